import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Every draw of experts, also those that were repeated. Append-only by trigger. */
export const expertDraw = pgTable(
  'expert_draw',
  {
    caseId: uuid('case_id').notNull(),
    number: integer('number').notNull(),
    drawnAt: timestamp('drawn_at', { withTimezone: true, precision: 3 }).notNull(),
    drawnBy: text('drawn_by').notNull(),
    personId: uuid('person_id').notNull(),
    /** Canonical text: jsonb would reorder it. */
    certificate: text('certificate').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.number] })],
);

/** What was to be drawn, fixed before it was known what decides it. Append-only by trigger, and an entry of the log. */
export const expertDrawOrder = pgTable(
  'expert_draw_order',
  {
    caseId: uuid('case_id').notNull(),
    number: integer('number').notNull(),
    /** Canonical text. */
    inputs: text('inputs').notNull(),
    nonce: text('nonce').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.number] })],
);
