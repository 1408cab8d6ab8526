import { postNames, type Actor, type OrganisationRole, type Post } from '@zhengxiang/core';
import type { Desk, FrontDoor } from '@zhengxiang/application/contract';
import { and, asc, eq } from 'drizzle-orm';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../db/database.ts';
import { account } from '../db/schema/accounts.ts';
import { desk, organisation, person } from '../db/schema/registers.ts';
import type { SignedIn } from '../http/session-hook.ts';
import { isDemo } from '../seed/install.ts';
import { changePassword, signIn } from './accounts.ts';
import {
  closeSession,
  closeSessionsOf,
  findSession,
  moveSession,
  openSession,
  type SessionPolicy,
} from './sessions.ts';

export type SignInAnswer =
  | { readonly kind: 'signed-in'; readonly session: SignedIn }
  | { readonly kind: 'refused' }
  | { readonly kind: 'locked'; readonly until: Date };

/** Accounts and sessions as the HTTP layer uses them. */
export interface Accounts {
  signIn(login: string, password: string, address: string): Promise<SignInAnswer>;
  find(token: string): Promise<SignedIn | undefined>;
  signOut(token: string): Promise<void>;
  moveTo(session: SignedIn, organisationId: string, post: Post): Promise<SignedIn | undefined>;
  changePassword(
    session: SignedIn,
    current: string,
    next: string,
  ): Promise<{ path: 'current' | 'next'; message: string } | undefined>;
  desksOf(personId: string): Promise<Desk[]>;
  isDemo(): Promise<boolean>;
  demoAccounts(demo: boolean): Promise<Pick<FrontDoor, 'accounts' | 'demoPassword'>>;
}

const desks = async (tx: Tx, personId: string): Promise<Desk[]> => {
  const rows = await tx
    .select({
      organisationId: organisation.id,
      organisationName: organisation.name,
      organisationRole: organisation.role,
      post: desk.post,
    })
    .from(desk)
    .innerJoin(organisation, eq(organisation.id, desk.organisationId))
    .where(and(eq(desk.personId, personId), eq(organisation.active, true)))
    .orderBy(asc(organisation.sortKey), asc(desk.post));
  return rows.map((row) => ({
    ...row,
    organisationRole: row.organisationRole as OrganisationRole,
    post: row.post as Post,
    postName: postNames[row.post as Post],
  }));
};

const signedIn = async (
  tx: Tx,
  token: string,
  of: { personId: string; organisationId: string; post: string },
): Promise<SignedIn | undefined> => {
  const [found] = await tx
    .select({ name: person.name, active: person.active, mustChange: account.mustChange })
    .from(person)
    .innerJoin(account, eq(account.personId, person.id))
    .where(eq(person.id, of.personId));
  const at = (await desks(tx, of.personId)).find(
    (one) => one.organisationId === of.organisationId && one.post === of.post,
  );
  if (!found?.active || !at) return undefined;
  const actor: Actor = {
    personId: of.personId,
    name: found.name,
    organisationId: at.organisationId,
    organisationName: at.organisationName,
    organisationRole: at.organisationRole,
    post: at.post,
  };
  return { token, actor, mustChangePassword: found.mustChange };
};

/**
 * @param demo what the sign-in page offers while the data are demo data
 * @param policy how long a session lives; the usual one where nothing is said
 */
export const createAccounts = (
  db: Database,
  clock: Clock,
  demo: { readonly accounts: FrontDoor['accounts']; readonly password: string },
  policy?: SessionPolicy,
): Accounts => ({
  signIn: (login, password) =>
    db.transaction(async (tx) => {
      const now = clock.now();
      const result = await signIn(tx, login, password, now);
      if (result.kind !== 'signed-in') return result;
      const [first] = await desks(tx, result.personId);
      if (!first) return { kind: 'refused' as const };
      const token = await openSession(
        tx,
        { personId: result.personId, organisationId: first.organisationId, post: first.post },
        now,
      );
      const session = await signedIn(tx, token, { personId: result.personId, ...first });
      return session ? { kind: 'signed-in' as const, session } : { kind: 'refused' as const };
    }),
  find: (token) =>
    db.transaction(async (tx) => {
      const open = await findSession(tx, token, clock.now(), policy);
      return open && signedIn(tx, token, open);
    }),
  signOut: (token) => db.transaction((tx) => closeSession(tx, token)),
  moveTo: (session, organisationId, post) =>
    db.transaction(async (tx) => {
      const moved = await signedIn(tx, session.token, { personId: session.actor.personId, organisationId, post });
      if (moved) await moveSession(tx, session.token, { organisationId, post });
      return moved;
    }),
  changePassword: ({ actor: { personId }, token }, current, next) =>
    db.transaction(async (tx) => {
      const fault = await changePassword(tx, personId, current, next, clock.now());
      if (!fault) await closeSessionsOf(tx, personId, token);
      return fault;
    }),
  desksOf: (personId) => db.transaction((tx) => desks(tx, personId)),
  isDemo: () => isDemo(db),
  demoAccounts: (isDemoData) =>
    Promise.resolve(isDemoData ? { accounts: demo.accounts, demoPassword: demo.password } : { accounts: [] }),
});
