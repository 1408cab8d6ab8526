import { actorOf } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { installTestCounty } from '../../testing/install-county.ts';
import { useDatabase } from '../../testing/database.ts';
import { smallProject, TestCounty } from '../../testing/test-county.ts';

/** Units without a competent department: two signatures and the filing. */
const units = ['minzheng', 'sifa', 'shuiwu', 'jiaotong', 'ziran', 'jiaoyu', 'tongji', 'zhujian'];

describe('项目编号', () => {
  const database = useDatabase();
  let county: TestCounty;
  beforeAll(async () => {
    await installTestCounty(database.db, new Date('2020-08-01T01:00:00Z'));
    county = new TestCounty(database.db);
  });

  const endorsed = async (unit: string, on: string): Promise<string> => {
    const caseId = randomUUID();
    const input = { ...smallProject(`${unit}系统运维`), lines: smallProject(`${unit}系统运维`).lines };
    await county.must({ by: `${unit}.clerk`, action: 'initiation.prepare', caseId, seq: 0, input, on });
    await county.must({
      by: `${unit}.leader`,
      action: 'initiation.endorse',
      caseId,
      seq: 1,
      input: { opinion: '同意。', signedOn: on },
      on,
    });
    return caseId;
  };
  const file = (unit: string, caseId: string, on: string) =>
    county.act({
      by: `${unit}.clerk`,
      action: 'filing.filePlan',
      caseId,
      seq: 2,
      input: { documents: smallProject().projectPlan },
      on,
    });
  const numberOf = async (caseId: string): Promise<string | null | undefined> =>
    (await county.application.project(actorOf('shenji.clerk'), caseId, county.moment('2024-12-31')))?.number;

  it('报送时取得编号，此前没有', async () => {
    const caseId = await endorsed('minzheng', '2023-05-04');
    expect(await numberOf(caseId)).toBeNull();
    await file('minzheng', caseId, '2023-05-05');
    expect(await numberOf(caseId)).toBe('441625-2023-0001');
  });

  it('多个单位同时报送：编号连续，不重不漏，没有办成的不占号', async () => {
    const cases = await Promise.all(units.map(async (unit) => [unit, await endorsed(unit, '2024-03-01')] as const));
    // Every filing is sent twice at once with commands of its own: the second of each pair comes too late.
    const outcomes = await Promise.all(
      cases.flatMap(([unit, caseId]) => [file(unit, caseId, '2024-03-02'), file(unit, caseId, '2024-03-02')]),
    );
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual([
      ...Array<string>(units.length).fill('accepted'),
      ...Array<string>(units.length).fill('conflict'),
    ]);
    const numbers = await Promise.all(cases.map(([, caseId]) => numberOf(caseId)));
    expect(numbers.sort()).toEqual(units.map((_unit, index) => `441625-2024-000${index + 1}`));
  });

  it('每年从 0001 重新开始；再次办理不换号', async () => {
    const caseId = await endorsed('minzheng', '2025-01-06');
    await file('minzheng', caseId, '2025-01-07');
    expect(await numberOf(caseId)).toBe('441625-2025-0001');
    await county.must({
      by: 'minzheng.clerk',
      action: 'filing.fileTender',
      caseId,
      seq: 3,
      input: { documents: smallProject().projectPlan, publishedOn: '2025-01-08' },
      on: '2025-01-08',
    });
    expect(await numberOf(caseId)).toBe('441625-2025-0001');
  });
});
