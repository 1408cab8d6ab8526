import { actorOf, file } from '@zhengxiang/demo-county';
import { plainDate } from '@zhengxiang/core';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fullProject, MemoryCounty } from '../testing/test-county.ts';

const signed = (on: string) => ({ opinion: '同意。', signedOn: on });

describe('能选的清单条目，就是报请立项认可的', () => {
  const county = new MemoryCounty();
  const lines = new Map<string, string>();
  const clerk = actorOf('minzheng.clerk');
  const offered = async (on: string) =>
    (await county.application.picks(clerk, { source: 'annualLines' }, plainDate(on))).map(({ label }) => label).sort();

  beforeAll(async () => {
    for (const [owner, year, on, adopt] of [
      ['minzheng', 2022, '2021-10-01', true],
      ['minzheng', 2023, '2022-10-01', true],
      ['minzheng', 2024, '2023-10-01', true],
      ['minzheng', 2025, '2024-02-01', true],
      ['minzheng', 2026, '2024-02-02', false],
      ['sifa', 2024, '2023-10-01', true],
    ] as const) {
      const caseId = randomUUID();
      const name = `${owner}${String(year)}`;
      const input = {
        year,
        lines: [{ id: 'N1', name, kind: 'software-development', budgetAmount: 100, content: name }],
      };
      await county.must({ by: `${owner}.clerk`, action: 'annualList.report', caseId, seq: 0, on, input });
      if (adopt) await county.must({ by: 'zhengshu.intake', action: 'annualList.adopt', caseId, seq: 1, on });
      lines.set(name, `${caseId}/N1`);
    }
  });

  it('只列出当年度和上一年度、已汇总采用、本单位的', async () => {
    expect(await offered('2024-03-01')).toEqual(['minzheng2023', 'minzheng2024']);
    expect(await offered('2025-03-01')).toEqual(['minzheng2024', 'minzheng2025']);
  });

  it('逐条试：列出的都能报请立项，没有列出的都因清单被拒绝', async () => {
    const on = '2024-03-01';
    const accepted: string[] = [];
    for (const [name, annualLine] of lines) {
      const caseId = randomUUID();
      const input = { ...fullProject(`平台${name}`), annualLine };
      await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, on, input });
      await county.must({ by: 'minzheng.leader', action: 'initiation.endorse', caseId, seq: 1, on, input: signed(on) });
      const outcome = await county.act({
        by: 'minzheng.clerk',
        action: 'initiation.submit',
        caseId,
        seq: 2,
        on,
        input: { sealed: [file('sealedApplication', '签字盖章的申请表.pdf')] },
      });
      if (outcome.kind === 'accepted') accepted.push(name);
      else expect(outcome).toMatchObject({ kind: 'refused', findings: [{ provision: 'art10.p1.i1/annual-list' }] });
    }
    expect(accepted.sort()).toEqual(await offered(on));
  });

  it('表单选的是别的单位的条目：只说没有这一条，不说那是谁的、什么内容', async () => {
    const around = await county.application.surroundings(
      clerk,
      { caseId: randomUUID(), annualLine: lines.get('sifa2024') },
      plainDate('2024-03-01'),
    );
    expect(around.annualLine).toBeUndefined();
    const own = await county.application.surroundings(
      clerk,
      { caseId: randomUUID(), annualLine: lines.get('minzheng2024') },
      plainDate('2024-03-01'),
    );
    expect(own.annualLine).toMatchObject({ year: 2024, adopted: true });
  });
});
