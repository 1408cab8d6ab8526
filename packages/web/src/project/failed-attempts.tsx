import {
  procurementFailures,
  procurementMethods,
  type FailedAttempt,
  type ProcurementMethod,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import type { ReactElement } from 'react';
import { dayText } from '../ui/dates.ts';
import { wanOrDash } from '../ui/money.tsx';
import { Facts, Section, filesOf } from '../ui/parts.tsx';

/** 流标, without what its choice explains. */
const outcomeText = ({ outcome }: Pick<FailedAttempt, 'outcome'>): string =>
  outcome === undefined ? '' : procurementFailures[outcome].replace(/（.*/u, '');

/** Procurements that came to nothing, with what had been registered of each; nothing where all went well. */
export const FailedAttempts = ({
  procurement,
}: {
  readonly procurement: ProjectFacts['procurement'];
}): ReactElement | null => {
  const rows = [
    ...(procurement.leftOut ?? []).map((of) => ({ of, name: `${of.name}（后来的采购计划中已没有）` })),
    ...procurement.packages.map((of) => ({ of, name: of.name })),
  ].flatMap(({ of, name }) =>
    of.failures.map((attempt, index) => ({ ...attempt, key: `${of.id}-${String(index)}`, name, turn: index + 1 })),
  );
  if (rows.length === 0) return null;
  return (
    <Section title="没有成功的采购">
      {rows.map((row) => (
        <Facts
          key={row.key}
          items={[
            [
              '采购包',
              `${row.name}，第 ${String(row.turn)} 次，${procurementMethods[row.method as ProcurementMethod]}`,
            ],
            ['结果', `${dayText(row.on)}${outcomeText(row)}：${row.reason}`],
            ['招标', row.tender && dayText(row.tender.publishedOn)],
            ['投标人和报价', row.bids?.bids.map((bid) => `${bid.firm.name} ${wanOrDash(bid.price)} 万元`).join('；')],
            ['中标（成交）', row.award && `${row.award.winner.name} ${wanOrDash(row.award.price)} 万元`],
            ['文件', filesOf([...(row.notice ?? []), ...(row.tender?.documents ?? [])])],
          ]}
        />
      ))}
    </Section>
  );
};
