import type { MySettings, NoticeView } from '../contract/index.ts';

/** Whose messages: everything shown to a person, or what of it they have not read. */
export interface Whose {
  readonly personId: string;
  readonly unreadOnly: boolean;
}

/** A person's messages and what they have chosen for themselves. */
export interface InboxStore {
  countNotices(whose: Whose): Promise<number>;
  /** A page, the newest first; pages count from 1. */
  pageOfNotices(whose: Whose, page: { readonly page: number; readonly size: number }): Promise<readonly NoticeView[]>;
  /** Marks what is not read yet: one message, or all. Other people's are not touched. */
  markRead(personId: string, at: Date, id?: string): Promise<void>;
  mySettings(personId: string): Promise<MySettings>;
  /** Of what is left out the stored choice stays, or the usual one. */
  putMySettings(personId: string, given: Partial<MySettings>, now: Date): Promise<void>;
}
