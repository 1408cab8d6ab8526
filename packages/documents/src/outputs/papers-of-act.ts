import { isPlainDate, type Paper, type PlainDate } from '@zhengxiang/core';
import { currentApplication, type EventType } from '@zhengxiang/procedure';
import { acceptanceReport } from './acceptance-report.ts';
import type { ActPaper, ActSource, PaperMarks } from './act-paper.ts';
import { approvalLetter } from './approval.ts';
import { changeDecision } from './change-decision.ts';
import { criticismLetter } from './criticism.ts';
import { filingReceipt } from './filing-receipt.ts';
import { fundingOpinion } from './funding-opinion.ts';
import { intakeAcceptance } from './intake-acceptance.ts';
import { intakeRefusal } from './intake-refusal.ts';
import { intakeReturn } from './intake-return.ts';
import { known } from './known.ts';
import type { OfficialIssue } from './official-paper.ts';
import { preliminaryRecord } from './preliminary-record.ts';
import { rectificationNotice } from './rectification-notice.ts';
import { reviewOpinion } from './review-opinion.ts';

type Letter = (facts: ActSource['facts'], issue: OfficialIssue, subject: string) => Paper;
type Options = Partial<Pick<ActPaper, 'replaceable' | 'subject' | 'applies' | 'withdrawnBy'>>;

const bodyOf = ({ event }: ActSource): Readonly<Record<string, unknown>> => event.body;

const named = (key: string) => (source: ActSource) => {
  const id = bodyOf(source)[key];
  return typeof id === 'string' ? id : undefined;
};

const letter = (kind: string, name: string, write: Letter, options: Options = {}): ActPaper => ({
  kind,
  name,
  numbered: true,
  replaceable: false,
  ...options,
  draw: (source, { projectNumber: _projectNumber, ...marks }) =>
    write(source.facts, { ...marks, regulation: source.pack }, options.subject?.(source) ?? ''),
});

const annex = (kind: string, name: string, options: Options = {}): ActPaper => ({
  kind,
  name,
  numbered: false,
  replaceable: true,
  ...options,
  draw: (source, marks: PaperMarks) =>
    known(source.pack.annexForms[kind], kind).layout({ facts: source.facts, change: options.subject?.(source) }, marks),
});

/** The change that was just asked for is the newest one. */
const newestChange = ({ facts }: ActSource): string | undefined => facts.changes.at(-1)?.id;

const applicationWithdrawn: ActPaper['withdrawnBy'] = (_source, { type }) => type === 'initiation.withdrawn';
const changeWithdrawn: ActPaper['withdrawnBy'] = (source, { type, body }) =>
  type === 'change.withdrawn' && (body as { readonly change?: unknown }).change === newestChange(source);

/** Annex 2 belongs to applications that bring data with them. */
const hasDataCheck = ({ facts }: ActSource): boolean => {
  const application = currentApplication(facts);
  return application !== undefined && (application.annex2 !== undefined || application.dataItems.length > 0);
};

const table: { readonly [E in EventType]?: readonly ActPaper[] } = {
  'initiation.submitted': [
    annex('annex1', '附件1 立项申请表', { withdrawnBy: applicationWithdrawn }),
    annex('annex2', '附件2 数据资源管理核查表', { applies: hasDataCheck, withdrawnBy: applicationWithdrawn }),
  ],
  'intake.accepted': [letter('intake-acceptance', '受理通知', intakeAcceptance)],
  'intake.returned': [letter('intake-return', '补正通知', (facts, issue) => intakeReturn(facts, issue))],
  'intake.refused': [letter('intake-refusal', '不予受理通知', intakeRefusal)],
  'review.opinion-issued': [letter('review-opinion', '项目评审意见', reviewOpinion, { replaceable: true })],
  'approval.issued': [letter('approval', '立项批复', approvalLetter, { replaceable: true })],
  'funding.opinion-issued': [letter('funding-opinion', '资金安排意见', fundingOpinion, { replaceable: true })],
  'change.requested': [
    annex('annex3', '附件3 项目工程变更单', { subject: newestChange, withdrawnBy: changeWithdrawn }),
    annex('annex4', '附件4 项目变更清单', { subject: newestChange, withdrawnBy: changeWithdrawn }),
  ],
  'change.approved': [letter('change-decision', '变更批复', changeDecision, { subject: named('change') })],
  'change.refused': [letter('change-decision', '变更答复', changeDecision, { subject: named('change') })],
  'filing.acknowledged': [letter('filing-receipt', '备案回执', filingReceipt, { replaceable: true })],
  'acceptance.preliminary-held': [
    {
      ...letter('preliminary-record', '初步验收记录', preliminaryRecord, { replaceable: true }),
      numbered: false,
    },
  ],
  'sharing.confirmed': [annex('annex6', '附件6 数据资源共享确认书'), annex('annex7', '附件7 数据资源共享表')],
  'acceptance.applied': [
    annex('annex5', '附件5 绩效自评报告', { applies: (source) => bodyOf(source)['annex5'] !== undefined }),
  ],
  'acceptance.rectification-ordered': [letter('rectification-notice', '整改通知', rectificationNotice)],
  'acceptance.report-issued': [letter('acceptance-report', '验收报告', acceptanceReport, { replaceable: true })],
  'criticism.issued': [letter('criticism', '通报', criticismLetter, { subject: named('violation') })],
};

/** All papers that acts of this type may leave. */
export const papersOfType = (type: EventType): readonly ActPaper[] => table[type] ?? [];

/** The papers that an event leaves, in their order; none for most. */
export const papersOfAct = (source: ActSource): readonly ActPaper[] =>
  papersOfType(source.event.type).filter(({ applies }) => applies?.(source) ?? true);

/** The paper of that kind that an event leaves. */
export const paperOfAct = (type: EventType, kind: string): ActPaper | undefined =>
  papersOfType(type).find((one) => one.kind === kind);

/** What later acts of the case have made of a paper: `withdrawn` before `replaced`. `after` answers the facts right after an act. */
export const fateOf = (
  paper: ActPaper,
  source: ActSource,
  later: readonly ActSource['event'][],
  after: (seq: number) => ActSource | undefined,
): 'standing' | 'replaced' | 'withdrawn' => {
  if (later.some((event) => paper.withdrawnBy?.(source, event) ?? false)) return 'withdrawn';
  if (!paper.replaceable) return 'standing';
  const subject = paper.subject?.(source);
  const replaced = later.some(({ type, seq }) => {
    const next = paperOfAct(type, paper.kind) && after(seq);
    return next && papersOfAct(next).some((one) => one.kind === paper.kind && one.subject?.(next) === subject);
  });
  return replaced ? 'replaced' : 'standing';
};

/** The day that stands on the papers of an act: the one that the act itself names, else the legal day of the act. */
export const issueDayOf = ({ event }: Pick<ActSource, 'event'>): PlainDate => {
  const { issuedOn, approvedOn } = event.body as { readonly issuedOn?: unknown; readonly approvedOn?: unknown };
  const day = issuedOn ?? approvedOn;
  return typeof day === 'string' && isPlainDate(day) ? day : event.happenedOn;
};
