import { actorOf } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import { freshId, MemoryCounty } from '../testing/test-county.ts';
import { createUploads } from './record-upload.ts';

describe('登记上传的文件', () => {
  it('谁传的、什么时候传的记下来；没有事项用到以前，本单位的人看得到，别的单位看不到', async () => {
    const { memory, application } = new MemoryCounty();
    const now = new Date('2024-03-01T01:02:03.000Z');
    const record = createUploads({ unit: memory, now: () => now, newId: freshId });
    const upload = { name: '方案.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64), size: 7 };
    const clerk = actorOf('minzheng.clerk');
    const file = await record(clerk, upload);
    expect(file).toEqual({ ...upload, id: file.id, uploadedAt: now.toISOString() });
    const kept = await memory.snapshot((store) => store.findFile(file.id));
    expect(kept).toMatchObject({
      ...file,
      personId: clerk.personId,
      organisationId: clerk.organisationId,
      caseIds: [],
    });
    const seen = await Promise.all(
      ['minzheng.clerk', 'shuiwu.clerk'].map((login) => application.file(actorOf(login), file.id)),
    );
    expect(seen.map((one) => one?.id)).toEqual([file.id, undefined]);
    expect((await record(clerk, upload)).id).not.toBe(file.id);
  });
});
