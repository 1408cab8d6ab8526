import type { SessionStore } from '@zhengxiang/application';
import { and, desc, eq, lt, ne, or } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { session } from '../schema/accounts.ts';

/** Open sessions, by the hash of their secret. */
export const sessionStore = (tx: Tx): SessionStore => ({
  async openSession(tokenHash, of, now) {
    const { personId, organisationId, post, id, address, agent } = of;
    const where = { id, address, agent };
    await tx
      .insert(session)
      .values({ tokenHash, personId, organisationId, post, ...where, createdAt: now, lastSeenAt: now });
  },
  sessionsOf: (personId) =>
    tx.select().from(session).where(eq(session.personId, personId)).orderBy(desc(session.lastSeenAt)),
  findSession: async (tokenHash) => (await tx.select().from(session).where(eq(session.tokenHash, tokenHash)))[0],
  async touchSession(tokenHash, now) {
    await tx.update(session).set({ lastSeenAt: now }).where(eq(session.tokenHash, tokenHash));
  },
  async moveSession(tokenHash, { organisationId, post }) {
    await tx.update(session).set({ organisationId, post }).where(eq(session.tokenHash, tokenHash));
  },
  async closeSession(tokenHash) {
    await tx.delete(session).where(eq(session.tokenHash, tokenHash));
  },
  async closeSessionOf(personId, id) {
    const gone = await tx
      .delete(session)
      .where(and(eq(session.personId, personId), eq(session.id, id)))
      .returning({ id: session.id });
    return gone.length > 0;
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
