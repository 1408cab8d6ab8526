import type { Application } from '@zhengxiang/application';
import { legalDay, type Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../db/log.ts';
import { composeMails } from '../mail/compose-mails.ts';
import type { MailOffice } from '../mail/mail-office.ts';

const SECOND = 1000;
const BEAT = 5 * SECOND;
/** Due dates move with the day; a calendar or a target that was changed is seen within this time. */
const DUE_EVERY = 10 * 60 * SECOND;

export interface NoticeParts {
  readonly db: Database;
  readonly application: Pick<Application, 'tellActs' | 'tellDue'>;
  readonly mails: Pick<MailOffice, 'settings'>;
  readonly clock: Clock;
  /** Where links in mails lead. */
  readonly address: string;
}

/**
 * One round: messages of new acts, mails from messages. It asks nobody but the database, so that no mail server can hold it.
 * Everything it has done stands there: it may be broken off anywhere and run by several processes at once.
 */
export const noticeRound = async ({ db, application, mails, clock, address }: NoticeParts): Promise<void> => {
  const now = clock.now();
  await application.tellActs({ now, today: legalDay(now) });
  const settings = await mails.settings();
  // Until there is a mail server messages wait for theirs.
  if (settings) await composeMails(db, { now, batchHour: settings.batchHour, address });
};

/** Reminders of internal targets. */
export const dueRound = async ({ application, clock }: NoticeParts): Promise<void> => {
  const now = clock.now();
  await application.tellDue({ now, today: legalDay(now) });
};

/** Keeps messages going while the server runs; mails are sent beside (`keep-mails.ts`). */
export const keepNotices = (parts: NoticeParts, log: Log): { stop(): Promise<void> } => {
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  let dueAt = 0;
  const round = async (): Promise<void> => {
    const now = parts.clock.now().getTime();
    if (now >= dueAt) {
      dueAt = now + DUE_EVERY;
      await dueRound(parts);
    }
    await noticeRound(parts);
  };
  const beat = (): void => {
    if (busy) return;
    busy = true;
    running = round()
      .catch((err: unknown) => log.warn({ err }, 'messages were not told, they wait for the next round'))
      .finally(() => {
        busy = false;
      });
  };
  beat();
  const timer = setInterval(beat, BEAT);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
};
