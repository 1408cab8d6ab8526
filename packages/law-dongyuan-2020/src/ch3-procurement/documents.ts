import type { RequiredDocument } from '@zhengxiang/core';
import { currentApplication, type LawPack, type ProjectFacts } from '@zhengxiang/procedure';
import { needsSupervision } from '../ch4-implementation/supervision.ts';
import { asksDemonstration } from './adverse-finding.ts';
import { contractOf, needsTender } from './packages.ts';

const demonstration = ({ procurement }: ProjectFacts): readonly RequiredDocument[] => [
  {
    role: 'drawRecord',
    label: '广东省政府采购评审专家库抽取记录',
    cite: 'art12.p1',
    action: 'procurement.recordDraw',
    present: procurement.draw !== undefined,
  },
  {
    role: 'demonstrationReport',
    label: '专家论证意见（合理合规）',
    cite: 'art12.p1',
    action: 'procurement.recordDemonstration',
    present: procurement.demonstration?.finding === 'fair',
  },
];

/** What stands between the approval and the start of the work: money, demonstration, tender documents, contracts, supervision. */
export const procurementDocuments: LawPack['requiredDocuments'] = ({ facts, law }) => {
  const application = currentApplication(facts);
  if (facts.approval === undefined || facts.closed !== undefined || facts.implementation.startedOn !== undefined)
    return [];
  const { funding, procurement } = facts;
  return [
    {
      role: 'fundingOpinion',
      label: '{finance-bureau}资金安排意见',
      cite: 'art11.p1',
      action: 'funding.issueOpinion',
      present: funding.opinion?.conclusion === 'arranged',
    },
    {
      role: 'annualBudget',
      label: '年度预算',
      cite: 'art11.p1',
      action: 'budget.enter',
      present: funding.budgets.length > 0,
    },
    ...(procurement.budget !== undefined && asksDemonstration(facts, law) ? demonstration(facts) : []),
    ...procurement.packages.filter(needsTender).map((of): RequiredDocument => ({
      role: 'tenderDocuments',
      label: `招标（采购）文件：${of.name}`,
      cite: 'art13.p1',
      action: 'procurement.publishTender',
      present: of.tender !== undefined,
    })),
    ...procurement.packages.map((of): RequiredDocument => ({
      role: 'contract',
      label: `合同：${of.name}`,
      cite: 'art13.p1',
      action: 'contract.sign',
      present: contractOf(facts, of) !== undefined,
    })),
    ...(application !== undefined && needsSupervision(application)
      ? [
          {
            role: 'supervisionQualification',
            label: '监理资质材料',
            cite: 'art16.p1',
            action: 'supervision.appoint' as const,
            present: facts.implementation.supervision !== undefined,
          },
        ]
      : []),
  ];
};
