import type { CockpitFigure, CutFigure, ListSearch } from '@zhengxiang/application/contract';
import { wanOrDash } from '../ui/money.tsx';
import { amountKeys, cutRate } from './chart-options.ts';
import type { FigureRow } from './figure-card.tsx';

/** Money of one value of a dimension: the approved projects' amounts in their order, the others apart. */
export const moneyRow = ({ key, label, parts: { approved, unapproved, filing } }: CockpitFigure): FigureRow => ({
  key,
  label,
  list: approved.list,
  cells: [
    String(approved.projects),
    ...amountKeys.map((amount) => wanOrDash(approved[amount])),
    String(unapproved.projects),
    wanOrDash(unapproved.totalInvestment),
    String(filing.projects),
    wanOrDash(filing.contractPrice),
  ],
});
export const moneyColumns = [
  '已批复项',
  '申报',
  '核定',
  '合同',
  '已付',
  '未批复项',
  '未批复申报',
  '备案项',
  '备案合同',
];
export const stageRow = (figure: CockpitFigure): FigureRow => ({
  key: figure.key,
  label: figure.label,
  list: figure.list,
  cells: [String(figure.projects), wanOrDash(figure.totalInvestment)],
});

/** What a picture of money leaves out, because it cannot be held against the rest. */
export const leftOut = ({ parts: { unapproved, filing } }: CockpitFigure): string | undefined => {
  const parts = [
    ...(unapproved.projects > 0
      ? [`未批复 ${String(unapproved.projects)} 项（申报 ${wanOrDash(unapproved.totalInvestment)}）`]
      : []),
    ...(filing.projects > 0 ? [`备案 ${String(filing.projects)} 项（合同 ${wanOrDash(filing.contractPrice)}）`] : []),
  ];
  return parts.length === 0 ? undefined : `图中为已批复项目；不含${parts.join('、')}，见表。`;
};

export const cutRow = (figure: CutFigure): FigureRow => ({
  key: figure.key,
  label: figure.label,
  list: figure.list,
  cells: [
    String(figure.projects),
    wanOrDash(figure.declared),
    wanOrDash(figure.approved),
    `${String(cutRate(figure))}%`,
  ],
});
export const countRow = (figure: { key: string; label: string; projects: number; list: ListSearch }): FigureRow => ({
  key: figure.key,
  label: figure.label,
  list: figure.list,
  cells: [String(figure.projects)],
});
