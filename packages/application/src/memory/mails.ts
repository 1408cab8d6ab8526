import { mailRow, type MailRow } from '../contract/index.ts';
import type { MailStore } from '../ports/index.ts';
import { by } from './order.ts';
import type { MemoryNotice, StoredMail, Tables } from './tables.ts';

const viewOf = (mail: StoredMail): MailRow =>
  mailRow.parse({
    id: mail.id,
    to: mail.address,
    subject: mail.subject,
    state: mail.state,
    attempts: mail.attempts,
    fault: mail.fault,
    createdAt: mail.createdAt.toISOString(),
    nextAt: mail.nextAt.toISOString(),
    sentAt: mail.sentAt?.toISOString() ?? null,
  });

/** Messages that a mail is owed for. */
const noticesForMail = ({
  notices,
  choices,
  mails,
}: Tables): Pick<MailStore, 'lockWaitingNotices' | 'mailAddressOf' | 'oweNoMail' | 'addMail'> => {
  const change = (ids: readonly string[], to: Partial<MemoryNotice>): void => {
    for (const [key, notice] of notices.entries()) if (ids.includes(notice.id)) notices.set(key, { ...notice, ...to });
  };
  return {
    lockWaitingNotices: (batchBefore, limit) =>
      Promise.resolve(
        notices
          .values()
          .filter(
            ({ mailId, mailWay, createdAt }) =>
              mailId === undefined &&
              (mailWay === 'now' || (mailWay === 'batch' && batchBefore !== undefined && createdAt < batchBefore)),
          )
          .sort(
            by(
              ({ createdAt }) => createdAt.getTime(),
              ({ id }) => id,
            ),
          )
          .slice(0, limit),
      ),
    mailAddressOf: (personId) => Promise.resolve(choices.get(personId)?.mailAddress ?? undefined),
    oweNoMail: (ids) => Promise.resolve(change(ids, { mailWay: 'none' })),
    addMail: (mail, ids, now) => {
      const waits = { state: 'waiting', attempts: 0, nextAt: now, createdAt: now } as const;
      mails.set(mail.id, { ...mail, ...waits, claimedAt: null, sentAt: null, fault: null });
      return Promise.resolve(change(ids, { mailId: mail.id }));
    },
  };
};

/** Mails between their writing and their delivery. */
const mailsOnTheirWay = ({
  mails,
}: Tables): Pick<MailStore, 'newestMails' | 'settleDeadMails' | 'claimMail' | 'moveMail'> => ({
  newestMails: (most) =>
    Promise.resolve(
      mails
        .values()
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
        .slice(0, most)
        .map(viewOf),
    ),
  settleDeadMails: (silentSince, now, fault) => {
    for (const mail of mails.values()) {
      if (mail.claimedAt === null || mail.claimedAt >= silentSince) continue;
      if (mail.state === 'claimed') mails.set(mail.id, { ...mail, state: 'waiting', nextAt: now });
      if (mail.state === 'sending') mails.set(mail.id, { ...mail, state: 'unsure', fault });
    }
    return Promise.resolve();
  },
  claimMail: (now) => {
    const [due] = mails
      .values()
      .filter(({ state, nextAt }) => state === 'waiting' && nextAt <= now)
      .sort(
        by(
          ({ nextAt }) => nextAt.getTime(),
          ({ id }) => id,
        ),
      );
    if (!due) return Promise.resolve(undefined);
    const claimed = { ...due, state: 'claimed', claimedAt: now, attempts: due.attempts + 1 } as const;
    mails.set(due.id, claimed);
    return Promise.resolve(claimed);
  },
  moveMail: (id, from, to) => {
    const mail = mails.get(id);
    const moves = mail !== undefined && from.includes(mail.state);
    if (moves) mails.set(id, { ...mail, ...to });
    return Promise.resolve(moves);
  },
});

/** Mails from messages, and their way out. */
export const memoryMails = (tables: Tables): MailStore => ({ ...noticesForMail(tables), ...mailsOnTheirWay(tables) });
