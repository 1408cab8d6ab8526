import { citeText, type Fen, type Unmet } from '@zhengxiang/core';
import {
  candidatesOf,
  instalmentsOf,
  noSurroundings,
  payingAct,
  type Contract,
  type Instalment,
  type LawPack,
  type ProjectFacts,
  type Surroundings,
} from '@zhengxiang/procedure';
import { wanOrDash } from '../ui/money.tsx';

export interface PaymentRow extends Instalment {
  /** How far it is, in words that can be told apart without colour. */
  readonly state: string;
}

export interface ContractPayments {
  readonly contract: Contract;
  readonly rows: readonly PaymentRow[];
  readonly planned: Fen;
  readonly paid: Fen;
}

const stateOf = ({ planned, paid, rest }: Instalment, locked: string | undefined): string => {
  if (paid >= planned.amount) return '✓ 已付清';
  const part = paid > 0 ? `已付 ${wanOrDash(paid)} / ${wanOrDash(planned.amount)}` : undefined;
  if (rest === 0) return part === undefined ? '— 合同价已付清，不再付' : `△ ${part}，合同价已付清，不再付`;
  if (locked !== undefined) return part === undefined ? `⊘ ${locked}` : `△ ${part}，${locked}`;
  return part === undefined ? '○ 未付' : `△ ${part}，还差 ${wanOrDash(rest)}`;
};

/** What has to happen before a locked payment goes out. */
const whenPaid = ({ remedy }: Unmet): string =>
  remedy?.action === 'balance.register' ? '登记合同约定的余款后拨付' : '验收合格后拨付';

/** The payments of each contract: what was planned and paid, what is left, and what the law holds back. */
export const paymentRows = (
  facts: ProjectFacts,
  pack: LawPack | undefined,
  around: Pick<Surroundings, 'readings'> = noSurroundings,
): readonly ContractPayments[] => {
  const locks = new Map(
    ((pack && candidatesOf(pack, payingAct, facts, around)) ?? []).flatMap(({ id, locked }) =>
      locked ? [[id, `${whenPaid(locked.verdict)}（${citeText(locked.cite)}）`] as const] : [],
    ),
  );
  const all = instalmentsOf(facts);
  return facts.contracts.flatMap((contract): ContractPayments[] => {
    const own = all.filter((one) => one.contract.id === contract.id);
    if (own.length === 0) return [];
    const sum = (of: (one: Instalment) => number): Fen => own.reduce((total, one) => total + of(one), 0) as Fen;
    return [
      {
        contract,
        rows: own.map((one) => ({ ...one, state: stateOf(one, locks.get(one.planned.id)) })),
        planned: sum(({ planned }) => planned.amount),
        paid: sum(({ paid }) => paid),
      },
    ];
  });
};
