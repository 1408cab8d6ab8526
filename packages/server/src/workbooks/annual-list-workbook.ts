import { fen, plainDate, sumFen } from '@zhengxiang/core';
import { serviceKinds, type ServiceKind } from '@zhengxiang/procedure';
import { annualListStates, quarterNames, type AnnualListView } from '@zhengxiang/application/contract';
import type { TableCell, TableColumn, XlsxTable } from '@zhengxiang/documents';

const text = (value: string | null | undefined): TableCell => ({ kind: 'text', text: value ?? null });

const columns: readonly (TableColumn & {
  readonly of: (list: AnnualListView, line: AnnualListView['lines'][number]) => TableCell;
})[] = [
  { title: '年度', kind: 'count', width: 8, of: (list) => ({ kind: 'count', count: list.year }) },
  { title: '单位', kind: 'text', width: 26, of: (list) => text(list.ownerName) },
  { title: '项目', kind: 'text', width: 40, of: (_list, line) => text(line.name) },
  { title: '类别', kind: 'text', width: 16, of: (_list, line) => text(serviceKinds[line.kind as ServiceKind]) },
  {
    title: '预算金额（万元）',
    kind: 'amount',
    width: 18,
    of: (_list, line) => ({ kind: 'amount', fen: fen(line.budgetAmount) }),
  },
  { title: '主要内容', kind: 'text', width: 60, of: (_list, line) => text(line.content) },
  {
    title: '计划申报时间',
    kind: 'text',
    width: 14,
    of: (_list, line) => text(quarterNames[line.quarter ?? '']),
  },
  { title: '状态', kind: 'text', width: 10, of: (list) => text(annualListStates[list.state]) },
  {
    title: '报送日期',
    kind: 'day',
    width: 13,
    of: (list) => ({ kind: 'day', day: list.reportedOn === null ? null : plainDate(list.reportedOn) }),
  },
];

/** The yearly lists as one table: a row for each project, with the sum of the budgets. */
export const annualListWorkbook = (heading: readonly string[], lists: readonly AnnualListView[]): XlsxTable => {
  const lines = lists.flatMap((list) => list.lines.map((line) => ({ list, line })));
  const total = sumFen(lines.map(({ line }) => fen(line.budgetAmount)));
  return {
    sheet: '年度清单',
    heading,
    columns,
    rows: lines.map(({ list, line }) => columns.map((column) => column.of(list, line))),
    totals: columns.map(({ kind }, index) => {
      if (kind === 'amount') return { kind, fen: total };
      return text(index === 1 ? `合计 ${String(lists.length)} 份清单，${String(lines.length)} 个项目` : null);
    }),
  };
};
