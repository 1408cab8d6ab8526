import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { claimMail, moveMail, settleDeadMails, type Mail } from '../db/mail/mail-rows.ts';
import {
  connectMail,
  mailFault,
  mayHaveArrived,
  sendLetter,
  usualPatience,
  within,
  type MailServer,
  type Patience,
} from './transport.ts';

const MINUTE = 60_000;
/** After this long nobody is still connecting or waiting for an answer: the process has died. */
const DEAD = 10 * MINUTE;
const ATTEMPTS = 8;
/** Connections at one time. */
const LANES = 4;

/** 1, 2, 4 … minutes, at most half a day. */
const backoff = (attempts: number): number => Math.min(2 ** (attempts - 1), 720) * MINUTE;

export interface Sending {
  /** Takes up no more mails, and gives back those that are not handed over yet. */
  readonly signal?: AbortSignal;
  readonly patience?: Patience;
  /** The server itself cannot be used: not found, silent, or it does not let us in. What is due waits. */
  readonly unreachable?: () => void;
}

interface Round extends Required<Pick<Sending, 'patience'>> {
  readonly db: Database;
  readonly clock: Clock;
  readonly server: MailServer;
  /** Mails that fail come again in a later round. */
  readonly began: Date;
  ended: boolean;
  readonly signal: AbortSignal | undefined;
  readonly unreachable: () => void;
}

/**
 * Sends the mails that are due, some at a time. A mail is claimed first, so that two processes never send the same; it is marked
 * before it is handed over. Whoever dies while connecting has sent nothing: the claim is given back. Whoever dies after handing
 * over may have sent it: such a mail is shown as unsure and not sent again by itself. Answers how many were sent.
 */
export const sendMails = async (
  db: Database,
  clock: Clock,
  server: MailServer,
  { signal, patience = usualPatience, unreachable = () => undefined }: Sending = {},
): Promise<number> => {
  const began = clock.now();
  const silentSince = new Date(began.getTime() - DEAD);
  await settleDeadMails(db, silentSince, began, '发送时程序中断，邮件可能已经送达；需要时请手工重发');
  const round: Round = { db, clock, server, began, signal, patience, unreachable, ended: false };
  const sent = await Promise.all(Array.from({ length: LANES }, () => sendInTurn(round)));
  return sent.reduce((sum, one) => sum + one, 0);
};

const sendInTurn = async (round: Round): Promise<number> => {
  let sent = 0;
  while (!round.ended && !round.signal?.aborted) {
    const row = await claimMail(round.db, round.began);
    if (!row) return sent;
    if (await sendOne(round, row)) sent += 1;
  }
  return sent;
};

const sendOne = async (round: Round, row: Mail): Promise<boolean> => {
  const { db, clock, server, patience, signal } = round;
  const transport = connectMail(server, patience);
  const failed = (error: unknown, state: Mail['state']) =>
    moveMail(db, row.id, ['claimed', 'sending'], {
      state,
      fault: mailFault(error),
      nextAt: new Date(clock.now().getTime() + backoff(row.attempts)),
    });
  const again = row.attempts >= ATTEMPTS ? 'failed' : 'waiting';
  try {
    try {
      await within(transport.verify(), patience.whole, signal);
    } catch (error) {
      round.ended = true;
      if (signal?.aborted) await moveMail(db, row.id, ['claimed'], { state: 'waiting', attempts: row.attempts - 1 });
      else {
        round.unreachable();
        await failed(error, again);
      }
      return false;
    }
    if (!(await moveMail(db, row.id, ['claimed'], { state: 'sending', claimedAt: clock.now() }))) return false;
    try {
      const letter = {
        to: row.address,
        subject: row.subject,
        text: row.bodyText,
        html: row.bodyHtml,
        messageId: `${row.id}@zhengxiang`,
      };
      // Handed over: whatever happens to the program, its answer is worth waiting for.
      await within(sendLetter(transport, server.from, letter), patience.whole);
    } catch (error) {
      await failed(error, mayHaveArrived(error) ? 'unsure' : again);
      return false;
    }
    return await moveMail(db, row.id, ['sending'], { state: 'sent', sentAt: clock.now(), fault: null });
  } finally {
    transport.close();
  }
};
