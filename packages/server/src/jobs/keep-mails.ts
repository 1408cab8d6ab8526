import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../db/log.ts';
import type { MailOffice } from '../mail/mail-office.ts';
import { sendMails } from '../mail/send-mails.ts';
import type { MailServer, Patience } from '../mail/transport.ts';

const SECOND = 1000;
const BEAT = 5 * SECOND;
const MINUTE = 60 * SECOND;
/** What is handed over may end; whoever stops the program waits no longer than this. */
const LONGEST_STOP = 5 * SECOND;

export interface MailParts {
  readonly db: Database;
  readonly mails: Pick<MailOffice, 'server'>;
  readonly clock: Clock;
  readonly patience?: Patience;
}

/** 1, 2, 4, 8 and from then on 15 minutes. */
export const restAfter = (failures: number): number => Math.min(2 ** (failures - 1), 15) * MINUTE;

export interface MailRounds {
  /** One round, unless the server is being left alone. Answers how many mails were sent. */
  round(signal?: AbortSignal): Promise<number>;
}

/**
 * Rounds of sending. A server that is silent or does not let us in is left alone for a while, longer each time, until it
 * answers or its settings are changed: the mails wait and lose no attempt.
 */
export const mailRounds = ({ db, mails, clock, patience }: MailParts, log: Log): MailRounds => {
  let failures = 0;
  let restUntil = 0;
  let known = '';
  return {
    round: async (signal) => {
      const server: MailServer | undefined = await mails.server();
      if (!server) return 0;
      const settings = JSON.stringify(server);
      if (settings !== known) [known, failures, restUntil] = [settings, 0, 0];
      if (clock.now().getTime() < restUntil) return 0;
      let reached = true;
      const sent = await sendMails(db, clock, server, {
        ...(signal ? { signal } : {}),
        ...(patience ? { patience } : {}),
        unreachable: () => (reached = false),
      });
      failures = reached ? 0 : failures + 1;
      restUntil = reached ? 0 : clock.now().getTime() + restAfter(failures);
      if (!reached)
        log.warn({ failures, minutes: restAfter(failures) / MINUTE }, 'the mail server cannot be used, mails wait');
      return sent;
    },
  };
};

/** Keeps mails going while the server runs, apart from everything else. */
export const keepMails = (parts: MailParts, log: Log): { stop(): Promise<void> } => {
  const stopping = new AbortController();
  const rounds = mailRounds(parts, log);
  let running: Promise<unknown> | undefined;
  const beat = (): void => {
    running ??= rounds
      .round(stopping.signal)
      .catch((err: unknown) => log.warn({ err }, 'mails were not sent, they wait for the next round'))
      .finally(() => (running = undefined));
  };
  beat();
  const timer = setInterval(beat, BEAT);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      const waited = new AbortController();
      await Promise.race([running, sleep(LONGEST_STOP, undefined, { signal: waited.signal }).catch(() => undefined)]);
      waited.abort();
    },
  };
};
