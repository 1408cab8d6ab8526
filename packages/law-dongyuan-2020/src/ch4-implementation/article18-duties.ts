import { addDays, chineseDate, duty } from '@zhengxiang/core';
import type { Article18Filing, ProjectFacts } from '@zhengxiang/procedure';
import { deliveryDay, lateContracts } from './delivery-day.ts';

const filingNames: Readonly<Record<Article18Filing['kind'], string>> = {
  'major-change': '重大变更',
  'late-delivery': '逾期交付',
};

/** Filings of article 18 that the bureau has not acknowledged. */
export const openFilings = (facts: ProjectFacts): readonly Article18Filing[] =>
  facts.article18.filter((filing) => filing.acknowledgedOn === undefined);

export const fileLateDelivery = duty('逾期未交付的，及时报送县政务服务数据管理局备案。', ({ facts, today }) =>
  lateContracts(facts, today).map((contract) => {
    const due = deliveryDay(facts, contract);
    const text = `合同 ${contract.number} 应于 ${chineseDate(due)}交付，尚未完成，应报备逾期交付并写明新的交付日期`;
    return { of: 'project-owner', text, since: addDays(due, 1), action: 'filing.lateDelivery' };
  }),
);

export const acknowledgeFilings = duty('收到第十八条备案的，出具回执。', ({ facts }) =>
  facts.closed !== undefined
    ? []
    : openFilings(facts).map(({ id, kind, filedOn }) => ({
        of: 'data-bureau',
        text: `${filingNames[kind]}备案 ${id} 尚未出具回执`,
        since: filedOn,
        action: 'filing.acknowledgeArticle18',
      })),
);

export const acknowledgeTermination = duty(
  '终止合同的，向县政务服务数据管理局和县财政局备案。',
  ({ facts: { termination } }) => {
    if (termination === undefined) return [];
    const { filedOn: since, bureauAcknowledgedOn, financeAcknowledgedOn } = termination;
    const ofBureau = {
      of: 'data-bureau',
      text: '项目终止备案，待县政务服务数据管理局收到',
      since,
      action: 'termination.acknowledgeByBureau',
    } as const;
    const ofFinance = {
      of: 'finance-bureau',
      text: '项目终止备案，待县财政局收到',
      since,
      action: 'termination.acknowledgeByFinance',
    } as const;
    return [
      ...(bureauAcknowledgedOn === undefined ? [ofBureau] : []),
      ...(financeAcknowledgedOn === undefined ? [ofFinance] : []),
    ];
  },
);
