import { chineseDate, consequence, guard, met, sumFen, unmet, wanText, type Fen, type Verdict } from '@zhengxiang/core';
import { paidTotal, type Contract, type ProjectFacts } from '@zhengxiang/procedure';
import { because } from './reasons.ts';

/** The contracts that have not been ended. */
export const running = ({ contracts }: ProjectFacts): readonly Contract[] =>
  contracts.filter(({ endedOn }) => endedOn === undefined);

/** The contracts that a filing ends: the named one, or all that run. */
export const endedBy = (facts: ProjectFacts, contract: unknown): readonly Contract[] =>
  running(facts).filter(({ id }) => contract === undefined || id === contract);

export const namedContractRuns = guard(['termination.file'], {
  says: '终止的是一份还在履行的合同；不选合同的，终止全部合同，项目随之终止。',
  restsOn: ['art18-which-contract'],
  checkInput: ({ facts }, { contract }) =>
    contract === undefined || running(facts).some(({ id }) => id === contract)
      ? met
      : unmet(because('no-such-contract'), { field: 'contract' }),
});

/** What is kept back until acceptance is not earned by ending the contract: article 24 would be emptied otherwise. */
const mostOf = ({ price, agreedBalance }: Contract, paid: Fen): Fen =>
  Math.max(paid, price - Math.max(1, agreedBalance ?? 0)) as Fen;

const settlementFaults = (
  facts: ProjectFacts,
  contract: Contract,
  rows: readonly { readonly contract: string; readonly amount: Fen }[],
): readonly Verdict[] => {
  const own = rows.filter((row) => row.contract === contract.id);
  const [row] = own;
  const { number } = contract;
  if (row === undefined || own.length > 1)
    return [unmet(because('settlement-missing', { contract: number }), { field: 'settlements' })];
  const field = `settlements.${rows.indexOf(row)}.amount`;
  const paid = paidTotal(facts, contract);
  const most = contract.subject === 'main' ? mostOf(contract, paid) : contract.price;
  if (row.amount < paid)
    return [unmet(because('settlement-below-paid', { contract: number, amount: row.amount, paid }), { field })];
  return row.amount > most
    ? [
        unmet(because('settlement-above', { contract: number, amount: row.amount, most }), {
          field,
          remedy: '没有验收合格，不结算余款；按已完成的工作结算',
        }),
      ]
    : [];
};

/** 完成终止手续: how much the work that was done is worth is part of it, and nothing beyond it is paid afterwards. */
export const settledForWork = guard(['termination.file'], {
  says: '每份终止的合同写明已完成的工作和结算总额：不少于已付，没有验收合格的不含余款；以后只付结算总额以内的款项。',
  restsOn: ['art18-settlement'],
  checkInput: ({ facts }, { contract, settlements = [] }) => {
    const ended = endedBy(facts, contract);
    const foreign = settlements.findIndex((row) => !ended.some(({ id }) => id === row.contract));
    return [
      ...ended.flatMap((one) => settlementFaults(facts, one, settlements)),
      ...(foreign >= 0 ? [unmet(because('settlement-of-another'), { field: `settlements.${foreign}.contract` })] : []),
    ];
  },
});

export const endedContractsShown = consequence('终止的合同，结算总额、已付和未付的，一直标明。', ({ facts }) =>
  facts.contracts.flatMap((contract) => {
    if (contract.endedOn === undefined) return [];
    const paid = sumFen([paidTotal(facts, contract)]);
    const text = `合同 ${contract.number} 已于 ${chineseDate(contract.endedOn)}终止（签订时 ${wanText(contract.signedPrice)}），结算总额 ${wanText(contract.price)}，已付 ${wanText(paid)}`;
    return [{ text, tone: 'info' as const }];
  }),
);
