import { createHash, randomBytes } from 'node:crypto';
import { and, eq, lt, ne, or } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { session } from '../schema/accounts.ts';

/** Idle and absolute lifetime of a session, in minutes. */
export interface SessionPolicy {
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
}

export const defaultSessionPolicy: SessionPolicy = { idleMinutes: 60, absoluteMinutes: 12 * 60 };

export interface OpenSession {
  readonly personId: string;
  readonly organisationId: string;
  readonly post: string;
}

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');
const before = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

/** Opens a session and returns the secret for the cookie; only its hash is stored. */
export const openSession = async (tx: Tx, of: OpenSession, now: Date): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  await tx.insert(session).values({ tokenHash: digest(token), ...of, createdAt: now, lastSeenAt: now });
  return token;
};

/** The session behind a cookie, if it lives; marks it as seen at most once a minute. */
export const findSession = async (
  tx: Tx,
  token: string,
  now: Date,
  policy = defaultSessionPolicy,
): Promise<OpenSession | undefined> => {
  const [found] = await tx
    .select()
    .from(session)
    .where(eq(session.tokenHash, digest(token)));
  if (!found) return undefined;
  if (found.lastSeenAt < before(now, policy.idleMinutes) || found.createdAt < before(now, policy.absoluteMinutes)) {
    await tx.delete(session).where(eq(session.tokenHash, found.tokenHash));
    return undefined;
  }
  if (found.lastSeenAt < before(now, 1))
    await tx.update(session).set({ lastSeenAt: now }).where(eq(session.tokenHash, found.tokenHash));
  return { personId: found.personId, organisationId: found.organisationId, post: found.post };
};

export const moveSession = async (tx: Tx, token: string, desk: Omit<OpenSession, 'personId'>): Promise<void> => {
  await tx
    .update(session)
    .set(desk)
    .where(eq(session.tokenHash, digest(token)));
};

export const closeSession = async (tx: Tx, token: string): Promise<void> => {
  await tx.delete(session).where(eq(session.tokenHash, digest(token)));
};

/** A changed password or a locked person ends every session, of those who change it themselves every other one. */
export const closeSessionsOf = async (tx: Tx, personId: string, exceptToken?: string): Promise<void> => {
  const others = exceptToken === undefined ? undefined : ne(session.tokenHash, digest(exceptToken));
  await tx.delete(session).where(and(eq(session.personId, personId), others));
};

/** Removes the sessions that have run out and were not asked for again. */
export const sweepSessions = async (tx: Tx, now: Date, policy = defaultSessionPolicy): Promise<void> => {
  await tx
    .delete(session)
    .where(
      or(
        lt(session.lastSeenAt, before(now, policy.idleMinutes)),
        lt(session.createdAt, before(now, policy.absoluteMinutes)),
      ),
    );
};
