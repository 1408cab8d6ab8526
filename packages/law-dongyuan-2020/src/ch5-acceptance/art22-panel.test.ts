import type { PersonRef } from '@zhengxiang/core';
import type { BodyOf } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import {
  application,
  approved,
  assessor,
  builder,
  day,
  otherBuilder,
  planned,
  supervisor,
  told,
} from '../testing/delivery.ts';
import { completed, started, supervisionContract } from '../testing/delivery-acts.ts';
import {
  allPass,
  applied,
  bureauMember,
  bureauName,
  convened,
  expert,
  factsFrom,
  financeMember,
  opinion,
  outsider,
  ownerName,
  panel,
  preliminaryHeld,
  reported,
  returned,
  secondExpert,
  sharingConfirmed,
  voted,
} from '../testing/acceptance.ts';
import { consequencesOf, dutiesOf, refusals, sentences, stateOf, whoMay } from '../testing/judging-oversight.ts';

const act = 'acceptance.convenePanel';
const waiting = factsFrom(applied());
const sitting = factsFrom(convened());
const convene = (change: Partial<BodyOf<'acceptance.panel-convened'>>, facts = waiting) =>
  refusals(facts, act, panel(change));
const person = (id: string, organisation: string): PersonRef => ({ id, name: `人${id}`, organisation });

describe('第二十二条 验收小组', () => {
  it('由县政务服务数据管理局评审岗或者领导组织；由成员签署意见', () => {
    expect(whoMay(waiting, act)).toEqual(['data-bureau/leader', 'data-bureau/review']);
    expect(whoMay(sitting, 'acceptance.giveOpinion')).toEqual(['acceptance-panel/*']);
  });

  it('收到验收申请后组织，退回的不组织，验收合格后不再组织', () => {
    expect(stateOf(factsFrom(sharingConfirmed()), act)).toBe('blocked not-applied → acceptance.apply');
    expect(stateOf(factsFrom(started()), act)).toBe('blocked not-completed → implementation.complete');
    expect(stateOf(factsFrom(returned()), act)).toBe('blocked not-applied → acceptance.apply');
    expect(stateOf(waiting, act)).toBe('open');
    expect(stateOf(factsFrom(reported()), act)).toBe('past already-accepted');
    expect(convene({})).toEqual([]);
  });

  it('验收不合格后再次申请的，重新组织', () => {
    const failed = reported('failed', voted(['fail', 'fail', 'fail', 'fail']));
    expect(stateOf(factsFrom(failed), act)).toBe('blocked not-applied → acceptance.apply');
    expect(stateOf(factsFrom(applied(failed)), act)).toBe('open');
  });

  it('组成后至进场日不再组织；次日起仍有成员没有签署的可以调整；全部签署后不再调整', () => {
    expect(stateOf(sitting, act, { on: day('2021-07-12') })).toBe('past panel-convened');
    expect(stateOf(sitting, act, { on: day('2021-07-13') })).toBe('open');
    expect(stateOf(factsFrom(voted(allPass)), act)).toBe('past panel-complete');
  });

  it('调整时，已签署意见的成员不能移出，意见保留', () => {
    const half = voted(['pass', 'fail']);
    const facts = factsFrom(half);
    expect(convene({ experts: [expert, outsider] }, facts)).toEqual([]);
    expect(convene({ financeMembers: [person('f2', '东源县财政局')] }, facts)).toEqual([
      'art22.p1/implied-members: speaker-dropped @financeMembers',
    ]);
    expect(convene({ bureauMembers: [person('b2', bureauName)] }, facts)).toEqual([
      'art22.p1/implied-members: speaker-dropped @bureauMembers',
    ]);
    const again = convened(half);
    expect(factsFrom(again).acceptance.panel?.members.map((member) => member.opinion?.conclusion)).toEqual([
      'pass',
      'fail',
      undefined,
      undefined,
    ]);
  });

  it('县财政局、专家，缺一不可；组织的县政务服务数据管理局可以派员，也可以不派', () => {
    expect(convene({ bureauMembers: [] })).toEqual([]);
    expect(convene({ bureauMembers: undefined })).toEqual([]);
    expect(convene({ financeMembers: [] })).toEqual(['art22.p1/panel-composition: side-missing @financeMembers']);
    expect(convene({ experts: [] })).toEqual(['art22.p1/panel-composition: side-missing @experts']);
    expect(sentences(waiting, act, panel({ bureauMembers: [], financeMembers: [], experts: [] }))).toEqual([
      '验收小组没有县财政局成员',
      '验收小组没有专家',
    ]);
    expect(convene({ experts: [expert] })).toEqual([]);
  });

  it('成员属于相应的部门', () => {
    expect(convene({ bureauMembers: [bureauMember, person('x', '某局')] })).toEqual([
      'art22.p1/implied-members: not-of-the-bureau @bureauMembers',
    ]);
    expect(convene({ financeMembers: [financeMember, person('x', bureauName)] })).toEqual([
      'art22.p1/implied-members: of-the-bureau @financeMembers',
    ]);
  });

  it.each(['县水务局', '东源县审计局', '专家库', '东源县民政局', '县交通运输局'])(
    '%s的人不坐县财政局的席位',
    (organisation) => {
      expect(convene({ financeMembers: [person('x', organisation)] })).toEqual([
        'art22.p1/finance-sits-itself: not-of-finance @financeMembers',
      ]);
    },
  );

  it.each(['东源县财政局', '县财政局', '东源财政局', '东源县财政和国有资产监督管理局'])(
    '%s的人坐得',
    (organisation) => {
      expect(convene({ financeMembers: [person('x', organisation)] })).toEqual([]);
    },
  );

  it('成员不重复', () => {
    expect(convene({ otherMembers: [expert] })).toEqual(['art22.p1/implied-members: member-twice @otherMembers']);
    expect(convene({ otherMembers: [outsider] })).toEqual([]);
  });

  it.each([
    ['承建单位', builder.name],
    ['监理单位', supervisor.name],
    ['落选的投标人', otherBuilder.name],
    ['项目建设单位', ownerName],
  ])('来自%s的人员不能参加', (_, organisation) => {
    expect(convene({ experts: [expert, person('x', organisation)] })).toEqual([
      'art22.p1/implied-members: member-interested @experts',
    ]);
  });

  it('来自设计单位的人员不能参加', () => {
    const data = application({
      designFirm: { firm: { name: '某设计院', uscc: '91440000EEEEEEEEE5' }, qualification: '甲级' },
    });
    const facts = factsFrom(applied(preliminaryHeld(completed(started(planned(undefined, approved(data)))))));
    expect(convene({ experts: [person('x', '某设计院')] }, facts)).toEqual([
      'art22.p1/implied-members: member-interested @experts',
    ]);
    expect(convene({ experts: [person('x', '某设计院')] })).toEqual([]);
  });

  it('没有投标、直接签约的单位的人员不能参加', () => {
    const direct = told('contract.signed', supervisionContract({ party: assessor }), '2021-03-06');
    const experts = [person('x', assessor.name)];
    expect(convene({ experts }, factsFrom([...applied(), direct]))).toEqual([
      'art22.p1/implied-members: member-interested @experts',
    ]);
    expect(convene({ experts })).toEqual([]);
  });

  it('县财政局自己的项目，只在本局席位参加；县政务服务数据管理局自己的项目，本局人员不参加', () => {
    const own = factsFrom(applied(), 'finance-bureau');
    expect(convene({ financeMembers: [person('x', ownerName)] }, own)).toEqual([]);
    expect(convene({ experts: [person('x', ownerName)] }, own)).toEqual([
      'art22.p1/implied-members: member-interested @experts',
    ]);
    const bureauOwned = factsFrom(applied(), 'data-bureau');
    expect(convene({ bureauMembers: [person('x', ownerName)] }, bureauOwned)).toEqual([
      'art22.p1/implied-members: not-of-the-bureau @bureauMembers',
      'art22.p1/implied-members: member-interested @bureauMembers',
    ]);
    const audit = factsFrom(applied(), 'audit-bureau');
    expect(convene({ otherMembers: [person('x', ownerName)] }, audit)).toEqual([
      'art22.p1/implied-members: member-interested @otherMembers',
    ]);
  });

  it('进场验收日期不早于申请验收（2021-07-05）', () => {
    expect(convene({ onSiteOn: day('2021-07-04') })).toEqual([
      'art22.p1/implied-on-site-day: date-too-early @onSiteOn',
    ]);
    expect(convene({ onSiteOn: day('2021-07-05') })).toEqual([]);
    expect(convene({ onSiteOn: day('2021-12-31') })).toEqual([]);
  });
});

describe('第二十二条 验收意见', () => {
  const give = 'acceptance.giveOpinion';
  const as = (id: string, on = '2021-07-12') => ({ personId: id, on: day(on) });

  it('组织验收小组后，自进场验收日起签署', () => {
    expect(stateOf(waiting, give)).toBe('blocked no-panel → acceptance.convenePanel');
    expect(stateOf(sitting, give, as('m1', '2021-07-11'))).toBe('blocked not-on-site-yet');
    expect(stateOf(sitting, give, as('m1', '2021-07-12'))).toBe('open');
    expect(stateOf(sitting, give, as('m1', '2021-07-13'))).toBe('open');
  });

  it('每名成员签署一次', () => {
    const one = factsFrom(voted(['pass']));
    expect(stateOf(one, give, as('m1'))).toBe('past opinion-given');
    expect(stateOf(one, give, as('m2'))).toBe('open');
    expect(stateOf(factsFrom(voted(allPass)), give, as('m5'))).toBe('past panel-complete');
    expect(stateOf(factsFrom(reported()), give, as('m1'))).toBe('past already-accepted');
  });

  it('日期不早于进场验收，不晚于今天', () => {
    const on = (signedOn: string) =>
      refusals(sitting, give, opinion('pass', { signedOn: day(signedOn) }), as('m1', '2021-07-14'));
    expect(on('2021-07-11')).toEqual(['art22.p1/implied-opinion: date-too-early @signedOn']);
    expect(on('2021-07-12')).toEqual([]);
    expect(on('2021-07-14')).toEqual([]);
    expect(on('2021-07-15')).toEqual(['art22.p1/implied-opinion: date-in-future @signedOn']);
  });

  it('要求整改或者不通过的，写明问题；通过的不必', () => {
    const refused = ['art22.p1/implied-opinion: problems-missing @problems'];
    expect(refusals(sitting, give, opinion('rectify', { problems: [] }), as('m1'))).toEqual(refused);
    expect(refusals(sitting, give, opinion('fail', { problems: [] }), as('m1'))).toEqual(refused);
    // A form in which nothing is chosen yet.
    expect(refusals(sitting, give, opinion(undefined as never, { problems: [] }), as('m1'))).toEqual([]);
    expect(refusals(sitting, give, opinion('fail'), as('m1'))).toEqual([]);
    expect(refusals(sitting, give, opinion('pass'), as('m1'))).toEqual([]);
  });

  it('意见汇总', () => {
    expect(consequencesOf('art22', waiting)).toEqual([]);
    expect(consequencesOf('art22', factsFrom(voted(['pass', 'rectify', 'fail'])))).toEqual([
      'warning “广东承建科技有限公司”的投标（响应）文件没有登记，验收小组请向项目建设单位调取',
      'info 验收小组 4 人，已签署意见 3 人：通过 1 人，整改后复核 1 人，不通过 1 人',
    ]);
  });

  it('及时组织、签署的职责', () => {
    const convening = 'data-bureau 2021-07-05~ acceptance.convenePanel 2021年7月5日收到验收申请，应及时组织验收小组';
    expect(dutiesOf(factsFrom(sharingConfirmed()))).toEqual([]);
    expect(dutiesOf(waiting)).toEqual([convening]);
    expect(dutiesOf(factsFrom(returned()))).toEqual([]);
    expect(dutiesOf(sitting, { on: day('2021-07-11') })).toEqual([]);
    const signing = (name: string) =>
      `acceptance-panel 2021-07-12~ acceptance.giveOpinion 验收小组成员“${name}”应签署验收意见`;
    expect(dutiesOf(factsFrom(voted(['pass', 'pass'])), { on: day('2021-07-12') })).toEqual([
      signing(expert.name),
      signing(secondExpert.name),
    ]);
    expect(dutiesOf(factsFrom(voted(allPass)))).toEqual([]);
    expect(dutiesOf(factsFrom(reported('failed', voted(['fail']))))).toEqual([]);
  });
});
