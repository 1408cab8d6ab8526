import { termsOf, type GlossaryTerm } from './term.ts';

const reviewing = termsOf('reviewing');
const supervising = termsOf('supervising');
const recording = termsOf('recording');

/** 审 and its neighbours: six Chinese words that a dictionary all turns into "review". */
export const reviewingTerms: readonly GlossaryTerm[] = [
  reviewing('审批', 'approval', {
    forms: ['approve'],
    note: 'Permission is granted or refused. Nothing else in the code approves.',
  }),
  reviewing('审核', 'fundingReview', {
    printed: ['资金审核'],
    note: 'One organ examines; here the finance bureau and the money. It does not grant permission.',
  }),
  reviewing('造价审核', 'costReview', {
    never: ['costAudit'],
    note: 'The price of every budget line is examined. Audit belongs to the audit bureau.',
  }),
  reviewing('评审', 'projectReview', {
    printed: ['项目评审'],
    note: 'Appraisal and cost review together, ending in the review opinion.',
  }),
  reviewing('论证', 'appraisal', {
    never: ['argumentation'],
    note: 'What the experts contribute to a project review.',
  }),
  reviewing('科学论证', 'demonstration', {
    note: 'Another body on another matter: whether needs and tender documents are fair, before procurement (article 12).',
  }),
  reviewing('评审意见', 'reviewOpinion', { note: 'The paper that the data bureau issues after a review.' }),
  reviewing('复核', 'reinspection', {
    forms: ['reinspect'],
    never: ['recheck', 'reReview'],
    note: 'After rectification somebody looks at the delivered thing once more.',
  }),
  reviewing('核查表', 'checklist', { note: 'As in dataResourceChecklist, annex 2.' }),
  reviewing('审计', 'audit', { note: 'Only the county audit bureau audits.' }),
  reviewing('检查', 'inspect', { printed: ['审查', '监督检查'], note: 'Rarely needed in this regulation.' }),
];

/** 监理, 监督 and 主管, all "supervision" in a dictionary. */
export const supervisingTerms: readonly GlossaryTerm[] = [
  supervising('监理', 'supervision', {
    note: 'The independent engineer of a construction contract, hired for the project.',
  }),
  supervising('监督', 'oversight', { note: 'What bureau, finance and audit exercise under chapter 6.' }),
  supervising('主管部门', 'competent-department', {
    printed: ['行业主管部门'],
    forms: ['competentDepartment'],
    never: ['supervisingDepartment', 'supervisoryDepartment'],
    note: 'The department above a unit. A unit may have none (article 6).',
  }),
];

/** Taking in, taking over, taking note, and taking back. */
export const recordingTerms: readonly GlossaryTerm[] = [
  recording('受理', 'intake', {
    never: ['acceptApplication', 'applicationAcceptance'],
    note: 'An application comes in and is found complete. Acceptance means 验收 alone.',
  }),
  recording('验收', 'acceptance', { forms: ['acceptance.apply'], note: 'The finished work is taken over.' }),
  recording('备案', 'filing', {
    forms: ['file'],
    never: ['recordation'],
    note: 'Papers are handed in for the record; nobody has to permit anything.',
  }),
  recording('变更', 'change', { note: 'A difference from what was approved (article 17).' }),
  recording('取消', 'cancellation', { forms: ['cancel'], note: 'The project is given up (article 15).' }),
  recording('终止', 'termination', { forms: ['terminate'], note: 'The contract is ended early (article 18).' }),
  recording('通报', 'criticismNotice', {
    note: 'A unit is named before the others for a serious violation (article 25).',
  }),
  recording('通知', 'notification', { note: 'A message of the system, never an act of law.' }),
  recording('存证点', 'checkpoint', {
    note: 'A signed state of the log of the record: how many entries, and the root over them.',
  }),
  recording('见证方', 'witness', {
    note: 'Signs states of the log where the operator has no say; judges nothing of a case.',
  }),
  recording('核验单', 'proofSheet', { note: 'Goes with an issued paper and proves it without a server.' }),
];
