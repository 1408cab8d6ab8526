import type { SessionEntry, SessionStore } from '@zhengxiang/application';
import { and, desc, eq, lt, ne, or } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { account, session } from '../schema/accounts.ts';
import { desk, organisation, person } from '../schema/registers.ts';

/** The session and, at a desk of their own, who acts in it: in one statement. */
const findSession = async (tx: Tx, tokenHash: string): Promise<SessionEntry | undefined> => {
  const [found] = await tx
    .select({
      session,
      name: person.name,
      active: person.active,
      organisationName: organisation.name,
      organisationRole: organisation.role,
      heldPost: desk.post,
      mustChange: account.mustChange,
      changedAt: account.changedAt,
    })
    .from(session)
    .leftJoin(person, eq(person.id, session.personId))
    .leftJoin(account, eq(account.personId, session.personId))
    .leftJoin(
      desk,
      and(
        eq(desk.personId, session.personId),
        eq(desk.organisationId, session.organisationId),
        eq(desk.post, session.post),
      ),
    )
    .leftJoin(organisation, and(eq(organisation.id, desk.organisationId), eq(organisation.active, true)))
    .where(eq(session.tokenHash, tokenHash));
  if (!found) return undefined;
  const { name, active, organisationName, organisationRole, heldPost, mustChange, changedAt } = found;
  const { delegationId, ...entry } = found.session;
  const { personId, organisationId } = entry;
  if (delegationId !== null) return { ...entry, delegation: delegationId, at: undefined };
  const known = active === true && name !== null && organisationName !== null && organisationRole !== null;
  const at = known &&
    heldPost !== null && {
      actor: {
        personId,
        name,
        organisationId,
        organisationName,
        organisationRole,
        post: heldPost,
      },
      mustChangePassword: mustChange ?? false,
      passwordChangedAt: changedAt ?? undefined,
    };
  return { ...entry, at: at || undefined };
};

/** Open sessions, by the hash of their secret. */
export const sessionStore = (tx: Tx): SessionStore => ({
  async openSession(tokenHash, of, now) {
    const { delegation: delegationId, personId, organisationId, post, id, address, agent } = of;
    const where = { organisationId, post, delegationId, id, address, agent };
    await tx.insert(session).values({ tokenHash, personId, ...where, createdAt: now, lastSeenAt: now });
  },
  sessionsOf: (personId) =>
    tx.select().from(session).where(eq(session.personId, personId)).orderBy(desc(session.lastSeenAt)),
  findSession: (tokenHash) => findSession(tx, tokenHash),
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
