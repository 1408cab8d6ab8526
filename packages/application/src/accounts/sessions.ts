import { sha256 } from '@zhengxiang/core';
import type { DeviceStore, SessionEntry, SessionStore } from '../ports/index.ts';

/** Idle and absolute lifetime of a session, in minutes. */
export interface SessionPolicy {
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
}

/** A device that nobody has signed in from for this long is a stranger again. */
export const deviceDays = 180;

const MINUTE = 60_000;
const before = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * MINUTE);

/** What the store knows of a secret. */
export const digestOf = (token: string): string => sha256(token);

/** The session behind a cookie, if it lives; it is marked as seen at most once a minute. */
export const livingSession = async (
  store: SessionStore,
  token: string,
  now: Date,
  policy: SessionPolicy,
): Promise<SessionEntry | undefined> => {
  const hash = digestOf(token);
  const found = await store.findSession(hash);
  if (!found) return undefined;
  if (found.lastSeenAt < before(now, policy.idleMinutes) || found.createdAt < before(now, policy.absoluteMinutes)) {
    await store.closeSession(hash);
    return undefined;
  }
  if (found.lastSeenAt < before(now, 1)) await store.touchSession(hash, now);
  return found;
};

/** Removes the sessions that have run out and were not asked for again. */
export const sweepSessions = (store: SessionStore, now: Date, policy: SessionPolicy): Promise<number> =>
  store.sweepSessions(before(now, policy.idleMinutes), before(now, policy.absoluteMinutes));

const wellFormed = /^[\w-]{43}$/u;

/** The device, as it is counted, if somebody with this account has signed in from it before. */
export const knownDevice = async (
  store: DeviceStore,
  token: string | undefined,
  login: string,
): Promise<string | undefined> => {
  if (token === undefined || !wellFormed.test(token)) return undefined;
  return (await store.isKnownDevice(digestOf(token), login)) ? digestOf(token) : undefined;
};

/**
 * Somebody has signed in from a device. Answers the secret for its cookie: the one it has, if it came from here, or a new one, so
 * that nobody can make another's device known by planting a cookie.
 */
export const noteDevice = async (
  store: DeviceStore,
  {
    token,
    personId,
    now,
    newSecret,
  }: {
    readonly token: string | undefined;
    readonly personId: string;
    readonly now: Date;
    readonly newSecret: () => string;
  },
): Promise<string> => {
  const ours = token !== undefined && wellFormed.test(token) && (await store.isOurDevice(digestOf(token)));
  const kept = ours ? token : newSecret();
  await store.noteDevice(digestOf(kept), personId, now);
  return kept;
};

/** Removes devices that were not seen for long. */
export const sweepDevices = (store: DeviceStore, now: Date): Promise<number> =>
  store.sweepDevices(before(now, deviceDays * 24 * 60));
