import type { Post } from '@zhengxiang/core';
import { answer, problem, type Answer } from '../http/problems.ts';
import type { Handlers } from '../http/register-routes.ts';
import type { SignedIn } from '../http/session-hook.ts';
import { addressWarning, type PublicAddress } from '../public-address.ts';
import type { Administration, Done } from './administration.ts';

type AdminRoute =
  | 'adminPeople'
  | 'adminRecords'
  | 'publicAddress'
  | 'adminAddPerson'
  | 'adminEditPerson'
  | 'adminResetPassword'
  | 'adminAddOrganisation'
  | 'adminEditOrganisation';

/** The desk that keeps accounts; it holds no power of the law. */
const keepers: ReadonlySet<Post> = new Set(['administrator']);

const guarded = async <T>(session: SignedIn, work: () => Promise<Answer<T>>): Promise<Answer<T>> =>
  keepers.has(session.actor.post) && !session.mustChangePassword
    ? work()
    : problem('forbidden', {
        detail: session.mustChangePassword ? '请先修改初始密码。' : '只有系统管理岗可以维护单位、人员和账号。',
      });

const fromDone = <T>(done: Done<T>): Answer<T> =>
  done.ok ? answer(done.value) : problem('invalid', { detail: done.fault.message, issues: [done.fault] });

/** The routes of the administrator's desk. */
export const adminHandlers = (administration: Administration, address: PublicAddress): Pick<Handlers, AdminRoute> => ({
  adminPeople: ({ session }) => guarded(session, async () => answer(await administration.people())),
  adminRecords: ({ session }) => guarded(session, async () => answer(await administration.records())),
  publicAddress: ({ session }) =>
    guarded(session, () =>
      Promise.resolve(
        answer({
          kind: address.kind,
          url: address.kind === 'missing' ? null : address.url,
          warning: addressWarning(address) ?? null,
        }),
      ),
    ),
  adminAddPerson: ({ session, body }) =>
    guarded(session, async () => fromDone(await administration.addPerson(session.actor, body))),
  adminEditPerson: ({ session, params, body }) =>
    guarded(session, async () => fromDone(await administration.editPerson(session.actor, params.id, body))),
  adminResetPassword: ({ session, params }) =>
    guarded(session, async () => fromDone(await administration.resetPassword(session.actor, params.id))),
  adminAddOrganisation: ({ session, body }) =>
    guarded(session, async () => fromDone(await administration.addOrganisation(session.actor, body))),
  adminEditOrganisation: ({ session, params, body }) =>
    guarded(session, async () => fromDone(await administration.editOrganisation(session.actor, params.id, body))),
});
