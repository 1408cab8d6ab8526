import { describe, expect, it } from 'vitest';
import {
  approved,
  builder,
  day,
  otherBuilder,
  planned,
  supervisor,
  told,
  mainPackage,
  wanFen,
} from '../testing/delivery.ts';
import { application } from '../testing/delivery.ts';
import { completed, contract, contracted, started } from '../testing/delivery-acts.ts';
import {
  applied,
  factsFrom,
  preliminary,
  preliminaryHeld,
  reported,
  returned,
  voted,
  allPass,
} from '../testing/acceptance.ts';
import { consequencesOf, refusals, sentences, stateOf, whoMay } from '../testing/judging-oversight.ts';

const built = factsFrom(completed());
const act = 'acceptance.preliminary';
const failedOnce = [
  ...completed(),
  told('acceptance.preliminary-held', preliminary({ conclusion: 'failed' }), '2021-07-01'),
];

describe('第十九条 初步验收', () => {
  it('由项目建设单位经办人登记，其他人不能', () => {
    expect(whoMay(built, act)).toEqual(['project-owner/clerk']);
  });

  it('项目完成建设后组织，此前不能', () => {
    expect(stateOf(factsFrom(approved()), act)).toBe('blocked not-completed → implementation.complete');
    expect(stateOf(factsFrom(started()), act)).toBe('blocked not-completed → implementation.complete');
    expect(stateOf(built, act)).toBe('open');
    expect(refusals(built, act, preliminary())).toEqual([]);
  });

  it('50 万元以下只备案的、报备终止的项目不办理', () => {
    const small = application({ budgetAmount: wanFen(49), totalInvestment: wanFen(49) });
    expect(stateOf(factsFrom(completed(started(planned(undefined, approved(small))))), act)).toBe('past filing-track');
    const ended = told(
      'termination.filed',
      { cause: '目标无法实现', procedure: '完成', terminatedOn: day('2021-06-25'), documents: [] },
      '2021-06-25',
    );
    expect(stateOf(factsFrom([...completed(), ended]), act)).toBe('past termination-filed');
  });

  it('通过后不再登记；没有通过的可以再次组织', () => {
    expect(stateOf(factsFrom(preliminaryHeld()), act)).toBe('past preliminary-passed');
    expect(stateOf(factsFrom(failedOnce), act)).toBe('open');
  });

  it('验收申请办理中、验收合格后不再登记；验收不合格的可以再次组织一次', () => {
    expect(stateOf(factsFrom(applied()), act)).toBe('past already-applied');
    expect(stateOf(factsFrom(returned()), act)).toBe('past preliminary-passed');
    expect(stateOf(factsFrom(reported()), act)).toBe('past already-accepted');
    const failed = reported('failed', voted(['fail', 'fail', 'fail', 'pass']));
    expect(stateOf(factsFrom(failed), act)).toBe('open');
    const again = (heldOn: string) =>
      factsFrom([...failed, told('acceptance.preliminary-held', preliminary({ heldOn: day(heldOn) }), '2021-09-10')]);
    expect(stateOf(again('2021-08-19'), act)).toBe('open');
    expect(stateOf(again('2021-08-20'), act)).toBe('past preliminary-passed');
  });

  it('承建单位必须参加，有几家来几家', () => {
    const without = preliminary({
      participants: preliminary().participants.filter((p) => p.capacity !== 'contractor'),
    });
    expect(refusals(built, act, without)).toEqual(['art19.p1/contractor-takes-part: party-absent @participants']);
    expect(sentences(built, act, without)).toEqual([`参加单位中没有承建单位“${builder.name}”`]);
    const packages = [mainPackage(), mainPackage({ id: 'main2', name: '二包' })];
    const second = told('contract.signed', contract({ package: 'main2', party: otherBuilder }), '2021-03-06');
    const both = factsFrom(completed(started(planned(packages)).concat(second)));
    expect(sentences(both, act, preliminary())).toEqual([`参加单位中没有承建单位“${otherBuilder.name}”`]);
  });

  it('承建单位以其他身份填写的，不算承建单位参加', () => {
    const disguised = preliminary({
      participants: preliminary().participants.map((p) => ({ ...p, capacity: 'other' as const })),
    });
    expect(refusals(built, act, disguised)).toEqual([
      'art19.p1/contractor-takes-part: party-absent @participants',
      'art19.p1/supervision-takes-part: party-absent @participants',
    ]);
  });

  it('确定了监理单位的，监理单位必须参加；没有确定的，不要求', () => {
    const alone = preliminary({ participants: preliminary().participants.filter((p) => p.capacity !== 'supervision') });
    expect(sentences(built, act, alone)).toEqual([`参加单位中没有监理单位“${supervisor.name}”`]);
    const unsupervised = factsFrom(completed(contracted()));
    expect(refusals(unsupervised, act, alone)).toEqual([]);
  });

  it('监理合同的乙方不是承建单位，不必以承建身份参加', () => {
    const second = told('contract.signed', contract({ package: 'sup', party: otherBuilder }), '2021-03-06');
    expect(refusals(factsFrom([...completed(), second]), act, preliminary())).toEqual([]);
  });

  it.each([
    ['reviewOpinion', '项目评审意见'],
    ['projectPlan', '项目建设方案'],
    ['tenderDocuments', '招标文件'],
    ['contract', '项目合同书'],
  ] as const)('没有对照 %s 的，不能登记', (basis, name) => {
    const input = preliminary({ against: preliminary().against.filter((one) => one !== basis) });
    expect(refusals(built, act, input)).toEqual(['art19.p1/against-all-bases: bases-missing @against']);
    expect(sentences(built, act, input)).toEqual([`初步验收没有对照${name}`]);
  });

  it('日期不早于建设完成（2021-06-20），不晚于今天（2021-10-01），首尾两日可以', () => {
    const on = (heldOn: string) => refusals(built, act, preliminary({ heldOn: day(heldOn) }));
    expect(on('2021-06-19')).toEqual(['art19.p1/implied-day: date-too-early @heldOn']);
    expect(on('2021-06-20')).toEqual([]);
    expect(on('2021-10-01')).toEqual([]);
    expect(on('2021-10-02')).toEqual(['art19.p1/implied-day: date-in-future @heldOn']);
  });

  it('逐项对照的是本项目的预算明细，一项一行，没有全部完成的说明情况', () => {
    const row = (line: string, delivered: 'delivered' | 'partly' | 'missing' = 'delivered', note?: string) => ({
      id: `q-${line}`,
      line,
      delivered,
      note,
    });
    const told = (...rows: ReturnType<typeof row>[]) => refusals(built, act, preliminary({ lines: rows }));
    expect(told(row('L1'), row('L2'), row('L3'))).toEqual([]);
    expect(told(row('L1'), row('L9'))).toEqual(['art19.p1/implied-lines: no-such-line @lines.1.line']);
    expect(told(row('L1'), row('L2'), row('L1'))).toEqual(['art19.p1/implied-lines: line-twice @lines.2.line']);
    expect(told(row('L1', 'partly'))).toEqual(['art19.p1/implied-lines: shortfall-unexplained @lines.0.note']);
    expect(told(row('L1', 'missing'))).toEqual(['art19.p1/implied-lines: shortfall-unexplained @lines.0.note']);
    expect(told(row('L1', 'missing', '变更取消'))).toEqual([]);
    expect(sentences(built, act, preliminary({ lines: [row('L1', 'partly')] }))).toEqual([
      '“业务系统开发”没有全部完成，应说明情况',
    ]);
    expect(sentences(built, act, preliminary({ lines: [row('L1'), row('L1'), row('L9')] }))).toEqual([
      '第 2 行：预算明细“业务系统开发”填了两行',
      '第 3 行对应的预算明细不存在',
    ]);
  });

  it('没有通过的、没有全部完成的内容标明出来，验收合格后不再显示', () => {
    const short = preliminary({
      conclusion: 'failed',
      lines: [
        { id: 'q1', line: 'L1', delivered: 'partly', note: '差一个模块' },
        { id: 'q2', line: 'L2', delivered: 'delivered' },
      ],
    });
    const events = [...completed(), told('acceptance.preliminary-held', short, '2021-07-01')];
    expect(consequencesOf('art19', factsFrom(events))).toEqual([
      'danger 2021年7月1日初步验收没有通过',
      'warning 初步验收时“业务系统开发”没有全部完成：差一个模块',
    ]);
    expect(consequencesOf('art19', built)).toEqual([]);
    expect(consequencesOf('art19', factsFrom(preliminaryHeld()))).toEqual([]);
    const accepted = reported('accepted', voted(allPass, [...events]));
    expect(consequencesOf('art19', factsFrom(accepted))).toEqual([]);
  });
});
