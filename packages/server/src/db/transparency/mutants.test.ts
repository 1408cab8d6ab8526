import { lives, type Life } from '@zhengxiang/demo-county';
import { parseKey } from '@zhengxiang/transparency';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installTestCounty } from '../../testing/install-county.ts';
import { HttpPlayer } from '../../testing/http-player.ts';
import { openTestServer, type TestServer } from '../../testing/test-server.ts';
import { otherValue, someValue, SpoiltRecord } from '../../testing/spoilt-record.ts';
import { verifyDerived } from '../../cli/verify-derived.ts';
import { appendDigest } from '../ledger/digest.ts';
import { describeFinding } from '../ledger/findings.ts';
import { derivedTables, recordedTables, tablesAside, type RecordedTable } from './recorded-tables.ts';
import { readKept, type KeptCheckpoint } from './verify-log.ts';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

const lifeOf = (id: string): Life => {
  const found = lives.find((life) => life.id === id);
  if (!found) throw new Error(`no life ${id}`);
  return found;
};

describe('改动一列，核对都能发现并指明哪一列', () => {
  let app: TestServer;
  let spoilt: SpoiltRecord;
  let kept: KeptCheckpoint;
  let columns: readonly Column[];

  /** A table that the lives leave empty gets a row the usual way. */
  const fill = async ({ table, unless }: RecordedTable): Promise<void> => {
    const where = unless ? `where "${unless.column}" <> '${unless.value}'` : '';
    const { rows } = await app.database.pool.query(`select 1 from ${table} ${where} limit 1`);
    if (rows.length > 0) return;
    const own = columns.filter((one) => one.table === table);
    await app.database.pool.query(
      `insert into ${table} (${own.map(({ column }) => `"${column}"`).join(', ')}) values (${own.map(({ column, type }) => (column === 'origin' ? `'historical'` : someValue(type))).join(', ')})`,
    );
  };

  beforeAll(async () => {
    app = await openTestServer(undefined, { publicUrl: 'https://zx.example.test' });
    await installTestCounty(app.database.db, app.clock.now());
    const player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
    const life = lifeOf('social-assistance-136');
    for (const step of life.steps) {
      expect(await player.play(life, step)).toBeUndefined();
      if (step.action === 'approval.issue' && step.expect.kind === 'accepted') break;
    }
    await app.papers.desk.drain();
    await app.database.db.transaction((tx) => appendDigest(tx, '2024-01-02', app.clock.now()));
    const found = await app.database.pool.query<Column>(
      `select c.table_name as "table", c.column_name as "column", format_type(a.atttypid, null) as type
         from information_schema.columns c
         join pg_attribute a on a.attrelid = format('%I', c.table_name)::regclass and a.attname = c.column_name
        where c.table_schema = 'public' and c.is_generated = 'NEVER' order by 1, c.ordinal_position`,
    );
    columns = found.rows;
    for (const table of recordedTables) await fill(table);
    const state = await app.transparency.checkpoint();
    const read = readKept(state?.note ?? '');
    if (!read) throw new Error('no checkpoint');
    kept = read;
    spoilt = await SpoiltRecord.open(app.database.superuser);
  });
  afterAll(async () => {
    await spoilt.close();
    await app.close();
  });

  const trust = () => ({
    kept: [kept],
    keys: app.transparency.keys.texts.map((text) => parseKey(text)).filter((key) => key !== undefined),
  });

  it('没有改动就没有发现', async () => {
    expect(await spoilt.during(() => spoilt.findings(trust(), app.files))).toEqual([]);
  });

  it('每一张表都说得清是记录、可由账册重建、还是不算记录', () => {
    const tables = [...new Set(columns.map(({ table }) => table))].filter((name) => !name.startsWith('__'));
    const known = [...recordedTables, ...derivedTables].map(({ table }) => table);
    expect([...new Set([...known, ...Object.keys(tablesAside)])].sort()).toEqual(tables.sort());
  });

  it('每一列', { timeout: 900_000 }, async () => {
    const missed: string[] = [];
    let tried = 0;
    for (const { table, keys, uncovered, unless } of recordedTables) {
      const where = unless ? `where "${unless.column}" <> '${unless.value}'` : '';
      for (const { column, type } of columns.filter((one) => one.table === table)) {
        if (column in uncovered && !(table === 'personal_data' && column === 'data')) continue;
        // A row that says it is derived is compared with a rebuilding.
        if (unless?.column === column && !keys.includes(column)) continue;
        tried += 1;
        const found = await spoilt.during(async () => {
          await spoilt.change(
            `update ${table} set "${column}" = ${otherValue(column, type)} where ctid = (select ctid from ${table} ${where} limit 1)`,
          );
          return spoilt.findings(trust());
        });
        const named = found.some((one) => {
          if (one.kind === 'personal-altered') return column === 'data';
          if (!('table' in one) || one.table !== table) return false;
          return one.kind === 'row-altered'
            ? one.columns.includes(column)
            : one.kind === 'row-removed' && keys.includes(column);
        });
        if (!named) missed.push(`${table}.${column}: ${found.map(describeFinding).join('; ')}`);
      }
    }
    console.log(`mutants: ${String(tried)} columns of ${String(recordedTables.length)} tables`);
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(150);
  });

  it('每一列由账册推出的内容，与重建结果比较', { timeout: 900_000 }, async () => {
    const missed: string[] = [];
    let tried = 0;
    for (const { table, keys, only } of derivedTables) {
      const where = only ? `where "${only.column}" = '${only.value}'` : '';
      const { rows } = await app.database.pool.query(`select 1 from ${table} ${where} limit 1`);
      const own = columns.filter(
        (one) => one.table === table && !keys.includes(one.column) && one.column !== only?.column,
      );
      const sets = own.map(({ column, type }) => `"${column}" = ${otherValue(column, type)}`);
      // Tables that this life leaves empty are tried by a row that is too much.
      const spoil =
        rows.length === 0
          ? `insert into ${table} (${columns
              .filter((one) => one.table === table)
              .map(({ column }) => `"${column}"`)
              .join(', ')}) values (${columns
              .filter((one) => one.table === table)
              .map(({ type }) => someValue(type))
              .join(', ')})`
          : sets.length === 0
            ? `delete from ${table} where ctid = (select ctid from ${table} limit 1)`
            : `update ${table} set ${sets.join(', ')} where ctid = (select ctid from ${table} ${where} limit 1)`;
      const found = await spoilt.during(async () => {
        await spoilt.change(spoil);
        return verifyDerived(spoilt.tx, app.clock.now());
      });
      const mine = found.flatMap((one) => (one.kind === 'derived-differs' && one.table === table ? [one] : []));
      if (mine.length === 0) missed.push(table);
      if (rows.length === 0) continue;
      tried += own.length;
      for (const { column } of own)
        if (!mine.some((one) => one.columns.includes(column))) missed.push(`${table}.${column}`);
    }
    console.log(`derived: ${String(tried)} columns of ${String(derivedTables.length)} tables`);
    expect(missed).toEqual([]);
    expect(await spoilt.during(() => verifyDerived(spoilt.tx, app.clock.now()))).toEqual([]);
  });

  const logColumns = [
    ['log_entry', ['id', 'place', 'subject', 'key', 'op', 'columns', 'salt', 'entry']],
    ['log_tile', ['level', 'number', 'hashes']],
    ['log_checkpoint', ['size', 'note']],
    ['log_cosignature', ['size', 'witness', 'line']],
  ] as const;
  it.each(logColumns)('日志自己的表 %s', async (table, names) => {
    for (const column of names) {
      const found = await spoilt.during(async () => {
        if (table === 'log_cosignature')
          await spoilt.change(
            `insert into log_cosignature select size, 'w', '— w AAAAAAAA' || chr(10) from log_checkpoint limit 1`,
          );
        const type = columns.find((one) => one.table === table && one.column === column)?.type ?? '';
        await spoilt.change(
          `update ${table} set "${column}" = ${otherValue(column, type)} where ctid = (select ctid from ${table} limit 1)`,
        );
        return spoilt.findings(trust());
      });
      expect([column, found.length > 0]).toEqual([column, true]);
    }
  });
});
