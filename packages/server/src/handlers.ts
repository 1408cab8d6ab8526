import { shutWords } from './auth/shut-words.ts';
import { postNames } from '@zhengxiang/procedure';
import {
  deviceDays,
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
  type SignedIn,
  type Tasks,
  unknownStage,
} from '@zhengxiang/application';
import type { Desk, Me } from '@zhengxiang/application/contract';
import type { Actor } from '@zhengxiang/core';
import { adminHandlers } from './http/handlers/admin-handlers.ts';
import { placeOf } from './auth/place.ts';
import { caseFileHandlers } from './http/handlers/case-file-handlers.ts';
import { legalDay, type Clock } from './clock.ts';
import { clockHandlers, whileClockHolds } from './http/handlers/clock-handlers.ts';
import { delegationHandlers } from './http/handlers/delegation-handlers.ts';
import { insightHandlers } from './http/handlers/insight-handlers.ts';
import { jobHandlers } from './http/handlers/job-handlers.ts';
import { isFromHere } from './own-machine.ts';
import { answer, notFound, problem, refusedProblem, type Answer } from './http/problems.ts';
import type { Handlers } from './http/register-routes.ts';
import { cookieName, deviceCookie } from './http/session-hook.ts';
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
import { demoConsent } from './config.ts';
import type { FastifyRequest } from 'fastify';

export interface HandlerParts {
  readonly application: Application;
  readonly projectLists: ProjectLists;
  readonly ledgers: LedgerParts;
  readonly papers: Pick<Papers, 'desk' | 'forms' | 'numbers'>;
  readonly accounts: Accounts;
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

/** The desk that acts; one that was lent until a moment ago is told without its last day. */
const deskOf = (
  { onBehalfOf, organisationId, organisationName, organisationRole, post }: Actor,
  desks: readonly Desk[],
): Desk =>
  desks.find(
    (desk) =>
      desk.organisationId === organisationId && desk.post === post && desk.delegation?.id === onBehalfOf?.delegation,
  ) ?? { organisationId, organisationName, organisationRole, post, postName: postNames[post] };

const noSuchDesk = (delegation: string | undefined) =>
  delegation === undefined
    ? { detail: '您没有这个岗位。' }
    : { detail: '这项授权代办已经结束：到期、被撤回，或者委托人已不在这个岗位。', remedy: '请以您自己的岗位办理。' };

/** 40 秒, 3 分钟: minutes are rounded up. */
const waitWords = (seconds: number): string =>
  seconds <= 60 ? `${String(seconds)} 秒` : `${String(Math.ceil(seconds / 60))} 分钟`;

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
  const { application, accounts, clock } = parts;
  const moment = () => ({ now: clock.now(), today: legalDay(clock.now()) });
  const today = () => legalDay(clock.now());
  const meOf = async ({ actor, mustChangePassword }: SignedIn): Promise<Me> => {
    const desks = [...(await accounts.desksOf(actor.personId))];
    const acting = deskOf(actor, desks);
    return {
      personId: actor.personId,
      name: actor.name,
      desks,
      acting,
      demo: await accounts.isDemo(),
      today: today(),
      law: (await application.lawOn(today())).id,
      names: application.names,
      mustChangePassword,
      largeText: (await parts.inbox.settings(actor.personId)).largeText,
      uploadLimit: parts.uploadLimit,
    };
  };
  const papers = paperHandlers(parts.papers.desk, parts.papers.forms, parts.papers.numbers);
  // Whoever may sign in as anybody has to be at this machine, or somebody has said that everybody may.
  const mayTryOut = (request: FastifyRequest): boolean => parts.demoOnNetwork || isFromHere(request);
  return {
    frontDoor: async ({ request }) => {
      const demo = await accounts.isDemo();
      const law = await application.lawOn(today());
      const offered = demo && mayTryOut(request);
      return answer({
        product: '政项通',
        county: law.county.name,
        documentNumber: law.documentNumber,
        demo,
        ...(await accounts.demoAccounts(offered)),
      });
    },
    signIn: async ({ body, reply, request }) => {
      if (!mayTryOut(request) && (await accounts.isDemo()))
        return problem('forbidden', {
          detail: '这里是演示数据，账号和密码是公开的，只能在服务器这台电脑上登录。',
          remedy: `要让别的电脑也能登录，请管理服务器的人设置 DEMO_ON_NETWORK=${demoConsent} 后重新启动；正式使用请建空系统。`,
        });
      const from = { address: request.ip, network: placeOf(request.ip), device: request.cookies[deviceCookie] };
      const result = await accounts.signIn(body.login.trim(), body.password, from);
      if (result.kind === 'wait') {
        void reply.header('retry-after', result.seconds);
        return problem('too-many', {
          detail: `这里连续输错的次数过多，请在 ${waitWords(result.seconds)}后再试。`,
          remedy: '换一台以前登录过的电脑可以马上再试；忘记密码请联系系统管理员重置。',
        });
      }
      if (result.kind === 'shut') return problem('unauthenticated', shutWords(result.why));
      if (result.kind === 'refused')
        return problem('unauthenticated', {
          detail: '账号或密码不对。',
          remedy: '请核对大小写；忘记密码请联系系统管理员。',
        });
      const ours = { path: '/', httpOnly: true, sameSite: 'lax', secure: parts.secureCookies } as const;
      void reply
        .setCookie(cookieName, result.session.token, ours)
        .setCookie(deviceCookie, result.device, { ...ours, maxAge: deviceDays * 24 * 60 * 60 });
      return answer(await meOf(result.session));
    },
    me: async ({ session }) => answer(await meOf(session)),
    signOut: async ({ session, reply }) => {
      await accounts.signOut(session.token);
      void reply.clearCookie(cookieName, { path: '/' });
      return answer({});
    },
    chooseDesk: async ({ session, body }) => {
      const moved = await accounts.moveTo(session, body);
      return moved ? answer(await meOf(moved)) : problem('forbidden', noSuchDesk(body.delegation));
    },
    changePassword: async ({ session, body, request }) => {
      const fault = await accounts.changePassword(session, body.current, body.next, request.cookies[deviceCookie]);
      return fault
        ? problem('invalid', { detail: fault.message, issues: [fault] })
        : answer(await meOf({ ...session, mustChangePassword: false }));
    },
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
