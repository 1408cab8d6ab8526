import { describe, expect, it } from 'vitest';
import { wayTo } from './readiness.tsx';

describe('缺的材料在哪里补', () => {
  it('在能办的事项里找收这种材料的栏目', () => {
    expect(wayTo('projectPlan', ['initiation.endorse', 'initiation.prepare'])).toEqual({
      action: 'initiation.prepare',
      field: 'projectPlan',
    });
    expect(wayTo('supervisionReport', ['acceptance.apply'])).toMatchObject({ field: 'supervisionReport' });
  });

  it('现在没有事项收它，就没有链接', () => {
    expect(wayTo('projectPlan', ['initiation.submit'])).toBeUndefined();
    expect(wayTo('projectPlan', [])).toBeUndefined();
  });
});
