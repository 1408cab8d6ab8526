import { termsOf, type GlossaryTerm } from './term.ts';

const party = termsOf('parties');
const amount = termsOf('amounts');

/** Organs and parties. Identifiers are data values: roles are compared inside law packs only. */
export const partyTerms: readonly GlossaryTerm[] = [
  party('项目建设单位', 'project-owner', {
    printed: ['项目建设部门', '业主单位', '建设单位', '申请单位'],
    never: ['constructionUnit', 'buildingUnit', 'constructionDepartment'],
    note: 'The client who orders and pays. A translation by the letter would name the builder.',
  }),
  party('项目使用单位', 'project-user', { note: 'Printed in annex 1 only; need not be the owner.' }),
  party('县政务服务数据管理局', 'data-bureau', { note: 'The full name stands in the label.' }),
  party('县财政局', 'finance-bureau'),
  party('县审计局', 'audit-bureau'),
  party('县纪委监委', 'discipline-commission', { note: 'Only receives reports (article 25).' }),
  party('县委组织部', 'organization-department', { note: 'Only receives reports (article 25).' }),
  party('县直单位', 'county-unit', { printed: ['县直各单位', '县直有关单位'] }),
  party('采购人', 'procuring-entity', {
    note: 'The word of international procurement law; in this regulation the owner when it buys.',
  }),
  party('政府采购代理机构', 'procurement-agency'),
  party('专家组', 'review-experts', { note: 'Appraise the project (article 10).' }),
  party('专家论证小组', 'procurement-experts', {
    note: 'Another body: looks at needs and tender documents (article 12).',
  }),
  party('有资质的第三方机构', 'independent-reviewer', {
    note: 'Reviews what the data bureau itself owns (article 10).',
  }),
  party('设计单位', 'design-firm'),
  party('承建单位', 'contractor', { printed: ['施工单位'], note: 'Annex 3 prints the second name.' }),
  party('监理单位', 'supervision-firm', { printed: ['监理公司'] }),
  party('总监（代表）', 'chiefSupervisor', { note: 'Signs annex 3 for the supervision firm.' }),
  party('验收小组', 'acceptance-panel'),
  party('甲方（数据提供方）', 'dataProvider', { never: ['partyA', 'firstParty'], note: 'Annex 6.' }),
  party('乙方（数据接收方）', 'dataRecipient', { never: ['partyB', 'secondParty'], note: 'Annex 6.' }),
];

/** Money. Every limit of the regulation is measured against exactly one of these. */
export const amountTerms: readonly GlossaryTerm[] = [
  amount('预算金额', 'budgetAmount', { note: 'Decides between full and filing track (article 2).' }),
  amount('项目总投资', 'totalInvestment', {
    printed: ['总投资'],
    note: 'Annexes 1 and 2; decides on annex 5 (article 20).',
  }),
  amount('评审核定金额', 'approvedAmount', {
    printed: ['核定金额'],
    note: 'As approved, for ever: what the contract price may not exceed (article 11).',
  }),
  amount('变更后上限', 'ceiling', {
    printed: ['现行上限'],
    note: 'What the contracts may cost now: the approved amount, or what a cost review of an approved addition raised it to (articles 11 and 17).',
  }),
  amount('采购预算', 'procurementBudget', { note: 'Decides on the expert finding before procurement (article 12).' }),
  amount('采购价格', 'contractPrice', {
    never: ['procurementPrice', 'purchasePrice'],
    note: 'The price that was in fact contracted (article 11).',
  }),
  amount('资金安排计划', 'fundingPlan', { note: 'Years of annex 1.' }),
  amount('资金来源', 'fundingSources', { note: 'Sources of annex 1.' }),
  amount('余款', 'balancePayment', { never: ['retainage'], note: 'Withheld until acceptance succeeds (article 24).' }),
  amount('起点金额', 'entryThreshold', { note: 'A parameter of the pack (article 2).' }),
  amount('追加预算', 'budgetIncrease', { note: 'Not allowed in principle (article 17).' }),
  amount('财政资金', 'fiscalFunds'),
  amount('自筹资金', 'selfRaisedFunds'),
];
