import type { ProjectView } from '@zhengxiang/application/contract';
import { contractTotal, paidTotal, type ProjectFacts } from '@zhengxiang/core';
import type { ReactElement } from 'react';
import { wanOrDash } from '../design/money.tsx';

/** 分; of a filing its one contract. */
export const contracted = (facts: ProjectFacts): number | undefined =>
  facts.contracts.length > 0 ? contractTotal(facts) : facts.filing.contract?.price;

const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)}%`;

/** The five amounts of a project, and what the cost review cut and what is paid. */
export const Amounts = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { facts } = view;
  const data = facts.versions.at(-1)?.data;
  // A filing has no procurement budget and no approved amount (article 2).
  const filing = view.track === 'filing';
  const contract = contracted(facts);
  const cost = facts.review.rounds.findLast((round) => round.cost !== undefined)?.cost;
  const paid = paidTotal(facts);
  const five: readonly (readonly [label: string, amount: number | undefined, note?: string | undefined])[] = [
    ['预算金额', data?.budgetAmount],
    ['总投资', data?.totalInvestment],
    ['采购预算', facts.procurement.budget],
    ['评审核定金额', facts.approval?.amount],
    ['合同价合计', contract],
  ];
  const more: typeof five = [
    ['造价核减', cost?.reduced, cost && cost.declared > 0 ? share(cost.reduced, cost.declared) : undefined],
    ['已付', contract === undefined ? undefined : paid, contract ? share(paid, contract) : undefined],
  ];
  return (
    <div className="card amounts" style={{ marginBottom: 12 }} aria-label="五个金额">
      {[
        ...five.filter(([, amount], index) => !filing || index < 2 || amount !== undefined),
        ...more.filter(([, amount]) => amount !== undefined),
      ].map(([label, amount, note]) => (
        <div key={label}>
          <div className="muted">{label}</div>
          <strong>{wanOrDash(amount)}</strong>
          {amount !== undefined && <span className="muted">{` 万元${note === undefined ? '' : ` · ${note}`}`}</span>}
        </div>
      ))}
    </div>
  );
};
