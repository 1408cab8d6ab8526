import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** How a person signs in. */
export const account = pgTable('account', {
  personId: uuid('person_id').primaryKey(),
  login: text('login').notNull().unique(),
  /** argon2id */
  passwordHash: text('password_hash').notNull(),
  mustChange: boolean('must_change').notNull().default(true),
  changedAt: instant('changed_at').notNull(),
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
    /** Where the desk is another's: the delegation that lends it. */
    delegationId: uuid('delegation_id'),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    /** Names the session to its person. */
    id: uuid('id').notNull().defaultRandom(),
    address: text('address').notNull().default(''),
    /** What the browser says of itself. */
    agent: text('agent').notNull().default(''),
  },
  (table) => [index('session_person').on(table.personId)],
);

/**
 * Failed attempts to sign in under one name from one place, whether or not there is such an account: an address, or a device
 * that is known. Lives here, so that every server process sees it.
 */
export const signInFailure = pgTable(
  'sign_in_failure',
  {
    /** SHA-256 of what was given as the account: people type passwords there by mistake. */
    nameHash: text('name_hash').notNull(),
    /** `address:10.0.0.7`, `device:<hash>` */
    place: text('place').notNull(),
    failures: integer('failures').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.nameHash, table.place] }),
    index('sign_in_failure_place').on(table.place, table.lastAt),
    index('sign_in_failure_last').on(table.lastAt),
  ],
);

/** Browsers from which somebody has signed in before. The cookie holds a random secret, this table its SHA-256. */
export const knownDevice = pgTable(
  'known_device',
  {
    tokenHash: text('token_hash').notNull(),
    personId: uuid('person_id').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tokenHash, table.personId] }),
    index('known_device_person').on(table.personId),
    index('known_device_last').on(table.lastSeenAt),
  ],
);
