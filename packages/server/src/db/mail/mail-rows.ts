import type { MailStore, NewMail } from '@zhengxiang/application';
import { mailRow, mailWay, noticeKind, type MailRow } from '@zhengxiang/application/contract';
import { and, asc, desc, eq, inArray, isNull, lt, lte, ne, or } from 'drizzle-orm';
import type { Database, Tx } from '../database.ts';
import { mail, notice, personSetting } from '../schema/notices.ts';

type Mail = typeof mail.$inferSelect;

/** A mail that belongs to no message; false where one with this id is there already. */
export const addMailOnce = async (db: Pick<Database, 'insert'>, given: NewMail, now: Date): Promise<boolean> => {
  const rows = await db
    .insert(mail)
    .values({ ...given, state: 'waiting', nextAt: now, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: mail.id });
  return rows.length > 0;
};
const viewOf = (row: Mail): MailRow => ({
  id: row.id,
  to: row.address,
  subject: row.subject,
  state: mailRow.shape.state.parse(row.state),
  attempts: row.attempts,
  fault: row.fault,
  createdAt: row.createdAt.toISOString(),
  nextAt: row.nextAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
});

/** Messages that a mail is owed for. */
const noticesForMail = (tx: Tx): Pick<MailStore, 'lockWaitingNotices' | 'mailAddressOf' | 'oweNoMail' | 'addMail'> => ({
  async lockWaitingNotices(batchBefore, limit) {
    const ways = or(
      eq(notice.mailWay, 'now'),
      ...(batchBefore ? [and(eq(notice.mailWay, 'batch'), lt(notice.createdAt, batchBefore))] : []),
    );
    const rows = await tx
      .select()
      .from(notice)
      .where(and(isNull(notice.mailId), ne(notice.mailWay, 'none'), ways))
      .orderBy(asc(notice.createdAt), asc(notice.id))
      .limit(limit)
      .for('update', { skipLocked: true });
    return rows.map((row) => ({ ...row, kind: noticeKind.parse(row.kind), mailWay: mailWay.parse(row.mailWay) }));
  },
  async mailAddressOf(personId) {
    const [row] = await tx.select().from(personSetting).where(eq(personSetting.personId, personId));
    return row?.mailAddress ?? undefined;
  },
  async oweNoMail(ids) {
    await tx
      .update(notice)
      .set({ mailWay: 'none' })
      .where(inArray(notice.id, [...ids]));
  },
  async addMail(given, ids, now) {
    await tx.insert(mail).values({ ...given, state: 'waiting', nextAt: now, createdAt: now });
    await tx
      .update(notice)
      .set({ mailId: given.id })
      .where(inArray(notice.id, [...ids]));
  },
});

/** Mails between their writing and their delivery. */
const mailsOnTheirWay = (tx: Tx): Pick<MailStore, 'newestMails' | 'settleDeadMails' | 'claimMail' | 'moveMail'> => ({
  newestMails: async (most) => (await tx.select().from(mail).orderBy(desc(mail.createdAt)).limit(most)).map(viewOf),
  async settleDeadMails(silentSince, now, fault) {
    const dead = lt(mail.claimedAt, silentSince);
    await tx
      .update(mail)
      .set({ state: 'waiting', nextAt: now })
      .where(and(eq(mail.state, 'claimed'), dead));
    await tx
      .update(mail)
      .set({ state: 'unsure', fault })
      .where(and(eq(mail.state, 'sending'), dead));
  },
  async claimMail(now) {
    const [found] = await tx
      .select()
      .from(mail)
      .where(and(eq(mail.state, 'waiting'), lte(mail.nextAt, now)))
      .orderBy(asc(mail.nextAt), asc(mail.id))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!found) return undefined;
    const attempts = found.attempts + 1;
    await tx.update(mail).set({ state: 'claimed', claimedAt: now, attempts }).where(eq(mail.id, found.id));
    return { ...found, attempts };
  },
  async moveMail(id, from, to) {
    const moved = await tx
      .update(mail)
      .set(to)
      .where(and(eq(mail.id, id), inArray(mail.state, [...from])))
      .returning({ id: mail.id });
    return moved.length > 0;
  },
});

/** Mails from messages, and their way out. */
export const mailStore = (tx: Tx): MailStore => ({
  ...noticesForMail(tx),
  ...mailsOnTheirWay(tx),
});
