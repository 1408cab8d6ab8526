import {
  type Accounts,
  type ActOutcome,
  type Administration,
  type OrganisationRegister,
  type Application,
  type CaseFileDesk,
  type ClockWatch,
  type Delegations,
  type HintOffice,
  type Inbox,
  type JobDesk,
  type MailOffice,
  type Office,
  type ProjectLists,
  type SignInRuleDesk,
  type Tasks,
  unknownStage,
} from '@zhengxiang/application';
import { adminHandlers } from './http/handlers/admin-handlers.ts';
import { accountHandlers } from './http/handlers/account-handlers.ts';
import { caseFileHandlers } from './http/handlers/case-file-handlers.ts';
import { legalDay, type Clock } from './clock.ts';
import { clockHandlers, whileClockHolds } from './http/handlers/clock-handlers.ts';
import { delegationHandlers } from './http/handlers/delegation-handlers.ts';
import { insightHandlers } from './http/handlers/insight-handlers.ts';
import { jobHandlers } from './http/handlers/job-handlers.ts';
import { answer, notFound, problem, refusedProblem, type Answer } from './http/problems.ts';
import type { Handlers } from './http/register-routes.ts';
import { sessionHandlers } from './http/handlers/session-handlers.ts';
import { ledgerImportHandlers, type LedgerParts } from './http/handlers/ledger-import-handlers.ts';
import { mailHandlers } from './http/handlers/mail-handlers.ts';
import { noticeHandlers } from './http/handlers/notice-handlers.ts';
import { projectListHandlers } from './http/handlers/project-list-handlers.ts';
import { reviewHandlers } from './http/handlers/review-handlers.ts';
import { officeHandlers } from './http/handlers/office-handlers.ts';
import { taskHandlers } from './http/handlers/task-handlers.ts';
import type { Papers } from './papers/create-papers.ts';
import type { PublicAddress } from './public-address.ts';
import { paperHandlers } from './http/handlers/paper-handlers.ts';

export interface HandlerParts {
  readonly application: Application;
  readonly projectLists: ProjectLists;
  readonly ledgers: LedgerParts;
  readonly papers: Pick<Papers, 'desk' | 'forms' | 'numbers'>;
  readonly accounts: Accounts;
  readonly signInRules: SignInRuleDesk;
  readonly tasks: Tasks;
  readonly jobs: JobDesk;
  readonly caseFiles: CaseFileDesk;
  readonly administration: Administration;
  readonly organisationRegister: OrganisationRegister;
  readonly delegations: Delegations;
  readonly publicAddress: PublicAddress;
  readonly office: Office;
  readonly hintOffice: HintOffice;
  /** Takes attachments away that the law lets nobody keep. */
  readonly forgetBytes: (hashes: readonly string[]) => Promise<void>;
  readonly inbox: Inbox;
  readonly mails: MailOffice;
  readonly clock: Clock;
  readonly clockWatch: ClockWatch;
  readonly demoOnNetwork: boolean;
  readonly secureCookies: boolean;
  readonly uploadLimit: number;
}

const fromOutcome = (outcome: ActOutcome) => {
  switch (outcome.kind) {
    case 'accepted':
      return answer(outcome.reply);
    case 'refused':
      return refusedProblem(outcome.findings);
    case 'invalid':
      return problem('invalid', {
        detail: outcome.issues.map((issue) => issue.message).join('；'),
        issues: [...outcome.issues],
      });
    case 'conflict':
      return problem('conflict', {
        detail: '这个项目刚刚有人办理过，页面内容已经过时。',
        remedy: '请刷新后再办理；已填写的内容保存在草稿中。',
        seq: outcome.seq,
      });
    case 'reused':
      return problem('conflict', { detail: '这个操作编号已用于另一次提交。', remedy: '请刷新页面后重新提交。' });
    case 'not-found':
      return notFound();
  }
};

const found = <T>(value: T | undefined): Answer<T> => (value === undefined ? notFound() : answer(value));

/** A stage that no law has is said at its field. */
const knowingStages = async <T>(
  { names }: Application,
  stages: readonly string[] | undefined,
  read: () => Promise<T>,
): Promise<Answer<T>> => {
  const fault = unknownStage(names, stages);
  return fault ? problem('invalid', { detail: fault.message, issues: [fault] }) : answer(await read());
};

/** One handler for every route of the contract. */
export const createHandlers = (parts: HandlerParts): Handlers => {
  const { application, clock } = parts;
  const moment = () => ({ now: clock.now(), today: legalDay(clock.now()) });
  const today = () => legalDay(clock.now());
  const papers = paperHandlers(parts.papers.desk, parts.papers.forms, parts.papers.numbers);
  return {
    ...sessionHandlers(parts),
    adminUnattended: async ({ session }) => answer(await application.unattended(session.actor)),
    workbench: async ({ session }) => answer(await application.workbench(session.actor, today())),
    act: whileClockHolds(parts.clockWatch, async ({ session, body }) =>
      fromOutcome(await application.act(session.actor, body, moment())),
    ),
    projects: ({ session, query }) =>
      knowingStages(application, query.stage, () => application.projects(session.actor, query)),
    projectTotals: ({ session, query }) =>
      knowingStages(application, query.stage, () => application.projectTotals(session.actor, query)),
    project: async ({ session, params }) => found(await application.project(session.actor, params.id, moment())),
    history: async ({ session, params }) => found(await application.history(session.actor, params.id, moment())),
    picks: async ({ session, params, query }) =>
      answer([...(await application.picks(session.actor, { source: params.source, ...query }, today()))]),
    surroundings: async ({ session, params, query }) =>
      answer(await application.surroundings(session.actor, { caseId: params.id, ...query }, today())),
    annualLists: async ({ session, query }) => answer([...(await application.annualLists(session.actor, query.year))]),
    annualList: async ({ session, params }) => found(await application.annualList(session.actor, params.id, today())),
    regulation: async ({ session, query }) => found(await application.regulation(session.actor, query.law, today())),
    organisations: async () => answer([...(await application.organisations())]),
    people: async ({ query }) => answer([...(await application.people(query))]),
    drafts: async ({ session, params }) => found(await application.draft(session.actor, params.id, today())),
    saveDraft: async ({ session, params, body }) => {
      const outcome = await application.saveDraft(session.actor, { id: params.id, ...body }, moment());
      if (outcome.kind === 'saved') return answer(outcome.draft);
      if (outcome.kind === 'refused') {
        await parts.forgetBytes(outcome.forgotten);
        return refusedProblem(outcome.findings);
      }
      if (outcome.kind === 'no-such-act')
        return problem('invalid', {
          detail: `${outcome.says}，没有保存。`,
          remedy: '请从项目页重新打开要办的事项。',
          issues: [{ path: 'action', message: outcome.says }],
        });
      return outcome.kind === 'conflict'
        ? problem('conflict', {
            detail: '这份草稿在另一个页面有更新的内容。',
            remedy: '请刷新后继续填写，避免互相覆盖。',
          })
        : notFound();
    },
    deleteDraft: async ({ session, params }) => {
      await application.deleteDraft(session.actor, params.id, today());
      return answer({});
    },
    ...accountHandlers(parts),
    ...adminHandlers(parts.administration, parts.organisationRegister, parts.publicAddress),
    ...officeHandlers(parts.office, parts.hintOffice),
    ...noticeHandlers(parts.inbox, parts.mails),
    ...mailHandlers(parts.mails),
    ...taskHandlers(parts.tasks),
    ...delegationHandlers(parts.delegations, clock),
    ...jobHandlers(parts.jobs),
    ...caseFileHandlers(parts.caseFiles, clock),
    ...papers,
    attachScan: whileClockHolds(parts.clockWatch, papers.attachScan),
    ...clockHandlers(parts.clockWatch),
    ...insightHandlers(application, clock),
    ...reviewHandlers(application, clock),
    ...projectListHandlers(parts.projectLists, clock),
    ...ledgerImportHandlers(parts.ledgers, clock),
    file: async ({ session, params }) => found(await application.file(session.actor, params.id)),
  };
};
