import { termsOf, type GlossaryTerm } from './term.ts';

const initiation = termsOf('initiation');
const delivery = termsOf('delivery');
const data = termsOf('data');
const law = termsOf('law');

/** From the idea to the contract. */
export const initiationTerms: readonly GlossaryTerm[] = [
  initiation('立项', 'initiation', {
    never: ['projectEstablishment', 'establishProject'],
    note: 'The first of the four steps. Approval is one act inside it, so it cannot name the whole.',
  }),
  initiation('立项审批', 'initiationApproval'),
  initiation('报请立项', 'initiation.submit', {
    printed: ['申报'],
    forms: ['initiation.submitted'],
    note: 'Act and event.',
  }),
  initiation('签字盖章确认', 'endorsement', {
    printed: ['盖章确认'],
    forms: ['endorse', 'signature', 'officialSeal'],
    note: 'The leader or the department stands behind the application (article 6); signature and seal prove it.',
  }),
  initiation('项目建设方案', 'projectPlan', { never: ['constructionPlan', 'constructionScheme'] }),
  initiation('项目清单', 'annualProjectList', { note: 'Sent in the year before (article 10).' }),
  initiation('采购', 'procurement'),
  initiation('采购需求', 'procurementRequirements'),
  initiation('招标文件', 'tenderDocuments', {
    never: ['biddingDocuments', 'bidDocuments'],
    note: 'What the buyer publishes.',
  }),
  initiation('投标文件', 'tenderSubmission', { note: 'What a bidder hands in.' }),
  initiation('流标、废标、终止采购', 'procurementFailure', {
    forms: ['failures', 'attempt'],
    note: 'A procurement that came to nothing: too few took part, it was void, or the matter was called off.',
  }),
  initiation('合同', 'contract', { printed: ['项目合同书'] }),
  initiation('资金安排意见', 'fundingOpinion', { note: 'Issued by the finance bureau (article 11).' }),
  initiation('年度预算', 'annualBudget'),
];

/** From the contract to the evaluation. */
export const deliveryTerms: readonly GlossaryTerm[] = [
  delivery('更正', 'correction', {
    forms: ['correct', 'correctables'],
    note: 'A fact was registered wrong. 整改 (rectification) mends the thing itself; 变更 (change) is decided beforehand.',
  }),
  delivery('复核更正涉及的事项', 'reconsider', {
    forms: ['affected'],
    note: 'What was done on an answer that was corrected is looked at again: upheld, or done anew.',
  }),
  delivery('授权代办', 'delegation', {
    forms: ['delegator', 'delegate', 'onBehalfOf'],
    note: 'A post is lent to a colleague for a time; the post, its powers and its duties stay what they are.',
  }),
  delivery('项目交接', 'handover', {
    forms: ['handlerOf'],
    note: 'Another person of the unit goes on with a project. 移交 of a case to another unit is none.',
  }),
  delivery('补充协议', 'supplement'),
  delivery('监理单位退出', 'supervisionEnd', { forms: ['formerSupervisions'] }),
  delivery('退款', 'reversal', {
    printed: ['红冲'],
    forms: ['payment.reverse'],
    note: 'An entry with the sign turned; the payment stays.',
  }),
  delivery('结转', 'carryOver', {
    forms: ['budget.adjust'],
    note: 'Into a later year; 调剂 (transfer) between sources or years.',
  }),
  delivery('实施', 'implementation'),
  delivery('初步验收', 'preliminaryAcceptance', { note: 'Held by the owner (article 19).' }),
  delivery('验收报告', 'acceptanceReport', { note: 'Issued by the data bureau (article 23).' }),
  delivery('整改', 'rectification'),
  delivery('监理报告', 'supervisionReport'),
  delivery('监理资质材料', 'supervisionQualification'),
  delivery('绩效自评报告', 'performanceSelfEvaluation', { printed: ['绩效自评'], note: 'Annex 5.' }),
  delivery('绩效评价', 'performanceEvaluation', { note: 'Articles 25 and 26.' }),
  delivery('应用效果评价', 'effectEvaluation', { note: 'Article 25; shown when the owner applies again.' }),
  delivery('变更申请', 'changeRequest', { note: 'Article 17.' }),
  delivery('变更函', 'changeRequestLetter', { printed: ['具函'] }),
  delivery('项目工程变更单', 'changeOrder', { note: 'Annex 3; the word of construction contracts.' }),
  delivery('项目变更清单', 'changeSchedule', {
    forms: ['before', 'after'],
    note: 'Annex 4: a schedule with prices; the two forms stand for 原 and 现.',
  }),
  delivery('重大变更', 'majorChange', { note: 'Filed under article 18.' }),
  delivery('逾期交付', 'lateDelivery', { note: 'Filed under article 18.' }),
  delivery('交付使用', 'putIntoUse', { note: 'Forbidden before acceptance succeeds (article 24).' }),
];

/** Data resources, security, infrastructure and the kinds of service. */
export const dataTerms: readonly GlossaryTerm[] = [
  data('数据资源管理核查表', 'dataResourceChecklist', { note: 'Annex 2.' }),
  data('数据资源共享确认书', 'dataSharingConfirmation', { note: 'Annex 6.' }),
  data('数据资源共享表', 'dataSharingSchedule', { note: 'Annex 7, the schedule of annex 6.' }),
  data('信息系统安全等级保护', 'mlps', {
    forms: ['mlpsLevel', 'mlpsAssessment'],
    never: ['classifiedProtection', 'levelProtection'],
    note: 'Known in English as the Multi-Level Protection Scheme.',
  }),
  data('政务云', 'governmentCloud'),
  data('机房', 'machineRoom', { printed: ['计算机机房'], never: ['computerRoom'] }),
  data('涉密', 'classified', { note: 'Such projects never enter the system (article 4).' }),
  data('基础设施服务', 'infrastructure'),
  data('软件开发服务', 'software-development'),
  data('运维服务', 'operations-maintenance'),
  data('系统业务运营服务', 'business-operation'),
  data('第三方服务', 'third-party'),
];

/** The regulation itself and how it is cited. */
export const lawTerms: readonly GlossaryTerm[] = [
  law('办法', 'regulation'),
  law('条', 'article', { note: 'Cited as art10.' }),
  law('款', 'paragraph', { note: 'Cited as art10.p1, also where an article has only one.' }),
  law('项', 'item', { note: 'Cited as art10.p1.i3.' }),
  law('目', 'subitem', { note: 'Cited as art2.p1.i2.s1.' }),
  law('附件', 'annex', { note: 'Cited as annex4.' }),
  law('原则上', 'inPrinciple', {
    forms: ['waivableBy'],
    note: 'The rule binds, and a named organ may record an exception with its reason.',
  }),
  law('试行', 'trial', { note: 'Part of the title, and a limit of validity (article 31).' }),
];
