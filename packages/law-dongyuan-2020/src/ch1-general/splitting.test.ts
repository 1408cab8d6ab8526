import type { NeighbourProject } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { day, factsOf, small, told, wanFen } from '../testing/initiation.ts';
import { amended, endorsed, filedPlan, flagged, splitDecided, submitted } from '../testing/initiation-acts.ts';
import { consequencesOf, dutiesOf, refusals, stateOf } from '../testing/judging-initiation.ts';
import { areSimilar, likeness } from './similarity.ts';

const sibling = (change: Partial<NeighbourProject> = {}): NeighbourProject => ({
  caseId: 'case-2',
  name: '婚姻登记预约系统（二期）',
  ownerId: 'owner',
  mainKind: 'software-development',
  content: '其它内容',
  budgetAmount: wanFen(10),
  reportedOn: day('2024-02-01'),
  approved: false,
  hasMlpsLine: false,
  ...change,
});

const around = (...siblings: NeighbourProject[]) => ({ around: { siblings } });
const suspected = (facts = factsOf(filedPlan()), ...siblings: NeighbourProject[]): boolean =>
  consequencesOf(facts, around(...siblings)).includes('疑似拆分');

describe('名称和内容是否相近', () => {
  it('共有的两字组合占较短一方的比例', () => {
    expect(likeness('教学资源小学部分', '教学资源中学部分')).toBeCloseTo(5 / 7);
    expect(likeness('婚姻登记', '婚姻登记')).toBe(1);
    expect(likeness('婚姻登记', '婚姻登记预约叫号')).toBe(1);
    expect(likeness('婚姻登记', '不动产')).toBe(0);
    expect(likeness('', '不动产')).toBe(0);
    expect(likeness('大', '大')).toBe(0);
  });

  it('“管理系统”“信息平台”这样的通用词不算相近', () => {
    expect(likeness('社区矫正管理系统', '危房管理系统')).toBe(0);
  });

  it.each(['一期', '五期', '2021', '2021年', '2021年度'])('期次、年度不算相近：“%s”', (suffix) => {
    expect(likeness(`林业${suffix}`, `教育${suffix}`)).toBe(0);
    expect(likeness(`林业${suffix}`, '林业')).toBe(1);
  });

  it('全角半角、标点不影响', () => {
    expect(likeness('ＡＢ婚姻', 'AB·婚姻')).toBe(1);
  });

  it('名称或者内容有一半相同即为相近', () => {
    const described = (name: string, content: string) => ({ name, content });
    expect(areSimilar(described('甲乙丙', '一'), described('甲乙丁', '二'))).toBe(true);
    expect(areSimilar(described('甲乙丙丁', '一'), described('甲乙戊己', '二'))).toBe(false);
    expect(areSimilar(described('甲', '子丑寅'), described('乙', '子丑卯'))).toBe(true);
  });
});

describe('第二条第（一）项 疑似拆分', () => {
  it('同一单位一年内名称相近，合计达到 50 万元', () => {
    expect(suspected(factsOf(filedPlan()), sibling())).toBe(true);
    expect(consequencesOf(factsOf(filedPlan()), around(sibling()))).toContain(
      'warning 与本单位一年内的“婚姻登记预约系统（二期）”（10.00 万元）名称或内容相近，合计 50.00 万元，达到起点金额 50.00 万元，疑似拆分。',
    );
  });

  it.each([
    [9.999999, false],
    [10, true],
    [49.999999, true],
    [50, false],
  ])('本项目 40 万元，相近项目 %d 万元：%s', (wan, expected) => {
    expect(suspected(factsOf(filedPlan()), sibling({ budgetAmount: wanFen(wan) }))).toBe(expected);
  });

  it('几个相近项目一并计算', () => {
    const five = { budgetAmount: wanFen(5) };
    expect(suspected(factsOf(filedPlan()), sibling(five))).toBe(false);
    expect(suspected(factsOf(filedPlan()), sibling(five), sibling({ ...five, caseId: 'case-3' }))).toBe(true);
  });

  it.each([
    ['其他单位的', { ownerId: 'other' }],
    ['没有报送的', { reportedOn: undefined }],
    ['不相近的', { name: '危房监管' }],
    ['一年以前的', { reportedOn: day('2023-03-04') }],
    ['一年以后的', { reportedOn: day('2025-03-06') }],
  ])('%s不算', (_what, change) => {
    expect(suspected(factsOf(filedPlan()), sibling(change))).toBe(false);
  });

  it.each(['2023-03-05', '2025-03-05'])('3月5日备案，%s 报送的在一年之内', (reportedOn) => {
    expect(suspected(factsOf(filedPlan()), sibling({ reportedOn: day(reportedOn) }))).toBe(true);
  });

  it('没有备案的草稿按当天计算，完整流程的项目不算', () => {
    expect(suspected(factsOf(endorsed(small())), sibling())).toBe(true);
    expect(suspected(factsOf(submitted()), sibling({ name: '社会救助一体化' }))).toBe(false);
    expect(suspected(factsOf([]), sibling())).toBe(false);
  });

  it('认定不是拆分的，不再提示；认定的仍提示', () => {
    expect(suspected(factsOf([...filedPlan(), flagged, splitDecided(false)]), sibling())).toBe(false);
    expect(suspected(factsOf([...filedPlan(), flagged, splitDecided(true)]), sibling())).toBe(true);
  });

  it('备案后由县政务服务数据管理局核查，标记后不再催办', () => {
    const duties = (events: Parameters<typeof factsOf>[0]) =>
      dutiesOf(factsOf(events), around(sibling())).filter((text) => text.startsWith('data-bureau'));
    expect(duties(endorsed(small()))).toEqual([]);
    expect(duties(filedPlan())[0]).toMatch(/^data-bureau 2024-03-05 splitting.flag .*疑似拆分，请核查。$/u);
    expect(duties([...filedPlan(), flagged])).toEqual([]);
    expect(duties([...filedPlan(), flagged, splitDecided(true)])).toEqual([]);
    const another = around(sibling({ caseId: 'case-3' }));
    const cleared = factsOf([...filedPlan(), flagged, splitDecided(false)]);
    expect(dutiesOf(cleared, another).filter((text) => text.startsWith('data-bureau'))).toHaveLength(1);
    expect(dutiesOf(factsOf(filedPlan())).filter((text) => text.startsWith('data-bureau'))).toEqual([]);
  });
});

describe('第二条第（一）项 标记、说明、认定', () => {
  const flag = (projects: readonly string[], siblings = [sibling()], named: NeighbourProject[] = []) =>
    refusals(factsOf(filedPlan()), 'splitting.flag', { projects, reason: '名称相近' }, { around: { siblings, named } });

  it('建设方案备案后可以标记', () => {
    expect(stateOf(factsOf(endorsed(small())), 'splitting.flag')).toBe('blocked nothing-filed');
    expect(stateOf(factsOf(filedPlan()), 'splitting.flag')).toBe('open');
    expect(stateOf(factsOf([...filedPlan(), amended(60)]), 'splitting.flag')).toBe('past approved-not-filed');
  });

  it('上一次标记认定之后才能再标记', () => {
    expect(stateOf(factsOf([...filedPlan(), flagged]), 'splitting.flag')).toBe('blocked flag-open');
    expect(stateOf(factsOf([...filedPlan(), flagged, splitDecided(false)]), 'splitting.flag')).toBe('open');
  });

  it('两次标记都没有认定的，各自说明、认定', () => {
    const twice = factsOf([...filedPlan(), flagged, flagged]);
    for (const of of ['S1', 'S2']) {
      expect(refusals(twice, 'splitting.explain', { flag: of, explanation: '内容不同' })).toEqual([]);
      expect(refusals(twice, 'splitting.decide', { flag: of, split: false, reason: '内容不同' })).toEqual([]);
    }
  });

  it('只标记同一单位的其它项目', () => {
    expect(flag(['case-2'])).toEqual([]);
    expect(flag(['case-3'], [], [sibling({ caseId: 'case-3' })])).toEqual([]);
    expect(flag(['case-2', 'case-9'])).toEqual(['flagging: not-a-sibling @projects']);
    expect(flag(['case-2'], [sibling({ ownerId: 'other' })])).toEqual(['flagging: not-a-sibling @projects']);
    expect(flag(['case-1'], [sibling({ caseId: 'case-1' })])).toEqual(['flagging: not-a-sibling @projects']);
  });

  const explained = told('splitting.explained', { flag: 'S1', explanation: '内容不同' }, '2024-03-22');

  it('单位对尚未认定的标记说明一次', () => {
    expect(stateOf(factsOf(filedPlan()), 'splitting.explain')).toBe('past no-open-flag');
    expect(stateOf(factsOf([...filedPlan(), flagged]), 'splitting.explain')).toBe('open');
    expect(stateOf(factsOf([...filedPlan(), flagged, explained]), 'splitting.explain')).toBe('past no-open-flag');
    expect(stateOf(factsOf([...filedPlan(), flagged, splitDecided(true)]), 'splitting.explain')).toMatch(/^past/u);
    const explain = (id: string) =>
      refusals(factsOf([...filedPlan(), flagged]), 'splitting.explain', { flag: id, explanation: '内容不同' });
    expect(explain('S1')).toEqual([]);
    expect(explain('S2')).toEqual(['explaining: no-such-flag @flag']);
  });

  it.each([
    ['没有写明日期，没有说明', undefined, false, true, ['deciding: unit-unheard @split']],
    ['写明的日期还没过', '2024-04-01', false, true, ['deciding: unit-unheard @split']],
    ['写明的日期当天', '2024-03-25', false, true, ['deciding: unit-unheard @split']],
    ['写明的日期已过', '2024-03-24', false, true, []],
    ['已经说明', undefined, true, true, []],
    ['认定不是拆分', undefined, false, false, []],
  ] as const)('认定拆分先听单位说明：%s', (_what, answerBy, hasExplained, split, expected) => {
    const asked = told(
      'splitting.flagged',
      { projects: ['case-2'], reason: '名称相近', ...(answerBy && { answerBy: day(answerBy) }) },
      '2024-03-20',
    );
    const facts = factsOf([...filedPlan(), asked, ...(hasExplained ? [explained] : [])]);
    const on = day('2024-03-25');
    expect(refusals(facts, 'splitting.decide', { flag: 'S1', split, reason: '内容相同' }, { on })).toEqual(expected);
  });

  it('县政务服务数据管理局认定一次', () => {
    const decide = (id: string) =>
      refusals(factsOf([...filedPlan(), flagged, explained]), 'splitting.decide', {
        flag: id,
        split: true,
        reason: '内容相同',
      });
    expect(stateOf(factsOf(filedPlan()), 'splitting.decide')).toBe('past no-open-flag');
    expect(stateOf(factsOf([...filedPlan(), flagged]), 'splitting.decide')).toBe('open');
    expect(stateOf(factsOf([...filedPlan(), flagged, splitDecided(false)]), 'splitting.decide')).toMatch(/^past/u);
    expect(decide('S1')).toEqual([]);
    expect(decide('S2')).toEqual(['deciding: no-such-flag @flag']);
  });
});
