import { canonicalJson } from '@zhengxiang/core';
import { alteredColumns } from '@zhengxiang/transparency';
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { ledgerEvent } from '../schema/ledger.ts';
import { personalData } from '../schema/personal-data.ts';
import type { StoredEntry } from './log-store.ts';
import { readRows } from './read-rows.ts';
import type { RecordFinding } from './record-findings.ts';
import { recordedTables, type RecordedTable } from './recorded-tables.ts';

/** Holds every row of the record against the newest entry that speaks of it, and the other way round. */
export const verifyRows = async (tx: Tx, entries: readonly StoredEntry[]): Promise<RecordFinding[]> => {
  const findings: RecordFinding[] = [];
  const known = new Set(['paper', ...recordedTables.map(({ table }) => table)]);
  for (const { id, subject } of entries)
    if (!known.has(subject)) findings.push({ kind: 'entry-without-row', entry: id });
  for (const table of recordedTables) findings.push(...(await verifyTable(tx, table, entries)));
  return [...findings, ...(await verifyPersonal(tx))];
};

const verifyTable = async (tx: Tx, given: RecordedTable, entries: readonly StoredEntry[]): Promise<RecordFinding[]> => {
  const { table, rule, unless } = given;
  const findings: RecordFinding[] = [];
  const newest = new Map<string, StoredEntry>();
  const told = new Set<string>();
  for (const entry of entries) {
    if (entry.subject !== table) continue;
    const { key } = entry;
    if (newest.has(key) ? rule === 'never' : entry.op !== 'I') told.add(key);
    newest.set(key, entry);
  }
  for (const key of told) findings.push({ kind: 'row-rewritten', table, key });
  const there = new Set<string>();
  for await (const { key, row } of readRows(tx, given, unless && { ...unless, is: false })) {
    there.add(key);
    const entry = newest.get(key);
    if (!entry) findings.push({ kind: 'row-unlogged', table, key });
    else if (entry.op === 'D') findings.push({ kind: 'row-back', table, key });
    else {
      const columns = alteredColumns(row, entry);
      if (columns.length > 0) findings.push({ kind: 'row-altered', table, key, columns });
      else if (rule === 'erased' && entry.op === 'U' && row['erased_at'] === null)
        findings.push({ kind: 'row-rewritten', table, key });
    }
  }
  for (const [key, { op }] of newest)
    if (op !== 'D' && !there.has(key)) findings.push({ kind: 'row-removed', table, key });
  return findings;
};

/** Contact data have to be what the event that brought them has the hash of. */
const verifyPersonal = async (tx: Tx): Promise<RecordFinding[]> => {
  const rows = await tx.select().from(personalData);
  if (rows.length === 0) return [];
  const { rows: said } = await tx.execute<{ id: string; hash: string }>(
    sql`select m[2] as id, m[1] as hash from ${ledgerEvent} as e, regexp_matches(e."receipt_canonical", '"personal":{"hash":"([0-9a-f]{64})","id":"([0-9a-f-]{36})"', 'g') as m`,
  );
  const hashes = new Map(said.map(({ id, hash }) => [id, hash]));
  return rows
    .filter(({ id, data, salt, erasedAt }) => {
      const expected = hashes.get(id);
      if (erasedAt !== null) return false;
      return (
        createHash('sha256')
          .update(salt ?? '')
          .update(canonicalJson(data))
          .digest('hex') !== expected
      );
    })
    .map(({ id }) => ({ kind: 'personal-altered', key: id }));
};
