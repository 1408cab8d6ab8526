import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { running } from '../../../documents/src/testing/processes.ts';
import { databaseFolder } from '../config.ts';
import { outages, prepareCounty, underLoad, withDatabase, Caller, type PreparedAct } from '../testing/outage-load.ts';
import { startProduct, type Product } from '../testing/product.ts';
import { startServedPostgres } from '../testing/served-postgres.ts';
import { findPostmaster } from './embedded/postmaster.ts';

const ACTS = 16;
const base = fs.mkdtempSync(path.join(os.tmpdir(), 'zx-outage-'));
let product: Product | undefined;

afterEach(async () => {
  await product?.stop();
  product = undefined;
});
afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

/** What must hold after any of it: the same process answers, nothing was lost, nothing was done twice. */
const checkWhole = async (
  running: Product,
  place: { readonly databaseUrl?: string; readonly dataDir: string },
  acts: readonly PreparedAct[],
): Promise<void> => {
  expect(running.said()).not.toMatch(/Unhandled|throw er/u);
  expect(running.running()).toBe(true);
  await expect
    .poll(async () => (await fetch(`${await running.address()}/readyz`)).status, { timeout: 30_000 })
    .toBe(200);
  const rows = await withDatabase(place, async ({ pool }) => {
    const found = await pool.query<{ id: string; events: number }>(
      'select command_id as id, count(*)::int as events from ledger_event group by command_id',
    );
    return found.rows;
  });
  expect(new Map(rows.map(({ id, events }) => [id, events]))).toEqual(new Map(acts.map((act) => [act.commandId, 1])));
};

/** Every person was told in Chinese what it means and what to do. */
const checkWords = (callers: readonly Caller[]): void => {
  for (const { detail, remedy, code } of outages(callers)) {
    expect(code).toBe('unavailable');
    expect(detail).toContain('数据库');
    expect(remedy).toMatch(/^请/u);
  }
};

describe('内置数据库在办理中途出事', () => {
  let number = 0;
  const cluster = (dataDir: string): string => path.join(databaseFolder(dataDir), 'postgres');
  const postmaster = (dataDir: string): number | undefined => findPostmaster(cluster(dataDir))?.pid;
  /** Never pid 0, which would be this very test and its siblings. */
  const kill = (pid: number | undefined, signal: NodeJS.Signals): void => {
    if (pid === undefined) throw new Error('no process to kill');
    process.kill(pid, signal);
  };
  const backends = (dataDir: string, role: string): number[] =>
    running()
      .filter(({ parent, args }) => parent === postmaster(dataDir) && args.includes(`postgres: ${role} `))
      .map(({ pid }) => pid);

  it.each<[string, (dataDir: string) => void]>([
    ['主进程被 kill -9', (dataDir) => kill(postmaster(dataDir), 'SIGKILL')],
    ['一个后台进程被 kill -9', (dataDir) => kill(backends(dataDir, 'zhengxiang')[0], 'SIGKILL')],
    ['值守连接被 kill -9', (dataDir) => kill(backends(dataDir, 'postgres')[0], 'SIGKILL')],
    ['主进程快速停止', (dataDir) => kill(postmaster(dataDir), 'SIGINT')],
  ])('%s：自行恢复，不丢不重', async (_name, hurt) => {
    number += 1;
    const dataDir = path.join(base, `data-${String(number)}`);
    const place = { dataDir: databaseFolder(dataDir) };
    const acts = await prepareCounty(place, ACTS);
    product = startProduct({ env: { DATA_DIR: dataDir, LOG_LEVEL: 'warn' } });
    const callers = await underLoad(await product.address(), acts, () => Promise.resolve(hurt(dataDir)));
    checkWords(callers);
    await checkWhole(product, place, acts);
  });
});

const served = await startServedPostgres();

describe.skipIf(served === undefined)('另设的 PostgreSQL 15 在办理中途重启', () => {
  let number = 0;
  afterAll(() => served?.stop());

  const prepared = async () => {
    if (!served) throw new Error('PostgreSQL 15 is not there');
    number += 1;
    const name = `zx_outage_${String(number)}`;
    const place = { databaseUrl: served.url, dataDir: base };
    await withDatabase({ ...place }, ({ pool }) => pool.query(`create database ${name}`));
    const own = { ...place, databaseUrl: served.url.replace(/\/postgres$/u, `/${name}`) };
    const acts = await prepareCounty(own, ACTS);
    product = startProduct({
      env: { DATABASE_URL: own.databaseUrl, DATA_DIR: path.join(base, name), LOG_LEVEL: 'warn' },
    });
    return { served, product, place: own, acts, address: await product.address() };
  };

  it.each(['fast', 'immediate', 'kill'] as const)('%s：进程不退出，自行恢复，不丢不重', async (mode) => {
    const given = await prepared();
    const callers = await underLoad(given.address, given.acts, () => given.served.restart(mode));
    expect(outages(callers).length).toBeGreaterThan(0);
    checkWords(callers);
    await checkWhole(given.product, given.place, given.acts);
  });

  it('连接全部被断开，一次又一次', async () => {
    const given = await prepared();
    const cut = () =>
      withDatabase(given.place, async ({ pool }) => {
        for (let round = 0; round < 20; round += 1)
          await pool.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()');
      });
    const callers = await underLoad(given.address, given.acts, cut);
    checkWords(callers);
    await checkWhole(given.product, given.place, given.acts);
  });

  it('一项办到一半时重启：如实答复，同一次提交可以再送', async () => {
    const given = await prepared();
    const [act] = given.acts;
    if (!act) throw new Error('no act');
    const clerk = new Caller(given.address);
    await clerk.signIn('minzheng.clerk');
    const asked = withDatabase(given.place, async ({ pool }) => {
      const holder = await pool.connect();
      holder.on('error', () => undefined);
      await holder.query('begin');
      await holder.query('lock table ledger_event in exclusive mode');
      const answer = clerk.ask('POST', '/api/acts', act);
      const waiting = async (): Promise<number> =>
        (await pool.query<{ n: number }>('select count(*)::int as n from pg_locks where not granted')).rows[0]?.n ?? 0;
      await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThan(0);
      await given.served.restart('immediate');
      holder.release(true);
      return answer;
    });
    expect(await asked).toMatchObject({
      status: 503,
      body: { code: 'unavailable', detail: expect.stringContaining('没有办理') as string },
    });
    await clerk.insist(act);
    expect(await clerk.ask('POST', '/api/acts', act)).toMatchObject({ status: 200, body: { seq: 1, repeated: true } });
    await checkWhole(given.product, given.place, [act]);
  });
});
