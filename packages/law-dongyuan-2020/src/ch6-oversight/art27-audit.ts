import {
  article,
  chineseDate,
  consequence,
  daysBetween,
  duty,
  guard,
  met,
  past,
  power,
  requires,
  unmet,
  type ConsequenceState,
  type Unmet,
} from '@zhengxiang/core';
import { organName, type Auditee, type AuditRequest, type ProjectFacts } from '@zhengxiang/procedure';
import { notOnRecord } from './on-record.ts';
import { because } from './reasons.ts';

const find = (facts: ProjectFacts, id: string): AuditRequest | undefined =>
  facts.oversight.audits.find((audit) => audit.id === id);

const noSuchRequest = () => unmet(because('no-such-audit-request'), { field: 'request' });

/** Whom a request is for: the unit, unless audit asked somebody else. */
const askedOf = ({ asked = 'project-owner' }: AuditRequest): Auditee => asked;

const awaitsAnswer = ({ answer }: AuditRequest): boolean => answer === undefined;
const isOpen = ({ closedOn }: AuditRequest): boolean => closedOn === undefined;

const unanswered = (audit: AuditRequest): Unmet | undefined =>
  awaitsAnswer(audit) ? unmet(because('audit-unanswered', { request: audit.id }), { field: 'request' }) : undefined;

/** Requests that material can still be given for. */
export const auditsToAnswer = (facts: ProjectFacts): readonly AuditRequest[] =>
  facts.oversight.audits.filter(awaitsAnswer);

/** Requests that are not closed; one that nobody answered has to wait. */
export const auditsToClose = (
  facts: ProjectFacts,
): readonly { readonly audit: AuditRequest; readonly against: Unmet | undefined }[] =>
  facts.oversight.audits.filter(isOpen).map((audit) => ({ audit, against: unanswered(audit) }));

/** Article 27: the audit bureau asks at any time, of closed projects too; whoever is asked answers in time. */
export const art27 = article('art27', {
  p1: {
    'audit-asks': power(
      ['audit.request', 'audit.close'],
      [{ organ: 'audit-bureau', posts: ['clerk', 'leader'] }],
      '{audit-bureau}依法对项目建设情况进行审计监督。',
    ),
    'owner-answers': power(
      ['audit.answer'],
      [
        { organ: 'project-owner', posts: ['clerk'] },
        { organ: 'competent-department', posts: ['clerk', 'leader'] },
        { organ: 'data-bureau', posts: ['intake', 'review', 'evaluation', 'leader'] },
        { organ: 'finance-bureau', posts: ['clerk', 'leader'] },
      ],
      '有关单位及时、准确和完整地提供审计所需的资料。',
    ),
    'implied-auditee': guard(['audit.request'], {
      says: '向本项目有关的单位调取；没有{competent-department}的，不向{competent-department}调取。',
      checkInput: ({ facts }, { asked }) =>
        requires(asked !== 'competent-department' || facts.origin.owner.competentDepartment !== undefined, () =>
          unmet(because('no-department-to-ask'), { field: 'asked', remedy: '向{project-owner}调取' }),
        ),
    }),
    'at-any-time': guard(['audit.request'], {
      says: '随时可以要求提供资料，已办结的项目也可以。',
      check: ({ facts }) => notOnRecord(facts) ?? met,
    }),
    'implied-due-day': guard(['audit.request'], {
      says: '提供期限不早于今天。',
      checkInput: ({ today }, { dueOn }) =>
        requires(dueOn >= today, () => unmet(because('due-day-past', { date: dueOn, today }), { field: 'dueOn' })),
    }),
    'answer-what-is-asked': guard(['audit.answer'], {
      says: '对每项审计要求提供一次资料；不完整的，{audit-bureau}另行要求。',
      check: ({ facts }) => (auditsToAnswer(facts).length > 0 ? met : past(because('no-audit-request'))),
      checkPerson: ({ facts, capacities }) =>
        auditsToAnswer(facts).some((audit) => capacities.includes(askedOf(audit)))
          ? met
          : past(because('no-audit-request-of-you')),
      checkInput: ({ facts, capacities, law }, { request: id }) => {
        const audit = find(facts, id);
        if (audit === undefined) return noSuchRequest();
        if (!capacities.includes(askedOf(audit)))
          return unmet(because('audit-asked-another', { request: id, asked: organName(law, askedOf(audit)) }), {
            field: 'request',
            remedy: `请${organName(law, askedOf(audit))}提供`,
          });
        if (audit.answer === undefined) return met;
        return unmet(because('audit-answered', { request: id, on: audit.answer.on }), { field: 'request' });
      },
    }),
    'material-provided': guard(['audit.answer'], {
      says: '提供审计所需的资料，附文件；没有这项资料的，在说明中写明并附证明。',
      checkInput: (_context, { files = [] }) =>
        requires(files.length > 0, () => unmet(because('no-material'), { field: 'files', remedy: '上传所需资料' })),
    }),
    // Reading: a request that nobody answered is not closed, so that its lateness cannot disappear.
    'close-what-is-answered': guard(['audit.close'], {
      says: '资料收到后办结。',
      partlyOn: ['art27-late-answer'],
      check: ({ facts }) => {
        const open = facts.oversight.audits.filter(isOpen);
        if (open.length === 0) return past(because('no-open-audit'));
        return requires(!open.every(awaitsAnswer), () =>
          unmet(because('awaiting-audit-answer'), {
            remedy: { text: '待被要求的单位提供资料', action: 'audit.answer' },
            restsOn: ['art27-late-answer'],
          }),
        );
      },
      checkInput: ({ facts }, { request: id }) => {
        const audit = find(facts, id);
        if (audit === undefined) return noSuchRequest();
        if (audit.closedOn !== undefined)
          return unmet(because('audit-closed', { request: id, on: audit.closedOn }), { field: 'request' });
        return unanswered(audit) ?? met;
      },
    }),
    'provide-material': duty('有关单位在期限内提供审计所需的资料。', ({ facts: { oversight } }) =>
      oversight.audits.filter(awaitsAnswer).map((audit) => ({
        of: askedOf(audit),
        text: `审计要求 ${audit.id}：${audit.what}`,
        since: audit.requestedOn,
        dueOn: audit.dueOn,
        action: 'audit.answer' as const,
      })),
    ),
    'lateness-shown': consequence('逾期没有提供、逾期才提供的，标明出来。', ({ facts: { oversight }, today }) =>
      oversight.audits.flatMap(({ id, dueOn, answer }): readonly ConsequenceState[] => {
        const late = daysBetween(dueOn, answer?.on ?? today);
        if (late <= 0) return [];
        const due = `审计要求 ${id} 的提供期限 ${chineseDate(dueOn)}`;
        return answer
          ? [{ text: `${due}，逾期 ${late} 天提供`, tone: 'warning' }]
          : [{ text: `${due}，已逾期 ${late} 天`, tone: 'danger' }];
      }),
    ),
  },
});
