import {
  administratorAt,
  deskGone,
  routes,
  type Problem,
  type RouteName,
  type Routes,
} from '@zhengxiang/application/contract';
import type { Actor } from '@zhengxiang/core';
import type { FastifyInstance } from 'fastify';
import { scopeOf } from '@zhengxiang/application';
import { problem } from './problems.ts';
import { sendProblem } from './send-problem.ts';
import type { SignedIn, WhyEnded } from '@zhengxiang/application';
import { endedWords } from '../auth/shut-words.ts';
import { cookieName } from './session-hook.ts';

/**
 * Who may call a route at all.
 *
 * `open`: anybody. `session`: whoever is signed in, with the initial password too. `person`: whoever is signed in and has a
 * password of their own; which cases they see and which acts are theirs the law pack decides. `office`: who keeps calendar and
 * targets of the county. `county`: the system administrator of the county. `accounts`: any system administrator,
 * each within their scope. `security`: who keeps security, and as long as the county has nobody for that, its system administrator.
 * `people`: those two; `rights`: the county's of those two; `records`: they and the audit administrator.
 */
export type Access =
  'open' | 'session' | 'person' | 'office' | 'county' | 'accounts' | 'people' | 'records' | 'rights' | 'security';

type AdminRoute = {
  [N in RouteName]: Routes[N]['path'] extends `/api/admin/${string}` ? N : never;
}[RouteName];

/** Every route of the administration: one that is missing here does not compile. */
const administration: Readonly<Record<AdminRoute | 'saveCalendarYear' | 'saveTargets' | 'saveHints', Access>> = {
  adminPeople: 'people',
  adminRecords: 'records',
  adminUnattended: 'accounts',
  adminAddPerson: 'accounts',
  adminEditPerson: 'accounts',
  adminResetPassword: 'people',
  rightProposals: 'rights',
  settleProposal: 'security',
  publicAddress: 'county',
  clock: 'county',
  confirmClock: 'county',
  signInRules: 'security',
  saveSignInRules: 'security',
  personSessions: 'security',
  endPersonSessions: 'security',
  adminAddOrganisation: 'county',
  adminEditOrganisation: 'county',
  organisationRegister: 'county',
  previewOrganisationChange: 'county',
  registerOrganisationChange: 'county',
  undoOrganisationChange: 'county',
  mailSettings: 'county',
  saveMailSettings: 'county',
  testMail: 'county',
  resendMail: 'county',
  jobs: 'county',
  hurryJob: 'county',
  saveCalendarYear: 'office',
  saveTargets: 'office',
  saveHints: 'office',
};

/** What may be done before the initial password is changed: nothing but to change it, or to leave. */
const beforeOwnPassword = {
  me: 'session',
  signOut: 'session',
  changePassword: 'session',
  passwordRules: 'session',
} as const satisfies Partial<Record<RouteName, Access>>;

const listed: Readonly<Partial<Record<RouteName, Access>>> = { ...beforeOwnPassword, ...administration };

/** @throws Error for a route of the administration that nobody has given a place: the server does not start with it. */
export const accessOf = (name: RouteName): Access => {
  const route = routes[name];
  const known = listed[name] ?? ('open' in route ? 'open' : undefined);
  if (known === undefined && route.path.startsWith('/api/admin/')) throw new Error(`who may call ${name}?`);
  return known ?? 'person';
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Left out, `person`. */
    access?: Access;
  }
}

/** Who keeps what, as far as it is no matter of a route. */
export interface Keepers {
  /** Calendar and targets. */
  readonly mayRunOffice: (actor: Actor) => Promise<boolean>;
  /** Whether the county has somebody who keeps security. */
  readonly isSeparated: () => Promise<boolean>;
}

const keepsSecurity = async (actor: Actor, { isSeparated }: Keepers): Promise<boolean> => {
  const which = administratorAt(actor);
  return which === 'security' || (which === 'system' && !(await isSeparated()));
};

/** Why somebody may not call a route; undefined where they may. */
export const refusalOf = async (
  access: Access,
  session: SignedIn | undefined,
  keepers: Keepers,
): Promise<Problem | undefined> => {
  if (access === 'open') return undefined;
  if (!session) return problem('unauthenticated').problem;
  if (access === 'session') return undefined;
  const { actor, mustChangePassword, passwordTooOld = false } = session;
  if (mustChangePassword)
    return problem('forbidden', {
      detail: passwordTooOld ? '密码用得太久了，请先修改密码。' : '请先修改初始密码。',
      remedy: '修改以后就可以办事；不办事请退出。',
    }).problem;
  switch (access) {
    case 'person':
      return undefined;
    case 'office':
      return (await keepers.mayRunOffice(actor))
        ? undefined
        : problem('forbidden', { detail: '工作日历和内部时限由县系统管理岗或者负责解释办法的单位领导维护。' }).problem;
    case 'county':
      return scopeOf(actor)?.kind === 'county'
        ? undefined
        : problem('forbidden', {
            detail: '单位、邮件服务器、后台工作和服务器时钟由县系统管理岗维护；单位系统管理岗只管本单位的人员和账号。',
          }).problem;
    case 'people':
      return (scopeOf(actor) ?? administratorAt(actor) === 'security')
        ? undefined
        : problem('forbidden', { detail: '人员和账号由系统管理岗维护，安全管理岗核对。' }).problem;
    case 'rights':
      return ['system', 'security'].includes(administratorAt(actor) ?? '')
        ? undefined
        : problem('forbidden', { detail: '待确认的岗位只给县系统管理岗和安全管理岗看。' }).problem;
    case 'records':
      return (scopeOf(actor) ?? administratorAt(actor))
        ? undefined
        : problem('forbidden', { detail: '管理记录只给系统管理岗、安全管理岗和审计管理岗看。' }).problem;
    case 'security':
      return (await keepsSecurity(actor, keepers))
        ? undefined
        : problem('forbidden', { detail: '登录规则、岗位确认和退出别人的登录由安全管理岗办理。' }).problem;
    case 'accounts':
      return scopeOf(actor)
        ? undefined
        : problem('forbidden', { detail: '只有系统管理岗可以维护单位、人员和账号。' }).problem;
  }
};

/**
 * The one place where requests are let in or not: before anything of their body is read. Whose desk was taken from them while they
 * were at work reads why.
 */
export const registerAccess = (
  api: FastifyInstance,
  keepers: Keepers,
  whyEnded: (token: string) => Promise<WhyEnded | undefined>,
): void => {
  api.addHook('onRequest', async (request, reply) => {
    const refused = await refusalOf(request.routeOptions.config.access ?? 'person', request.signedIn, keepers);
    const token = request.cookies[cookieName];
    if (refused?.code !== 'unauthenticated' || token === undefined) return refused && sendProblem(reply, refused);
    const why = await whyEnded(token);
    return sendProblem(
      reply,
      why
        ? problem('unauthenticated', { type: deskGone, title: '这个岗位已经不能办理', ...endedWords(why) }).problem
        : refused,
    );
  });
};
