import type { Post, ProjectMarks, Stage, Track } from '@zhengxiang/procedure';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const amount = (name: string) => bigint(name, { mode: 'number' });
const day = (name: string) => date(name, { mode: 'string' });

interface Cited {
  readonly cite: string;
  readonly text: string;
}

/** What lists and neighbours know of a project: a projection of the ledger, written with every act, rebuilt at will. */
export const project = pgTable(
  'project',
  {
    caseId: uuid('case_id').primaryKey(),
    number: text('number').unique(),
    name: text('name').notNull(),
    ownerId: uuid('owner_id').notNull(),
    ownerName: text('owner_name').notNull(),
    mainKind: text('main_kind').notNull(),
    content: text('content').notNull(),
    track: text('track').$type<Track>(),
    stage: text('stage').$type<Stage>().notNull(),
    step: text('step').notNull(),
    year: integer('year'),
    budgetAmount: amount('budget_amount'),
    totalInvestment: amount('total_investment'),
    procurementBudget: amount('procurement_budget'),
    approvedAmount: amount('approved_amount'),
    /** Null beside an approved amount: written before changes left the approved amount alone; see `listsOutdated`. */
    ceiling: amount('ceiling'),
    contractPrice: amount('contract_price'),
    paid: amount('paid').notNull(),
    reportedOn: day('reported_on'),
    approved: boolean('approved').notNull(),
    hasMlpsLine: boolean('has_mlps_line').notNull(),
    warnings: jsonb('warnings').$type<readonly Cited[]>().notNull(),
    stopping: jsonb('stopping').$type<readonly Cited[]>().notNull(),
    evaluations: jsonb('evaluations').$type<readonly { rating: string; on: string }[]>().notNull(),
    openViolations: integer('open_violations').notNull(),
    waiversUsed: integer('waivers_used').notNull(),
    /** Null: written before it was kept; see `listsOutdated`. */
    marks: jsonb('marks').$type<ProjectMarks>(),
    /** Who may see it. One index serves every role, so that lists cost the same for all. */
    viewers: text('viewers').array().notNull(),
    /** Name, number, unit, content and pinyin initials as pairs of characters: two-character words are found. */
    bigrams: text('bigrams').array().notNull(),
    searchText: text('search_text').notNull(),
    nameKey: text('name_key').notNull(),
    ownerKey: text('owner_key').notNull(),
    updatedOn: day('updated_on').notNull(),
    seq: integer('seq').notNull(),
    /** When the last act came in: what is new is looked up by it. */
    lastAt: timestamp('last_at', { withTimezone: true, precision: 3 }),
  },
  (table) => [
    index('project_viewers').using('gin', table.viewers),
    index('project_bigrams').using('gin', table.bigrams),
    index('project_former_owners').using('gin', sql`(${table.marks} -> 'formerOwners')`),
    index('project_owner').on(table.ownerId, table.reportedOn),
    index('project_updated').on(table.updatedOn, table.caseId),
    index('project_last').on(table.lastAt.desc().nullsLast(), table.caseId),
    index('project_warned')
      .on(table.updatedOn)
      .where(sql`${table.warnings} <> '[]'::jsonb`),
  ],
);

/** Acts that are possible and expected: by desk, or by person for experts and panel members. */
export const todo = pgTable(
  'todo',
  {
    caseId: uuid('case_id').notNull(),
    caseKind: text('case_kind').notNull(),
    action: text('action').notNull(),
    organ: text('organ').notNull(),
    /** `org:<id>:<post>` or `person:<id>`. */
    holder: text('holder').notNull(),
    organisationId: uuid('organisation_id'),
    post: text('post').$type<Post>(),
    personId: uuid('person_id'),
    since: day('since').notNull(),
    /** People at the desk for whom a rule leaves the act to their colleagues. */
    barred: text('barred')
      .array()
      .notNull()
      .default(sql`'{}'::text[]`),
    /** How many things stand in the way and have to be settled by the holder first; 0 for an act that is possible. */
    obstacles: integer('obstacles').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.action, table.holder] }),
    index('todo_holder').on(table.holder),
  ],
);

/** One unit's list of one year. */
export const annualList = pgTable(
  'annual_list',
  {
    caseId: uuid('case_id').primaryKey(),
    ownerId: uuid('owner_id').notNull(),
    ownerName: text('owner_name').notNull(),
    ownerKey: text('owner_key').notNull(),
    year: integer('year').notNull(),
    state: text('state').notNull(),
    view: jsonb('view').notNull(),
    viewers: text('viewers').array().notNull(),
  },
  (table) => [
    index('annual_list_year').on(table.year),
    index('annual_list_owner').on(table.ownerId),
    index('annual_list_viewers').using('gin', table.viewers),
  ],
);

/** The next number of each series; the row stays locked until the act that takes it is stored. */
export const numberSeries = pgTable('number_series', {
  series: text('series').primaryKey(),
  last: integer('last').notNull(),
});

/** The cases that name an uploaded file: whoever sees one of them may read it. */
export const caseFile = pgTable(
  'case_file',
  { caseId: uuid('case_id').notNull(), fileId: uuid('file_id').notNull() },
  (table) => [primaryKey({ columns: [table.fileId, table.caseId] }), index('case_file_case').on(table.caseId)],
);
