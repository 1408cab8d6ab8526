import type { Stage, Track } from '@zhengxiang/procedure';
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
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';

const amount = (name: string) => bigint(name, { mode: 'number' });
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/**
 * What 项目库 lists: projects and rows of old ledgers in one narrow table, so that a page, its count and its sums come from one
 * place. Each sort has its index; `viewers` says who sees the row.
 */
export const listEntry = pgTable(
  'list_entry',
  {
    id: uuid('id').primaryKey(),
    origin: text('origin').notNull(),
    number: text('number'),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    ownerId: uuid('owner_id').notNull(),
    ownerName: text('owner_name').notNull(),
    ownerKey: text('owner_key').notNull(),
    mainKind: text('main_kind').notNull(),
    track: text('track').$type<Track>(),
    stage: text('stage').$type<Stage>(),
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
    /** What an amount band is held against: the best known size of the project. */
    amount: amount('amount').generatedAlwaysAs(sql`coalesce("total_investment", "approved_amount", "contract_price")`),
    paymentState: text('payment_state')
      .notNull()
      .generatedAlwaysAs(
        sql`case when "contract_price" is null then case when "approved_amount" is null then 'unapproved' else 'uncontracted' end when "paid" <= 0 then 'unpaid' when "paid" < "contract_price" then 'partly-paid' else 'fully-paid' end`,
      ),
    warnings: jsonb('warnings').$type<readonly { readonly cite: string; readonly text: string }[]>().notNull(),
    warningCites: text('warning_cites').array().notNull(),
    viewers: text('viewers').array().notNull(),
    updatedOn: date('updated_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    index('list_entry_viewers').using('gin', table.viewers),
    index('list_entry_owner').on(table.ownerId, table.updatedOn, table.id),
    index('list_entry_updated').on(table.updatedOn, table.id),
    index('list_entry_name').on(table.nameKey, table.id),
    index('list_entry_owner_name').on(table.ownerKey, table.id),
    index('list_entry_paid').on(table.paid, table.id),
    index('list_entry_number').on(table.number, table.id),
    index('list_entry_total').on(table.totalInvestment, table.id),
    index('list_entry_approved').on(table.approvedAmount, table.id),
    index('list_entry_ceiling').on(table.ceiling, table.id),
    index('list_entry_contract').on(table.contractPrice, table.id),
    index('list_entry_year').on(table.year, table.id),
  ],
);

/**
 * Counts and sums of `list_entry`, so that no list adds up its rows: one entry of the book for every change of a set of rows, added by
 * triggers in the same transaction and folded together by them now and then. Each row counts once under its viewers that are no persons
 * (`places`), and once more under each person who sees it (`person`). What a reader sees is the sum of what is there.
 */
export const listTotal = pgTable(
  'list_total',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Empty, or `person:<id>`. */
    person: text('person').notNull(),
    places: text('places').array().notNull(),
    rows: amount('rows').notNull(),
    numbered: amount('numbered').notNull(),
    dated: amount('dated').notNull(),
    invested: amount('invested').notNull(),
    approved: amount('approved').notNull(),
    ceilinged: amount('ceilinged').notNull(),
    contracted: amount('contracted').notNull(),
    totalInvestment: amount('total_investment').notNull(),
    approvedAmount: amount('approved_amount').notNull(),
    ceiling: amount('ceiling').notNull(),
    contractPrice: amount('contract_price').notNull(),
    paid: amount('paid').notNull(),
  },
  (table) => [index('list_total_places').using('gin', table.places), index('list_total_person').on(table.person)],
);

/** What a search looks through, apart from the list, which stays narrow. */
export const listSearch = pgTable(
  'list_search',
  {
    id: uuid('id').primaryKey(),
    /** Neighbouring characters and single ones of name, number, unit, content and initials. */
    pairs: text('pairs').array().notNull(),
    searchText: text('search_text').notNull(),
  },
  (table) => [index('list_search_pairs').using('gin', table.pairs)],
);

/** A filter, sort and choice of columns that somebody keeps. */
export const listView = pgTable(
  'list_view',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id').notNull(),
    name: text('name').notNull(),
    state: jsonb('state').notNull(),
    isDefault: boolean('is_default').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [unique().on(table.personId, table.name)],
);

/** One import of an old ledger: never changed. */
export const ledgerImport = pgTable(
  'ledger_import',
  {
    id: uuid('id').primaryKey(),
    fileId: uuid('file_id').notNull(),
    sha256: text('sha256').notNull(),
    fileName: text('file_name').notNull(),
    sheet: text('sheet').notNull(),
    choices: jsonb('choices').notNull(),
    headings: jsonb('headings').notNull(),
    counts: jsonb('counts').notNull(),
    report: jsonb('report').notNull(),
    importedBy: uuid('imported_by').notNull(),
    importedByName: text('imported_by_name').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    importedAt: instant('imported_at').notNull(),
  },
  (table) => [index('ledger_import_at').on(table.importedAt)],
);

/** A row of an old ledger as it is known now. No case of the law. */
export const historicalProject = pgTable('historical_project', {
  id: uuid('id').primaryKey(),
  /** The same project in a later file: by number, else by unit and name. */
  key: text('key').notNull().unique(),
  ownerId: uuid('owner_id').notNull(),
  name: text('name').notNull(),
  asRead: jsonb('as_read').notNull(),
  revision: integer('revision').notNull(),
  viewers: text('viewers').array().notNull(),
  /** Every import of it was taken back: it stands in no list. */
  withdrawn: boolean('withdrawn').notNull().default(false),
});

/** What each import said of it: never changed. */
export const historicalRevision = pgTable(
  'historical_revision',
  {
    historicalId: uuid('historical_id').notNull(),
    revision: integer('revision').notNull(),
    importId: uuid('import_id').notNull(),
    rowNumber: integer('row_number').notNull(),
    asWritten: jsonb('as_written').notNull(),
    asRead: jsonb('as_read').notNull(),
    warnings: jsonb('warnings').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.historicalId, table.revision] }),
    index('historical_revision_import').on(table.importId),
  ],
);

/** That a row of an import was taken back: never changed either. */
export const historicalWithdrawal = pgTable(
  'historical_withdrawal',
  {
    historicalId: uuid('historical_id').notNull(),
    revision: integer('revision').notNull(),
    importId: uuid('import_id').notNull(),
    withdrawnBy: text('withdrawn_by').notNull(),
    withdrawnAt: instant('withdrawn_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.historicalId, table.revision] }),
    index('historical_withdrawal_import').on(table.importId),
  ],
);
