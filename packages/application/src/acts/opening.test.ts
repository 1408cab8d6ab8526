import { procedure } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import type { RecordedCase } from '../ports/index.ts';
import { isFreshId, regulationCase, regulationCaseId, regulationCaseRange } from './opening.ts';

const bureau = { id: 'b', name: '某局', role: 'data-bureau', competentDepartment: undefined } as never;
const recorded = (caseId: string, packId: string): RecordedCase => ({
  procedure,
  kind: 'regulation',
  origin: { caseId, packId, owner: { id: 'b', name: '某局' } },
  events: [],
});
const storeWith = (...cases: readonly RecordedCase[]) => ({
  regulationCases: () => Promise.resolve(cases),
  registeredByRoles: () => Promise.resolve([bureau]),
});
const counted = '00000000-0000-4000-8000-000000000001';

describe('办法自己的案件', () => {
  it('编号由办法的编号推算：固定，各不相同，谁也不能自选，落在留出的范围里', () => {
    const ids = ['dongyuan-2020', 'dongyuan-2026', 'elsewhere-2021'].map(regulationCaseId);
    expect(regulationCaseId('dongyuan-2020')).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
    for (const id of [...ids, counted]) {
      expect(isFreshId(id)).toBe(false);
      expect(id >= regulationCaseRange[0] && id <= regulationCaseRange[1]).toBe(true);
    }
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  });

  it('没有人能占用留出的范围', () => {
    expect(isFreshId('00000000-0000-4abc-9000-000000000001')).toBe(false);
    expect(isFreshId('00000000-0000-7abc-9000-000000000001')).toBe(false);
  });

  it('以前按次序编号的，仍用原来的编号；别的办法不会认成它', async () => {
    const store = storeWith(recorded(counted, 'dongyuan-2020'));
    expect((await regulationCase(store, { id: 'dongyuan-2020', procedure }))?.origin.caseId).toBe(counted);
    expect((await regulationCase(store, { id: 'dongyuan-2026', procedure }))?.origin).toMatchObject({
      caseId: regulationCaseId('dongyuan-2026'),
      packId: 'dongyuan-2026',
    });
  });

  it('还没有记录的，用推算的编号', async () => {
    expect((await regulationCase(storeWith(), { id: 'dongyuan-2020', procedure }))?.origin.caseId).toBe(
      regulationCaseId('dongyuan-2020'),
    );
  });
});
