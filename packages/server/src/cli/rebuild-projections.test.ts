import { lives } from '@zhengxiang/demo-county';
import { asc, eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { issuedPaper, paperScan } from '../db/schema/papers.ts';
import { caseFile, project, todo } from '../db/schema/projects.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { useDatabase } from '../testing/database.ts';
import { TestCounty } from '../testing/test-county.ts';
import { rebuild, rebuildProjectionsCommand } from './rebuild-projections.ts';

describe('rebuild-projections', () => {
  const database = useDatabase();
  beforeAll(async () => {
    await installTestCounty(database.db, new Date('2020-08-01T01:00:00Z'));
    const life = lives.find(({ id }) => id === 'operation-filing-7-90');
    if (!life) throw new Error('the life has gone');
    await new TestCounty(database.db).play(life);
  });

  it('说出进度和数目，写出的与原来一样', async () => {
    const projects = () => database.db.select().from(project).orderBy(asc(project.caseId));
    const live = await projects();
    await database.db.update(project).set({ name: '改坏了' });
    await database.db.delete(todo);
    const lines: string[] = [];
    await rebuild(database.db, (line) => lines.push(line));
    expect(await projects()).toEqual(live);
    expect(lines.at(-2)).toMatch(/^已重放 (\d+) \/ \1 条记录（100%）$/u);
    expect(lines.at(-1)).toMatch(/^重建完成：案卷 \d+ 个，记录 \d+ 条/u);
    expect(lines.length).toBeLessThanOrEqual(11);
  });

  it('文书的签章扫描件不在账册里，重建后仍属于它的项目', async () => {
    const [owner] = await database.db.select({ caseId: project.caseId }).from(project);
    const caseId = owner?.caseId ?? '';
    const [paperId, fileId] = [randomUUID(), randomUUID()];
    const at = new Date('2026-03-02T01:00:00Z');
    await database.db.insert(issuedPaper).values({
      id: paperId,
      caseId,
      eventSeq: 1,
      eventHash: '0'.repeat(64),
      kind: 'approval',
      name: '立项批复',
      title: '立项批复',
      organId: caseId,
      organName: '局',
      issuedBy: '人',
      issuedOn: '2026-03-02',
      verifyCode: 'code',
      state: 'queued',
      nextAt: at,
      registeredAt: at,
    });
    await database.db
      .insert(paperScan)
      .values({ id: randomUUID(), paperId, fileId, name: '扫描.pdf', byId: caseId, byName: '人', byOrgan: '局', at });
    await database.db.insert(caseFile).values({ caseId, fileId });
    await rebuild(database.db, () => undefined);
    expect(await database.db.select().from(caseFile).where(eq(caseFile.fileId, fileId))).toHaveLength(1);
  });

  it('没有数据库的文件夹说明用法，不新建', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zx-none-'));
    await expect(rebuildProjectionsCommand(['--data-dir', folder], () => undefined)).rejects.toThrow('没有数据库');
  });
});
