import { allProvisions } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { application, factsOf, people, told } from '../testing/initiation.ts';
import { approved, prepared, submitted } from '../testing/initiation-acts.ts';
import { firstReason, refusals, stateOf, whoMay } from '../testing/judging-initiation.ts';
import { dongyuan2020 } from '../pack.ts';
import { chapter1 } from './index.ts';
import { parameters } from '../parameters.ts';

describe('第三条 职责分工', () => {
  it('（一）县政务服务数据管理局立项审批，由领导批复', () => {
    expect(whoMay('approval.issue')).toEqual(['data-bureau/leader']);
  });

  it('（二）县直各单位编制本单位的项目', () => {
    expect(whoMay('initiation.prepare')).toEqual(['project-owner/clerk']);
  });

  it.each(['funding.review', 'funding.issueOpinion', 'budget.enter'] as const)(
    '（三）县财政局不受理未经审批的项目：%s',
    (action) => {
      expect(stateOf(factsOf(submitted()), action)).toBe('blocked not-approved');
      expect(firstReason(factsOf(submitted()), action)).toEqual([
        '项目未经县政务服务数据管理局审批，县财政局不受理资金审核和预算申请',
        'approval.issue',
      ]);
      expect(stateOf(factsOf(approved()), action)).toBe('waiting');
    },
  );
});

describe('第四条 本办法适用于非涉密项目', () => {
  it('涉密项目不能定稿，什么也不保存', () => {
    expect(refusals(factsOf([]), 'initiation.prepare', application({ classified: true }))).toEqual([
      'not-classified: classified @classified',
    ]);
  });

  it('填了一半的涉密项目，草稿也不保存，写明依据', () => {
    const kept = (action: string, answers: unknown) => dongyuan2020.notKept?.(action, answers) ?? '保存';
    expect(kept('initiation.prepare', { classified: true })).toMatchObject({
      provision: 'art4.p1/not-classified',
      cite: 'art4.p1',
      verdict: { kind: 'unmet', reason: { code: 'classified' }, field: 'classified' },
    });
    for (const answers of [{ classified: false }, { classified: '是' }, {}, null])
      expect(kept('initiation.prepare', answers)).toBe('保存');
    expect(kept('initiation.submit', { classified: true })).toBe('保存');
  });

  it('非涉密项目可以', () => {
    expect(refusals(factsOf([]), 'initiation.prepare', application({ classified: false }))).toEqual([]);
  });
});

describe('第五条 四个步骤', () => {
  const abandoned = factsOf([...prepared(), told('initiation.abandoned', { reason: '不再建设' }, '2024-03-05')]);

  it.each(['initiation.prepare', 'initiation.submit', 'review.convene', 'waiver.request', 'procurement.plan'] as const)(
    '办结后不再办理 %s',
    (action) => {
      expect(stateOf(abandoned, action)).toMatch(/^past.*case-closed/u);
      expect(stateOf(factsOf(prepared()), action)).not.toMatch(/case-closed/u);
    },
  );

  it.each(['audit.request', 'violation.record', 'evaluation.record'] as const)('办结后仍可监督：%s', (action) => {
    expect(stateOf(abandoned, action, { by: people.intake })).toBe('waiting');
  });

  it('步骤为立项（含造价审核）、采购、实施、验收', () => {
    const pack = { articles: chapter1, parameters: Object.values(parameters) } as unknown as LawPack;
    const steps = allProvisions(pack).find(({ id }) => id === 'art5.p1/steps')?.provision;
    expect(steps?.kind === 'definition' && steps.value).toEqual(['立项（含造价审核）', '采购', '实施', '验收']);
  });
});
