import type { Actor } from '@zhengxiang/core';
import { type OrganisationRole, type Post, postNames } from '@zhengxiang/procedure';
import type { Desk, FrontDoor } from '@zhengxiang/application/contract';
import { and, asc, eq } from 'drizzle-orm';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../db/database.ts';
import type { Log } from '../db/log.ts';
import { account } from '../db/schema/accounts.ts';
import { desk, organisation, person } from '../db/schema/registers.ts';
import type { SignedIn } from '../http/session-hook.ts';
import { isDemo } from '../seed/install.ts';
import { changePassword, checkPassword } from './accounts.ts';
import { forgetDevices, knownDeviceOf, noteDevice } from './known-devices.ts';
import { placeOf } from './place.ts';
import {
  askLeave,
  forgetFailures,
  nameHashOf,
  usualSignInPolicy,
  type Place,
  type SignInPolicy,
} from './sign-in-guard.ts';
import {
  closeSession,
  closeSessionsOf,
  findSession,
  moveSession,
  openSession,
  type SessionPolicy,
} from './sessions.ts';

export type SignInAnswer =
  | { readonly kind: 'signed-in'; readonly session: SignedIn; readonly device: string }
  | { readonly kind: 'refused' }
  /** Said alike of accounts that exist and of others. */
  | { readonly kind: 'wait'; readonly seconds: number };

/** Where a try comes from. */
export interface Origin {
  readonly address: string;
  /** The secret in the browser's cookie, if it has one. */
  readonly device: string | undefined;
}

/** Accounts and sessions as the HTTP layer uses them. */
export interface Accounts {
  signIn(login: string, password: string, from: Origin): Promise<SignInAnswer>;
  find(token: string): Promise<SignedIn | undefined>;
  signOut(token: string): Promise<void>;
  moveTo(session: SignedIn, organisationId: string, post: Post): Promise<SignedIn | undefined>;
  changePassword(
    session: SignedIn,
    current: string,
    next: string,
    device: string | undefined,
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

export interface AccountParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** What the sign-in page offers while the data are demo data. */
  readonly demo: { readonly accounts: FrontDoor['accounts']; readonly password: string };
  /** How long a session lives; the usual one where nothing is said. */
  readonly sessions?: SessionPolicy | undefined;
  readonly signIn?: Partial<SignInPolicy> | undefined;
  /** Lets some time go by. */
  readonly pause?: ((ms: number) => Promise<unknown>) | undefined;
}

/** Looks at a password where the guard allows it, and opens a session where it is right. */
const signInWith =
  ({ db, clock, log, signIn, pause = sleep }: AccountParts): Accounts['signIn'] =>
  async (login, password, from) => {
    const policy = { ...usualSignInPolicy, ...signIn };
    const device = await db.transaction((tx) => knownDeviceOf(tx, from.device, login));
    const place: Place =
      device === undefined ? { kind: 'address', id: placeOf(from.address) } : { kind: 'device', id: device };
    const attempt = { nameHash: nameHashOf(login), place };
    const leave = await db.transaction((tx) => askLeave(tx, { ...attempt, now: clock.now() }, policy));
    const note = (outcome: string, personId?: string): void =>
      log.warn({ signIn: outcome, personId, from: from.address, knownDevice: device !== undefined }, 'not signed in');
    if (leave.kind === 'wait') {
      note('has to wait');
      return leave;
    }
    if (leave.pauseMs > 0) await pause(leave.pauseMs);
    const personId = await checkPassword(db, login, password);
    const opened =
      personId === undefined
        ? undefined
        : await db.transaction(async (tx) => {
            const now = clock.now();
            const [first] = await desks(tx, personId);
            if (!first) return undefined;
            const token = await openSession(
              tx,
              { personId, organisationId: first.organisationId, post: first.post },
              now,
            );
            const session = await signedIn(tx, token, { personId, ...first });
            if (!session) return undefined;
            await forgetFailures(tx, attempt);
            return { kind: 'signed-in' as const, session, device: await noteDevice(tx, from.device, personId, now) };
          });
    if (!opened) note('refused', personId);
    return opened ?? { kind: 'refused' };
  };

/** Accounts and sessions on the database. */
export const createAccounts = (parts: AccountParts): Accounts => {
  const { db, clock, demo, sessions: policy } = parts;
  return {
    signIn: signInWith(parts),
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
    changePassword: ({ actor: { personId }, token }, current, next, device) =>
      db.transaction(async (tx) => {
        const fault = await changePassword(tx, personId, current, next, clock.now());
        if (fault) return fault;
        await closeSessionsOf(tx, personId, token);
        await forgetDevices(tx, personId, device);
        return undefined;
      }),
    desksOf: (personId) => db.transaction((tx) => desks(tx, personId)),
    isDemo: () => isDemo(db),
    demoAccounts: (isDemoData) =>
      Promise.resolve(isDemoData ? { accounts: demo.accounts, demoPassword: demo.password } : { accounts: [] }),
  };
};
