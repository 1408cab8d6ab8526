import { describe, expect, it } from 'vitest';
import { bureauAsOwner, day, factsOf, people, told, wanFen, type Told } from '../testing/initiation.ts';
import { approved, concluded, costed, remark } from '../testing/initiation-acts.ts';
import { dutiesOf, findings, firstReason, refusals, stateOf, whoMay } from '../testing/judging-initiation.ts';

const stands = (events: readonly Told[], action: Parameters<typeof stateOf>[1]): string =>
  stateOf(factsOf(events), action);

describe('第十条（三） 修改后通过', () => {
  const revision = concluded('passed-after-revision', [remark('a', true), remark('b', true), remark('c', false)]);
  const answer = (...ids: string[]): Told =>
    told('review.remarks-answered', { answers: ids.map((id) => ({ id, remark: id, answer: '已修改' })) }, '2024-03-18');
  const answered = [...revision, answer('R1-1', 'R1-2')];
  const rejected = [
    ...answered,
    told('review.answers-rejected', { remarks: ['R1-2'], reason: '不到位' }, '2024-03-19', people.review),
  ];
  const confirmed = [...answered, told('review.answers-confirmed', {}, '2024-03-20', people.review)];
  const reply = (events: readonly Told[], ...ids: string[]) =>
    refusals(factsOf(events), 'review.answerRemarks', {
      answers: ids.map((id, index) => ({ id: `N${index}`, remark: id, answer: '已修改' })),
    });

  it('由单位答复要求答复的意见', () => {
    expect(whoMay('review.answerRemarks')).toEqual(['project-owner/clerk']);
    expect(stands(revision, 'review.answerRemarks')).toBe('open');
    expect(stands([...revision, answer('R1-1')], 'review.answerRemarks')).toBe('open');
    expect(stands(answered, 'review.answerRemarks')).toBe('past all-answered');
    expect(stands(rejected, 'review.answerRemarks')).toBe('open');
    expect(stands(concluded('passed'), 'review.answerRemarks')).toBe('past not-in-revision');
  });

  it('只答复要求答复、尚未答复的意见，每条一次', () => {
    expect(reply(revision, 'R1-1', 'R1-2')).toEqual([]);
    expect(reply(revision, 'R1-3')).toEqual(['remarks-answered: no-such-remark @answers.0.remark']);
    expect(reply(revision, 'R1-1', 'R9-9')).toEqual(['remarks-answered: no-such-remark @answers.1.remark']);
    expect(reply(revision, 'R1-1', 'R1-1')).toEqual(['remarks-answered: answered-twice @answers.1.remark']);
    expect(reply(rejected, 'R1-2')).toEqual([]);
    expect(reply(rejected, 'R1-1')).toEqual(['remarks-answered: no-such-remark @answers.0.remark']);
  });

  it('单位有答复的义务', () => {
    expect(dutiesOf(factsOf(revision))).toEqual([
      'project-owner 2024-03-15 review.answerRemarks 有 2 条评审意见等待答复。',
    ]);
    expect(dutiesOf(factsOf(rejected))[0]).toContain('有 1 条评审意见等待答复。');
    expect(dutiesOf(factsOf(answered))).toEqual([]);
    expect(dutiesOf(factsOf(concluded('returned', [remark('a', true)])))).toEqual([]);
  });

  it('全部答复到位才确认', () => {
    expect(stands(revision, 'review.confirmAnswers')).toBe('blocked answers-missing');
    expect(firstReason(factsOf([...revision, answer('R1-1')]), 'review.confirmAnswers')).toEqual([
      '还有 1 条意见没有答复到位',
      'review.answerRemarks',
    ]);
    expect(stands(answered, 'review.confirmAnswers')).toBe('open');
    expect(stands(rejected, 'review.confirmAnswers')).toBe('blocked answers-missing');
    expect(stands([...rejected, answer('R1-2')], 'review.confirmAnswers')).toBe('open');
    expect(stands(confirmed, 'review.confirmAnswers')).toBe('past not-in-revision');
  });

  it('已答复而不到位的退回再改', () => {
    const reject = (...remarks: string[]) =>
      refusals(factsOf([...revision, answer('R1-1')]), 'review.rejectAnswers', { remarks, reason: '不到位' });
    expect(stands(revision, 'review.rejectAnswers')).toBe('blocked nothing-answered');
    expect(stands(answered, 'review.rejectAnswers')).toBe('open');
    expect(stands(concluded('passed'), 'review.rejectAnswers')).toBe('past not-in-revision');
    expect(reject('R1-1')).toEqual([]);
    expect(reject('R1-1', 'R1-2')).toEqual(['rejected-answers: no-such-remark @remarks']);
    expect(refusals(factsOf(rejected), 'review.rejectAnswers', { remarks: ['R1-2'], reason: '不到位' })).toEqual([
      'rejected-answers: no-such-remark @remarks',
    ]);
  });

  it('确认修改到位之后才能批复', () => {
    expect(stands(answered, 'approval.issue')).toBe('blocked revision-unconfirmed');
    expect(stands(confirmed, 'approval.issue')).toBe('open');
  });

  it.each([
    ['2024-03-19', ['implied-approval-day: date-too-early @issuedOn']],
    ['2024-03-20', []],
  ])('3月20日确认，%s 批复', (issued, expected) => {
    expect(refusals(factsOf(confirmed), 'approval.issue', { issuedOn: day(issued) })).toEqual(expected);
  });

  it.each([
    ['确认修改到位的', confirmed, '2024-03-19', '修改到位确认日期'],
    ['没有要求修改的', concluded('passed'), '2024-03-14', '评审意见出具日期'],
  ])('%s，批复早了的，写明早于哪个日期', (_, events, issued, earliestLabel) => {
    expect(findings(factsOf(events), 'approval.issue', { issuedOn: day(issued) })).toMatchObject([
      { verdict: { reason: { figures: { earliestLabel } } } },
    ]);
  });
});

describe('第十条（三） 暂缓和恢复', () => {
  it('暂缓的可以恢复', () => {
    expect(stands(concluded('postponed'), 'review.resume')).toBe('open');
    expect(stands(costed(), 'review.resume')).toBe('past not-postponed');
    const resumed = [
      ...concluded('postponed'),
      told('review.resumed', { reason: '原因消除' }, '2024-05-01', people.review),
    ];
    expect(stands(resumed, 'review.issueOpinion')).toBe('open');
    expect(stands(resumed, 'review.openRound')).toBe('open');
    expect(stands(concluded('postponed'), 'review.openRound')).toBe('blocked review-postponed');
  });
});

describe('第十条（三） 立项批复', () => {
  it('评审通过之后批复一次，核定金额以造价审核为准', () => {
    expect(stands(costed(), 'approval.issue')).toBe('blocked not-passed');
    expect(stands(concluded('returned'), 'approval.issue')).toBe('blocked not-passed');
    expect(stands(concluded('passed'), 'approval.issue')).toBe('open');
    expect(stands(approved(), 'approval.issue')).toBe('past approved');
    expect(factsOf(approved()).approval).toMatchObject({ on: '2024-03-18', amount: wanFen(130) });
  });

  it.each([
    ['2024-03-14', ['implied-approval-day: date-too-early @issuedOn']],
    ['2024-03-15', []],
    ['2024-06-30', []],
    ['2024-07-01', ['implied-approval-day: date-in-future @issuedOn']],
  ])('3月15日出具评审意见，%s 批复', (issued, expected) => {
    expect(refusals(factsOf(concluded('passed')), 'approval.issue', { issuedOn: day(issued) })).toEqual(expected);
  });

  it('县政务服务数据管理局自己的项目同样批复', () => {
    expect(stateOf(factsOf(concluded('passed'), bureauAsOwner), 'approval.issue')).toBe('open');
  });
});
