import { fen } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { application, factsOf, sized, small, told } from '../testing/initiation.ts';
import {
  amended,
  endorsed,
  filedPlan,
  flagged,
  prepared,
  splitDecided,
  submitted,
} from '../testing/initiation-acts.ts';
import { crossingOf, trackOf, trackOfAmount, versionOutgrown } from './track.ts';
import { dongyuan2020 as law } from '../pack.ts';

describe('第二条第（一）项 起点金额为 50 万元（含）', () => {
  it.each([
    [49_999_999, 'filing'],
    [50_000_000, 'full'],
    [50_000_001, 'full'],
  ])('预算金额 %d 分，走 %s', (amount, track) => {
    expect(trackOfAmount(fen(amount), law)).toBe(track);
    expect(trackOf(factsOf(prepared(sized(amount))), law)).toBe(track);
  });

  it('没有申报材料时不知道走哪个流程', () => {
    expect(trackOf(factsOf([]), law)).toBeUndefined();
    expect(crossingOf(factsOf([]), law)).toBeUndefined();
  });

  it('更正到 50 万元，由备案转为完整流程', () => {
    const facts = factsOf([...filedPlan(), amended(50)]);
    expect(trackOf(facts, law)).toBe('full');
    expect(crossingOf(facts, law)).toEqual({ before: 40_000_000, now: 50_000_000, to: 'full' });
    expect(versionOutgrown(facts, law)).toBe(true);
  });

  it('没有跨过起点金额的更正，流程不变', () => {
    const facts = factsOf([...filedPlan(), amended(49)]);
    expect(trackOf(facts, law)).toBe('filing');
    expect(crossingOf(facts, law)).toBeUndefined();
    expect(versionOutgrown(facts, law)).toBe(false);
  });

  it('新的申报材料取代此前的更正', () => {
    const facts = factsOf([...filedPlan(), amended(60), told('initiation.prepared', sized(55_000_000), '2024-04-01')]);
    expect(trackOf(facts, law)).toBe('full');
    expect(crossingOf(facts, law)).toEqual({ before: 40_000_000, now: 55_000_000, to: 'full' });
    expect(versionOutgrown(facts, law)).toBe(false);
  });

  it('立项申请降到 50 万元以下，转为备案', () => {
    const facts = factsOf([...submitted(), told('initiation.prepared', small(46), '2024-04-01')]);
    expect(trackOf(facts, law)).toBe('filing');
    expect(crossingOf(facts, law)).toEqual({ before: 136_000_000, now: 46_000_000, to: 'filing' });
  });

  it('认定拆分的备案材料须重新编制，没有认定的不须', () => {
    expect(versionOutgrown(factsOf([...filedPlan(), flagged]), law)).toBe(false);
    expect(versionOutgrown(factsOf([...filedPlan(), flagged, splitDecided(false)]), law)).toBe(false);
    expect(versionOutgrown(factsOf([...filedPlan(), flagged, splitDecided(true)]), law)).toBe(true);
    expect(versionOutgrown(factsOf(endorsed(application())), law)).toBe(false);
  });
});
