import { bigint, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';

const whole = (name: string) => bigint(name, { mode: 'number' });

/** What the log's entries stand for: written by triggers in the transaction that changes a row of the record. */
export const logEntry = pgTable(
  'log_entry',
  {
    /** In which order the database took it down; rolled-back ones leave gaps. */
    id: whole('id').primaryKey().generatedAlwaysAsIdentity(),
    /** The place in the log, from 0; given once, when its transaction is over. */
    place: whole('place'),
    subject: text('subject').notNull(),
    key: text('key').notNull(),
    op: text('op', { enum: ['I', 'U', 'D'] }).notNull(),
    /** The columns of the row by name, one a line, each with 32 digits of its salted SHA-256. */
    columns: text('columns').notNull(),
    salt: text('salt').notNull(),
    /** SHA-256 over the others: the bytes of the entry, hexadecimal. */
    entry: text('entry').notNull(),
  },
  (table) => [unique('log_entry_place').on(table.place), index('log_entry_subject').on(table.subject, table.key)],
);

/** The hashes of the tree, 256 to a tile (C2SP tlog-tiles). Can be made again of the entries. */
export const logTile = pgTable(
  'log_tile',
  {
    level: integer('level').notNull(),
    number: whole('number').notNull(),
    /** Hexadecimal, 64 digits a hash. */
    hashes: text('hashes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.level, table.number] })],
);

/** States of the log that were signed; nothing of them changes. */
export const logCheckpoint = pgTable('log_checkpoint', {
  size: whole('size').primaryKey(),
  /** The text and the log's signatures. */
  note: text('note').notNull(),
});

/** What witnesses put under a checkpoint. */
export const logCosignature = pgTable(
  'log_cosignature',
  {
    size: whole('size').notNull(),
    witness: text('witness').notNull(),
    /** The line as the witness gave it. */
    line: text('line').notNull(),
  },
  (table) => [primaryKey({ columns: [table.size, table.witness] })],
);
