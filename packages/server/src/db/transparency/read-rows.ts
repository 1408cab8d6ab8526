import type { RowValues } from '@zhengxiang/transparency';
import { sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';

interface Readable {
  readonly table: string;
  readonly keys: readonly string[];
}

/** A row with its values as the database writes them in JSON, in UTC. */
export interface ReadRow {
  readonly key: string;
  readonly row: RowValues;
}

const PAGE = 500;

/** All rows of a table, page by page, with functions of the database's own alone. Needs a transaction. */
export async function* readRows(
  tx: Tx,
  { table, keys }: Readable,
  where?: { readonly column: string; readonly value: string; readonly is: boolean },
): AsyncGenerator<ReadRow> {
  await tx.execute(sql`set local timezone to 'UTC'`);
  const only = where
    ? sql`where to_jsonb(t) ->> ${sql.raw(`'${where.column}'`)} ${where.is ? sql`=` : sql`is distinct from`} ${sql.raw(`'${where.value}'`)}`
    : sql``;
  await tx.execute(
    sql`declare record_rows no scroll cursor for select (select pg_catalog.jsonb_object_agg(e.key, e.value) from pg_catalog.jsonb_each_text(pg_catalog.to_jsonb(t)) as e) as "row" from ${sql.identifier(table)} as t ${only}`,
  );
  try {
    for (;;) {
      const { rows } = await tx.execute<{ row: RowValues }>(sql.raw(`fetch ${String(PAGE)} from record_rows`));
      for (const { row } of rows) yield { key: keys.map((name) => row[name] ?? '').join('/'), row };
      if (rows.length < PAGE) return;
    }
  } finally {
    await tx.execute(sql`close record_rows`);
  }
}
