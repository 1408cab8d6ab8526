import type { MySettings, ReplyOf } from '@zhengxiang/application/contract';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { countNotices, markRead, pageOfNotices, putMySettings, readMySettings } from '../db/notices/inbox-rows.ts';

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

export const createInbox = (db: Database, clock: Clock): Inbox => ({
  // One moment for list and counts, so that the bell agrees with what is listed.
  list: (personId, unreadOnly, page) =>
    db.transaction(
      async (tx) => {
        const whose = { personId, unreadOnly };
        return {
          rows: await pageOfNotices(tx, whose, { page, size: SIZE }),
          total: await countNotices(tx, whose),
          unread: await countNotices(tx, { personId, unreadOnly: true }),
          size: SIZE,
        };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
  unread: (personId) => countNotices(db, { personId, unreadOnly: true }),
  read: (personId, id) => markRead(db, personId, clock.now(), id),
  readAll: (personId) => markRead(db, personId, clock.now()),
  settings: (personId) => readMySettings(db, personId),
  saveSettings: (personId, given) => putMySettings(db, personId, given, clock.now()),
  saveTextSize: (personId, largeText) => putMySettings(db, personId, { largeText }, clock.now()),
});
