import { isWorkingDay } from '@zhengxiang/core';
import type { MailStore, SettingStore, UnitOfWork, WaitingNotice } from '../ports/index.ts';
import { legalDay } from '../time/legal-day.ts';
import { writeMail } from './write-mail.ts';

export interface Composing {
  readonly now: Date;
  /** The hour, in the county, at which the mail of the day is put together. */
  readonly batchHour: number;
  /** Where links lead. */
  readonly address: string;
  readonly newId: () => string;
}

type Store = MailStore & Pick<SettingStore, 'calendar'>;

/** Messages of one round; what is left comes in the next. */
const ROUND = 2000;

/** Up to when messages go into today's mail; undefined on a day off and before the hour. */
const batchLimit = async (store: Store, { now, batchHour }: Composing): Promise<Date | undefined> => {
  const today = legalDay(now);
  if (!isWorkingDay(today, await store.calendar())) return undefined;
  const at = new Date(`${today}T${String(batchHour).padStart(2, '0')}:00:00+08:00`);
  return now >= at ? at : undefined;
};

/**
 * Turns messages that wait for a mail into mails: at once those that were asked for at once, the others on working days into
 * one mail a person. A message and its mail are tied in one transaction; other processes skip what this one holds. Answers how
 * many mails were put together.
 */
export const composeMails = (unit: Pick<UnitOfWork<Store>, 'transaction'>, given: Composing): Promise<number> =>
  unit.transaction(async (store) => {
    const limit = await batchLimit(store, given);
    const rows = await store.lockWaitingNotices(limit, ROUND);
    const mails = new Map<string, readonly WaitingNotice[]>();
    for (const row of rows) {
      const key = `${row.personId}:${row.mailWay}`;
      mails.set(key, [...(mails.get(key) ?? []), row]);
    }
    for (const group of mails.values()) await composeOne(store, group, given);
    return mails.size;
  });

const composeOne = async (store: Store, rows: readonly WaitingNotice[], given: Composing): Promise<void> => {
  const personId = rows[0]?.personId ?? '';
  const ids = rows.map(({ id }) => id);
  const address = await store.mailAddressOf(personId);
  // The address was taken back since: the messages stand in the product, and no mail is owed.
  if (address === undefined || address === '') return store.oweNoMail(ids);
  const { subject, text, html } = writeMail(rows, given.address);
  const written = { id: given.newId(), personId, address, subject, bodyText: text, bodyHtml: html };
  return store.addMail(written, ids, given.now);
};
