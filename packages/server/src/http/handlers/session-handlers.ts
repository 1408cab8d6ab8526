import {
  deviceDays,
  waitWords,
  type Accounts,
  type Application,
  type Inbox,
  type SignInRuleDesk,
  type SignedIn,
} from '@zhengxiang/application';
import type { Desk, Me } from '@zhengxiang/application/contract';
import type { Actor } from '@zhengxiang/core';
import { postNames } from '@zhengxiang/procedure';
import type { FastifyRequest } from 'fastify';
import { placeOf } from '../../auth/place.ts';
import { shutWords } from '../../auth/shut-words.ts';
import { legalDay, type Clock } from '../../clock.ts';
import { demoConsent } from '../../config.ts';
import { isFromHere } from '../../own-machine.ts';
import { answer, problem } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';
import { cookieName, deviceCookie } from '../session-hook.ts';

type SessionRoute = 'frontDoor' | 'signIn' | 'me' | 'signOut' | 'chooseDesk' | 'changePassword' | 'passwordRules';

export interface SessionParts {
  readonly application: Pick<Application, 'lawOn' | 'names'>;
  readonly accounts: Accounts;
  readonly signInRules: SignInRuleDesk;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly demoOnNetwork: boolean;
  readonly secureCookies: boolean;
  readonly uploadLimit: number;
}

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

const meOf =
  ({ application, accounts, inbox, clock, uploadLimit }: SessionParts) =>
  async ({ actor, mustChangePassword, passwordTooOld = false }: SignedIn): Promise<Me> => {
    const today = legalDay(clock.now());
    const desks = [...(await accounts.desksOf(actor.personId))];
    const acting = deskOf(actor, desks);
    return {
      personId: actor.personId,
      name: actor.name,
      desks,
      acting,
      demo: await accounts.isDemo(),
      today,
      law: (await application.lawOn(today)).id,
      names: application.names,
      mustChangePassword,
      passwordTooOld,
      largeText: (await inbox.settings(actor.personId)).largeText,
      uploadLimit: uploadLimit,
    };
  };

/** Whoever may sign in as anybody has to be at this machine, or somebody has said that everybody may. */
const mayTryOut = (parts: SessionParts, request: FastifyRequest): boolean => parts.demoOnNetwork || isFromHere(request);

/** Password and account, from a browser that is told nothing of who has an account. */
const signInHandler =
  (parts: SessionParts): Handlers['signIn'] =>
  async ({ body, reply, request }) => {
    if (!mayTryOut(parts, request) && (await parts.accounts.isDemo()))
      return problem('forbidden', {
        detail: '这里是演示数据，账号和密码是公开的，只能在服务器这台电脑上登录。',
        remedy: `要让别的电脑也能登录，请管理服务器的人设置 DEMO_ON_NETWORK=${demoConsent} 后重新启动；正式使用请建空系统。`,
      });
    const from = {
      address: request.ip,
      network: placeOf(request.ip),
      device: request.cookies[deviceCookie],
      agent: request.headers['user-agent'],
    };
    const result = await parts.accounts.signIn(body.login.trim(), body.password, from);
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
    return answer(await meOf(parts)(result.session));
  };

export const sessionHandlers = (parts: SessionParts): Pick<Handlers, SessionRoute> => {
  const { application, accounts, clock } = parts;
  const toMe = meOf(parts);
  return {
    frontDoor: async ({ request }) => {
      const demo = await accounts.isDemo();
      const law = await application.lawOn(legalDay(clock.now()));
      const offered = demo && mayTryOut(parts, request);
      return answer({
        product: '政项通',
        county: law.county.name,
        documentNumber: law.documentNumber,
        demo,
        ...(await accounts.demoAccounts(offered)),
      });
    },
    signIn: signInHandler(parts),
    me: async ({ session }) => answer(await toMe(session)),
    signOut: async ({ session, reply }) => {
      await accounts.signOut(session.token);
      void reply.clearCookie(cookieName, { path: '/' });
      return answer({});
    },
    chooseDesk: async ({ session, body }) => {
      const moved = await accounts.moveTo(session, body);
      return moved ? answer(await toMe(moved)) : problem('forbidden', noSuchDesk(body.delegation));
    },
    changePassword: async ({ session, body, request }) => {
      const fault = await accounts.changePassword(session, body.current, body.next, request.cookies[deviceCookie]);
      return fault
        ? problem('invalid', { detail: fault.message, issues: [fault] })
        : answer(await toMe({ ...session, mustChangePassword: false, passwordTooOld: false }));
    },
    passwordRules: async () => answer((await parts.signInRules.rules()).passwords),
  };
};
