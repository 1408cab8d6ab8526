import { comparePlainDates, sumFen, wanText, whereGiven, type Fen } from '@zhengxiang/core';
import { unless, type AnnexIssue } from '../annex-issue.ts';
import type { Annex1 } from '../read-annexes.ts';

const amounts = (group: Readonly<Record<string, Fen | undefined>> | undefined): readonly Fen[] =>
  Object.values(group ?? {}).filter((amount) => amount !== undefined);

const addsUp = (group: Annex1['fundingByYear'] | Annex1['fundingBySource'], total: Fen, path: string, what: string) => {
  if (group === undefined) return [];
  const sum = sumFen(amounts(group));
  return unless(sum === total, path, `${what}合计 ${wanText(sum)}，与项目总投资 ${wanText(total)} 不一致`);
};

/**
 * System checks of annex 1; cells that are still empty are left to the form.
 * @param totalInvestment 项目总投资 in 分, undefined while it is not known
 */
export const annex1Issues = (values: Annex1, totalInvestment: Fen | undefined): readonly AnnexIssue[] => {
  const sums = (group: 'fundingByYear' | 'fundingBySource', what: string) =>
    whereGiven(() => (totalInvestment === undefined ? [] : addsUp(values[group], totalInvestment, group, what)));
  return [
    ...sums('fundingByYear', '各年资金安排'),
    ...sums('fundingBySource', '各项资金来源'),
    ...whereGiven(() => inOrder(values)),
    ...whereGiven(() => nameWithNumber(values)),
  ];
};

const inOrder = ({ plannedStart, plannedEnd }: Annex1): readonly AnnexIssue[] =>
  unless(
    plannedStart === undefined || plannedEnd === undefined || comparePlainDates(plannedStart, plannedEnd) <= 0,
    'plannedEnd',
    '计划竣工时间不能早于计划动工时间',
  );

const nameWithNumber = ({
  approvalDocumentName: name,
  approvalDocumentNumber: number,
}: Annex1): readonly AnnexIssue[] => [
  ...unless(name === undefined || number !== undefined, 'approvalDocumentNumber', '填写了批准文件名称，请一并填写文号'),
  ...unless(number === undefined || name !== undefined, 'approvalDocumentName', '填写了批准文件文号，请一并填写名称'),
];
