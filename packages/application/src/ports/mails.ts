import type { MailRow, NoticeKind } from '../contract/index.ts';

export type MailState = MailRow['state'];

/** A message that waits for its mail. */
export interface WaitingNotice {
  readonly id: string;
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly about: string;
  readonly link: string;
  readonly cite: string | null;
  readonly mailWay: 'none' | 'now' | 'batch';
}

/** A mail that is written. */
export interface NewMail {
  readonly id: string;
  readonly personId: string;
  readonly address: string;
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
}

/** A mail in the hands of whoever sends it. */
export interface ClaimedMail extends NewMail {
  /** Counts from 1. */
  readonly attempts: number;
}

/** What moves a mail on. */
export interface MailMove {
  readonly state: MailState;
  readonly attempts?: number;
  readonly fault?: string | null;
  readonly nextAt?: Date;
  readonly claimedAt?: Date;
  readonly sentAt?: Date;
}

/** Mails from messages, and their way out. */
export interface MailStore {
  /** Messages for mails at once, and the others from before `batchBefore`. They stay locked, and other processes skip them. */
  lockWaitingNotices(batchBefore: Date | undefined, limit: number): Promise<readonly WaitingNotice[]>;
  mailAddressOf(personId: string): Promise<string | undefined>;
  /** No mail is owed for these messages any more. */
  oweNoMail(notices: readonly string[]): Promise<void>;
  /** A mail that waits to be sent, tied to the messages in it. */
  addMail(mail: NewMail, notices: readonly string[], now: Date): Promise<void>;
  /** The newest first. */
  newestMails(most: number): Promise<readonly MailRow[]>;
  /** Gives back, or marks as unsure, what a process that died before `silentSince` had in its hands. */
  settleDeadMails(silentSince: Date, now: Date, fault: string): Promise<void>;
  /** Takes the mail that is due first, so that no other process takes the same. */
  claimMail(now: Date): Promise<ClaimedMail | undefined>;
  /** Moves a mail on, unless somebody else has since. */
  moveMail(id: string, from: readonly MailState[], to: MailMove): Promise<boolean>;
}
