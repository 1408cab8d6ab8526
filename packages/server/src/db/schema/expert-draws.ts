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
