import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** How a person signs in. Lockout lives here, so that every server process sees it. */
export const account = pgTable('account', {
  personId: uuid('person_id').primaryKey(),
  login: text('login').notNull().unique(),
  /** argon2id */
  passwordHash: text('password_hash').notNull(),
  mustChange: boolean('must_change').notNull().default(true),
  changedAt: instant('changed_at').notNull(),
  failures: integer('failures').notNull().default(0),
  lockedUntil: instant('locked_until'),
  active: boolean('active').notNull().default(true),
});

/** Hashes of earlier passwords: the newest ones may not be used again. */
export const passwordHistory = pgTable(
  'password_history',
  {
    personId: uuid('person_id').notNull(),
    changedAt: instant('changed_at').notNull(),
    passwordHash: text('password_hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.changedAt] })],
);

/** An open session. The cookie holds a random secret, this table its SHA-256. */
export const session = pgTable(
  'session',
  {
    tokenHash: text('token_hash').primaryKey(),
    personId: uuid('person_id').notNull(),
    /** The desk that acts: a person may have several. */
    organisationId: uuid('organisation_id').notNull(),
    post: text('post').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (table) => [index('session_person').on(table.personId)],
);
