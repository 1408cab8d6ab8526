import type { SessionStore } from '@zhengxiang/application';
import { and, eq, lt, ne, or } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { session } from '../schema/accounts.ts';

/** Open sessions, by the hash of their secret. */
export const sessionStore = (tx: Tx): SessionStore => ({
  async openSession(tokenHash, of, now) {
    const { personId, organisationId, post, delegation: delegationId } = of;
    const values = { tokenHash, personId, organisationId, post, delegationId, createdAt: now, lastSeenAt: now };
    await tx.insert(session).values(values);
  },
  async findSession(tokenHash) {
    const [found] = await tx.select().from(session).where(eq(session.tokenHash, tokenHash));
    return found && { ...found, delegation: found.delegationId ?? undefined };
  },
  async touchSession(tokenHash, now) {
    await tx.update(session).set({ lastSeenAt: now }).where(eq(session.tokenHash, tokenHash));
  },
  async moveSession(tokenHash, { organisationId, post, delegation = null }) {
    await tx
      .update(session)
      .set({ organisationId, post, delegationId: delegation })
      .where(eq(session.tokenHash, tokenHash));
  },
  async closeSession(tokenHash) {
    await tx.delete(session).where(eq(session.tokenHash, tokenHash));
  },
  async closeSessionsOf(personId, exceptHash) {
    const others = exceptHash === undefined ? undefined : ne(session.tokenHash, exceptHash);
    await tx.delete(session).where(and(eq(session.personId, personId), others));
  },
  async sweepSessions(idleSince, openedBefore) {
    const gone = await tx
      .delete(session)
      .where(or(lt(session.lastSeenAt, idleSince), lt(session.createdAt, openedBefore)))
      .returning({ hash: session.tokenHash });
    return gone.length;
  },
});
