import { isWorkingDay } from '@zhengxiang/core';
import { randomUUID } from 'node:crypto';
import { legalDay } from '../clock.ts';
import type { Database, Tx } from '../db/database.ts';
import { addMail, lockWaitingNotices, mailAddressOf, oweNoMail, type WaitingNotice } from '../db/mail/mail-rows.ts';
import { workStore } from '../db/store/work-store.ts';
import { writeMail } from './write-mail.ts';

export interface Composing {
  readonly now: Date;
  /** The hour, in the county, at which the mail of the day is put together. */
  readonly batchHour: number;
  /** Where links lead. */
  readonly address: string;
}

/** Up to when messages go into today's mail; undefined on a day off and before the hour. */
const batchLimit = async (tx: Tx, { now, batchHour }: Composing): Promise<Date | undefined> => {
  const today = legalDay(now);
  if (!isWorkingDay(today, await workStore(tx).calendar())) return undefined;
  const at = new Date(`${today}T${String(batchHour).padStart(2, '0')}:00:00+08:00`);
  return now >= at ? at : undefined;
};

/**
 * Turns messages that wait for a mail into mails: at once those that were asked for at once, the others on working days into
 * one mail a person. A message and its mail are tied in one transaction; other processes skip what this one holds.
 */
export const composeMails = (db: Database, given: Composing): Promise<number> =>
  db.transaction(async (tx) => {
    const limit = await batchLimit(tx, given);
    const rows = await lockWaitingNotices(tx, limit);
    const mails = new Map<string, typeof rows>();
    for (const row of rows) {
      const key = `${row.personId}:${row.mailWay}`;
      mails.set(key, [...(mails.get(key) ?? []), row]);
    }
    for (const group of mails.values()) await composeOne(tx, group, given);
    return mails.size;
  });

const composeOne = async (tx: Tx, rows: readonly WaitingNotice[], given: Composing): Promise<void> => {
  const personId = rows[0]?.personId ?? '';
  const ids = rows.map(({ id }) => id);
  const address = await mailAddressOf(tx, personId);
  // The address was taken back since: the messages stand in the product, and no mail is owed.
  if (!address) return oweNoMail(tx, ids);
  const { subject, text, html } = writeMail(rows, given.address);
  const written = { id: randomUUID(), personId, address, subject, bodyText: text, bodyHtml: html };
  return addMail(tx, written, ids, given.now);
};
