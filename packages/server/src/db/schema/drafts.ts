import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A form somebody is filling in, saved while they type. Not evidence: drafts may change and vanish. */
export const draft = pgTable(
  'draft',
  {
    id: uuid('id').primaryKey(),
    /** Empty while the case does not exist yet. */
    caseId: uuid('case_id'),
    /** The act the form belongs to. */
    action: text('action').notNull(),
    ownerPerson: uuid('owner_person').notNull(),
    ownerOrg: uuid('owner_org').notNull(),
    data: jsonb('data').notNull(),
    /** Counts the saves; a save names the version it started from, so that two open pages cannot overwrite each other. */
    version: integer('version').notNull().default(1),
    updatedAt: timestamp('updated_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [
    index('draft_case').on(table.caseId, table.action),
    index('draft_owner').on(table.ownerOrg, table.ownerPerson),
  ],
);
