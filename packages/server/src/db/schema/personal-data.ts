import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * Contact data of people. They lie outside the chain so that they can be erased; an event carries only the id and the
 * salted hash of what stood here.
 */
export const personalData = pgTable(
  'personal_data',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    data: jsonb('data'),
    /** Hexadecimal; makes the hash in the event useless for guessing once this row is erased. */
    salt: text('salt'),
    createdAt: timestamp('created_at', { withTimezone: true, precision: 3 }).notNull(),
    erasedAt: timestamp('erased_at', { withTimezone: true, precision: 3 }),
  },
  (table) => [
    index('personal_data_case').on(table.caseId),
    check(
      'personal_data_erased',
      sql`(${table.erasedAt} is null and ${table.data} is not null and ${table.salt} is not null) or (${table.erasedAt} is not null and ${table.data} is null and ${table.salt} is null)`,
    ),
  ],
);
