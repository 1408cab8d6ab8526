import {
  bytesToHex,
  checkpointText,
  columnsText,
  entryBytes,
  growTiles,
  leafHash,
  rootOfTiles,
  shortCheckpoint,
  tilePath,
  type RowValues,
} from '@zhengxiang/transparency';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Tx } from '../db/database.ts';
import type { Finding } from '../db/ledger/findings.ts';
import { readLedger } from '../db/ledger/read-ledger.ts';
import { verifyLedger } from '../db/ledger/verify.ts';
import * as schema from '../db/schema/index.ts';
import type { StoredEntry } from '../db/transparency/log-store.ts';
import { readRows } from '../db/transparency/read-rows.ts';
import { recordedTables } from '../db/transparency/recorded-tables.ts';
import type { LogTrust } from '../db/transparency/verify-log.ts';
import type { FileStore } from '../files/store.ts';
import type { LogKeys } from '../transparency/log-keys.ts';
import { verifyRecord } from '../cli/verify-record.ts';

/** What a superuser does to a database in a transaction that is taken back: no trigger, no constraint stands in the way. */
export class SpoiltRecord {
  private constructor(private readonly client: pg.Client) {}

  static async open(superuser: pg.ClientConfig): Promise<SpoiltRecord> {
    const client = new pg.Client(superuser);
    await client.connect();
    return new SpoiltRecord(client);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  get tx(): Tx {
    return drizzle(this.client, { schema }) as unknown as Tx;
  }

  async rows<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.client.query<T>(text, values)).rows;
  }

  /** Does something with all guards off, looks, and takes it back. */
  async during<T>(use: () => Promise<T>): Promise<T> {
    await this.client.query('begin');
    try {
      const tables = await this.rows<{ name: string }>(
        `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
      );
      for (const { name } of tables) await this.client.query(`alter table ${name} disable trigger all`);
      const checks = await this.rows<{ table: string; name: string }>(
        `select conrelid::regclass::text as table, conname as name from pg_constraint where contype in ('c', 'f') and connamespace = 'public'::regnamespace`,
      );
      for (const { table, name } of checks) await this.client.query(`alter table ${table} drop constraint ${name}`);
      await this.client.query('alter table log_entry alter column id drop identity');
      return await use();
    } finally {
      await this.client.query('rollback');
    }
  }

  async change(statement: string, values: unknown[] = []): Promise<void> {
    const { rowCount } = await this.client.query(statement, values);
    if (rowCount === 0) throw new Error(`changed nothing: ${statement}`);
  }

  /** What `verify-ledger` finds. */
  async findings(trust: LogTrust, files?: FileStore): Promise<readonly Finding[]> {
    const chains = await verifyLedger(readLedger(this.tx));
    const record = await verifyRecord(this.tx, trust, files);
    return [...chains.findings, ...record.findings];
  }

  /**
   * What the operator can do beyond editing: writes entries anew for all rows as they stand now, drops what is spare, grows the tree
   * again and signs its states with the log's own key. Nothing inside the system gives it away.
   */
  async rewriteLog(keys: LogKeys): Promise<string> {
    const entries = await this.rows<StoredEntry & { key: string }>(
      `select id::int as id, place::int as place, subject, key, op, columns, salt, entry from log_entry order by place`,
    );
    const rows = new Map<string, RowValues>();
    for (const table of recordedTables) {
      const skip = new Set(Object.keys(table.uncovered));
      for await (const { key, row } of readRows(this.tx, table))
        rows.set(`${table.table} ${key}`, Object.fromEntries(Object.entries(row).filter(([name]) => !skip.has(name))));
    }
    const kept = entries.filter(({ subject, key }) => subject === 'paper' || rows.has(`${subject} ${key}`));
    await this.client.query('delete from log_entry');
    await this.client.query('delete from log_tile');
    const leaves: Uint8Array[] = [];
    for (const [place, entry] of kept.entries()) {
      const row = rows.get(`${entry.subject} ${entry.key}`);
      const made = row ? { ...entry, columns: columnsText(row, entry.salt) } : entry;
      const bytes = entryBytes(made);
      leaves.push(bytes);
      await this.client.query(
        'insert into log_entry (id, place, subject, key, op, columns, salt, entry) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [made.id, place, made.subject, made.key, made.op, made.columns, made.salt, bytesToHex(bytes)],
      );
    }
    const tiles = new Map<string, Uint8Array>();
    const read = (level: number, number: number) => Promise.resolve(tiles.get(tilePath(level, number)));
    for (const { level, number, hashes } of await growTiles(read, 0, leaves.map(leafHash))) {
      tiles.set(tilePath(level, number), hashes);
      await this.client.query('insert into log_tile values ($1, $2, $3)', [level, number, bytesToHex(hashes)]);
    }
    await this.client.query('delete from log_checkpoint');
    await this.client.query('delete from log_cosignature');
    const root = await rootOfTiles(read, leaves.length);
    const checkpoint = { origin: keys.origin, size: leaves.length, root };
    await this.client.query('insert into log_checkpoint values ($1, $2)', [
      leaves.length,
      keys.sign(checkpointText(checkpoint)),
    ]);
    return shortCheckpoint(checkpoint);
  }
}

/** Another value of a column, by its type. */
export const otherValue = (column: string, type: string): string => {
  const name = `"${column}"`;
  switch (type) {
    case 'uuid':
      return 'gen_random_uuid()';
    case 'integer':
    case 'bigint':
      return `coalesce(${name}, 0) + 1000003`;
    case 'boolean':
      return `not coalesce(${name}, false)`;
    case 'timestamp with time zone':
      return `coalesce(${name}, now()) + interval '1 millisecond'`;
    case 'date':
      return `coalesce(${name}, current_date) + 1`;
    case 'jsonb':
      return `'{"other": 1}'::jsonb`;
    case 'uuid[]':
      return `array[gen_random_uuid()]`;
    case 'text[]':
      return `array['other']`;
    default:
      return `coalesce(${name}, '') || 'x'`;
  }
};

/** Some value of a type, for a row that has to be there. */
export const someValue = (type: string): string =>
  ({
    uuid: 'gen_random_uuid()',
    integer: '1',
    bigint: '1',
    boolean: 'true',
    'timestamp with time zone': `timestamptz '2024-01-02T03:04:05.600Z'`,
    date: `date '2024-01-02'`,
    jsonb: `'{"some": ["值", 1.5, null]}'::jsonb`,
    'uuid[]': 'array[gen_random_uuid()]',
    'text[]': `array['某', 'b']`,
  })[type] ?? `repeat('a', 64)`;
