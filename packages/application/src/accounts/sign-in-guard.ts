import { sha256 } from '@zhengxiang/core';
import type { FailureStore } from '../ports/index.ts';

/**
 * How wrong passwords are slowed down. Nothing here closes an account: what somebody does at one place makes nobody wait at
 * another, and a device from which a person has signed in before answers for itself alone.
 */
export interface SignInPolicy {
  /** Failures in a row under one name at one place that cost nothing: people mistype. */
  readonly free: number;
  /** The wait after the next one; each further failure doubles it. */
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
  /**
   * So many failures under all names together from one address within `windowMinutes`, known devices not counted: each further
   * try from there is answered late. Nobody waits for it: a whole office may share the address with whoever guesses.
   */
  readonly perAddress: number;
  readonly windowMinutes: number;
  /** So many failures under one name from so many addresses within the window: each further try from an unknown device is answered late. */
  readonly crowdFailures: number;
  readonly crowdPlaces: number;
  readonly crowdPauseMs: number;
}

export const usualSignInPolicy: SignInPolicy = {
  free: 3,
  firstWaitSeconds: 2,
  longestWaitSeconds: 15 * 60,
  perAddress: 100,
  windowMinutes: 15,
  crowdFailures: 30,
  crowdPlaces: 5,
  crowdPauseMs: 3000,
};

/** One try under a name from a place. */
export interface Attempt {
  readonly nameHash: string;
  readonly place: Place;
  readonly now: Date;
}

export type Place = { readonly kind: 'address' | 'device'; readonly id: string };

/** `wait`: not now. `go`: counted as a failure already, so that many tries at once count like as many in a row. */
export type Leave =
  { readonly kind: 'wait'; readonly seconds: number } | { readonly kind: 'go'; readonly pauseMs: number };

/** The same for names that exist and names that do not. */
export const nameHashOf = (login: string): string => sha256(login.normalize('NFKC').toLowerCase());

const textOf = ({ kind, id }: Place): string => `${kind}:${id}`;

/** Failures are forgotten when nothing has gone wrong for this long. */
const forgetMinutes = (policy: SignInPolicy): number => Math.max(60, policy.longestWaitSeconds / 30);
const before = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
const secondsUntil = (at: number, now: Date): number => Math.max(1, Math.ceil((at - now.getTime()) / 1000));

/** Seconds that somebody waits after so many failures in a row. */
export const waitAfter = (failures: number, policy: SignInPolicy): number =>
  failures < policy.free
    ? 0
    : Math.min(policy.longestWaitSeconds, policy.firstWaitSeconds * 2 ** Math.min(30, failures - policy.free));

/** Asks leave to look at a password. Other tries from the same place wait until the transaction ends. */
export const askLeave = async (store: FailureStore, attempt: Attempt, policy: SignInPolicy): Promise<Leave> => {
  const { nameHash, now } = attempt;
  const place = textOf(attempt.place);
  await store.holdPlace(place);
  const row = await store.findFailures(nameHash, place);
  const failures = row && row.lastAt > before(now, forgetMinutes(policy)) ? row.failures : 0;
  // A clock that was set back makes nobody wait longer than the policy says.
  const until = row ? Math.min(row.lastAt.getTime(), now.getTime()) + waitAfter(failures, policy) * 1000 : 0;
  if (until > now.getTime()) return { kind: 'wait', seconds: secondsUntil(until, now) };
  await store.putFailures(nameHash, place, { failures: failures + 1, lastAt: now });
  const late =
    attempt.place.kind === 'address' &&
    ((await addressIsFull(store, place, now, policy)) || (await isCrowded(store, nameHash, now, policy)));
  return { kind: 'go', pauseMs: late ? policy.crowdPauseMs : 0 };
};

/** Whether more has gone wrong at the address than people mistype. */
const addressIsFull = async (store: FailureStore, place: string, now: Date, policy: SignInPolicy): Promise<boolean> => {
  const rows = await store.failuresAt(place, before(now, policy.windowMinutes));
  return rows.reduce((sum, { failures }) => sum + failures, 0) > policy.perAddress;
};

/** Whether many addresses try one name. */
const isCrowded = async (store: FailureStore, nameHash: string, now: Date, policy: SignInPolicy): Promise<boolean> => {
  const { places, failures } = await store.failuresUnder(nameHash, before(now, policy.windowMinutes));
  return places >= policy.crowdPlaces && failures >= policy.crowdFailures;
};

/** The password was right: nothing is held against the name at this place any more. */
export const forgetFailures = (store: FailureStore, { nameHash, place }: Omit<Attempt, 'now'>): Promise<void> =>
  store.forgetFailures(nameHash, textOf(place));

/** Somebody vouches for a name, as an administrator who hands out a new password: it waits nowhere. */
export const forgetName = (store: FailureStore, login: string): Promise<void> =>
  store.forgetFailures(nameHashOf(login));

/** Removes what is too old to count. */
export const sweepFailures = (store: FailureStore, now: Date, policy = usualSignInPolicy): Promise<number> =>
  store.sweepFailures(before(now, Math.max(forgetMinutes(policy), policy.windowMinutes)));

/** 40 秒, 3 分钟: minutes are rounded up. */
export const waitWords = (seconds: number): string =>
  seconds <= 60 ? `${String(seconds)} 秒` : `${String(Math.ceil(seconds / 60))} 分钟`;
