import { describe, expect, it } from 'vitest';
import { day, submitted, told } from '../testing/delivery.ts';
import { factsFrom, inUse } from '../testing/acceptance.ts';
import { violated, violation } from '../testing/oversight.ts';
import { consequencesOf, refusals, stateOf, whoMay } from '../testing/judging-oversight.ts';

const act = 'accountability.record';
const decision = (violation?: string, on = '2021-09-20') => ({
  violation,
  decidedBy: '东源县纪委监委',
  decision: '批评教育',
  decidedOn: day(on),
});

describe('第二十八条 责任追究', () => {
  it('由县政务服务数据管理局领导、县纪委监委、县委组织部登记', () => {
    expect(whoMay(factsFrom(inUse()), act)).toEqual([
      'data-bureau/leader',
      'discipline-commission/clerk',
      'discipline-commission/leader',
      'organization-department/clerk',
      'organization-department/leader',
    ]);
  });

  it('随时可以登记，没有任何记录的项目不能', () => {
    expect(stateOf(factsFrom([]), act)).toBe('blocked nothing-yet → initiation.prepare');
    expect(stateOf(factsFrom(submitted().slice(0, 1)), act)).toBe('open');
  });

  it('相关违规是已经记录的违规，也可以不填', () => {
    const facts = factsFrom(violated());
    expect(refusals(facts, act, decision('V1'))).toEqual([]);
    expect(refusals(facts, act, decision())).toEqual([]);
    const twice = factsFrom([...violated(), told('violation.recorded', violation('minor'), '2021-09-02')]);
    expect(refusals(twice, act, decision('V1'))).toEqual([]);
    expect(refusals(twice, act, decision('V2'))).toEqual([]);
    expect(refusals(facts, act, decision('V2'))).toEqual(['art28.p1/implied-violation: no-such-violation @violation']);
  });

  it('决定日期不晚于今天', () => {
    const facts = factsFrom(violated());
    expect(refusals(facts, act, decision('V1', '2021-10-01'))).toEqual([]);
    expect(refusals(facts, act, decision('V1', '2021-10-02'))).toEqual([
      'art28.p1/implied-decision-day: date-in-future @decidedOn',
    ]);
  });

  it('处理决定标明出来', () => {
    const facts = factsFrom([...violated(), told('accountability.recorded', decision('V1'), '2021-09-21')]);
    expect(consequencesOf('art28', facts)).toEqual(['warning 2021年9月20日东源县纪委监委作出处理决定：批评教育']);
  });
});
