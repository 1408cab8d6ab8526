import type {
  ClaimedMail,
  MailMove,
  MailServer,
  MailState,
  MailStore,
  MailTransport,
  StopSignal,
  UnitOfWork,
} from '../ports/index.ts';

const MINUTE = 60_000;
/** After this long nobody is still connecting or waiting for an answer: the process has died. */
const DEAD = 10 * MINUTE;
const ATTEMPTS = 8;
/** Connections at one time. */
const LANES = 4;

/** 1, 2, 4 … minutes, at most half a day. */
const backoff = (attempts: number): number => Math.min(2 ** (attempts - 1), 720) * MINUTE;

export interface Sending {
  readonly unit: Pick<UnitOfWork<MailStore>, 'transaction'>;
  readonly now: () => Date;
  readonly transport: MailTransport;
  readonly server: MailServer;
  /** Takes up no more mails, and gives back those that are not handed over yet. */
  readonly signal?: Pick<StopSignal, 'aborted'> | undefined;
  /** The server itself cannot be used: not found, silent, or it does not let us in. What is due waits. */
  readonly unreachable?: () => void;
}

interface Round extends Sending {
  /** Mails that fail come again in a later round. */
  readonly began: Date;
  ended: boolean;
}

/**
 * Sends the mails that are due, some at a time. A mail is claimed first, so that two processes never send the same; it is marked
 * before it is handed over. Whoever dies while connecting has sent nothing: the claim is given back. Whoever dies after handing
 * over may have sent it: such a mail is shown as unsure and not sent again by itself. Answers how many were sent.
 */
export const sendMails = async (sending: Sending): Promise<number> => {
  const began = sending.now();
  const silentSince = new Date(began.getTime() - DEAD);
  await sending.unit.transaction((store) =>
    store.settleDeadMails(silentSince, began, '发送时程序中断，邮件可能已经送达；需要时请手工重发'),
  );
  const round: Round = { ...sending, began, ended: false };
  const sent = await Promise.all(Array.from({ length: LANES }, () => sendInTurn(round)));
  return sent.reduce((sum, one) => sum + one, 0);
};

const sendInTurn = async (round: Round): Promise<number> => {
  let sent = 0;
  while (!round.ended && round.signal?.aborted !== true) {
    const mail = await round.unit.transaction((store) => store.claimMail(round.began));
    if (!mail) return sent;
    if (await sendOne(round, mail)) sent += 1;
  }
  return sent;
};

const move = ({ unit }: Round, mail: ClaimedMail, from: readonly MailState[], to: MailMove): Promise<boolean> =>
  unit.transaction((store) => store.moveMail(mail.id, from, to));

const failed = (round: Round, mail: ClaimedMail, error: unknown, state: MailState): Promise<boolean> =>
  move(round, mail, ['claimed', 'sending'], {
    state,
    fault: round.transport.faultOf(error),
    nextAt: new Date(round.now().getTime() + backoff(mail.attempts)),
  });

/** Where a mail that was not sent goes on. */
const again = ({ attempts }: ClaimedMail): MailState => (attempts >= ATTEMPTS ? 'failed' : 'waiting');

/** The server could not be asked: the round is over for everybody. */
const unreached = async (round: Round, mail: ClaimedMail, error: unknown): Promise<void> => {
  round.ended = true;
  if (round.signal?.aborted === true) {
    await move(round, mail, ['claimed'], { state: 'waiting', attempts: mail.attempts - 1 });
    return;
  }
  round.unreachable?.();
  await failed(round, mail, error, again(mail));
};

const sendOne = async (round: Round, mail: ClaimedMail): Promise<boolean> => {
  const { now, server, transport } = round;
  const connection = transport.connect(server);
  try {
    try {
      await connection.verify();
    } catch (error) {
      await unreached(round, mail, error);
      return false;
    }
    if (!(await move(round, mail, ['claimed'], { state: 'sending', claimedAt: now() }))) return false;
    const { address: to, subject, bodyText: text, bodyHtml: html } = mail;
    try {
      await connection.send(server.from, { to, subject, text, html, messageId: `${mail.id}@zhengxiang` });
    } catch (error) {
      await failed(round, mail, error, transport.mayHaveArrived(error) ? 'unsure' : again(mail));
      return false;
    }
    return await move(round, mail, ['sending'], { state: 'sent', sentAt: now(), fault: null });
  } finally {
    connection.close();
  }
};
