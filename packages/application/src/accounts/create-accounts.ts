import type { PlainDate } from '@zhengxiang/core';
import type { Desk, FrontDoor } from '../contract/index.ts';
import type {
  AccountStore,
  DelegationStore,
  DeskStore,
  DeviceStore,
  FailureStore,
  Passwords,
  SessionDesk,
  SessionStore,
  SettingKeeping,
  SingleStatements,
  UnitOfWork,
  WhyShut,
} from '../ports/index.ts';
import { legalDay } from '../time/legal-day.ts';
import { changePassword, type PasswordFault } from './change-password.ts';
import {
  digestOf,
  knownDevice,
  livingSession,
  noteDevice,
  sweepDevices,
  sweepSessions,
  type SessionPolicy,
} from './sessions.ts';
import {
  askLeave,
  forgetFailures,
  nameHashOf,
  sweepFailures,
  usualSignInPolicy,
  type Place,
  type SignInPolicy,
} from './sign-in-guard.ts';
import type { SignedIn } from './signed-in.ts';
import { whyEnded, type WhyEnded } from './why-ended.ts';

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
  /** What counts as one place: the address, or the network that one household or office has. */
  readonly network: string;
  /** The secret in the browser's cookie, if it has one. */
  readonly device: string | undefined;
}

/** What a try that did not let anybody in is noted with; never the name that was typed, nor the password. */
export interface Unsigned {
  readonly signIn: 'refused' | 'has to wait';
  readonly personId: string | undefined;
  readonly from: string;
  readonly knownDevice: boolean;
}

/** Accounts and sessions. */
export interface Accounts {
  signIn(login: string, password: string, from: Origin): Promise<SignInAnswer>;
  find(token: string): Promise<SignedIn | undefined>;
  /** Why a session that has not run out finds nobody any more: its unit was switched off, or the delegation is over. */
  whyEnded(token: string): Promise<WhyEnded | undefined>;
  signOut(token: string): Promise<void>;
  /** Undefined where this person has no such desk, or the delegation that lent it is over. */
  moveTo(session: SignedIn, desk: Omit<SessionDesk, 'personId'>): Promise<SignedIn | undefined>;
  changePassword(
    session: SignedIn,
    current: string,
    next: string,
    device: string | undefined,
  ): Promise<PasswordFault | undefined>;
  desksOf(personId: string): Promise<readonly Desk[]>;
  isDemo(): Promise<boolean>;
  demoAccounts(demo: boolean): Promise<Pick<FrontDoor, 'accounts' | 'demoPassword'>>;
  /** Clears away sessions that ran out, old failures and forgotten devices. Answers how many. */
  sweep(): Promise<number>;
}

type Store = AccountStore &
  SessionStore &
  DeviceStore &
  FailureStore &
  DeskStore &
  SettingKeeping &
  Pick<DelegationStore, 'delegationsAt'>;

export interface AccountParts {
  readonly unit: UnitOfWork<Store> & SingleStatements<Store>;
  readonly now: () => Date;
  readonly passwords: Passwords;
  /** A fresh secret of 43 characters that nobody guesses. */
  readonly newSecret: () => string;
  /** Lets some time go by. */
  readonly pause: (ms: number) => Promise<unknown>;
  readonly note: (unsigned: Unsigned) => void;
  /** What the sign-in page offers while the data are demo data. */
  readonly demo: { readonly accounts: FrontDoor['accounts']; readonly password: string };
  /** How long a session lives; the usual one where nothing is said. */
  readonly sessions?: SessionPolicy | undefined;
  readonly signIn?: Partial<SignInPolicy> | undefined;
}

const signedIn = async (
  store: Store,
  token: string,
  of: SessionDesk,
  today: PlainDate,
): Promise<SignedIn | undefined> => {
  const found = await store.actorAt(of, today);
  return found && { token, ...found };
};

/** Whose account it is, if login and password are right, and whether it lets them in. Takes as long where there is no such account. */
const passwordCheck = ({ unit, passwords, newSecret }: AccountParts) => {
  let decoy: Promise<string> | undefined;
  return async (
    login: string,
    password: string,
  ): Promise<{ readonly personId: string; readonly active: boolean } | undefined> => {
    decoy ??= passwords.hash(newSecret());
    const found = await unit.snapshot((store) => store.findAccount(login));
    const matches = await passwords.matches(found?.passwordHash ?? (await decoy), password);
    return matches && found ? { personId: found.personId, active: found.active } : undefined;
  };
};

/** Opens a session at the first desk of somebody whose password was right. */
const enter = async (
  store: Store,
  { now, newSecret }: Pick<AccountParts, 'now' | 'newSecret'>,
  personId: string,
  device: string | undefined,
): Promise<Extract<SignInAnswer, { kind: 'signed-in' }> | undefined> => {
  const at = now();
  const [first] = await store.desksOf(personId, legalDay(at));
  if (!first) return undefined;
  const token = newSecret();
  const desk = { personId, organisationId: first.organisationId, post: first.post };
  await store.openSession(digestOf(token), desk, at);
  const session = await signedIn(store, token, desk, legalDay(at));
  if (!session) return undefined;
  return {
    kind: 'signed-in',
    session,
    device: await noteDevice(store, { token: device, personId, now: at, newSecret }),
  };
};

const whyOf = (
  unit: AccountParts['unit'],
  { personId, active }: { readonly personId: string; readonly active: boolean },
): Promise<WhyShut> =>
  active ? unit.snapshot((store) => store.whyShut(personId)) : Promise.resolve({ kind: 'account' });

/** Looks at a password where the guard allows it, and opens a session where it is right. */
const signInWith = (parts: AccountParts): Accounts['signIn'] => {
  const { unit, now, note, pause } = parts;
  const policy = { ...usualSignInPolicy, ...parts.signIn };
  const check = passwordCheck(parts);
  return async (login, password, from) => {
    const device = await unit.snapshot((store) => knownDevice(store, from.device, login));
    const place: Place = device === undefined ? { kind: 'address', id: from.network } : { kind: 'device', id: device };
    const attempt = { nameHash: nameHashOf(login), place };
    const leave = await unit.transaction((store) => askLeave(store, { ...attempt, now: now() }, policy));
    const outcome = (signIn: Unsigned['signIn'], personId?: string): void =>
      note({ signIn, personId, from: from.address, knownDevice: device !== undefined });
    if (leave.kind === 'wait') {
      outcome('has to wait');
      return leave;
    }
    if (leave.pauseMs > 0) await pause(leave.pauseMs);
    const known = await check(login, password);
    const personId = known?.active === true ? known.personId : undefined;
    const opened =
      personId === undefined
        ? undefined
        : await unit.transaction(async (store) => {
            const entered = await enter(store, parts, personId, from.device);
            if (entered) await forgetFailures(store, attempt);
            return entered;
          });
    if (opened) return opened;
    outcome('refused', known?.personId);
    if (known === undefined) return { kind: 'refused' };
    return { kind: 'shut', why: await whyOf(unit, known) };
  };
};

/** Accounts and sessions on any store. */
export const createAccounts = (parts: AccountParts): Accounts => {
  const { unit, now, demo, passwords, sessions: policy } = parts;
  return {
    signIn: signInWith(parts),
    find: (token) =>
      unit.singly(async (store) => {
        const open = await livingSession(store, token, now(), policy);
        if (open === undefined) return undefined;
        if (open.delegation === undefined) return open.at && { token, ...open.at };
        return signedIn(store, token, open, legalDay(now()));
      }),
    whyEnded: (token) => unit.transaction((store) => whyEnded(store, token, now(), policy)),
    signOut: (token) => unit.transaction((store) => store.closeSession(digestOf(token))),
    moveTo: ({ actor: { personId }, token }, desk) =>
      unit.transaction(async (store) => {
        const moved = await signedIn(store, token, { personId, ...desk }, legalDay(now()));
        if (moved) await store.moveSession(digestOf(token), desk);
        return moved;
      }),
    changePassword: ({ actor: { personId }, token }, current, next, device) =>
      unit.transaction(async (store) => {
        const fault = await changePassword(store, passwords, { personId, current, next, now: now() });
        if (fault) return fault;
        await store.closeSessionsOf(personId, digestOf(token));
        await store.forgetDevices(personId, device === undefined ? undefined : digestOf(device));
        return undefined;
      }),
    desksOf: (personId) => unit.snapshot((store) => store.desksOf(personId, legalDay(now()))),
    isDemo: () => unit.snapshot(async (store) => (await store.readSetting('demo')) === true),
    demoAccounts: (isDemoData) =>
      Promise.resolve(isDemoData ? { accounts: demo.accounts, demoPassword: demo.password } : { accounts: [] }),
    sweep: () =>
      unit.transaction(async (store) => {
        const at = now();
        return (
          (await sweepSessions(store, at, policy)) + (await sweepFailures(store, at)) + (await sweepDevices(store, at))
        );
      }),
  };
};
