import {
  procurementFailures,
  procurementMethods,
  type ProcurementMethod,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import type { ReactElement } from 'react';
import { wanOrDash } from '../ui/money.tsx';
import { Files, Rows, Section } from '../ui/parts.tsx';

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
      <Rows
        rows={rows}
        keyOf={(row) => row.key}
        columns={[
          { title: '采购包', of: (row) => `${row.name}，第 ${String(row.turn)} 次` },
          { title: '方式', of: (row) => procurementMethods[row.method as ProcurementMethod] },
          {
            title: '结果',
            of: (row) => (row.outcome === undefined ? '—' : procurementFailures[row.outcome].replace(/（.*/u, '')),
          },
          { title: '日期', of: (row) => row.on },
          { title: '原因', of: (row) => row.reason },
          { title: '招标', of: (row) => row.tender?.publishedOn ?? '—' },
          {
            title: '投标人和报价（万元）',
            of: (row) => row.bids?.bids.map((bid) => `${bid.firm.name} ${wanOrDash(bid.price)}`).join('；') ?? '—',
          },
          { title: '中标（成交）人', of: (row) => row.award?.winner.name ?? '—' },
          { title: '文件', of: (row) => <Files files={[...(row.notice ?? []), ...(row.tender?.documents ?? [])]} /> },
        ]}
      />
    </Section>
  );
};
