import { mailRow, type MailRow } from '@zhengxiang/application/contract';
import { and, asc, desc, eq, inArray, isNull, lt, lte, ne, or } from 'drizzle-orm';
import type { Database, Tx } from '../database.ts';
import { mail, notice, personSetting } from '../schema/notices.ts';

export type Mail = typeof mail.$inferSelect;
export type WaitingNotice = typeof notice.$inferSelect;

/** Messages that wait for a mail: those to be sent at once, and the others from before `batchBefore`. Other processes skip them. */
export const lockWaitingNotices = (tx: Tx, batchBefore: Date | undefined): Promise<WaitingNotice[]> => {
  const ways = or(
    eq(notice.mailWay, 'now'),
    ...(batchBefore ? [and(eq(notice.mailWay, 'batch'), lt(notice.createdAt, batchBefore))] : []),
  );
  return tx
    .select()
    .from(notice)
    .where(and(isNull(notice.mailId), ne(notice.mailWay, 'none'), ways))
    .orderBy(asc(notice.createdAt), asc(notice.id))
    .limit(2000)
    .for('update', { skipLocked: true });
};

export const mailAddressOf = async (tx: Tx, personId: string): Promise<string | undefined> => {
  const [row] = await tx.select().from(personSetting).where(eq(personSetting.personId, personId));
  return row?.mailAddress ?? undefined;
};

/** No mail is owed for these messages any more. */
export const oweNoMail = async (tx: Tx, notices: readonly string[]): Promise<void> => {
  await tx
    .update(notice)
    .set({ mailWay: 'none' })
    .where(inArray(notice.id, [...notices]));
};

/** A mail that waits to be sent, tied to the messages in it. */
export const addMail = async (
  tx: Tx,
  given: Pick<Mail, 'id' | 'personId' | 'address' | 'subject' | 'bodyText' | 'bodyHtml'>,
  notices: readonly string[],
  now: Date,
): Promise<void> => {
  await tx.insert(mail).values({ ...given, state: 'waiting', nextAt: now, createdAt: now });
  await tx
    .update(notice)
    .set({ mailId: given.id })
    .where(inArray(notice.id, [...notices]));
};

/** A mail that belongs to no message; false where one with this id is there already. */
export const addMailOnce = async (
  db: Pick<Database, 'insert'>,
  given: Pick<Mail, 'id' | 'personId' | 'address' | 'subject' | 'bodyText' | 'bodyHtml'>,
  now: Date,
): Promise<boolean> => {
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

export const newestMails = async (db: Database, most: number): Promise<MailRow[]> =>
  (await db.select().from(mail).orderBy(desc(mail.createdAt)).limit(most)).map(viewOf);

/** Gives back, or marks as unsure, what a process that died before `silentSince` had in its hands. */
export const settleDeadMails = async (db: Database, silentSince: Date, now: Date, fault: string): Promise<void> => {
  const dead = lt(mail.claimedAt, silentSince);
  await db
    .update(mail)
    .set({ state: 'waiting', nextAt: now })
    .where(and(eq(mail.state, 'claimed'), dead));
  await db
    .update(mail)
    .set({ state: 'unsure', fault })
    .where(and(eq(mail.state, 'sending'), dead));
};

/** Takes the mail that is due first, so that no other process takes the same. */
export const claimMail = (db: Database, now: Date): Promise<Mail | undefined> =>
  db.transaction(async (tx) => {
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
  });

/** Moves the mail on, unless somebody else has since: then it is theirs. */
export const moveMail = async (
  db: Database,
  id: string,
  from: readonly Mail['state'][],
  to: Partial<Mail>,
): Promise<boolean> => {
  const moved = await db
    .update(mail)
    .set(to)
    .where(and(eq(mail.id, id), inArray(mail.state, [...from])))
    .returning({ id: mail.id });
  return moved.length > 0;
};
