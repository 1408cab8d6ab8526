import type { MySettings, ReplyOf } from '../contract/index.ts';
import type { InboxStore, UnitOfWork } from '../ports/index.ts';

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

/** The inbox on any store. One moment for list and counts, so that the bell agrees with what is listed. */
export const createInbox = (unit: UnitOfWork<InboxStore>, now: () => Date): Inbox => ({
  list: (personId, unreadOnly, page) =>
    unit.snapshot(async (store) => {
      const whose = { personId, unreadOnly };
      return {
        rows: [...(await store.pageOfNotices(whose, { page, size: SIZE }))],
        total: await store.countNotices(whose),
        unread: await store.countNotices({ personId, unreadOnly: true }),
        size: SIZE,
      };
    }),
  unread: (personId) => unit.snapshot((store) => store.countNotices({ personId, unreadOnly: true })),
  read: (personId, id) => unit.transaction((store) => store.markRead(personId, now(), id)),
  readAll: (personId) => unit.transaction((store) => store.markRead(personId, now())),
  settings: (personId) => unit.snapshot((store) => store.mySettings(personId)),
  saveSettings: (personId, given) => unit.transaction((store) => store.putMySettings(personId, given, now())),
  saveTextSize: (personId, largeText) =>
    unit.transaction((store) => store.putMySettings(personId, { largeText }, now())),
});
