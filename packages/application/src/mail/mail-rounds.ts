import type { MailServer, MailTransport, StopSignal } from '../ports/index.ts';
import type { MailOffice } from './mail-office.ts';
import { sendMails, type Sending } from './send-mails.ts';

const MINUTE = 60_000;

/** 1, 2, 4, 8 and from then on 15 minutes, in milliseconds. */
export const mailRestAfter = (failures: number): number => Math.min(2 ** (failures - 1), 15) * MINUTE;

export interface MailRounds {
  /** One round, unless the server is being left alone. Answers how many mails were sent. */
  round(signal?: StopSignal): Promise<number>;
}

interface RoundParts extends Pick<Sending, 'unit' | 'now'> {
  readonly mails: Pick<MailOffice, 'server'>;
  readonly transport: (signal: StopSignal | undefined) => MailTransport;
  /** Hears that the server could not be used. */
  readonly unreachable: (given: { readonly failures: number; readonly minutes: number }) => void;
}

/**
 * Rounds of sending. A server that is silent or does not let us in is left alone for a while, longer each time, until it
 * answers or its settings are changed: the mails wait and lose no attempt.
 */
export const mailRounds = ({ unit, now, mails, transport, unreachable }: RoundParts): MailRounds => {
  let failures = 0;
  let restUntil = 0;
  let known = '';
  return {
    round: async (signal) => {
      const server: MailServer | undefined = await mails.server();
      if (!server) return 0;
      const settings = JSON.stringify(server);
      if (settings !== known) [known, failures, restUntil] = [settings, 0, 0];
      if (now().getTime() < restUntil) return 0;
      let reached = true;
      const sending = { unit, now, server, signal, transport: transport(signal) };
      const sent = await sendMails({ ...sending, unreachable: () => (reached = false) });
      failures = reached ? 0 : failures + 1;
      restUntil = reached ? 0 : now().getTime() + mailRestAfter(failures);
      if (!reached) unreachable({ failures, minutes: mailRestAfter(failures) / MINUTE });
      return sent;
    },
  };
};
