import { and, asc, eq, inArray, lt, lte } from 'drizzle-orm';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { mail } from '../db/schema/notices.ts';
import { connectMail, mailFault, mayHaveArrived, sendLetter, type MailServer } from './transport.ts';

const MINUTE = 60_000;
/** After this long nobody is still connecting or waiting for an answer: the process has died. */
const DEAD = 10 * MINUTE;
const ATTEMPTS = 8;

/** 1, 2, 4 … minutes, at most half a day. */
const backoff = (attempts: number): number => Math.min(2 ** (attempts - 1), 720) * MINUTE;

type Row = typeof mail.$inferSelect;

/**
 * Sends the mails that are due. A mail is claimed first, so that two processes never send the same; it is marked before it is
 * handed over. Whoever dies while connecting has sent nothing: the claim is given back. Whoever dies after handing over may
 * have sent it: such a mail is shown as unsure and not sent again by itself. Answers how many were sent.
 */
export const sendMails = async (db: Database, clock: Clock, server: MailServer): Promise<number> => {
  await settleDead(db, clock.now());
  let sent = 0;
  for (let row = await claim(db, clock.now()); row; row = await claim(db, clock.now()))
    if (await sendOne(db, clock, server, row)) sent += 1;
  return sent;
};

const settleDead = async (db: Database, now: Date): Promise<void> => {
  const dead = lt(mail.claimedAt, new Date(now.getTime() - DEAD));
  await db
    .update(mail)
    .set({ state: 'waiting', nextAt: now })
    .where(and(eq(mail.state, 'claimed'), dead));
  await db
    .update(mail)
    .set({ state: 'unsure', fault: '发送时程序中断，邮件可能已经送达；需要时请手工重发' })
    .where(and(eq(mail.state, 'sending'), dead));
};

const claim = (db: Database, now: Date): Promise<Row | undefined> =>
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
const move = async (db: Database, id: string, from: Row['state'][], to: Partial<Row>): Promise<boolean> => {
  const moved = await db
    .update(mail)
    .set(to)
    .where(and(eq(mail.id, id), inArray(mail.state, from)))
    .returning({ id: mail.id });
  return moved.length > 0;
};

const sendOne = async (db: Database, clock: Clock, server: MailServer, row: Row): Promise<boolean> => {
  const transport = connectMail(server);
  const failed = (error: unknown, state: Row['state']) =>
    move(db, row.id, ['claimed', 'sending'], {
      state,
      fault: mailFault(error),
      nextAt: new Date(clock.now().getTime() + backoff(row.attempts)),
    });
  const again = row.attempts >= ATTEMPTS ? 'failed' : 'waiting';
  try {
    try {
      await transport.verify();
    } catch (error) {
      await failed(error, again);
      return false;
    }
    if (!(await move(db, row.id, ['claimed'], { state: 'sending', claimedAt: clock.now() }))) return false;
    try {
      await sendLetter(transport, server.from, {
        to: row.address,
        subject: row.subject,
        text: row.bodyText,
        html: row.bodyHtml,
        messageId: `${row.id}@zhengxiang`,
      });
    } catch (error) {
      await failed(error, mayHaveArrived(error) ? 'unsure' : again);
      return false;
    }
    return await move(db, row.id, ['sending'], { state: 'sent', sentAt: clock.now(), fault: null });
  } finally {
    transport.close();
  }
};
