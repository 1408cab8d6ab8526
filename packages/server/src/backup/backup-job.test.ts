import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from '../testing/ask.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';
import { backupJob, type BackupPlan } from './backup-job.ts';
import { backupsIn } from './write-backup.ts';

describe('每日备份', () => {
  let app: TestServer;
  let folder: string;
  let at = new Date('2026-11-30T01:30:00+08:00');
  let data: unknown;
  beforeAll(async () => {
    app = await openTestServer();
    await installTestCounty(app.database.db, app.clock.now());
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zx-daily-'));
  });
  afterAll(async () => {
    await app.close();
    fs.rmSync(folder, { recursive: true });
  });
  const never = new AbortController().signal;
  const round = async (plan?: BackupPlan): Promise<string> => {
    const job = backupJob({
      plan,
      pool: app.database.pool,
      dataDir: app.dataDir,
      now: () => at,
      software: '试验',
    });
    const given = { key: '', attempts: 1, turn: 1, signal: never, stopping: never, abandon: () => undefined };
    const done = await job.run({ ...given, data });
    data = done.data;
    return done.said;
  };
  const plan = () => ({ folder, hour: 2, keep: 2 });

  it('没有设置的说明没有；设置了的立即一份，之后每天过了钟点一份，只留几份', async () => {
    expect(await round()).toBe('没有设置备份文件夹（BACKUP_DIR），没有自动备份');
    expect(await round(plan())).toMatch(/^2026-11-30 已备份：表 \d+ 张、\d+ 行，文件 0 个.*；密钥未列入/u);
    at = new Date('2026-11-30T03:00:00+08:00');
    expect(await round(plan())).toMatch(/^2026-11-30/u);
    expect(await backupsIn(folder)).toHaveLength(1);
    at = new Date('2026-12-01T01:59:00+08:00');
    expect(await round(plan())).toMatch(/^2026-11-30/u);
    at = new Date('2026-12-01T02:00:00+08:00');
    expect(await round(plan())).toMatch(/^2026-12-01/u);
    at = new Date('2026-12-02T02:05:00+08:00');
    expect(await round(plan())).toMatch(/；删除较早的 1 份$/u);
    expect((await backupsIn(folder)).map((one) => path.basename(one).slice(0, 19))).toEqual([
      'zhengxiang-20261201',
      'zhengxiang-20261202',
    ]);
  });

  it('写不下的说明，不留半份', async () => {
    const file = path.join(folder, 'file');
    fs.writeFileSync(file, '');
    at = new Date('2026-12-03T02:05:00+08:00');
    await expect(round({ ...plan(), folder: path.join(file, 'x') })).rejects.toThrow(/ENOTDIR/u);
    expect(await backupsIn(folder)).toHaveLength(2);
  });

  it('附件的内容变了：备份照写，说明缺了几个', async () => {
    const hash = createHash('sha256').update('x').digest('hex');
    await app.database.pool.query(
      `insert into stored_file (id, name, media_type, size, sha256, uploaded_by, uploaded_by_org, uploaded_at)
       select gen_random_uuid(), 'a.pdf', 'application/pdf', 1, $1, p.id, o.id, now() from person p, organisation o limit 1`,
      [hash],
    );
    fs.mkdirSync(path.join(app.dataDir, 'files', hash.slice(0, 2)), { recursive: true });
    fs.writeFileSync(path.join(app.dataDir, 'files', hash.slice(0, 2), hash.slice(2)), 'y');
    expect(await round(plan())).toContain('1 个文件缺失或内容已变，请核对');
  });

  it('管理员在后台工作里看得到', async () => {
    const jobs = await app.jobs.start(({ kind }) => kind === 'backup');
    const admin = new Visitor(app.server);
    await admin.signIn('zhengshu.administrator');
    await expect
      .poll(async () => JSON.stringify((await admin.ask({ method: 'GET', url: '/api/admin/jobs' })).json()))
      .toContain('没有设置备份文件夹');
    await jobs.stop();
  });
});
