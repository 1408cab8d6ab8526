import type { BodyOf } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { day, told } from '../testing/delivery.ts';
import {
  allPass,
  applied,
  convened,
  factsFrom,
  order,
  ordered,
  rectificationReported,
  rectified,
  reinspected,
  reinspection,
  report,
  reported,
  voted,
  type Signed,
} from '../testing/acceptance.ts';
import { consequencesOf, dutiesOf, refusals, sentences, stateOf, whoMay } from '../testing/judging-oversight.ts';

const demanded = voted(['pass', 'pass', 'pass', 'rectify']);
const open = factsFrom(ordered(demanded));
const waiting = factsFrom(rectificationReported(ordered(demanded)));
const passed = factsFrom(reinspected(rectificationReported(ordered(demanded))));
const halfDone = reinspected(rectificationReported(ordered(demanded)), false);
const orderAct = 'acceptance.orderRectification';
const reportAct = 'acceptance.reportRectified';
const reinspectAct = 'acceptance.reinspect';

describe('第二十三条 整改和复核', () => {
  it('由县政务服务数据管理局评审岗或者领导责令和复核，由项目建设单位报告', () => {
    expect(whoMay(open, orderAct)).toEqual(['data-bureau/leader', 'data-bureau/review']);
    expect(whoMay(open, reinspectAct)).toEqual(['data-bureau/leader', 'data-bureau/review']);
    expect(whoMay(open, reportAct)).toEqual(['project-owner/clerk']);
  });

  it('组织验收小组后、出具验收报告前可以责令；等待复核的，先复核', () => {
    expect(stateOf(factsFrom(applied()), orderAct)).toBe('blocked no-panel → acceptance.convenePanel');
    expect(stateOf(factsFrom(convened()), orderAct)).toBe('open');
    expect(stateOf(open, orderAct)).toBe('open');
    expect(stateOf(waiting, orderAct)).toBe('blocked reinspection-pending → acceptance.reinspect');
    expect(stateOf(passed, orderAct)).toBe('open');
    expect(stateOf(factsFrom(reported()), orderAct)).toBe('past already-accepted');
  });

  it('整改期限不早于今天', () => {
    const due = (dueOn: string) => refusals(open, orderAct, order({ dueOn: day(dueOn) }));
    expect(due('2021-09-30')).toEqual(['art23.p1/implied-due-day: due-day-past @dueOn']);
    expect(due('2021-10-01')).toEqual([]);
    expect(due('2021-10-02')).toEqual([]);
  });

  it('责令后报告，报告后复核，复核通过后都不再办理', () => {
    expect(stateOf(factsFrom(demanded), reportAct)).toBe('past nothing-ordered');
    expect(refusals(factsFrom(demanded), reportAct, rectified())).toEqual([
      'art23.p1/report-what-was-ordered: nothing-ordered',
    ]);
    expect(refusals(factsFrom(demanded), reinspectAct, reinspection({}))).toEqual([
      'art23.p1/reinspect-what-was-reported: nothing-reported',
    ]);
    expect(stateOf(factsFrom(applied()), reportAct)).toBe('blocked no-panel → acceptance.convenePanel');
    expect(stateOf(open, reportAct)).toBe('open');
    expect(stateOf(waiting, reportAct)).toBe('past rectification-reported');
    expect(stateOf(passed, reportAct)).toBe('past nothing-ordered');
    expect(stateOf(factsFrom(demanded), reinspectAct)).toBe('past nothing-reported');
    expect(stateOf(factsFrom(applied()), reinspectAct)).toBe('blocked no-panel → acceptance.convenePanel');
    expect(stateOf(open, reinspectAct)).toBe('blocked not-reported → acceptance.reportRectified');
    expect(stateOf(waiting, reinspectAct)).toBe('open');
    expect(stateOf(passed, reinspectAct)).toBe('past nothing-reported');
  });

  it('复核不到位的，继续整改，只报告没有到位的事项', () => {
    const facts = factsFrom(halfDone);
    expect(stateOf(facts, reportAct)).toBe('open');
    expect(refusals(facts, reportAct, rectified('T2'))).toEqual([]);
    expect(refusals(facts, reportAct, rectified('T1', 'T2'))).toEqual([
      'art23.p1/report-every-item: no-such-rectification-item @items.0.item',
    ]);
    const again = factsFrom([...halfDone, told('acceptance.rectification-reported', rectified('T2'), '2021-08-07')]);
    expect(refusals(again, reinspectAct, reinspection({ T2: true }))).toEqual([]);
    expect(refusals(again, reinspectAct, reinspection({ T1: true, T2: true }))).toEqual([
      'art23.p1/reinspect-every-item: no-such-rectification-item @items.0.item',
    ]);
  });

  it('每项都要报告，一项一行', () => {
    expect(refusals(open, reportAct, rectified('T1', 'T2'))).toEqual([]);
    expect(refusals(open, reportAct, rectified('T1'))).toEqual(['art23.p1/report-every-item: items-uncovered @items']);
    expect(refusals(open, reportAct, rectified('T1', 'T2', 'T3'))).toEqual([
      'art23.p1/report-every-item: no-such-rectification-item @items.2.item',
    ]);
    expect(refusals(open, reportAct, rectified('T1', 'T2', 'T1'))).toEqual([
      'art23.p1/report-every-item: rectification-item-twice @items.2.item',
    ]);
    expect(sentences(open, reportAct, { ...rectified(), items: [] })).toEqual(['整改事项 T1、T2 没有填写']);
    expect(sentences(open, reportAct, rectified('T1', 'T1', 'T9'))).toEqual([
      '整改事项 T1 填了两行',
      '第 3 行不是待办理的整改事项',
      '整改事项 T2 没有填写',
    ]);
  });

  it('每项都要复核，一项一行', () => {
    expect(refusals(waiting, reinspectAct, reinspection({ T1: true, T2: false }))).toEqual([]);
    expect(refusals(waiting, reinspectAct, reinspection({ T1: true }))).toEqual([
      'art23.p1/reinspect-every-item: items-uncovered @items',
    ]);
  });

  it('增加的整改事项，原来已报告没有复核的，随新事项一并报告', () => {
    const more = [
      ...halfDone,
      told('acceptance.rectification-ordered', order({ dueOn: day('2021-09-15') }), '2021-08-06'),
    ];
    expect(refusals(factsFrom(more), reportAct, rectified('T2', 'T3', 'T4'))).toEqual([]);
  });

  it('复核日期不早于责令整改（2021-07-15），不晚于今天', () => {
    const on = (date: string) => refusals(waiting, reinspectAct, reinspection({ T1: true, T2: true }, date));
    expect(on('2021-07-14')).toEqual(['art23.p1/implied-reinspection-day: date-too-early @reinspectedOn']);
    expect(on('2021-07-15')).toEqual([]);
    expect(on('2021-10-01')).toEqual([]);
    expect(on('2021-10-02')).toEqual(['art23.p1/implied-reinspection-day: date-in-future @reinspectedOn']);
  });

  it('单位及时整改、政数局及时复核的职责', () => {
    expect(dutiesOf(factsFrom(demanded))).toEqual([]);
    expect(dutiesOf(open)).toEqual([
      'project-owner 2021-07-15~2021-08-15 acceptance.reportRectified 还有 2 项需要整改，整改后申请复核',
    ]);
    expect(dutiesOf(waiting)).toEqual(['data-bureau 2021-07-15~ acceptance.reinspect 整改已完成，应及时复核']);
    expect(dutiesOf(factsFrom(halfDone))).toEqual([
      'project-owner 2021-07-15~2021-08-15 acceptance.reportRectified 还有 1 项需要整改，整改后申请复核',
    ]);
    expect(dutiesOf(passed)).toEqual([]);
    expect(dutiesOf(factsFrom(reported('failed', ordered(demanded))))).toEqual([]);
  });

  it('整改逾期、验收不合格的，标明出来', () => {
    expect(consequencesOf('art23', open, { on: day('2021-08-15') })).toEqual([]);
    expect(consequencesOf('art23', open, { on: day('2021-08-16') })).toEqual([
      'danger 整改期限 2021年8月15日，已逾期 1 天',
    ]);
    expect(consequencesOf('art23', waiting)).toEqual([]);
    expect(consequencesOf('art23', factsFrom(demanded))).toEqual([]);
    const failed = reported('failed', ordered(demanded));
    expect(consequencesOf('art23', factsFrom(failed))).toEqual(['danger 2021年8月20日验收不合格']);
    expect(consequencesOf('art23', factsFrom(applied(failed)))).toEqual([]);
    expect(consequencesOf('art23', factsFrom(reported()))).toEqual([]);
  });
});

describe('第二十三条 验收报告', () => {
  const act = 'acceptance.issueReport';
  type Votes = Parameters<typeof voted>[0];
  const conclude = (events: readonly Signed[], conclusion: BodyOf<'acceptance.report-issued'>['conclusion']) =>
    refusals(factsFrom(events), act, report(conclusion));
  const tie = ['art23.p1/open-vote-explained: open-vote-unexplained @againstPanel'];
  const against = ['art23.p1/report-follows-opinion: majority-against @conclusion'];
  const inFavour = ['art23.p1/report-follows-opinion: majority-in-favour @conclusion'];

  it('由县政务服务数据管理局领导出具', () => {
    expect(whoMay(open, act)).toEqual(['data-bureau/leader']);
  });

  it('成员全部签署意见后出具', () => {
    expect(stateOf(factsFrom(applied()), act)).toBe('blocked no-panel → acceptance.convenePanel');
    expect(stateOf(factsFrom(convened()), act)).toBe('blocked opinions-missing → acceptance.giveOpinion');
    expect(stateOf(factsFrom(voted(['pass', 'pass', 'pass'])), act)).toBe(
      'blocked opinions-missing → acceptance.giveOpinion',
    );
    expect(stateOf(factsFrom(voted(allPass)), act)).toBe('open');
    expect(stateOf(factsFrom(reported()), act)).toBe('past already-accepted');
    expect(sentences(factsFrom(voted(['pass', 'fail', 'rectify'])), act, report('failed'))[0]).toBe(
      '验收小组 4 人，已签署意见 3 人，全部签署后才能出具验收报告',
    );
  });

  it('有成员要求整改的，先责令整改', () => {
    expect(stateOf(factsFrom(demanded), act)).toBe('blocked rectification-not-ordered → acceptance.orderRectification');
    expect(stateOf(factsFrom(voted(['fail', 'fail', 'pass', 'rectify'])), act)).toBe(
      'blocked rectification-not-ordered → acceptance.orderRectification',
    );
    expect(stateOf(factsFrom(voted(['fail', 'fail', 'fail', 'rectify'])), act)).toBe('open');
  });

  it('整改期限内和等待复核的不出具；复核通过后出具', () => {
    expect(stateOf(open, act, { on: day('2021-08-15') })).toBe(
      'blocked rectification-running → acceptance.reportRectified',
    );
    expect(stateOf(waiting, act)).toBe('blocked rectification-running → acceptance.reinspect');
    expect(stateOf(passed, act)).toBe('open');
    expect(stateOf(passed, act, { on: day('2021-08-06') })).toBe('open');
    expect(refusals(passed, act, report('accepted'))).toEqual([]);
  });

  it('逾期没有整改到位的，可以不合格，不能合格', () => {
    const on = { on: day('2021-08-20') };
    expect(stateOf(open, act, { on: day('2021-08-16') })).toBe('open');
    expect(refusals(open, act, report('failed'), on)).toEqual([]);
    expect(refusals(open, act, report('accepted'), on)).toEqual([
      'art23.p1/report-follows-opinion: rectification-running @conclusion',
    ]);
    expect(sentences(factsFrom(halfDone), act, report('accepted'))).toEqual([
      '还有 1 项整改没有复核通过（期限 2021年8月15日）',
    ]);
  });

  it.each<[string, Votes, readonly string[], readonly string[]]>([
    ['全部通过', allPass, [], inFavour],
    ['3 人通过、1 人不通过', ['pass', 'pass', 'pass', 'fail'], [], inFavour],
    ['2 人通过、2 人不通过，由领导写明理由后决定', ['pass', 'pass', 'fail', 'fail'], tie, tie],
    ['1 人通过、3 人不通过', ['pass', 'fail', 'fail', 'fail'], against, []],
    ['全部不通过', ['fail', 'fail', 'fail', 'fail'], against, []],
  ])('报告根据验收小组意见：%s', (_, votes, accepted, failed) => {
    expect(conclude(voted(votes), 'accepted')).toEqual(accepted);
    expect(conclude(voted(votes), 'failed')).toEqual(failed);
  });

  it('要求整改的成员，复核通过后视为同意', () => {
    const after = (...votes: Votes) => reinspected(rectificationReported(ordered(voted(votes))));
    expect(conclude(after('pass', 'rectify', 'rectify', 'fail'), 'failed')).toEqual(inFavour);
    expect(conclude(after('pass', 'rectify', 'rectify', 'fail'), 'accepted')).toEqual([]);
    expect(conclude(after('pass', 'rectify', 'fail', 'fail'), 'failed')).toEqual(tie);
    expect(conclude(after('rectify', 'fail', 'fail', 'fail'), 'accepted')).toEqual(against);
    expect(sentences(factsFrom(after('pass', 'rectify', 'rectify', 'fail')), act, report('failed'))).toEqual([
      '验收小组 4 人中 3 人同意通过，超过半数，且没有未完成的整改，不能结论为验收不合格',
    ]);
    expect(sentences(factsFrom(after('rectify', 'fail', 'fail', 'fail')), act, report('accepted'))).toEqual([
      '验收小组 4 人中 3 人意见为不通过，超过半数，不能结论为验收合格',
    ]);
  });

  it('没有责令整改的，要求整改还不是同意', () => {
    expect(conclude(voted(['pass', 'rectify', 'rectify', 'fail']), 'failed')).toEqual([
      'art23.p1/report-after-opinions: rectification-not-ordered',
      ...tie,
    ]);
  });

  it.each<[string, Votes]>([
    ['2 比 2', ['pass', 'pass', 'fail', 'fail']],
    ['财政局不同意的 2 比 2', ['pass', 'fail', 'pass', 'fail']],
    ['整改后 2 比 2', ['pass', 'rectify', 'fail', 'fail']],
  ])('没有过半数意见的，写明理由才能出具：%s', (_name, votes) => {
    const events = votes.includes('rectify') ? reinspected(rectificationReported(ordered(voted(votes)))) : voted(votes);
    for (const conclusion of ['accepted', 'failed'] as const) {
      expect(conclude(events, conclusion)).toEqual(tie);
      const explained = { againstPanel: '问题不影响使用，已责成限期完善。' };
      expect(refusals(factsFrom(events), act, report(conclusion, explained))).toEqual([]);
    }
  });

  it('过半数不通过的，整改没有完成也可以不合格', () => {
    const events = rectificationReported(ordered(voted(['fail', 'fail', 'fail', 'rectify'])));
    expect(stateOf(factsFrom(events), act)).toBe('open');
    expect(conclude(events, 'failed')).toEqual([]);
    expect(conclude(events, 'accepted')).toEqual(against);
  });

  it('出具日期不早于成员签署意见（2021-07-12）和复核（2021-08-05），不晚于今天', () => {
    const on = (facts: typeof passed, issuedOn: string) =>
      refusals(facts, act, report('accepted', { issuedOn: day(issuedOn) }));
    const plain = factsFrom(voted(allPass));
    const early = 'art23.p1/implied-report-day: date-too-early @issuedOn';
    expect(on(plain, '2021-07-11')).toEqual([early, early, early, early]);
    expect(on(plain, '2021-07-12')).toEqual([]);
    expect(on(plain, '2021-10-01')).toEqual([]);
    expect(on(plain, '2021-10-02')).toEqual(['art23.p1/implied-report-day: date-in-future @issuedOn']);
    expect(on(passed, '2021-08-04')).toEqual([early]);
    expect(on(passed, '2021-08-05')).toEqual([]);
  });
});
