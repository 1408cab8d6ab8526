import { createApplication } from '@zhengxiang/application';
import { plainDate } from '@zhengxiang/core';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { lives } from '@zhengxiang/demo-county';
import { asc, count } from 'drizzle-orm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLedger } from '../db/ledger/read-ledger.ts';
import { verifyLedger } from '../db/ledger/verify.ts';
import { account } from '../db/schema/accounts.ts';
import { storedFile } from '../db/schema/files.ts';
import { listEntry } from '../db/schema/project-list.ts';
import { project } from '../db/schema/projects.ts';
import { organisation } from '../db/schema/registers.ts';
import { databasePorts } from '../db/store/database-ports.ts';
import { folderStore } from '../files/store.ts';
import { installDemo, isFilling, turnsUntil } from '../seed/demo.ts';
import { useDatabase } from '../testing/database.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { TestCounty } from '../testing/test-county.ts';
import { prepare, type Mode } from './prepare.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zx-prepare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const partsOf = (database: ReturnType<typeof useDatabase>) => ({
  application: createApplication({
    ...databasePorts(database.db),
    packs: [{ pack: dongyuan2020, hash: '' }],
    softwareVersion: 'test',
  }),
  files: folderStore(folder),
});
const preparing = async (database: ReturnType<typeof useDatabase>, mode: Mode, now: string) => {
  const said: string[] = [];
  const notes = await prepare({
    mode,
    composition: partsOf(database),
    connected: database,
    clock: { now: () => new Date(now) },
    say: (line) => said.push(line),
    stopped: new AbortController().signal,
  });
  return { said, notes };
};

describe('空系统', () => {
  const database = useDatabase();

  it('两个进程同时在空库上启动，只建立一次，只给出一个初始密码', async () => {
    const both = await Promise.all([1, 2].map(() => preparing(database, 'empty', '2026-03-02T01:00:00Z')));
    const passwords = both.flatMap(({ said }) => said).filter((line) => line.includes('初始密码'));
    expect(passwords).toEqual([expect.stringMatching(/系统管理员账号 admin，初始密码 \S{10,}（只显示这一次/u)]);
    const [rows] = await database.db.select({ n: count() }).from(account);
    expect(rows?.n).toBe(1);
  });

  it('已有数据的，怎样启动都不改动', async () => {
    const before = await database.db.select().from(organisation);
    for (const mode of ['empty', 'demo'] as const)
      expect(await preparing(database, mode, '2026-03-03T01:00:00Z')).toEqual({ said: [], notes: [] });
    expect(await database.db.select().from(organisation)).toEqual(before);
  });
});

describe('早先版本留下的清单', () => {
  const database = useDatabase();
  const changed = lives.find(({ id }) => id === 'changed-twice');
  const rows = () =>
    database.db
      .select({ approved: project.approvedAmount, ceiling: project.ceiling })
      .from(project)
      .orderBy(asc(project.caseId));
  const listed = () =>
    database.db
      .select({ approved: listEntry.approvedAmount, ceiling: listEntry.ceiling })
      .from(listEntry)
      .orderBy(asc(listEntry.id));

  it('变更把核定金额改掉了的，启动时由台账写回批复的金额，变更后上限另列', async () => {
    if (!changed) throw new Error('the life has gone');
    await installTestCounty(database.db, new Date('2020-08-01T01:00:00Z'));
    await new TestCounty(database.db).play(changed);
    const right = [await rows(), await listed()];
    const [row] = await rows();
    expect(row?.ceiling).toBeLessThan(row?.approved ?? 0);
    // What stood there before changes left the approved amount alone: the lowered figure, and no other.
    const before = { approvedAmount: row?.ceiling, ceiling: null };
    await database.db.update(project).set(before);
    await database.db.update(listEntry).set(before);
    const { said } = await preparing(database, 'empty', '2026-03-02T01:00:00Z');
    expect(said[0]).toBe('正在由台账整理项目库和统计数据 …');
    expect([await rows(), await listed()]).toEqual(right);
    expect((await preparing(database, 'empty', '2026-03-02T01:00:00Z')).said).toEqual([]);
  });
});

describe('演示数据', () => {
  const database = useDatabase();
  const today = plainDate('2022-11-04');
  const now = new Date('2022-11-04T01:00:00Z');
  const all = turnsUntil(today).length;

  it('生成到一半被打断，下次接着做完，一件不多一件不少', async () => {
    const { application, files } = partsOf(database);
    let turns = 0;
    const stopped = { throwIfAborted: () => expect((turns += 1)).toBeLessThan(8) } as unknown as AbortSignal;
    await expect(installDemo({ db: database.db, store: files, application, today, now, stopped })).rejects.toThrow();
    expect(await isFilling(database.db)).toBe(true);
    const verify = () => database.db.transaction((tx) => verifyLedger(readLedger(tx)));
    expect(await verify()).toMatchObject({ events: 7, findings: [] });
    const { said, notes } = await preparing(database, 'demo', now.toISOString());
    expect([said, notes]).toEqual([
      ['上次生成演示数据没有做完，正在接着生成 …'],
      [`演示数据：${String(all)} 个办理事项，登录页可选演示账号`],
    ]);
    expect(await isFilling(database.db)).toBe(false);
    expect(await verify()).toMatchObject({ events: all, commands: all, findings: [] });
    const files1 = await database.db.select({ n: count() }).from(storedFile);
    expect(await preparing(database, 'demo', '2026-03-02T01:00:00Z')).toEqual({
      said: [],
      notes: ['演示数据：登录页可选演示账号'],
    });
    expect(await verify()).toMatchObject({ events: all });
    expect(await database.db.select({ n: count() }).from(storedFile)).toEqual(files1);
  });

  it('要空系统而这里是演示数据：说明，不改动', async () => {
    const { notes } = await preparing(database, 'empty', '2026-03-02T01:00:00Z');
    expect(notes[0]).toContain('请用 DATA_DIR（或 DATABASE_URL）另设一处');
  });
});
