import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** A paper that followed an act. Its content is never copied: it is the facts as of the event, read from the ledger. */
export const issuedPaper = pgTable(
  'issued_paper',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    eventSeq: integer('event_seq').notNull(),
    eventHash: text('event_hash').notNull(),
    kind: text('kind').notNull(),
    /** What it is about where a case has several of the kind: the id of a change or of a violation. */
    subject: text('subject'),
    /** 立项批复. */
    name: text('name').notNull(),
    title: text('title').notNull(),
    /** 发文字号 in its parts; forms have none. */
    series: text('series'),
    year: integer('year'),
    place: integer('place'),
    /** The series whose next number the organ's own register allots; the paper is not drawn before it is entered. */
    awaitsNumber: text('awaits_number'),
    organId: uuid('organ_id').notNull(),
    organName: text('organ_name').notNull(),
    issuedBy: text('issued_by').notNull(),
    issuedOn: date('issued_on', { mode: 'string' }).notNull(),
    /** Random, so that nobody finds a paper by guessing. */
    verifyCode: text('verify_code').notNull().unique(),
    state: text('state', { enum: ['queued', 'ready', 'failed'] }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** When it may be drawn next: later after a failure, and while another process is drawing it. */
    nextAt: instant('next_at').notNull(),
    lastError: text('last_error'),
    pdfSha256: text('pdf_sha256'),
    pdfSize: integer('pdf_size'),
    /** Made when somebody first asks for it. */
    docxSha256: text('docx_sha256'),
    docxSize: integer('docx_size'),
    /** Whether the PDF carries the organ's electronic signature. */
    sealed: boolean('sealed').notNull().default(false),
    supersededBy: uuid('superseded_by'),
    registeredAt: instant('registered_at').notNull(),
    readyAt: instant('ready_at'),
  },
  (table) => [
    uniqueIndex('issued_paper_act').on(table.caseId, table.eventSeq, table.kind),
    uniqueIndex('issued_paper_place').on(table.series, table.year, table.place),
    index('issued_paper_due')
      .on(table.nextAt)
      .where(sql`${table.state} = 'queued'`),
    check(
      'issued_paper_state',
      sql`${table.state} in ('queued', 'ready', 'failed') and (${table.state} <> 'ready' or ${table.pdfSha256} is not null)`,
    ),
    check(
      'issued_paper_number',
      sql`(${table.series} is null) = (${table.place} is null) and (${table.series} is null) = (${table.year} is null)`,
    ),
  ],
);

/** The last number of each series and year; the row stays locked until the paper that takes the next one is stored. */
export const paperSeries = pgTable(
  'paper_series',
  { series: text('series').notNull(), year: integer('year').notNull(), last: integer('last').notNull() },
  (table) => [primaryKey({ columns: [table.series, table.year] })],
);

/**
 * What an organ has said of the numbers of a series: a range that its own register uses, numbers that nothing was issued under and why,
 * and from when on each number is entered by hand, or taken by itself again. Evidence: only ever added.
 */
export const letterNumberNote = pgTable(
  'letter_number_note',
  {
    id: uuid('id').primaryKey(),
    series: text('series').notNull(),
    year: integer('year').notNull(),
    kind: text('kind', { enum: ['reserved', 'unused', 'by-hand', 'automatic'] }).notNull(),
    from: integer('from').notNull(),
    to: integer('to').notNull(),
    reason: text('reason').notNull(),
    byId: uuid('by_id').notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('letter_number_note_series').on(table.series, table.year),
    check('letter_number_note_range', sql`${table.from} between 0 and ${table.to}`),
  ],
);

/** Up to which event the papers of a case are registered. */
export const paperProgress = pgTable('paper_progress', {
  caseId: uuid('case_id').primaryKey(),
  seq: integer('seq').notNull(),
});

/**
 * Acts of projects whose papers are not entered yet: a trigger puts every event here, entering takes it out. So nobody holds all cases
 * against their progress after each act.
 */
export const paperDue = pgTable(
  'paper_due',
  { caseId: uuid('case_id').notNull(), seq: integer('seq').notNull() },
  (table) => [primaryKey({ columns: [table.caseId, table.seq] })],
);

/** A scan of the signed and sealed paper: what the ledger says of it, in a form that lists can read. */
export const paperScan = pgTable(
  'paper_scan',
  {
    id: uuid('id').primaryKey(),
    paperId: uuid('paper_id')
      .notNull()
      .references(() => issuedPaper.id),
    fileId: uuid('file_id').notNull(),
    name: text('name').notNull(),
    byId: uuid('by_id').notNull(),
    byName: text('by_name').notNull(),
    byOrgan: text('by_organ').notNull(),
    at: instant('at').notNull(),
    /** Of the file; the next two say where the record of it stands in the ledger. */
    sha256: text('sha256'),
    eventSeq: integer('event_seq'),
    eventHash: text('event_hash'),
  },
  (table) => [index('paper_scan_paper').on(table.paperId)],
);
