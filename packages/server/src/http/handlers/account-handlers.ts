import {
  scopeOf,
  type Accounts,
  type Administration,
  type Done,
  type Keeper,
  type SignedIn,
  type SignInRuleDesk,
} from '@zhengxiang/application';
import { administratorAt } from '@zhengxiang/application/contract';
import { answer, notFound, problem, type Answer } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';
import { deviceCookie } from '../session-hook.ts';

type AccountRoute =
  | 'mySessions'
  | 'endMySession'
  | 'endMyOtherSessions'
  | 'signInRules'
  | 'saveSignInRules'
  | 'rightProposals'
  | 'settleProposal'
  | 'personSessions'
  | 'endPersonSessions';

interface AccountHandlerParts {
  readonly accounts: Accounts;
  readonly administration: Administration;
  readonly signInRules: SignInRuleDesk;
}

/** @throws Error where nobody of that kind is let in: the access of the route is wrong. */
export const keeperOf = ({ actor }: SignedIn): Keeper => {
  const scope = scopeOf(actor) ?? (administratorAt(actor) ? { kind: 'county' } : undefined);
  if (!scope) throw new Error('a route of the administration was opened to somebody else');
  return { by: actor, scope };
};

/** A change that was made, or what is wrong at its field. */
export const fromDone = <T>(done: Done<T>): Answer<T> =>
  done.ok ? answer(done.value) : problem('invalid', { detail: `${done.fault.message}。`, issues: [done.fault] });

/** A person's own sessions, and what is kept of everybody's. Who may call which stands in `http/access.ts`. */
export const accountHandlers = ({
  accounts,
  administration,
  signInRules,
}: AccountHandlerParts): Pick<Handlers, AccountRoute> => ({
  mySessions: async ({ session }) => answer([...(await accounts.sessionsOf(session))]),
  endMySession: async ({ session, params }) =>
    (await accounts.endSession(session, params.id)) ? answer({}) : notFound(),
  endMyOtherSessions: async ({ session, request }) => {
    await accounts.endOtherSessions(session, request.cookies[deviceCookie]);
    return answer({});
  },
  signInRules: async () => answer(await signInRules.rules()),
  saveSignInRules: async ({ session, body: { reason, ...rules } }) => {
    await signInRules.saveRules(session.actor, rules, reason);
    return answer({});
  },
  rightProposals: async () => answer([...(await administration.proposals())]),
  settleProposal: async ({ session, params, body }) =>
    fromDone(await administration.settleProposal(session.actor, params.id, body)),
  personSessions: async ({ session, params }) => {
    const found = await administration.sessionsOf(keeperOf(session), params.id);
    return found ? answer([...found]) : notFound();
  },
  endPersonSessions: async ({ session, params }) =>
    (await administration.endSessions(keeperOf(session), params.id)) ? answer({}) : notFound(),
});
