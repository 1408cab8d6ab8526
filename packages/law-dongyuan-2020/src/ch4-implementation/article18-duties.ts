import { addDays, chineseDate, duty } from '@zhengxiang/core';
import type { Article18Filing, ProjectFacts } from '@zhengxiang/procedure';
import { deliveryDay, lateContracts, unfiledLate } from './delivery-day.ts';

const filingNames: Readonly<Record<Article18Filing['kind'], string>> = {
  'major-change': '重大变更',
  'late-delivery': '逾期交付',
};

/** Filings of article 18 that the bureau has not acknowledged. */
export const openFilings = (facts: ProjectFacts): readonly Article18Filing[] =>
  facts.article18.filter((filing) => filing.acknowledgedOn === undefined);

export const fileLateDelivery = duty(
  '逾期交付的，及时报送{data-bureau}备案；完成以后补报，直到验收合格。',
  ({ facts, today }) => {
    const { completedOn } = facts.implementation;
    return [...lateContracts(facts, today), ...unfiledLate(facts)].map((contract) => {
      const due = deliveryDay(facts, contract);
      const state =
        completedOn === undefined
          ? '尚未完成，应报备逾期交付并写明新的交付日期'
          : `${chineseDate(completedOn)}才完成，没有报备逾期交付，应当补报`;
      const text = `合同 ${contract.number} 应于 ${chineseDate(due)}交付，${state}`;
      return { of: 'project-owner', text, since: addDays(due, 1), action: 'filing.lateDelivery' };
    });
  },
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

/** What was filed to be ended: the project, or contracts that ended alone. */
const filedEndings = ({ termination, endings, contracts }: ProjectFacts) => [
  ...(termination ? [{ what: '项目终止备案', ...termination }] : []),
  ...endings.map((ending) => ({
    what: `合同 ${contracts.find(({ id }) => id === ending.contract)?.number ?? ending.contract} 终止备案`,
    ...ending,
  })),
];

export const acknowledgeTermination = duty('终止合同的，向{data-bureau}和{finance-bureau}备案。', ({ facts }) =>
  facts.closed !== undefined
    ? []
    : filedEndings(facts).flatMap(({ what, filedOn: since, bureauAcknowledgedOn, financeAcknowledgedOn }) => [
        ...(bureauAcknowledgedOn === undefined
          ? [
              {
                of: 'data-bureau' as const,
                text: `${what}，待{data-bureau}收到`,
                since,
                action: 'termination.acknowledgeByBureau' as const,
              },
            ]
          : []),
        ...(financeAcknowledgedOn === undefined
          ? [
              {
                of: 'finance-bureau' as const,
                text: `${what}，待{finance-bureau}收到`,
                since,
                action: 'termination.acknowledgeByFinance' as const,
              },
            ]
          : []),
      ]),
);

/** Whether an organ still has an end of a contract to receive. */
export const awaitsAcknowledgement = (
  facts: ProjectFacts,
  by: 'bureauAcknowledgedOn' | 'financeAcknowledgedOn',
): boolean => filedEndings(facts).some((ending) => ending[by] === undefined);

export const lastAcknowledgedOn = (facts: ProjectFacts, by: 'bureauAcknowledgedOn' | 'financeAcknowledgedOn') =>
  filedEndings(facts).findLast((ending) => ending[by] !== undefined)?.[by];
