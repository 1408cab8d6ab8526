import type { Post } from '@zhengxiang/procedure';
import type { Desk, FrontDoor } from '@zhengxiang/application/contract';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../db/database.ts';
import type { Log } from '../db/log.ts';
import { actorAt, desksOf, whyShut, type WhyShut } from '../db/accounts/signed-in.ts';
import type { SignedIn } from './signed-in.ts';
import { isDemo } from '../db/settings/settings.ts';
import { changePassword, checkPassword } from './accounts.ts';
import { forgetDevices, knownDeviceOf, noteDevice } from '../db/accounts/known-devices.ts';
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
} from '../db/accounts/sessions.ts';

export type SignInAnswer =
  | { readonly kind: 'signed-in'; readonly session: SignedIn; readonly device: string }
  | { readonly kind: 'refused' }
  /** The password is right, so there is nothing to hide: why it does not let them in. */
  | { readonly kind: 'shut'; readonly why: WhyShut }
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

const signedIn = async (
  tx: Tx,
  token: string,
  of: { personId: string; organisationId: string; post: string },
): Promise<SignedIn | undefined> => {
  const found = await actorAt(tx, of);
  return found && { token, ...found };
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
    const known = await checkPassword(db, login, password);
    const personId = known?.active === true ? known.personId : undefined;
    const opened =
      personId === undefined
        ? undefined
        : await db.transaction(async (tx) => {
            const now = clock.now();
            const [first] = await desksOf(tx, personId);
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
    if (opened) return opened;
    note('refused', known?.personId);
    return known === undefined
      ? { kind: 'refused' }
      : { kind: 'shut', why: await db.transaction((tx) => whyShut(tx, known)) };
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
    desksOf: (personId) => db.transaction((tx) => desksOf(tx, personId)),
    isDemo: () => isDemo(db),
    demoAccounts: (isDemoData) =>
      Promise.resolve(isDemoData ? { accounts: demo.accounts, demoPassword: demo.password } : { accounts: [] }),
  };
};
