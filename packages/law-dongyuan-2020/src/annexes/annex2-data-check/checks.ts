import { comparePlainDates, sumFen, wanText, whereGiven, type Fen } from '@zhengxiang/core';
import { unless, type AnnexIssue } from '../annex-issue.ts';
import type { Annex2 } from '../read-annexes.ts';

/**
 * System checks of annex 2. The three parts may stay below the total: supervision, assessment and consulting are in none of them.
 * @param totalInvestment 项目总投资 in 分, undefined while it is not known
 */
export const annex2Issues = (values: Annex2, totalInvestment: Fen | undefined): readonly AnnexIssue[] => {
  return [...whereGiven(() => within(values, totalInvestment)), ...whereGiven(() => inOrder(values))];
};

const within = (
  { hardware, systemSoftware, applicationDevelopment }: Annex2,
  total: Fen | undefined,
): readonly AnnexIssue[] => {
  const parts = sumFen([hardware, systemSoftware, applicationDevelopment].filter((amount) => amount !== undefined));
  return unless(
    total === undefined || parts <= total,
    'applicationDevelopment',
    `系统硬件、系统软件、应用软件开发合计 ${wanText(parts)}，超过项目总投资 ${wanText(total ?? parts)}`,
  );
};

const inOrder = ({ initiatedOn, expectedAcceptance }: Annex2): readonly AnnexIssue[] =>
  unless(
    initiatedOn === undefined ||
      expectedAcceptance === undefined ||
      comparePlainDates(initiatedOn, expectedAcceptance) <= 0,
    'expectedAcceptance',
    '预计验收时间不能早于立项时间',
  );
