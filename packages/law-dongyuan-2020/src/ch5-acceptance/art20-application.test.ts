import { fen } from '@zhengxiang/core';
import type { ApplicationData } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { application, approved, day, file, lines, planned, told, wanFen } from '../testing/delivery.ts';
import { completed, contracted, started } from '../testing/delivery-acts.ts';
import {
  acceptanceApplication,
  allPass,
  applied,
  convened,
  countersigned,
  factsFrom,
  preliminary,
  preliminaryHeld,
  reported,
  returned,
  sharingConfirmed,
  voted,
} from '../testing/acceptance.ts';
import { consequencesOf, documentsOf, refusals, sentences, stateOf, whoMay } from '../testing/judging-oversight.ts';

const act = 'acceptance.apply';
const ready = factsFrom(sharingConfirmed());
const failed = reported('failed', voted(['fail', 'fail', 'fail', 'pass']));

/** Nothing is built: no software, no infrastructure. */
const service: Partial<ApplicationData> = {
  mainKind: 'business-operation',
  mainSubKind: 'business-operation',
  lines: lines.map((line) => ({ ...line, kind: 'business-operation', subKind: 'business-operation' })),
};
/** Up to the preliminary acceptance; without a supervision firm unless `supervised`. */
const project = (change: Partial<ApplicationData>, supervised = false) => {
  const events = planned(undefined, approved(application(change)));
  return preliminaryHeld(completed(supervised ? started(events) : contracted(events)));
};

describe('第二十条第一款 申请验收', () => {
  it('由项目建设单位经办人申请；由县政务服务数据管理局受理岗、评审岗、领导退回', () => {
    expect(whoMay(ready, act)).toEqual(['project-owner/clerk']);
    expect(whoMay(ready, 'acceptance.return')).toEqual([
      'data-bureau/leader',
      'data-bureau/intake',
      'data-bureau/review',
    ]);
  });

  it('初步验收通过后申请', () => {
    expect(stateOf(factsFrom(started()), act)).toContain('blocked not-completed → implementation.complete');
    expect(stateOf(factsFrom(completed()), act)).toContain('blocked preliminary-missing → acceptance.preliminary');
    const notPassed = told('acceptance.preliminary-held', preliminary({ conclusion: 'failed' }), '2021-07-01');
    expect(stateOf(factsFrom([...completed(), notPassed]), act)).toContain('blocked preliminary-failed');
    expect(stateOf(ready, act)).toBe('open');
    expect(refusals(ready, act, acceptanceApplication())).toEqual([]);
  });

  it.each([
    ['不合格前一天', '2021-08-19', {}, 'blocked preliminary-before-failure → acceptance.preliminary'],
    ['不合格当天', '2021-08-20', {}, 'open'],
    ['不合格以后', '2021-09-10', {}, 'open'],
    ['不合格以后，没有通过', '2021-09-10', { conclusion: 'failed' as const }, 'blocked preliminary-failed'],
  ])('验收不合格的，再次初步验收通过后再次申请：%s', (_name, heldOn, change, state) => {
    const again = told('acceptance.preliminary-held', preliminary({ heldOn: day(heldOn), ...change }), '2021-09-10');
    expect(stateOf(factsFrom([...failed, again]), act)).toContain(state);
  });

  it('申请办理中、验收合格后不再申请；退回后、验收不合格后可以再次申请', () => {
    expect(stateOf(factsFrom(applied()), act)).toBe('past already-applied');
    expect(stateOf(factsFrom(reported()), act)).toBe('past already-accepted');
    expect(stateOf(factsFrom(returned()), act)).toBe('open');
    expect(stateOf(factsFrom(failed), act)).toContain('blocked preliminary-before-failure → acceptance.preliminary');
    expect(stateOf(factsFrom(applied(failed)), act)).toBe('past already-applied');
    expect(stateOf(factsFrom(applied(returned())), act)).toBe('past already-applied');
  });

  it('提供项目验收材料和初步验收材料，缺一不可', () => {
    expect(refusals(ready, act, acceptanceApplication({ material: [] }))).toEqual([
      'art20.p1/material-provided: material-missing @material',
    ]);
    expect(refusals(ready, act, acceptanceApplication({ preliminaryMaterial: [] }))).toEqual([
      'art20.p1/material-provided: material-missing @preliminaryMaterial',
    ]);
    expect(sentences(ready, act, acceptanceApplication({ material: [], preliminaryMaterial: [] }))).toEqual([
      '没有提供项目验收材料',
      '没有提供初步验收材料',
    ]);
  });

  it('组织验收小组之前可以退回，此后不能', () => {
    expect(stateOf(ready, 'acceptance.return')).toBe('blocked not-applied → acceptance.apply');
    expect(stateOf(factsFrom(applied()), 'acceptance.return')).toBe('open');
    expect(stateOf(factsFrom(returned()), 'acceptance.return')).toBe('blocked not-applied → acceptance.apply');
    expect(stateOf(factsFrom(convened()), 'acceptance.return')).toBe('past panel-at-work');
    expect(stateOf(factsFrom(reported()), 'acceptance.return')).toBe('past already-accepted');
  });

  it('退回的，标明问题和要求；再次申请后不再显示', () => {
    expect(consequencesOf('art20', factsFrom(returned()))).toEqual([
      'warning 验收申请于 2021年7月6日退回：缺少用户报告',
    ]);
    expect(consequencesOf('art20', factsFrom(applied(returned())))).toEqual([]);
  });
});

describe('第二十条第二款 监理报告和监理资质材料（原则上）', () => {
  const report = 'art20.p2/supervision-report: supervision-report-missing @supervisionReport';
  const qualification =
    'art20.p2/supervision-qualification: supervision-qualification-missing @supervisionQualification';
  const bare = acceptanceApplication({ supervisionReport: undefined });
  const unsupervised = sharingConfirmed(project({}));
  const waiver = (id: string, provision: string, on = '2021-07-03') => [
    told('waiver.requested', { provision, reason: '监理单位已注销' }, on),
    told('waiver.granted', { request: id, reason: '同意' }, on),
  ];

  it('没有监理报告的不能申请；资质材料在确定监理单位时已提交的，不必重复提交', () => {
    expect(refusals(ready, act, bare)).toEqual([report]);
    expect(refusals(ready, act, acceptanceApplication({ supervisionReport: [] }))).toEqual([report]);
    expect(refusals(ready, act, acceptanceApplication())).toEqual([]);
  });

  it('没有确定监理单位的，资质材料也要提交', () => {
    const facts = factsFrom(unsupervised);
    expect(refusals(facts, act, acceptanceApplication())).toEqual([qualification]);
    expect(refusals(facts, act, bare)).toEqual([report, qualification]);
    const complete = acceptanceApplication({ supervisionQualification: file('supervisionQualification') });
    expect(refusals(facts, act, complete)).toEqual([]);
  });

  it('经县政务服务数据管理局同意例外的，可以不提交，一项例外只免一项', () => {
    const requested = factsFrom([...unsupervised, ...waiver('W1', 'art20.p2/supervision-report')]);
    const id = requested.waivers[0]?.id ?? '';
    const begun = told('implementation.started', { startedOn: day('2021-03-15') }, '2021-03-15');
    const granted = factsFrom([...unsupervised, begun, ...waiver(id, 'art20.p2/supervision-report')]);
    expect(refusals(granted, act, bare)).toEqual([qualification]);
    expect(documentsOf(granted).filter((line) => line.includes('?'))).toEqual(['-?supervisionQualification art20.p2']);
    const other = factsFrom([...unsupervised, begun, ...waiver(id, 'art20.p2/supervision-qualification')]);
    expect(refusals(other, act, bare)).toEqual([report]);
    expect(documentsOf(other).filter((line) => line.includes('?'))).toEqual(['-?supervisionReport art20.p2']);
    const refused = told('waiver.refused', { request: id, reason: '不同意' }, '2021-07-03');
    const [asked] = waiver(id, 'art20.p2/supervision-report');
    if (!asked) throw new Error('no request');
    const undecided = factsFrom([...unsupervised, begun, asked]);
    expect(documentsOf(undecided).filter((line) => line.includes('?'))).toHaveLength(2);
    const denied = factsFrom([...unsupervised, begun, asked, refused]);
    expect(refusals(denied, act, bare)).toEqual([report, qualification]);
    expect(documentsOf(denied).filter((line) => line.includes('?'))).toEqual([
      '-?supervisionReport art20.p2',
      '-?supervisionQualification art20.p2',
    ]);
  });

  it('第十六条不要求监理、也没有确定监理单位的，不要求；确定了的，要求', () => {
    expect(refusals(factsFrom(project(service)), act, bare)).toEqual([]);
    expect(refusals(factsFrom(project(service, true)), act, bare)).toEqual([report]);
  });
});

describe('第二十条第三款 总投资 200 万元（含）以上提交绩效自评报告', () => {
  const of = (totalInvestment: ApplicationData['totalInvestment']) =>
    factsFrom(project({ ...service, totalInvestment }));
  const without = acceptanceApplication({ annex5: undefined });
  const missing = ['art20.p3/self-evaluation: self-evaluation-missing @annex5'];

  it('199.999999 万元：不要求', () => {
    expect(refusals(of(fen(199_999_999)), act, without)).toEqual([]);
  });
  it('200 万元：要求', () => {
    expect(refusals(of(wanFen(200)), act, without)).toEqual(missing);
    expect(refusals(of(wanFen(200)), act, acceptanceApplication())).toEqual([]);
    expect(sentences(of(wanFen(200)), act, without)).toEqual([
      '项目总投资 200.00 万元，达到 200.00 万元（含）以上，没有《绩效自评报告》（附件5）',
    ]);
    expect(sentences(of(wanFen(300)), act, without)).toEqual([
      '项目总投资 300.00 万元，达到 200.00 万元（含）以上，没有《绩效自评报告》（附件5）',
    ]);
  });
  it('200.000001 万元：要求', () => {
    expect(refusals(of(fen(200_000_001)), act, without)).toEqual(missing);
  });
});

describe('验收还差什么', () => {
  it('开工后列出，逐项到位', () => {
    expect(documentsOf(factsFrom(contracted()))).toEqual([]);
    expect(documentsOf(factsFrom(started()))).toEqual([
      '-preliminaryAcceptance art19.p1',
      '-acceptanceMaterial art20.p1',
      '-?supervisionReport art20.p2',
      '+?supervisionQualification art20.p2',
      '-annex5 art20.p3',
      '-annex6 art21.p1',
    ]);
    expect(documentsOf(factsFrom(applied(countersigned(sharingConfirmed()))))).toEqual([
      '+preliminaryAcceptance art19.p1',
      '+acceptanceMaterial art20.p1',
      '+?supervisionReport art20.p2',
      '+?supervisionQualification art20.p2',
      '+annex5 art20.p3',
      '+annex6 art21.p1',
    ]);
  });

  it('初步验收没有通过的，不算到位', () => {
    const notPassed = told('acceptance.preliminary-held', preliminary({ conclusion: 'failed' }), '2021-07-01');
    expect(documentsOf(factsFrom([...completed(), notPassed]))[0]).toBe('-preliminaryAcceptance art19.p1');
  });

  it('不需要的不列出', () => {
    const small = { ...service, totalInvestment: wanFen(199) };
    const begun = told('implementation.started', { startedOn: day('2021-03-15') }, '2021-03-15');
    expect(documentsOf(factsFrom([...project(small), begun]))).toEqual([
      '+preliminaryAcceptance art19.p1',
      '-acceptanceMaterial art20.p1',
    ]);
  });

  it('申请没有附的，不算到位', () => {
    const bare = acceptanceApplication({ annex5: undefined, supervisionReport: undefined });
    const facts = factsFrom([...preliminaryHeld(), told('acceptance.applied', bare, '2021-07-05')]);
    expect(documentsOf(facts)).toContain('-annex5 art20.p3');
    expect(documentsOf(facts)).toContain('-?supervisionReport art20.p2');
    expect(documentsOf(facts)).toContain('+acceptanceMaterial art20.p1');
  });

  it('验收合格后、报备终止后不再列出', () => {
    expect(documentsOf(factsFrom(reported('accepted', voted(allPass))))).toEqual([]);
    expect(documentsOf(factsFrom(failed))).not.toEqual([]);
    const ended = told(
      'termination.filed',
      { cause: '目标无法实现', procedure: '完成', terminatedOn: day('2021-06-25'), documents: [] },
      '2021-06-25',
    );
    expect(documentsOf(factsFrom([...completed(), ended]))).toEqual([]);
  });
});
