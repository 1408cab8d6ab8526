import type { TaskView } from '@zhengxiang/application/contract';
import { lives } from '@zhengxiang/demo-county';
import { eq } from 'drizzle-orm';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputOf } from '../../../documents/src/testing/programs.ts';
import { caseFile, storedFile, readingLog } from '../db/schema/index.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { HttpPlayer } from '../testing/http-player.ts';
import type { PaperView } from '@zhengxiang/application/contract';
import { uploadScan } from '../testing/upload-scan.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

interface CheckedBag {
  readonly root: string;
  readonly files: Readonly<Record<string, string>>;
  readonly info: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
  readonly chain: { readonly code: number; readonly says: string };
}

interface CheckedZip {
  readonly broken: string | null;
  readonly notUtf8: readonly string[];
  readonly outside: readonly string[];
  readonly bags: readonly CheckedBag[];
}

const checker = fileURLToPath(new URL('../testing/check-bag.py', import.meta.url));
const life = lives.find(({ id }) => id === 'social-assistance-136');
const caseId = life?.cases['main']?.id ?? '';

describe('完整案卷', () => {
  let app: TestServer;
  let player: HttpPlayer;
  const folder = mkdtempSync(path.join(tmpdir(), 'zx-bags-'));

  const finished = async (login: string, begun: TaskView): Promise<TaskView> => {
    for (let tries = 0; tries < 600; tries += 1) {
      const task = (await player.send(login, 'GET', `/api/tasks/${begun.id}`)).json<TaskView>();
      if (task.state !== 'queued' && task.state !== 'running') return task;
      await wait(100);
    }
    throw new Error('the task does not end');
  };
  const make = async (login: string, url: string, body?: object): Promise<TaskView> => {
    const reply = await player.send(login, 'POST', url, body);
    expect(reply.statusCode, reply.body).toBe(200);
    return finished(login, reply.json<TaskView>());
  };
  /** Downloads a result and has it read by somebody else: Python's own ZIP reader. */
  const open = async (login: string, task: TaskView) => {
    expect(task).toMatchObject({ state: 'done' });
    const reply = await player.send(login, 'GET', task.result?.path ?? '');
    expect(reply.statusCode).toBe(200);
    expect(reply.rawPayload.length).toBe(task.result?.size);
    const file = path.join(folder, `${task.id}.zip`);
    writeFileSync(file, reply.rawPayload);
    const checked = JSON.parse(outputOf('python3', [checker, file])) as CheckedZip;
    const text = (name: string): string =>
      outputOf('python3', [
        '-c',
        'import sys,zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))',
        file,
        name,
      ]);
    return { checked, text };
  };

  beforeAll(async () => {
    app = await openTestServer();
    await installTestCounty(app.database.db, app.clock.now());
    player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
    if (!life) throw new Error('the life has gone');
    for (const step of life.steps) expect(await player.play(life, step)).toBeUndefined();
    await app.startTasks();
    const papers = (await player.send('zhengshu.leader', 'GET', `/api/projects/${caseId}/papers`)).json<PaperView[]>();
    const approval = papers.find(({ kind }) => kind === 'approval');
    const fileId = await uploadScan(app, 'zhengshu.leader');
    const attached = await player.send('zhengshu.leader', 'POST', `/api/papers/${approval?.id ?? ''}/scans`, {
      fileId,
    });
    expect(attached.statusCode).toBe(200);
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('审计一次下载：独立程序核对 BagIt 清单、哈希链和附件原件', async () => {
    const { checked, text } = await open(
      'shenji.clerk',
      await make('shenji.clerk', `/api/projects/${caseId}/case-file`),
    );
    expect(checked).toMatchObject({ broken: null, notUtf8: [], outside: [] });
    const [bag] = checked.bags;
    expect(bag?.faults).toEqual([]);
    expect(bag?.chain).toMatchObject({ code: 0 });
    expect(bag?.chain.says.match(/全部相符/gu)).toHaveLength(2);
    const scans = text(`${bag?.root ?? ''}/data/01-办理记录/文书记录.jsonl`)
      .trim()
      .split('\n');
    const records = scans.map((line) => JSON.parse(line) as { type: string; bodyCanonical: string });
    const scan = records.find(({ type }) => type === 'scan.attached');
    const scanned = (JSON.parse(scan?.bodyCanonical ?? '') as { sha256: string }).sha256;
    expect(Object.values(bag?.files ?? {})).toContain(scanned);
    const files = bag?.files ?? {};
    const attached = await app.database.db
      .select({ name: storedFile.name, sha256: storedFile.sha256 })
      .from(storedFile)
      .innerJoin(caseFile, eq(caseFile.fileId, storedFile.id))
      .where(eq(caseFile.caseId, caseId));
    expect(attached.length).toBeGreaterThan(10);
    const inBag = Object.entries(files).filter(([name]) => name.startsWith('data/03-附件/'));
    expect(inBag.map(([, sha256]) => sha256).sort()).toEqual(
      // A scan lies beside its paper.
      attached
        .map(({ sha256 }) => sha256)
        .filter((sha256) => sha256 !== scanned)
        .sort(),
    );
    expect(new Set(inBag.map(([name]) => name.split('/')[2]))).toEqual(
      new Set(['1-立项', '2-采购', '3-实施', '4-验收']),
    );
    expect(Object.keys(files).filter((name) => /^data\/02-文书\/.*立项.*批复\.pdf$/u.test(name))).toHaveLength(1);
    const root = bag?.root ?? '';
    const index = text(`${root}/data/00-目录.html`);
    expect(index).toContain('社会救助一体化信息平台');
    for (const page of ['00-目录.html', '01-办理记录/办理记录.html', '05-缺漏清单.html'])
      expect(text(`${root}/data/${page}`)).not.toMatch(/<script|(?:src|href)="https?:/iu);
    const links = [...index.matchAll(/href="([^"#]+)"/gu)].map(([, to]) => `data/${decodeURIComponent(to ?? '')}`);
    expect(links.length).toBeGreaterThan(attached.length);
    expect(links.filter((to) => !(to in files))).toEqual([]);
    const project = JSON.parse(text(`${root}/data/04-数据/project.json`)) as { number: string; facts: { seq: number } };
    expect(bag?.info['External-Identifier']).toBe(project.number);
    expect(text(`${root}/data/01-办理记录/记录.jsonl`).trim().split('\n')).toHaveLength(project.facts.seq);
    const history = text(`${root}/data/01-办理记录/办理记录.html`);
    expect(history).toContain('第十条第（二）项（art10.p1.i2/');
    expect(history).not.toMatch(/<td>[0-9a-f]{8}-[0-9a-f]{4}-/u);
    const gaps = text(`${root}/data/05-缺漏清单.html`);
    expect(gaps).toMatch(
      /第二十一条<\/td>\s*<td>《数据资源共享确认书》（附件6）及共享表（附件7）<\/td>\s*<td><span class="ok">/u,
    );
    // The approval has its scan, the opinion waits for one.
    expect(gaps).toContain('项目的评审意见');
    expect(gaps).not.toContain('立项的批复');
    const noted = await app.database.db.select().from(readingLog).where(eq(readingLog.caseId, caseId));
    expect(noted.filter(({ what }) => what === 'case-file')).toHaveLength(1);
  });

  it('被改动的一条记录会被案卷自带的核对程序发现', async () => {
    const { checked, text } = await open(
      'minzheng.clerk',
      await make('minzheng.clerk', `/api/projects/${caseId}/case-file`),
    );
    const root = checked.bags[0]?.root ?? '';
    const home = mkdtempSync(path.join(folder, 'chain-'));
    for (const part of ['06-校验', '01-办理记录']) mkdirSync(path.join(home, part));
    writeFileSync(`${home}/06-校验/check.py`, text(`${root}/data/06-校验/核对哈希链.py`));
    const lines = text(`${root}/data/01-办理记录/记录.jsonl`);
    const check = (given: string): string => {
      writeFileSync(`${home}/01-办理记录/记录.jsonl`, given);
      return spawnSync('python3', [`${home}/06-校验/check.py`], { encoding: 'utf8' }).stdout;
    };
    expect(check(lines)).toContain('全部相符');
    expect(check(lines.replace('民政局', '水务局'))).toContain('不符 1 处');
    expect(check(lines.split('\n').slice(1).join('\n'))).toContain('没有接上前一条');
  });

  it('别的单位既做不了案卷，也看不到别人的任务和结果', async () => {
    expect((await player.send('shuiwu.clerk', 'POST', `/api/projects/${caseId}/case-file`)).statusCode).toBe(404);
    const task = await make('caizheng.clerk', `/api/projects/${caseId}/case-file`);
    for (const login of ['shuiwu.clerk', 'minzheng.clerk', 'shenji.clerk']) {
      expect((await player.send(login, 'GET', `/api/tasks/${task.id}`)).statusCode).toBe(404);
      expect((await player.send(login, 'GET', task.result?.path ?? '')).statusCode).toBe(404);
      expect((await player.send(login, 'DELETE', `/api/tasks/${task.id}`)).statusCode).toBe(404);
    }
    expect((await player.send('caizheng.clerk', 'GET', task.result?.path ?? '')).statusCode).toBe(200);
  });

  it('所选项目打成一包：每个项目一个案卷，另有总目录；看不到的项目不在其中', async () => {
    const missing = '00000000-0000-4000-8000-000000000001';
    const { checked, text } = await open(
      'shenji.clerk',
      await make('shenji.clerk', '/api/case-files', { caseIds: [caseId, missing] }),
    );
    expect(checked.bags.map(({ faults }) => faults)).toEqual([[]]);
    expect([...checked.outside].sort()).toEqual(['总目录.csv', '总目录.html']);
    expect(text('总目录.html')).toContain(missing);
    const byFilter = await make('shenji.clerk', '/api/case-files', { query: { search: '社会救助' } });
    expect(byFilter.result?.name).toContain('1个项目');
    const none = await player.send('shuiwu.clerk', 'POST', '/api/case-files', { query: { search: '社会救助' } });
    expect(none.statusCode).toBe(422);
    const ids = Array.from({ length: 201 }, (_one, at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`);
    const tooMany = await player.send('shenji.clerk', 'POST', '/api/case-files', { caseIds: ids });
    expect(tooMany.body).toContain('一次最多生成 200 个项目');
  });
});
