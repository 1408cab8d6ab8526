import { receiptOf } from '../case/receipt.ts';
import { regulationCaseId } from './opening.ts';
import { isReached } from './refresh-projects.ts';
import { plainDate } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { packHash } from '@zhengxiang/law-dongyuan-2020/pack-hash';
import { actorOf, file } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { smallProject, MemoryCounty } from '../testing/test-county.ts';

describe('第三十一条 试行期', () => {
  const caseId = randomUUID();
  const county = new MemoryCounty();
  beforeAll(async () => {
    const input = smallProject();
    await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input });
    const endorsement = { opinion: '同意。', signedOn: '2024-03-01' };
    await county.must({ by: 'minzheng.leader', action: 'initiation.endorse', caseId, seq: 1, input: endorsement });
    const documents = input.projectPlan;
    await county.must({ by: 'minzheng.clerk', action: 'filing.filePlan', caseId, seq: 2, input: { documents } });
  });

  const governedBy = async (on: string): Promise<string | undefined> => {
    const view = await county.application.project(actorOf('minzheng.clerk'), caseId, county.moment(on));
    return view?.consequences.find((one) => one.provision === 'art31.p1/governed-by')?.text;
  };

  it('期满未登记延续的，提示；登记之后按延续文件，登记之前的日子不变', async () => {
    const regulation = regulationCaseId(dongyuan2020.id);
    expect(await governedBy('2024-03-05')).toContain('延续文件未登记');
    const by = 'zhengshu.leader';
    const extension = {
      documentName: '关于延续试行的通知',
      documentNumber: '东府办〔2022〕9号',
      from: '2022-07-13',
      files: [file('extension', '延续通知.pdf')],
    };
    const seq = await county.must({
      by,
      action: 'trial.recordExtension',
      caseId: regulation,
      seq: 0,
      input: extension,
      on: '2024-03-10',
    });
    expect(seq).toBe(1);
    expect(await governedBy('2024-03-11')).toContain('按登记的延续文件继续有效');
    expect(await governedBy('2024-03-05')).toContain('延续文件未登记');
    const view = await county.application.regulation(
      actorOf('shuiwu.clerk'),
      undefined,
      county.moment('2024-03-11').today,
    );
    expect(view).toMatchObject({ caseId: regulation, seq: 1, gap: false });
  });

  it('新办法施行后：已报送的项目仍按原办法，没有报送的按报送之日有效的办法', async () => {
    const successor: LawPack = {
      ...dongyuan2020,
      id: 'dongyuan-2024',
      title: '东源县县级政务信息化服务项目管理办法（2024）',
      inForce: { from: plainDate('2024-06-01'), to: plainDate('2026-05-31') },
    };
    const packs = [
      { pack: successor, hash: 'b'.repeat(64) },
      { pack: dongyuan2020, hash: packHash },
    ];
    const both = new MemoryCounty(packs, county.memory);
    // What the bureau says of a law reaches the projects whose next act that law judges.
    const reaches = (packId: string, id: string, on: string) =>
      both.store.snapshot(async (store) => {
        const recorded = await store.readCase(id);
        return recorded && isReached({ packs }, store, { packId, recorded, today: plainDate(on) });
      });
    const lawOf = async (id: string, on = '2024-07-02') =>
      (await both.application.project(actorOf('minzheng.clerk'), id, both.moment(on)))?.pack.id;
    // Reported in March: its next act, in July, is still judged by the law of March.
    const tender = { documents: [file('tenderDocuments', '采购文件.pdf')], publishedOn: '2024-07-01' };
    await both.must({
      by: 'minzheng.clerk',
      action: 'filing.fileTender',
      caseId,
      seq: 3,
      input: tender,
      on: '2024-07-01',
    });
    expect(await lawOf(caseId)).toBe('dongyuan-2020');
    // Begun in March, reported in July.
    const late = randomUUID();
    const prepare = { by: 'minzheng.clerk', action: 'initiation.prepare', caseId: late, seq: 0 } as const;
    await both.must({ ...prepare, input: smallProject('档案系统运行维护'), on: '2024-03-20' });
    expect(await lawOf(late, '2024-05-31')).toBe('dongyuan-2020');
    // The page shows the law that will judge the next act, from its first day on.
    expect(await lawOf(late, '2024-06-01')).toBe('dongyuan-2024');
    expect(await reaches('dongyuan-2020', late, '2024-05-31')).toBe(true);
    expect(await reaches('dongyuan-2020', late, '2024-07-02')).toBe(false);
    expect(await reaches('dongyuan-2024', late, '2024-07-02')).toBe(true);
    expect(await reaches('dongyuan-2020', caseId, '2024-07-02')).toBe(true);
    const signed = { opinion: '同意。', signedOn: '2024-07-01' };
    const leader = { by: 'minzheng.leader', caseId: late, on: '2024-07-01' };
    await both.must({ ...leader, action: 'initiation.endorse', seq: 1, input: signed });
    const documents = [file('projectPlan', '方案.pdf')];
    const report = { by: 'minzheng.clerk', action: 'filing.filePlan', caseId: late, seq: 2, on: '2024-07-02' } as const;
    await both.must({ ...report, input: { documents } });
    expect(await lawOf(late)).toBe('dongyuan-2024');
    const recorded = await county.store.snapshot((store) => store.readCase(late));
    const judgedBy = recorded?.events.map((event) => receiptOf(event).pack);
    expect(judgedBy).toEqual(['dongyuan-2020', 'dongyuan-2024', 'dongyuan-2024']);
  });
});
