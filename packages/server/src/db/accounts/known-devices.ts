import { and, eq, lt, ne } from 'drizzle-orm';
import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '../database.ts';
import { account, knownDevice } from '../schema/accounts.ts';

/** A device that nobody has signed in from for this long is a stranger again. */
export const deviceDays = 180;

const wellFormed = /^[\w-]{43}$/u;
const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The device, as it is counted, if somebody with this account has signed in from it before. */
export const knownDeviceOf = async (tx: Tx, token: string | undefined, login: string): Promise<string | undefined> => {
  if (token === undefined || !wellFormed.test(token)) return undefined;
  const [found] = await tx
    .select({ hash: knownDevice.tokenHash })
    .from(knownDevice)
    .innerJoin(account, eq(account.personId, knownDevice.personId))
    .where(and(eq(knownDevice.tokenHash, digest(token)), eq(account.login, login)));
  return found?.hash;
};

/**
 * Somebody has signed in from a device. Answers the secret for its cookie: the one it has, if it came from here, or a new one, so
 * that nobody can make another's device known by planting a cookie.
 */
export const noteDevice = async (tx: Tx, token: string | undefined, personId: string, now: Date): Promise<string> => {
  const ours = token !== undefined && wellFormed.test(token) && (await isOurs(tx, token));
  const kept = ours ? token : randomBytes(32).toString('base64url');
  const values = { tokenHash: digest(kept), personId, lastSeenAt: now };
  await tx
    .insert(knownDevice)
    .values(values)
    .onConflictDoUpdate({ target: [knownDevice.tokenHash, knownDevice.personId], set: { lastSeenAt: now } });
  return kept;
};

const isOurs = async (tx: Tx, token: string): Promise<boolean> =>
  (
    await tx
      .select({ hash: knownDevice.tokenHash })
      .from(knownDevice)
      .where(eq(knownDevice.tokenHash, digest(token)))
      .limit(1)
  ).length > 0;

/** After a password was changed only the device at which that was done is known; after a reset none is. */
export const forgetDevices = async (tx: Tx, personId: string, exceptToken?: string): Promise<void> => {
  const others = exceptToken === undefined ? undefined : ne(knownDevice.tokenHash, digest(exceptToken));
  await tx.delete(knownDevice).where(and(eq(knownDevice.personId, personId), others));
};

/** Removes devices that were not seen for long. */
export const sweepDevices = async (tx: Tx, now: Date): Promise<void> => {
  await tx
    .delete(knownDevice)
    .where(lt(knownDevice.lastSeenAt, new Date(now.getTime() - deviceDays * 24 * 60 * 60_000)));
};
