import { fen, plainDate } from '@zhengxiang/core';
import { serviceKinds, type ServiceKind } from '@zhengxiang/procedure';
import {
  columnNames,
  defaultColumns,
  listColumns,
  originNames,
  paymentStateNames,
  type ListColumn,
  type ListTotals,
  type ProjectRow,
} from '@zhengxiang/application/contract';
import type { TableCell, TableColumn, XlsxTable } from '@zhengxiang/documents';

const text = (value: string | null): TableCell => ({ kind: 'text', text: value });
const amount = (value: number | null): TableCell => ({ kind: 'amount', fen: value === null ? null : fen(value) });

interface Column {
  readonly kind: TableColumn['kind'];
  readonly width: number;
  readonly cell: (row: ProjectRow) => TableCell;
  readonly sum?: (sums: ListTotals['sums']) => number;
}

const trackNames: Readonly<Record<string, string>> = { full: '完整流程', filing: '备案' };

const columns: Readonly<Record<ListColumn, Column>> = {
  number: { kind: 'text', width: 20, cell: (row) => text(row.number) },
  name: { kind: 'text', width: 44, cell: (row) => text(row.name) },
  owner: { kind: 'text', width: 24, cell: (row) => text(row.ownerName) },
  kind: { kind: 'text', width: 16, cell: (row) => text(serviceKinds[row.mainKind as ServiceKind] ?? row.mainKind) },
  origin: { kind: 'text', width: 12, cell: (row) => text(originNames[row.origin]) },
  track: { kind: 'text', width: 10, cell: (row) => text(row.track === null ? null : (trackNames[row.track] ?? null)) },
  year: { kind: 'count', width: 8, cell: (row) => ({ kind: 'count', count: row.year }) },
  stage: { kind: 'text', width: 20, cell: (row) => text([row.stageName, row.step].filter(Boolean).join(' · ')) },
  total: {
    kind: 'amount',
    width: 16,
    cell: (row) => amount(row.totalInvestment),
    sum: (sums) => sums.totalInvestment,
  },
  approved: {
    kind: 'amount',
    width: 16,
    cell: (row) => amount(row.approvedAmount),
    sum: (sums) => sums.approvedAmount,
  },
  ceiling: { kind: 'amount', width: 16, cell: (row) => amount(row.ceiling), sum: (sums) => sums.ceiling },
  contract: { kind: 'amount', width: 16, cell: (row) => amount(row.contractPrice), sum: (sums) => sums.contractPrice },
  paid: { kind: 'amount', width: 16, cell: (row) => amount(row.paid), sum: (sums) => sums.paid },
  payment: { kind: 'text', width: 16, cell: (row) => text(paymentStateNames[row.paymentState]) },
  updated: { kind: 'day', width: 13, cell: (row) => ({ kind: 'day', day: plainDate(row.updatedOn) }) },
  warnings: { kind: 'text', width: 60, cell: (row) => text(row.warnings.join('；') || null) },
};

/** The chosen columns in the order of the product; the default ones when none is chosen. */
export const chosenColumns = (chosen: readonly ListColumn[] | undefined): readonly ListColumn[] => {
  const wanted = new Set(chosen && chosen.length > 0 ? chosen : defaultColumns);
  return listColumns.filter((column) => wanted.has(column));
};

/** The list as a table of a workbook, with totals over all its rows. */
export const listWorkbook = (given: {
  readonly heading: readonly string[];
  readonly columns: readonly ListColumn[];
  readonly batches: AsyncIterable<readonly ProjectRow[]>;
  readonly totals: ListTotals;
}): XlsxTable => {
  const chosen = given.columns.map((name) => ({ name, ...columns[name] }));
  const rows = async function* (): AsyncGenerator<readonly TableCell[]> {
    for await (const batch of given.batches) for (const row of batch) yield chosen.map((column) => column.cell(row));
  };
  const label = chosen.findIndex((column) => column.kind === 'text');
  return {
    sheet: '项目库',
    heading: given.heading,
    columns: chosen.map(({ name, kind, width }) => ({
      title: kind === 'amount' ? `${columnNames[name]}（万元）` : columnNames[name],
      kind,
      width,
    })),
    rows: rows(),
    totals: chosen.map((column, index) => {
      if (column.sum) return amount(column.sum(given.totals.sums));
      return text(index === label ? `合计 ${given.totals.total} 个项目` : null);
    }),
  };
};
