import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { shapesOf, tableText, type Snapshot, type TableShape } from './snapshot.ts';

/** Rows of a backup on their way back. */
export interface LoadedTable extends TableShape {
  readonly rows: number;
  readonly open: () => Readable;
}

/** The rows did not fit the tables, or were not as many as the backup says. */
export class LoadFault extends Error {
  override readonly name = 'LoadFault';
}

/** Whether a database has nothing in it: no table, view or sequence of anybody. */
export const isEmptyDatabase = async (pool: pg.Pool): Promise<boolean> => {
  const { rows } = await pool.query(
    `select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' limit 1`,
  );
  return rows.length === 0;
};

/** Takes away what a restoring that failed has made in a database that was empty before. */
export const emptyDatabase = async (pool: pg.Pool): Promise<void> => {
  await pool.query('drop schema if exists drizzle cascade');
  await pool.query('drop schema public cascade');
  await pool.query('create schema public');
};

/**
 * Whether a server works on this database at the moment. An `embedded` one is the product's alone: whoever keeps it up besides this
 * process is a server too, also while it asks nothing.
 */
export const isInUse = async (pool: pg.Pool, kind: 'embedded' | 'served'): Promise<boolean> => {
  const { rows } = await pool.query<{ used: boolean }>(
    `select count(*) filter (where application_name = 'zhengxiang' and datname = current_database()) > 0
         or ($1 and count(*) filter (where application_name = 'presence') > 1) as used
       from pg_stat_activity`,
    [kind === 'embedded'],
  );
  return rows[0]?.used ?? false;
};

/** How many rows each table has. */
export const countRows = async (pool: pg.Pool): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (const { name } of await shapesOf(pool)) {
    const { rows } = await pool.query<{ count: string }>(`select count(*) from public."${name}"`);
    counts.set(name, Number(rows[0]?.count));
  }
  return counts;
};

/**
 * Puts all rows into a schema that has the same steps as the backup: in one transaction, so that a broken line leaves nothing.
 * Triggers rest meanwhile (the rows have passed them when they were written) and foreign keys are checked at the end, all of them.
 */
export const loadTables = async (
  pool: pg.Pool,
  tables: readonly LoadedTable[],
  sequences: Snapshot['sequences'],
): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    await checkShapes(client, tables);
    const wake = await restTriggers(client);
    const bind = await dropForeignKeys(client);
    // Steps of the schema may have written rows of their own; the backup has them as they became.
    await client.query(`truncate ${tables.map(({ name }) => `public."${name}"`).join(', ')}`);
    for (const table of tables) await loadTable(client, table);
    for (const { name, last } of sequences)
      await client.query('select setval($1::regclass, $2::bigint)', [`public."${name}"`, last]);
    for (const statement of [...bind, ...wake]) await client.query(statement);
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
  await pool.query('analyze');
};

const checkShapes = async (client: pg.PoolClient, tables: readonly TableShape[]): Promise<void> => {
  const ours = (await shapesOf(client)).map(tableText);
  const theirs = tables.map(tableText);
  const odd = [...ours.filter((text) => !theirs.includes(text)), ...theirs.filter((text) => !ours.includes(text))];
  if (odd.length > 0) throw new LoadFault(`备份中的表与它所说的版本不符：${odd.join('；')}`);
};

const loadTable = async (client: pg.PoolClient, table: LoadedTable): Promise<void> => {
  const into = client.query(copyFrom(`copy ${tableText(table)} from stdin`));
  await pipeline(table.open(), into);
  if (into.rowCount !== table.rows)
    throw new LoadFault(`表 ${table.name} 应有 ${String(table.rows)} 行，备份中有 ${String(into.rowCount)} 行`);
};

const waking: Readonly<Record<string, string>> = {
  O: 'enable trigger',
  A: 'enable always trigger',
  R: 'enable replica trigger',
};

/** Answers what to say so that each trigger is as it was. */
const restTriggers = async (client: pg.PoolClient): Promise<string[]> => {
  const { rows } = await client.query<{ table: string; trigger: string; state: string }>(
    `select tgrelid::regclass::text as table, quote_ident(tgname) as trigger, tgenabled as state
       from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not tgisinternal and tgenabled <> 'D' and c.relnamespace = 'public'::regnamespace`,
  );
  for (const { table, trigger } of rows) await client.query(`alter table ${table} disable trigger ${trigger}`);
  return rows.map(
    ({ table, trigger, state }) => `alter table ${table} ${waking[state] ?? 'enable trigger'} ${trigger}`,
  );
};

/** Answers how they are made again, which checks every row. */
const dropForeignKeys = async (client: pg.PoolClient): Promise<string[]> => {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  return rows.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`);
};
