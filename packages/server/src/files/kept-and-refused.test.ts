import type { Problem } from '@zhengxiang/application/contract';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { appendFile, mkdtemp, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from '../testing/ask.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { smallProject, TestCounty } from '../testing/test-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';
import { diskSpace } from './disk-space.ts';

let app: TestServer;
let clerk: Visitor;
const open = async (settings: Parameters<typeof openTestServer>[1] = {}): Promise<void> => {
  app = await openTestServer(undefined, { logLevel: 'silent', ...settings });
  await installTestCounty(app.database.db, app.clock.now());
  clerk = new Visitor(app.server);
  await clerk.signIn('minzheng.clerk');
};
const pdf = (size: number): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(size, 'x'), Buffer.from('\n%%EOF\n')]);
const upload = (name: string, content: Buffer) =>
  clerk.ask({
    method: 'POST',
    url: '/api/files',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    payload: Buffer.concat([
      Buffer.from(`--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
      content,
      Buffer.from('\r\n--b--\r\n'),
    ]),
  });
/** Every file below the folder of attachments. */
const kept = async (): Promise<string[]> =>
  (await readdir(path.join(app.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('没有收下的文件，什么都不留', () => {
  beforeAll(() => open());
  afterAll(() => app.close());

  it.each<[string, string, Buffer]>([
    ['不能上传的种类', 'setup.exe', Buffer.from('MZ' + 'x'.repeat(1000))],
    ['改了扩展名', '图纸.pdf', Buffer.from('MZ' + 'y'.repeat(1000))],
    ['空文件', '空.pdf', Buffer.alloc(0)],
  ])('%s', async (_name, file, content) => {
    expect((await upload(file, content)).statusCode).toBe(422);
    expect(await kept()).toEqual([]);
  });

  const compoundOf = (name: string): Buffer => {
    const entry = Buffer.alloc(128);
    entry.write(name, 0, 'utf16le');
    entry.writeUInt16LE(name.length * 2 + 2, 64);
    entry[66] = 2;
    return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), entry, Buffer.alloc(512)]);
  };

  it.each<[string, string, Buffer, RegExp]>([
    ['加密的 .xlsx', '台账.xlsx', compoundOf('EncryptedPackage'), /加了密码的 Office 文件.*去掉密码/u],
    ['加密的 .docx', '申请表.docx', compoundOf('EncryptionInfo'), /加了密码的 Office 文件.*去掉密码/u],
    ['改名为 .xlsx 的 .xls', '台账.xlsx', compoundOf('Workbook'), /旧版 Excel 或 WPS 表格文件.*另存为/u],
    ['改名为 .docx 的 .wps', '申请表.docx', compoundOf('WordDocument'), /旧版 Word 或 WPS 文字文件.*另存为/u],
  ])('%s：照它是什么说', async (_name, file, content, words) => {
    const answer = await upload(file, content);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toMatch(words);
  });

  it('内容与已收下的附件相同、但名称不对的：回绝，已收下的还在', async () => {
    const content = pdf(100);
    expect((await upload('立项申请.pdf', content)).statusCode).toBe(200);
    expect(await kept()).toHaveLength(1);
    expect((await upload('立项申请.exe', content)).statusCode).toBe(422);
    expect(await kept()).toHaveLength(1);
  });

  it.each<[string, string, Buffer]>([
    ['UTF-16 的 CSV', '台账.csv', Buffer.from('\ufeff项目名称,金额\r\n甲,1', 'utf16le')],
    ['Excel 的“Unicode 文本”', '台账.txt', Buffer.from('\ufeff项目名称\t金额\r\n甲\t1', 'utf16le')],
    ['GB18030 的 CSV', '台账.csv', Buffer.from('cfeec4bfc3fbb3c62cbdf0b6ee0d0a', 'hex')],
  ])('%s收下', async (_name, file, content) => {
    expect((await upload(file, content)).statusCode).toBe(200);
  });

  it('传到一半断开的', async () => {
    const before = await kept();
    const base = await app.server.listen({ host: '127.0.0.1', port: 0 });
    const asked = request(new URL('/api/files', base), {
      method: 'POST',
      headers: { cookie: clerk.cookie, 'content-type': 'multipart/form-data; boundary=b', 'content-length': 900_000 },
    });
    asked.on('error', () => undefined);
    asked.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n');
    asked.write(Buffer.alloc(200_000, 'x'));
    await expect.poll(async () => (await kept()).length, { timeout: 10_000 }).toBe(before.length + 1);
    asked.destroy();
    await expect.poll(kept, { timeout: 10_000 }).toEqual(before);
  });

  it.each<[string, (file: string) => Promise<void>, string]>([
    ['改了一个字节', (file) => writeFile(file, pdf(333).fill('z', 20, 21)), '文件内容已变'],
    ['截短了', (file) => truncate(file, 50), '文件内容已变'],
    ['多了一段', (file) => appendFile(file, 'x'), '文件内容已变'],
    ['不见了', (file) => rm(file), '文件不见了'],
  ])('收下以后在磁盘上%s：不再提供，说明怎么办', async (_how, spoil, title) => {
    const { id, sha256 } = (await upload('原件.pdf', pdf(333))).json<{ id: string; sha256: string }>();
    const file = path.join(app.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2));
    const get = () => clerk.ask({ method: 'GET', url: `/api/files/${id}/content` });
    expect((await get()).rawPayload).toEqual(pdf(333));
    await spoil(file);
    const told = await get();
    expect([told.statusCode, told.json<Problem>().title]).toEqual([500, title]);
    expect(told.json<Problem>().remedy).toContain('备份');
    await rm(file, { force: true });
  });

  it('程序被杀掉时留下的：一小时后清除，正在写的不动', async () => {
    const incoming = path.join(app.dataDir, 'files', 'incoming');
    const old = path.join(incoming, randomUUID());
    const fresh = path.join(incoming, randomUUID());
    await Promise.all([old, fresh].map((file) => writeFile(file, 'x')));
    const before = new Date(Date.now() - 2 * 60 * 60_000);
    await utimes(old, before, before);
    expect(await app.files.sweep(new Date())).toBe(1);
    expect([fs.existsSync(old), fs.existsSync(fresh)]).toEqual([false, true]);
    await rm(fresh);
  });
});

const canMount = process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0;

describe('磁盘空间用完', () => {
  let mounted: string | undefined;
  afterEach(async () => {
    await app.close();
    if (mounted !== undefined) spawnSync('umount', ['-l', mounted]);
    mounted = undefined;
  });
  const said = { status: 507, code: 'unavailable', title: '服务器磁盘空间已用完' };

  it('数据库写不下：办理得到中文答复，查看照常；有了空间，同一次提交照办', async () => {
    await open();
    const input = await new TestCounty(app.database.db).uploaded('minzheng.clerk', smallProject());
    const payload = {
      commandId: randomUUID(),
      action: 'initiation.prepare',
      caseId: randomUUID(),
      expectedSeq: 0,
      input,
    };
    const act = () => clerk.ask({ method: 'POST', url: '/api/acts', payload });
    await app.database.pool.query(
      `create function no_room() returns trigger language plpgsql as $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
       create trigger no_room before insert on ledger_event for each statement execute function no_room()`,
    );
    const refused = (await act()).json<Problem>();
    expect(refused).toMatchObject(said);
    expect(refused.remedy).toMatch(/^请联系系统管理员清理磁盘/u);
    expect((await clerk.ask({ method: 'GET', url: '/api/workbench' })).statusCode).toBe(200);
    await app.database.pool.query('drop trigger no_room on ledger_event');
    expect((await act()).json()).toMatchObject({ seq: 1, repeated: false });
  });

  it.runIf(canMount)('附件存不下：中文答复，不留半个文件；就绪检查说明', async () => {
    mounted = await mkdtemp(path.join(os.tmpdir(), 'zx-small-disk-'));
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', mounted]).status !== 0) return;
    await open({ dataDir: mounted });
    expect(await diskSpace(mounted)).toBe('full');
    expect((await upload('图纸.pdf', pdf(3_000_000))).json()).toMatchObject(said);
    expect(fs.readdirSync(path.join(mounted, 'files', 'incoming'))).toEqual([]);
    expect((await upload('小.pdf', pdf(1000))).statusCode).toBe(200);
    const ready = await clerk.ask({ method: 'GET', url: '/readyz' });
    expect([ready.statusCode, ready.json()]).toEqual([503, { status: 'unavailable', disk: 'full' }]);
  });
});
