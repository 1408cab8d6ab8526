import { lives } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readManifest, tableFile } from '../backup/manifest.ts';
import { backupsIn, pruneBackups } from '../backup/write-backup.ts';
import { databaseFolder } from '../config.ts';
import { countRows, isEmptyDatabase } from '../db/backup/load.ts';
import { connectDatabase } from '../db/connect.ts';
import { silentLog } from '../db/log.ts';
import { Visitor } from '../testing/ask.ts';
import { openTestDatabase } from '../testing/database.ts';
import { frozenReleases, restoreFrozen } from '../testing/frozen-database.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { smallProject, TestCounty } from '../testing/test-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';
import { backupCommand } from './backup.ts';
import { moveCommand } from './move.ts';
import { restoreCommand } from './restore.ts';
import { upgradeCommand } from './upgrade.ts';

/** One start of an embedded database and more. */
const long = 300_000;
let scratch: string;
let app: TestServer;
let upload: Buffer;
const place = (name: string): string => path.join(scratch, name);
const open: (() => Promise<unknown>)[] = [];

const urlOf = ({ connectionString, host, user, database }: pg.ClientConfig): string =>
  connectionString ?? `postgresql:///${String(database)}?host=${encodeURIComponent(String(host))}&user=${String(user)}`;
const run = async (command: typeof backupCommand, ...args: string[]) => {
  const lines: string[] = [];
  const code = await command(args, (line) => lines.push(line));
  return { code, text: lines.join('\n') };
};
const source = () => ['--database-url', urlOf(app.database.connection), '--data-dir', app.dataDir];
const emptyDatabase = async () => {
  const database = await openTestDatabase({ filled: false });
  open.push(() => database.close());
  return database;
};

beforeAll(async () => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'zx-backup-'));
  app = await openTestServer();
  await installTestCounty(app.database.db, new Date('2020-08-01T01:00:00Z'));
  const life = lives.find(({ id }) => id === 'operation-filing-7-90');
  if (!life) throw new Error('the life has gone');
  await new TestCounty(app.database.db).play(life);
  // What the life only names has no bytes; what is uploaded has.
  await app.database.pool.query('delete from stored_file where case_id is null');
  const clerk = new Visitor(app.server);
  await clerk.signIn('minzheng.clerk');
  upload = Buffer.from(`%PDF-1.4\n${'图'.repeat(1000)}\n%%EOF\n`);
  const answer = await clerk.ask({
    method: 'POST',
    url: '/api/files',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    payload: Buffer.concat([
      Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'),
      upload,
      Buffer.from('\r\n--b--\r\n'),
    ]),
  });
  expect(answer.statusCode).toBe(200);
  fs.writeFileSync(path.join(app.dataDir, 'mail-key'), Buffer.alloc(32, 7));
  process.env['BACKUP_PASSPHRASE'] = '口令：山高水长';
  await run(backupCommand, ...source(), '--to', place('whole'));
}, long);
/** A copy of one whole backup, to be spoilt. */
const copyOfBackup = async (name: string): Promise<string> => {
  const [whole = ''] = await backupsIn(place('whole'));
  fs.cpSync(whole, place(name), { recursive: true });
  return place(name);
};
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});
afterAll(async () => {
  delete process.env['BACKUP_PASSPHRASE'];
  await app.close();
  fs.rmSync(scratch, { recursive: true, force: true });
});

/** Files that the played life names and nobody has uploaded. */
const named = async (): Promise<number> => {
  const { rows } = await app.database.pool.query<{ n: string }>('select count(distinct sha256) n from stored_file');
  return Number(rows[0]?.n) - 1;
};

describe('备份和恢复', () => {
  it(
    '演练：有人办理时备份，恢复到空处，账册、日志、附件和密钥都在，写保护照旧',
    async () => {
      const county = new TestCounty(app.database.db);
      let going = true;
      const working = (async () => {
        for (let turn = 0; going && turn < 40; turn += 1)
          await county.must({
            by: 'minzheng.clerk',
            action: 'initiation.prepare',
            caseId: randomUUID(),
            seq: 0,
            input: smallProject(),
          });
      })();
      const made = await run(backupCommand, ...source(), '--to', place('drill'));
      going = false;
      await working;
      // The life's own attachments have no bytes on this disk: they are told, one by one.
      expect(made.text).toMatch(/备份已写成：\S+\n表 \d+ 张、\d+ 行，文件 1 个，共 [\d.]+ MB，用时 [\d.]+ 秒/u);
      expect(made.code).toBe((await named()) === 0 ? 0 : 1);
      const [folder = ''] = await backupsIn(place('drill'));
      const manifest = await readManifest(folder);
      expect(manifest.keys).toMatchObject({ included: true, names: expect.arrayContaining(['mail-key']) as unknown });

      const dataDir = place('drilled');
      const began = performance.now();
      const restored = await run(restoreCommand, '--from', folder, '--data-dir', dataDir);
      console.log(`恢复演练：${((performance.now() - began) / 1000).toFixed(1)} 秒\n${made.text}\n${restored.text}`);
      expect(restored.text).toMatch(/已恢复到 .*，用时 [\d.]+ 秒/u);
      expect(restored.text.split('\n').filter((line) => line.includes('✗') && !line.includes('：文件不存在'))).toEqual(
        [],
      );
      expect(fs.readFileSync(path.join(dataDir, 'mail-key'))).toEqual(Buffer.alloc(32, 7));
      const again = await connectDatabase({ databaseUrl: undefined, dataDir: databaseFolder(dataDir), log: silentLog });
      open.push(() => again.close());
      const counts = await countRows(again.pool);
      expect(manifest.tables.map(({ name, rows }) => [name, rows])).toEqual(
        manifest.tables.map(({ name }) => [name, counts.get(name)]),
      );
      await expect(again.pool.query(`update ledger_event set type = 'x'`)).rejects.toThrow();
      const { rows } = await again.pool.query<{ sha256: string }>(
        `select sha256 from stored_file where name = 'a.pdf'`,
      );
      const [{ sha256 } = { sha256: '' }] = rows;
      const kept = fs.readFileSync(path.join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2)));
      expect(kept).toEqual(upload);
      // The place works: it goes on numbering where the other one was.
      await new TestCounty(again.db).must({
        by: 'minzheng.clerk',
        action: 'initiation.prepare',
        caseId: randomUUID(),
        seq: 0,
        input: smallProject(),
      });
    },
    long,
  );

  it('不是空处的不恢复：数据文件夹、数据库', async () => {
    const folder = await copyOfBackup('full');
    fs.mkdirSync(place('taken'));
    fs.writeFileSync(path.join(place('taken'), 'x'), '');
    await expect(run(restoreCommand, '--from', folder, '--data-dir', place('taken'))).rejects.toThrow(
      /不是空的（有 x）/u,
    );
    await expect(
      run(restoreCommand, '--from', folder, '--data-dir', place('free'), '--database-url', source()[1] ?? ''),
    ).rejects.toThrow(/数据库不是空的/u);
    expect(fs.existsSync(place('free'))).toBe(false);
  });

  describe('坏了的备份：说明坏在哪里，什么都不留', () => {
    const damaged: readonly [string, (folder: string) => void, RegExp][] = [
      ['表少了一个字节', (f) => fs.truncateSync(tableFile(f, 'ledger_event'), 100), /表 ledger_event 的内容已损坏/u],
      ['表不见了', (f) => fs.rmSync(tableFile(f, 'ledger_event')), /表 ledger_event 的内容缺失/u],
      ['附件被改', (f) => fs.appendFileSync(someFile(f), 'x'), /文件 [0-9a-f]{12}… 已损坏/u],
      ['附件不见了', (f) => fs.rmSync(someFile(f)), /文件 [0-9a-f]{12}… 缺失/u],
      ['密钥不见了', (f) => fs.rmSync(path.join(f, 'keys.enc')), /keys\.enc 缺失/u],
    ];
    const someFile = (folder: string): string => {
      const [first] = fs
        .readdirSync(path.join(folder, 'files'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile());
      if (!first) throw new Error('no file');
      return path.join(first.parentPath, first.name);
    };
    it.each(damaged)('%s', async (name, spoil, told) => {
      const folder = await copyOfBackup(name);
      spoil(folder);
      const { code, text } = await run(restoreCommand, '--from', folder, '--data-dir', place(`${name}恢复`));
      expect(code).toBe(2);
      expect(text).toMatch(told);
      expect(fs.existsSync(place(`${name}恢复`))).toBe(false);
    });

    it('行数不对、口令不对、版本不认识、没有写完', async () => {
      const folder = await copyOfBackup('odd');
      const manifest = await readManifest(folder);
      const database = await emptyDatabase();
      const restore = () =>
        run(
          restoreCommand,
          '--from',
          folder,
          '--data-dir',
          place('oddly'),
          '--database-url',
          urlOf(database.connection),
        );
      const write = (change: object) =>
        fs.writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...change }));
      write({ tables: manifest.tables.map((table) => (table.name === 'person' ? { ...table, rows: 1 } : table)) });
      await expect(restore()).rejects.toThrow(/表 person 应有 1 行/u);
      expect(await isEmptyDatabase(database.pool)).toBe(true);
      write({ steps: [...manifest.steps, { when: 9_999_999_999_999, hash: 'f'.repeat(64) }] });
      await expect(restore()).rejects.toThrow(/另一个版本/u);
      write({});
      process.env['BACKUP_PASSPHRASE'] = '另一个';
      await expect(restore()).rejects.toThrow(/口令不对/u);
      process.env['BACKUP_PASSPHRASE'] = '口令：山高水长';
      fs.rmSync(path.join(folder, 'manifest.json'));
      await expect(restore()).rejects.toThrow(/没有完整的备份/u);
      expect([await isEmptyDatabase(database.pool), fs.existsSync(place('oddly'))]).toEqual([true, false]);
    });
  });

  it('没有口令：密钥只列名称；只留最近几份', async () => {
    delete process.env['BACKUP_PASSPHRASE'];
    const { text } = await run(backupCommand, ...source(), '--to', place('kept'), '--keep', '2');
    process.env['BACKUP_PASSPHRASE'] = '口令：山高水长';
    expect(text).toMatch(/密钥没有列入.*mail-key/u);
    for (let turn = 0; turn < 3; turn += 1) await run(backupCommand, ...source(), '--to', place('kept'));
    const all = await backupsIn(place('kept'));
    expect(all).toHaveLength(4);
    expect(await pruneBackups(place('kept'), 2, new Date())).toBe(2);
    expect(await backupsIn(place('kept'))).toEqual(all.slice(2));
    // The younger ones share the older ones' files and still have them.
    expect((await run(restoreCommand, '--from', all[3] ?? '', '--check')).code).toBe(0);
  });
});

describe.each(frozenReleases())('写于 %s 的数据库', (release) => {
  it('用本版本备份、恢复、升级，账册核对无误', async () => {
    const old = await emptyDatabase();
    await restoreFrozen(release, old.connection);
    const from = ['--database-url', urlOf(old.connection), '--data-dir', place(`${release}-data`)];
    await run(backupCommand, ...from, '--to', place(release));
    const [folder = ''] = await backupsIn(place(release));
    const fresh = await emptyDatabase();
    const into = ['--data-dir', place(`${release}-new`), '--database-url', urlOf(fresh.connection)];
    const { text } = await run(restoreCommand, '--from', folder, ...into);
    // Its files were never kept, only its database.
    expect(text.split('\n').filter((line) => line.includes('✗') && !line.includes('：文件不存在'))).toEqual([]);
    expect(text).toMatch(/已核对：案卷 \d{2,} 个/u);
    const upgraded = await run(upgradeCommand, ...from, '--backup-to', place(`${release}-before`));
    expect(upgraded.text).toMatch(/表结构已是本版本的/u);
    const [ours, theirs] = [await countRows(old.pool), await countRows(fresh.pool)];
    expect(ours).toEqual(theirs);
  }, 300_000);
});

describe('从内置数据库搬到单独的 PostgreSQL', () => {
  it(
    '服务在用时不搬；停了以后搬过去，原来的改名留存；目标不空不搬',
    async () => {
      const folder = await copyOfBackup('moving');
      const dataDir = place('embedded');
      await run(restoreCommand, '--from', folder, '--data-dir', dataDir);
      const embedded = () =>
        connectDatabase({ databaseUrl: undefined, dataDir: databaseFolder(dataDir), log: silentLog });
      const target = await emptyDatabase();
      const move = () => run(moveCommand, '--to', urlOf(target.connection), '--data-dir', dataDir);
      const server = await embedded();
      await server.pool.query('select 1');
      await expect(move()).rejects.toThrow(/服务正在运行/u);
      await server.close();
      const { code, text } = await move();
      // The life names files that nobody has uploaded: they were not there before either.
      expect([code, text]).toEqual([0, expect.stringMatching(/已搬到新的数据库.*\n搬移没有带来异常/u)]);
      expect(fs.existsSync(databaseFolder(dataDir))).toBe(false);
      expect(fs.readdirSync(dataDir).filter((name) => name.startsWith('postgres.moved-'))).toHaveLength(1);
      expect((await countRows(target.pool)).get('ledger_event')).toBeGreaterThan(3);
      await expect(move()).rejects.toThrow(/没有数据库/u);
    },
    long,
  );
});
