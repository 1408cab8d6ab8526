import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Readable } from 'node:stream';

/** A table as it is in a backup: its columns in the order of their values. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

/** A step of the schema that the database has taken. */
export interface TakenStep {
  readonly when: number;
  readonly hash: string;
}

/** A database as of one moment, whatever is written to it meanwhile. */
export interface Snapshot {
  readonly tables: readonly TableShape[];
  readonly steps: readonly TakenStep[];
  /** `150018` for 15.18. */
  readonly postgres: number;
  /** The last number that each sequence gave out. */
  readonly sequences: readonly { readonly name: string; readonly last: string }[];
  /** The hashes of all files that the rows name. */
  readonly files: readonly string[];
  /** The rows of a table as `COPY` writes them, to be read to its end before anything else is asked; then how many they were. */
  rows(table: TableShape): { readonly content: Readable; readonly count: () => number };
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** `"ledger_event" ("case_id", …)`: what `COPY` is told in both directions. */
export const tableText = ({ name, columns }: TableShape): string =>
  `public.${quoted(name)} (${columns.map(quoted).join(', ')})`;

/** Opens a snapshot of all tables, hands it to `use` and closes it. Reads only; nobody who works waits for it. */
export const withSnapshot = async <T>(pool: pg.Pool, use: (snapshot: Snapshot) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    // A slow disk at the other end is no fault of the transaction.
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const answer = await use(await readSnapshot(client));
    await client.query('commit');
    client.release();
    return answer;
  } catch (error) {
    // Closing the connection ends the transaction and a COPY that was not read to its end.
    client.release(true);
    throw error;
  }
};

const readSnapshot = async (client: pg.PoolClient): Promise<Snapshot> => {
  const tables = await shapesOf(client);
  return {
    tables,
    steps: await stepsOf(client),
    postgres: await versionOf(client),
    sequences: await sequencesOf(client),
    files: await fileHashes(client, tables),
    rows: (table) => {
      const content = client.query(copyTo(`copy ${tableText(table)} to stdout`));
      return { content, count: () => content.rowCount };
    },
  };
};

/** Tables with their stored columns: what is computed from others is not copied. */
export const shapesOf = async (client: Pick<pg.ClientBase, 'query'>): Promise<TableShape[]> => {
  const { rows } = await client.query<TableShape>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      group by c.relname order by c.relname`,
  );
  return rows;
};

const stepsOf = async (client: pg.PoolClient): Promise<TakenStep[]> => {
  const { rows } = await client.query<{ when: string; hash: string }>(
    `select created_at::text as when, hash from drizzle.__drizzle_migrations order by created_at`,
  );
  return rows.map(({ when, hash }) => ({ when: Number(when), hash }));
};

const versionOf = async (client: pg.PoolClient): Promise<number> => {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  return rows[0]?.version ?? 0;
};

const sequencesOf = async (client: pg.PoolClient): Promise<{ name: string; last: string }[]> => {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' order by 1`,
  );
  return rows.flatMap(({ name, last }) => (last === null ? [] : [{ name, last }]));
};

/** Where rows name files, in this release and in those before it that had no such column yet. */
const namingFiles = [
  ['stored_file', 'sha256'],
  ['issued_paper', 'pdf_sha256'],
] as const;

const fileHashes = async (client: pg.PoolClient, tables: readonly TableShape[]): Promise<string[]> => {
  const found = new Set<string>();
  for (const [name, column] of namingFiles) {
    if (!tables.some((table) => table.name === name && table.columns.includes(column))) continue;
    const { rows } = await client.query<{ hash: string }>(
      `select distinct ${column} as hash from public.${name} where ${column} is not null`,
    );
    for (const { hash } of rows) found.add(hash);
  }
  return [...found].toSorted();
};
