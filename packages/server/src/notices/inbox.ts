import { citeText } from '@zhengxiang/core';
import {
  noticeChoices,
  noticeKind,
  usualChoices,
  type MySettings,
  type NoticeView,
  type ReplyOf,
} from '@zhengxiang/application/contract';
import { and, count, desc, eq, isNull } from 'drizzle-orm';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../db/database.ts';
import { notice, personSetting } from '../db/schema/notices.ts';

const SIZE = 20;

/** A person's messages and what they have chosen for themselves. */
export interface Inbox {
  list(personId: string, unreadOnly: boolean, page: number): Promise<ReplyOf<'notices'>>;
  unread(personId: string): Promise<number>;
  /** Other people's messages are not touched. */
  read(personId: string, id: string): Promise<void>;
  readAll(personId: string): Promise<void>;
  settings(personId: string): Promise<MySettings>;
  saveSettings(personId: string, given: MySettings): Promise<void>;
  saveTextSize(personId: string, large: boolean): Promise<void>;
}

const shownTo = (personId: string) => and(eq(notice.personId, personId), eq(notice.shown, true));
const unreadOf = (personId: string) => and(shownTo(personId), isNull(notice.readAt));

const rowsOf = async (tx: Database | Tx, condition: ReturnType<typeof shownTo>): Promise<number> => {
  const [row] = await tx.select({ rows: count() }).from(notice).where(condition);
  return row?.rows ?? 0;
};

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

export const createInbox = (db: Database, clock: Clock): Inbox => ({
  // One moment for list and counts, so that the bell agrees with what is listed.
  list: (personId, unreadOnly, page) =>
    db.transaction(
      async (tx) => {
        const condition = unreadOnly ? unreadOf(personId) : shownTo(personId);
        const rows = await tx
          .select()
          .from(notice)
          .where(condition)
          .orderBy(desc(notice.createdAt), desc(notice.id))
          .limit(SIZE)
          .offset((page - 1) * SIZE);
        const [total, unread] = [await rowsOf(tx, condition), await rowsOf(tx, unreadOf(personId))];
        return { rows: rows.map(viewOf), total, unread, size: SIZE };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
  unread: (personId) => rowsOf(db, unreadOf(personId)),
  read: async (personId, id) => {
    await db
      .update(notice)
      .set({ readAt: clock.now() })
      .where(and(unreadOf(personId), eq(notice.id, id)));
  },
  readAll: async (personId) => {
    await db.update(notice).set({ readAt: clock.now() }).where(unreadOf(personId));
  },
  settings: async (personId) => {
    const [row] = await db.select().from(personSetting).where(eq(personSetting.personId, personId));
    return {
      mailAddress: row?.mailAddress ?? null,
      choices: row ? noticeChoices.parse(row.choices) : usualChoices,
      largeText: row?.largeText ?? null,
    };
  },
  saveSettings: async (personId, given) => {
    const values = { ...given, updatedAt: clock.now() };
    await db
      .insert(personSetting)
      .values({ personId, ...values })
      .onConflictDoUpdate({ target: personSetting.personId, set: values });
  },
  saveTextSize: async (personId, largeText) => {
    const values = { largeText, updatedAt: clock.now() };
    await db
      .insert(personSetting)
      .values({ personId, mailAddress: null, choices: usualChoices, ...values })
      .onConflictDoUpdate({ target: personSetting.personId, set: values });
  },
});
