import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

/**
 * Milliseconds, not PostgreSQL's microseconds: the hash is over the ISO text that JavaScript sees, and no digit may lie
 * outside the hash.
 */
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** The events of all cases. Rows are only ever added; see `append-only` in the migrations. */
export const ledgerEvent = pgTable(
  'ledger_event',
  {
    caseId: uuid('case_id').notNull(),
    caseKind: text('case_kind').notNull(),
    seq: integer('seq').notNull(),
    type: text('type').notNull(),
    /** Version of the shape of `body`, for readers of old events. */
    version: integer('version').notNull(),
    /** Who acted, as canonical JSON. */
    actorCanonical: text('actor_canonical').notNull(),
    /** In which office or role the person acted. */
    actingAs: text('acting_as').notNull(),
    /** The legal day of the act. */
    happenedOn: date('happened_on', { mode: 'string' }).notNull(),
    /** The instant at which the system took it down. */
    recordedAt: instant('recorded_at').notNull(),
    /** Text, not jsonb: jsonb reorders keys, and the hash is over the very bytes. */
    bodyCanonical: text('body_canonical').notNull(),
    /** The pack and its hash, the facts used and the verdicts: why the act was allowed. */
    receiptCanonical: text('receipt_canonical').notNull(),
    commandId: uuid('command_id').notNull(),
    /** The place of the event among those of its command. */
    commandIndex: integer('command_index').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.seq] }),
    unique('ledger_event_command').on(table.commandId, table.commandIndex),
    check('ledger_event_seq', sql`${table.seq} >= 1 and ${table.commandIndex} >= 0`),
    check('ledger_event_hash', sql`${table.hash} ~ '^[0-9a-f]{64}$' and ${table.prevHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** The last event of each case; its row is locked while events are added. */
export const chainHead = pgTable(
  'chain_head',
  {
    caseId: uuid('case_id').primaryKey(),
    caseKind: text('case_kind').notNull(),
    seq: integer('seq').notNull(),
    hash: text('hash').notNull(),
    /** Up to which event the daily digests have taken this case in. */
    digestedSeq: integer('digested_seq').notNull().default(0),
  },
  (table) => [
    check('chain_head_seq', sql`${table.seq} >= 0 and ${table.digestedSeq} between 0 and ${table.seq}`),
    index('chain_head_undigested')
      .on(table.caseId)
      .where(sql`${table.seq} > ${table.digestedSeq}`),
  ],
);

/** The first result of each accepted command, for its repetitions. */
export const commandResult = pgTable(
  'command_result',
  {
    commandId: uuid('command_id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    /** SHA-256 of the request: the same id with another request is refused. */
    requestHash: text('request_hash').notNull(),
    /** What was answered, as canonical JSON. */
    outcomeCanonical: text('outcome_canonical').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('command_result_case').on(table.caseId)],
);

/** The digests over the heads of all chains, one a day, themselves a chain. */
export const ledgerDigest = pgTable('ledger_digest', {
  /** The place in the chain, from 1. */
  number: integer('number').primaryKey(),
  /** What the server took for the day: a label. Days may come twice or out of order where a clock was wrong. */
  day: date('day', { mode: 'string' }).notNull(),
  /** How many cases have events. */
  headsCount: integer('heads_count').notNull(),
  /** The heads that moved since the digest before, as canonical JSON `[[caseId, seq, hash], …]`. */
  headsCanonical: text('heads_canonical').notNull(),
  prevDigest: text('prev_digest').notNull(),
  digest: text('digest').notNull(),
  createdAt: instant('created_at').notNull(),
});
