import type { RowValues } from '@zhengxiang/transparency';
import type { InstalledLaw } from '@zhengxiang/application';
import type { Database, Tx } from '../db/database.ts';
import { readRows } from '../db/transparency/read-rows.ts';
import type { RecordFinding } from '../db/transparency/record-findings.ts';
import { derivedTables, type DerivedTable } from '../db/transparency/recorded-tables.ts';
import { laws } from '../laws.ts';
import { rebuild } from './rebuild-projections.ts';

class PutBack extends Error {}

/**
 * Rebuilds everything derived in a transaction, compares with what was there, and takes the rebuilding back. Acts wait meanwhile.
 * @param now the moment to which the lists are brought
 */
export const verifyDerived = async (
  db: Database,
  now: Date,
  packs: readonly InstalledLaw[] = laws,
): Promise<RecordFinding[]> => {
  const findings: RecordFinding[] = [];
  try {
    await db.transaction(async (tx) => {
      const before = await allRows(tx);
      // A transaction within is a savepoint of this one.
      await rebuild(tx, () => undefined, packs, now);
      const after = await allRows(tx);
      for (const { table } of derivedTables)
        findings.push(...differences(table, before.get(table) ?? new Map(), after.get(table) ?? new Map()));
      throw new PutBack();
    });
  } catch (error) {
    if (!(error instanceof PutBack)) throw error;
  }
  return findings;
};

type Rows = ReadonlyMap<string, RowValues>;

const allRows = async (tx: Tx): Promise<ReadonlyMap<string, Rows>> => {
  const tables = new Map<string, Rows>();
  for (const one of derivedTables) tables.set(one.table, await rowsOf(tx, one));
  return tables;
};

const rowsOf = async (tx: Tx, table: DerivedTable): Promise<Rows> => {
  const rows = new Map<string, RowValues>();
  for await (const { key, row } of readRows(tx, table, table.only && { ...table.only, is: true })) rows.set(key, row);
  return rows;
};

const differences = (table: string, before: Rows, after: Rows): RecordFinding[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((key): RecordFinding[] => {
    const [was, is] = [before.get(key), after.get(key)];
    if (!was || !is) return [{ kind: 'derived-differs', table, key, columns: [] }];
    const columns = Object.keys(is).filter((name) => was[name] !== is[name]);
    return columns.length === 0 ? [] : [{ kind: 'derived-differs', table, key, columns }];
  });
