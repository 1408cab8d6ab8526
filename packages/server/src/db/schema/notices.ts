import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Acts whose messages are not written yet: put down with the act itself, so that none is forgotten. */
export const actToTell = pgTable(
  'act_to_tell',
  {
    caseId: uuid('case_id').notNull(),
    seq: integer('seq').notNull(),
    /** The to-dos that this act opened. */
    opened: jsonb('opened').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    toldAt: instant('told_at'),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.seq] }),
    index('act_to_tell_open')
      .on(table.recordedAt)
      .where(sql`${table.toldAt} is null`),
  ],
);

/** What time alone, or another reading of the law, has opened in a case: put down by whoever found it, told of once. */
export const openedToTell = pgTable(
  'opened_to_tell',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    caseId: uuid('case_id').notNull(),
    /** The newest act of the case at that time. */
    seq: integer('seq').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    opened: jsonb('opened').notNull(),
    overdue: jsonb('overdue').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    toldAt: instant('told_at'),
  },
  (table) => [
    index('opened_to_tell_case').on(table.caseId, table.seq),
    index('opened_to_tell_open')
      .on(table.recordedAt)
      .where(sql`${table.toldAt} is null`),
  ],
);

/** One message to one person. `key` says what it is about: the same is never written twice. */
export const notice = pgTable(
  'notice',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: uuid('person_id').notNull(),
    key: text('key').notNull(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    /** The name of the project, the list or the regulation. */
    about: text('about').notNull(),
    link: text('link').notNull(),
    /** None for what concerns the person's account. */
    caseId: uuid('case_id'),
    /** The article that orders the message, for those that the law orders. */
    cite: text('cite'),
    /** False for what the person wants by mail only. */
    shown: boolean('shown').notNull(),
    mailWay: text('mail_way').notNull(),
    mailId: uuid('mail_id'),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
  },
  (table) => [
    unique('notice_once').on(table.personId, table.key),
    index('notice_person').on(table.personId, table.createdAt),
    index('notice_unmailed')
      .on(table.createdAt)
      .where(sql`${table.mailId} is null and ${table.mailWay} <> 'none'`),
    check('notice_mail_way', sql`${table.mailWay} in ('none', 'now', 'batch')`),
  ],
);

/**
 * Mails on their way. `claimed`: somebody is connecting, doing it again is harmless. `sending`: handed over, the answer is not
 * known yet. `unsure`: the answer never came; it may have arrived and is not sent again by itself.
 */
export const mail = pgTable(
  'mail',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id').notNull(),
    address: text('address').notNull(),
    subject: text('subject').notNull(),
    bodyText: text('body_text').notNull(),
    bodyHtml: text('body_html').notNull(),
    state: text('state').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAt: instant('next_at').notNull(),
    claimedAt: instant('claimed_at'),
    fault: text('fault'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (table) => [
    index('mail_open')
      .on(table.nextAt)
      .where(sql`${table.state} in ('waiting', 'claimed', 'sending')`),
    index('mail_created').on(table.createdAt),
    check('mail_state', sql`${table.state} in ('waiting', 'claimed', 'sending', 'sent', 'unsure', 'failed')`),
  ],
);

/** What a person has chosen for themselves. */
export const personSetting = pgTable('person_setting', {
  personId: uuid('person_id').primaryKey(),
  mailAddress: text('mail_address'),
  choices: jsonb('choices').notNull(),
  largeText: boolean('large_text'),
  updatedAt: instant('updated_at').notNull(),
});

/** Who changed which setting of the bureau, and why: added to, never changed. Secrets are never in it. */
export const settingChange = pgTable(
  'setting_change',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    at: instant('at').notNull(),
    personId: uuid('person_id').notNull(),
    personName: text('person_name').notNull(),
    setting: text('setting').notNull(),
    reason: text('reason').notNull(),
    /** In words: what was changed. */
    what: jsonb('what').$type<readonly string[]>().notNull(),
    /** Whose people or entry it concerns; null for the county's own settings, and for what was noted before this was. */
    organisationIds: uuid('organisation_ids').array(),
  },
  (table) => [index('setting_change_at').on(table.setting, table.at)],
);

/** A time in which a step waited for its act and stopped without it: the ball went to somebody else. A projection. */
export const todoSpan = pgTable(
  'todo_span',
  {
    caseId: uuid('case_id').notNull(),
    action: text('action').notNull(),
    holder: text('holder').notNull(),
    since: date('since', { mode: 'string' }).notNull(),
    until: date('until', { mode: 'string' }).notNull(),
  },
  (table) => [index('todo_span_case').on(table.caseId, table.action)],
);
