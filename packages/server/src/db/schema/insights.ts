import { bigint, boolean, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

const amount = (name: string) => bigint(name, { mode: 'number' });
const day = (name: string) => date(name, { mode: 'string' });

/** Amounts of a project that the list does not show. Like all tables of this file: a projection, rebuilt from the ledger. */
export const projectFigures = pgTable('project_figures', {
  caseId: uuid('case_id').primaryKey(),
  /** Of the newest cost review. */
  costDeclared: amount('cost_declared'),
  costApproved: amount('cost_approved'),
  plannedPayments: amount('planned_payments').notNull(),
  /** SHA-256 of all rows of the project in the tables of this file: what an act leaves as it was is not written again. */
  digest: text('digest'),
});

/** Countable things of a project: granted waivers and near limits by cited place, days that have to be kept by kind. */
export const projectMark = pgTable(
  'project_mark',
  {
    caseId: uuid('case_id').notNull(),
    place: integer('place').notNull(),
    kind: text('kind').notNull(),
    code: text('code').notNull(),
    dueOn: day('due_on'),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.place] }),
    index('project_mark_kind').on(table.kind, table.code, table.dueOn),
  ],
);

/** The data items of all projects: annex 2 beside annex 7. */
export const dataResource = pgTable(
  'data_resource',
  {
    caseId: uuid('case_id').notNull(),
    id: text('id').notNull(),
    place: integer('place').notNull(),
    name: text('name').notNull(),
    systemFunction: text('system_function'),
    sharing: text('sharing'),
    condition: text('condition'),
    legalBasis: text('legal_basis'),
    cycle: text('cycle'),
    way: text('way'),
    table: text('shared_table'),
    content: text('content'),
    confirmedCycle: text('confirmed_cycle'),
    confirmedWay: text('confirmed_way'),
    state: text('state').notNull(),
    result: text('result').notNull(),
    searchText: text('search_text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.id] })],
);

/** What chapter 6 has put on record: evaluations, violations, criticism, audit requests, accountability. */
export const oversightRecord = pgTable(
  'oversight_record',
  {
    caseId: uuid('case_id').notNull(),
    id: text('id').notNull(),
    kind: text('kind').notNull(),
    on: day('happened_on').notNull(),
    grade: text('grade'),
    text: text('text').notNull(),
    note: text('note'),
    cite: text('cite'),
    recipients: text('recipients').array().notNull(),
    dueOn: day('due_on'),
    answeredOn: day('answered_on'),
    closedOn: day('closed_on'),
    open: boolean('is_open').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.id] }),
    index('oversight_record_on').on(table.on, table.caseId, table.id),
  ],
);
