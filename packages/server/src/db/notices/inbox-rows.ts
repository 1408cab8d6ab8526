import {
  noticeChoices,
  noticeKind,
  usualChoices,
  type MySettings,
  type NoticeView,
} from '@zhengxiang/application/contract';
import type { InboxStore, Whose } from '@zhengxiang/application';
import { citeText } from '@zhengxiang/core';
import { and, count, desc, eq, isNull, lt, type SQL } from 'drizzle-orm';
import type { Database, Tx } from '../database.ts';
import { actToTell, notice, personSetting } from '../schema/notices.ts';

const conditionOf = ({ personId, unreadOnly }: Whose): SQL | undefined =>
  and(eq(notice.personId, personId), eq(notice.shown, true), unreadOnly ? isNull(notice.readAt) : undefined);

const viewOf = (row: typeof notice.$inferSelect): NoticeView => ({
  id: row.id,
  kind: noticeKind.parse(row.kind),
  title: row.title,
  about: row.about,
  link: row.link,
  cite: row.cite,
  citeText: row.cite === null ? null : citeText(row.cite),
  createdAt: row.createdAt.toISOString(),
  read: row.readAt !== null,
});

const countNotices = async (tx: Database | Tx, whose: Whose): Promise<number> => {
  const [row] = await tx.select({ rows: count() }).from(notice).where(conditionOf(whose));
  return row?.rows ?? 0;
};

/** A page, the newest first. */
const pageOfNotices = async (
  tx: Tx,
  whose: Whose,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<NoticeView[]> => {
  const rows = await tx
    .select()
    .from(notice)
    .where(conditionOf(whose))
    .orderBy(desc(notice.createdAt), desc(notice.id))
    .limit(size)
    .offset((page - 1) * size);
  return rows.map(viewOf);
};

/** Marks what is not read yet: one message, or all. Other people's are not touched. */
const markRead = async (db: Database | Tx, personId: string, at: Date, id?: string): Promise<void> => {
  const one = id === undefined ? undefined : eq(notice.id, id);
  await db
    .update(notice)
    .set({ readAt: at })
    .where(and(conditionOf({ personId, unreadOnly: true }), one));
};

const readMySettings = async (tx: Database | Tx, personId: string): Promise<MySettings> => {
  const [row] = await tx.select().from(personSetting).where(eq(personSetting.personId, personId));
  return {
    mailAddress: row?.mailAddress ?? null,
    choices: row ? noticeChoices.parse(row.choices) : usualChoices,
    largeText: row?.largeText ?? null,
  };
};

/** Stores what a person has chosen; of what is left out the stored choice stays, or the usual one. */
const putMySettings = async (
  db: Database | Tx,
  personId: string,
  given: Partial<MySettings>,
  now: Date,
): Promise<void> => {
  const values = { ...given, updatedAt: now };
  await db
    .insert(personSetting)
    .values({ personId, mailAddress: null, choices: usualChoices, ...values })
    .onConflictDoUpdate({ target: personSetting.personId, set: values });
};

/** Acts from before that day are told to nobody any more. */
export const forgetToTell = async (db: Database, before: Date, now: Date): Promise<void> => {
  await db.update(actToTell).set({ toldAt: now }).where(lt(actToTell.recordedAt, before));
};

/** The inbox of the application, within one transaction. */
export const inboxStore = (tx: Tx): InboxStore => ({
  countNotices: (whose) => countNotices(tx, whose),
  pageOfNotices: (whose, page) => pageOfNotices(tx, whose, page),
  markRead: (personId, at, id) => markRead(tx, personId, at, id),
  mySettings: (personId) => readMySettings(tx, personId),
  putMySettings: (personId, given, now) => putMySettings(tx, personId, given, now),
});
