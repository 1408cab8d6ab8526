import { noSurroundings, type NeighbourProject, type ProjectMarks, type Surroundings } from '@zhengxiang/procedure';
import { fen, plainDate } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { factsOf, people } from './testing/initiation.ts';
import { endorsed, filedAcceptance, filedPlan, submitted } from './testing/initiation-acts.ts';
import { consequencesOf, stateOf } from './testing/judging-initiation.ts';
import { consequencesOf as consequencesOfOversight } from './testing/judging-oversight.ts';

const sibling = (marks: Partial<ProjectMarks>): Surroundings => ({
  ...noSurroundings,
  siblings: [
    {
      caseId: 'case-2',
      name: '婚姻登记叫号系统',
      ownerId: 'owner',
      mainKind: 'software-development',
      content: '叫号',
      budgetAmount: fen(40_000_000),
      reportedOn: plainDate('2024-03-05'),
      approved: false,
      hasMlpsLine: false,
      marks: { flags: [], criticised: [], ...marks },
    } satisfies NeighbourProject,
  ],
});
const flag = (split: boolean | undefined, ...projects: readonly string[]) => sibling({ flags: [{ projects, split }] });

describe('M4 疑似拆分所指明的每一个项目都等', () => {
  it.each([
    ['在那边标记，尚未认定', flag(undefined, 'case-1'), 'blocked sibling-undecided'],
    ['那边认定为拆分', flag(true, 'case-1'), 'blocked sibling-split'],
    ['那边指明了几个', flag(undefined, 'case-7', 'case-1'), 'blocked sibling-undecided'],
    ['那边认定不是拆分', flag(false, 'case-1'), 'open'],
    ['那边指明的是别的项目', flag(undefined, 'case-7'), 'open'],
    ['没有标记', sibling({}), 'open'],
  ])('%s', (_how, around, state) => {
    expect(stateOf(factsOf(filedAcceptance()), 'filing.acknowledge', { by: people.intake, around })).toBe(state);
  });

  it('认定为拆分的，被指明的项目一样也不能再备案，并且一直标明', () => {
    const facts = factsOf(filedPlan());
    expect(stateOf(facts, 'filing.fileContract', { around: flag(true, 'case-1') })).toBe('blocked sibling-split');
    expect(consequencesOf(facts, { around: flag(true, 'case-1') })).toContain('一并被认定为拆分');
    expect(consequencesOf(facts, { around: flag(undefined, 'case-1') })).toContain('尚未认定');
  });
});

describe('M8 清单看报送的日子，一个条目对应一个项目', () => {
  const line = { year: 2024, adopted: false, name: '社会救助', ownerId: 'owner', reportedOn: plainDate('2023-12-31') };
  const submit = (change: Partial<NonNullable<Surroundings['annualLine']>>) =>
    stateOf(factsOf(endorsed()), 'initiation.submit', { around: { annualLine: { ...line, ...change } } });

  it.each([
    ['上一年最后一天报送，没有采用', {}, 'open'],
    ['今天才报送', { reportedOn: plainDate('2024-06-30') }, 'blocked annual-line-reported-late'],
    ['元旦才报送', { reportedOn: plainDate('2024-01-01') }, 'blocked annual-line-reported-late'],
    [
      '同年第二份清单、已采用',
      { reportedOn: plainDate('2024-02-01'), adopted: true },
      'blocked annual-line-reported-late',
    ],
    ['退回没有再报', { reportedOn: undefined }, 'blocked annual-line-not-reported'],
    ['别的项目已用', { usedBy: ['另一个平台'] }, 'blocked annual-line-used'],
  ])('%s', (_how, change, state) => {
    expect(submit(change)).toBe(state);
  });
});

describe('M10 销号以后，通报和绩效不合格仍在后来的评审面前', () => {
  const record = (change: Partial<Surroundings['unitRecord']>) => ({
    around: { unitRecord: { evaluations: [], openViolations: 0, waiversUsed: 0, ...change } },
  });
  it.each([
    ['通报', { criticisms: [{ project: '旧平台', on: plainDate('2023-05-01') }] }, '因严重违规被通报'],
    ['绩效不合格', { unqualified: ['旧平台'] }, '绩效评价不合格的项目：“旧平台”'],
    [
      '评价',
      { evaluations: [{ project: '旧平台', rating: 'unqualified', on: plainDate('2023-05-01') }] },
      '评价结果为',
    ],
    ['没有销号的违规', { openViolations: 2 }, '还有 2 项违规没有销号'],
    [
      '几项都有',
      { criticisms: [{ project: '甲', on: plainDate('2023-05-01') }], unqualified: ['甲'], openViolations: 1 },
      '“甲”2023年5月1日因严重违规被通报',
    ],
  ])('%s', (_how, change, words) => {
    const said = consequencesOfOversight('art25', factsOf(submitted()), record(change));
    expect(said.join()).toContain(words);
  });
});
