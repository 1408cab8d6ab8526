import { actorOf } from '@zhengxiang/demo-county';
import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { installTestCounty } from '../../testing/install-county.ts';
import { useDatabase } from '../../testing/database.ts';
import { fullProject, TestCounty } from '../../testing/test-county.ts';
import { ledgerEvent } from '../schema/ledger.ts';
import { personalData } from '../schema/personal-data.ts';
import { readingLog } from '../schema/registers.ts';

describe('联系人信息', () => {
  const database = useDatabase();
  const caseId = randomUUID();
  let county: TestCounty;
  beforeAll(async () => {
    await installTestCounty(database.db, new Date('2020-08-01T01:00:00Z'));
    county = new TestCounty(database.db);
    await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input: fullProject() });
  });
  const read = (login: string) => county.application.project(actorOf(login), caseId, county.moment('2024-03-02'));
  const readings = () => database.db.select().from(readingLog).where(eq(readingLog.caseId, caseId));

  it('不进台账：链上只有编号和加盐摘要', async () => {
    const [event] = await database.db.select().from(ledgerEvent).where(eq(ledgerEvent.caseId, caseId));
    const text = `${event?.bodyCanonical} ${event?.receiptCanonical}`;
    for (const secret of ['13800138000', '0762-8831234', 'jbr@example.gov.cn', '仙塘镇行政大道'])
      expect(text).not.toContain(secret);
    const receipt = JSON.parse(event?.receiptCanonical ?? '') as { personal: { id: string; hash: string } };
    expect(receipt.personal.hash).toMatch(/^[0-9a-f]{64}$/u);
    const [stored] = await database.db.select().from(personalData).where(eq(personalData.id, receipt.personal.id));
    expect(stored?.data).toMatchObject({ annex1: { mobile: '13800138000' }, annex2: { email: 'jbr@example.gov.cn' } });
  });

  it('看得到项目的人，在附件里看得到联系人', async () => {
    const view = await read('minzheng.leader');
    const application = view?.facts.versions[0]?.data;
    expect(application?.annex1).toMatchObject({ mobile: '13800138000', place: '东源县仙塘镇（市政务云）' });
    expect(application?.annex2).toMatchObject({ phone: '0762-8831234' });
    const history = await county.application.history(actorOf('minzheng.clerk'), caseId, county.moment('2024-03-02'));
    expect(history?.[0]?.body).toMatchObject({ annex1: { mobile: '13800138000' } });
  });

  it('本单位查阅不记，审计每一次查阅都记录', async () => {
    // Audit reads from the leader's signature on.
    await county.must({
      by: 'minzheng.leader',
      action: 'initiation.endorse',
      caseId,
      seq: 1,
      input: { opinion: '同意。', signedOn: '2024-03-02' },
      on: '2024-03-02',
    });
    expect(await readings()).toEqual([]);
    await read('shenji.clerk');
    await county.application.history(actorOf('shenji.leader'), caseId, county.moment('2024-03-03'));
    await read('shuiwu.clerk');
    const noted = await readings();
    expect(noted.map((one) => one.personName).sort()).toEqual(
      [actorOf('shenji.clerk').name, actorOf('shenji.leader').name].sort(),
    );
    expect(noted.map((one) => one.what)).toEqual(['personal-data', 'personal-data']);
  });

  it('删除之后，项目照常办理，只是没有联系人', async () => {
    await database.db
      .update(personalData)
      .set({ data: null, salt: null, erasedAt: new Date('2024-03-04T01:00:00Z') })
      .where(eq(personalData.caseId, caseId));
    const view = await read('minzheng.clerk');
    expect(view?.facts.versions[0]?.data.annex1).not.toHaveProperty('mobile');
    await county.must({
      by: 'minzheng.leader',
      action: 'initiation.refuseEndorsement',
      caseId,
      seq: 2,
      input: { reason: '请补充材料。' },
      on: '2024-03-05',
    });
  });
});
