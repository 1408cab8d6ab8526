import { addDays, type CompanyRef } from '@zhengxiang/core';
import { capacitiesOf, noSurroundings, type OrganisationKin, type ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { builder, day, designer, factsOf, people, wanFen } from '../testing/initiation.ts';
import { accepted, approved } from '../testing/initiation-acts.ts';
import { refusals } from '../testing/judging-initiation.ts';
import { employerOfParty, isOfFirm, isOfOwner } from '../ch2-initiation/parties.ts';
import { independentOf } from '../ch4-implementation/supervision.ts';
import { dongyuan2020 } from '../pack.ts';
import { isSameParty, withKin } from './kin.ts';
import { nobodyJudgesOwnWork } from './own-hands.ts';

const heir: CompanyRef = { name: '粤东智慧城市集团有限公司', uscc: '91441600MA4UQ4NA2R' };
/** `own` came to nothing and lives on in `kin`. */
const kin = (own: OrganisationKin['own'], ...others: OrganisationKin['own']): OrganisationKin => ({
  id: own[0]?.name ?? '',
  own,
  kin: others,
});
const merged = { kin: [kin([designer], heir), kin([heir], designer)] };
const facts = factsOf(approved());
const owner = facts.origin.owner.name;

/** The project after its unit became another one, as the register tells it. */
const moved = (of: ProjectFacts, name: string): ProjectFacts => ({
  ...of,
  origin: { ...of.origin, owner: { id: 'heir', name } },
  formerOwners: [
    { owner: of.origin.owner, change: 'merge', until: day('2024-05-01'), number: 1, document: '文', seq: of.seq },
  ],
});

describe('更名、合并、分立以后还是同一当事人', () => {
  const bid = (firm: CompanyRef, around: object, partners?: string) =>
    refusals(
      facts,
      'procurement.recordBids',
      { package: 'G1', openedOn: day('2024-05-01'), bids: [{ id: 'T1', firm, partners, price: wanFen(100) }] },
      { around },
    );

  it.each([
    ['并入的企业来投标', heir, undefined],
    ['并入的企业换个写法', { ...heir, name: '粤東智慧城市集團有限責任公司' }, undefined],
    ['并入的企业的分公司', { ...builder, name: `${heir.name}河源分公司` }, undefined],
    ['并入的企业在联合体里', builder, `${heir.name}、河源数联公司`],
    ['只写并入企业的代码', { ...builder, uscc: heir.uscc }, undefined],
  ] as const)('设计单位被合并以后，%s，还是不能投标', (_how, firm, partners) => {
    expect(bid(firm, {}, partners).filter((found) => found.includes('designer-bids'))).toEqual([]);
    expect(bid(firm, merged, partners)).toEqual(['designer-does-not-bid: designer-bids @bids.0.firm']);
  });

  it('没有登记过变动的别家照常', () => {
    expect(bid(builder, merged)).toEqual([]);
    expect([isSameParty(merged, builder, heir), isSameParty(merged, designer, heir)]).toEqual([false, true]);
    expect(withKin({}, builder)).toEqual([builder]);
  });

  it.each([
    ['原来的单位', owner],
    ['现在的单位', '东源县社会工作部'],
    ['由原单位分出去的', '东源县养老服务中心'],
    ['原来的简称', owner.replace('东源县', '')],
  ])('来自%s的人，都是建设单位的人', (_which, organisation) => {
    const after = moved(facts, '东源县社会工作部');
    const around = { kin: [kin([{ name: owner }], { name: '东源县社会工作部' }, { name: '东源县养老服务中心' })] };
    expect(isOfOwner(after, around, organisation)).toBe(true);
    expect(isOfOwner(after, around, '东源县水务局')).toBe(false);
  });

  it('设计单位被并入以后，那家企业的人也是当事单位的人', () => {
    expect([isOfFirm(facts, {}, heir.name), isOfFirm(facts, merged, heir.name)]).toEqual([false, true]);
  });

  it('承建单位并入监理单位的，监理不独立', () => {
    const working = { firm: heir };
    expect(independentOf({}, working, [{ firm: designer }], 'firm')).toBeUndefined();
    expect(independentOf(merged, working, [{ firm: designer }], 'firm')).toMatchObject({ kind: 'unmet' });
  });

  it('合并以后成了建设单位的，不再是第三方评审机构', () => {
    const round = { number: 1, mode: 'reviewer', experts: [], reviewer: { id: 'heir', name: '承接单位' } };
    const reviewed = {
      ...factsOf(accepted()),
      review: { ...facts.review, rounds: [round] },
    } as unknown as ProjectFacts;
    const actor = { ...people.clerk.actor, organisationId: 'heir', organisationRole: 'company' as const };
    expect(capacitiesOf(actor, reviewed)).toContain('independent-reviewer');
    expect(capacitiesOf(actor, moved(reviewed, '承接单位'))).not.toContain('independent-reviewer');
  });

  it('评审机构、验收成员所在的单位后来成了建设单位的，不再出具意见；组织的单位可以更换', () => {
    const ask = (of: ProjectFacts, organisationId: string) =>
      nobodyJudgesOwnWork.checkPerson?.({
        // A guard as it stands in a law: of acts of several kinds of case.
        ...{ facts: of as never, today: day('2024-05-02'), around: noSurroundings, law: dongyuan2020 },
        actor: { ...people.clerk.actor, personId: '成员', organisationId },
        capacities: ['acceptance-panel', 'project-owner'],
      });
    const after = moved(facts, '承接单位');
    for (const organisationId of ['heir', facts.origin.owner.id])
      expect(ask(after, organisationId)).toMatchObject({
        kind: 'unmet',
        reason: { code: 'judge-became-party' },
        remedy: { text: '由组织评审、验收的单位更换' },
      });
    expect(ask(after, 'another')).toEqual({ kind: 'met' });
  });
});

describe('专家的任职单位看当天的，也看项目编制以后还在的', () => {
  const today = day('2024-06-01');
  const prepared = facts.versions[0]?.preparedOn ?? today;
  const expert = { id: '专家', name: '陈启明', organisation: '东源县政务信息化评审专家库' };
  const of = (change: object) =>
    employerOfParty(facts, { today, employments: [{ personId: expert.id, employer: designer, ...change }] }, expert);

  it.each([
    ['一直在设计单位', {}, true],
    ['今天起在', { from: today }, true],
    ['明天才去', { from: addDays(today, 1) }, false],
    ['做到编制那一天', { until: prepared }, true],
    ['编制的前一天已经离开', { until: addDays(prepared, -1) }, false],
    ['编制以后离开', { until: addDays(prepared, 10) }, true],
    ['别的专家', { personId: '别人' }, false],
    ['在建设单位', { employer: { name: owner } }, true],
    ['在无关的单位', { employer: { name: '河源职业技术学院' } }, false],
  ] as const)('%s', (_how, change, barred) => {
    expect(of(change) !== undefined).toBe(barred);
  });

  it('合并到设计单位的企业，也算', () => {
    const employments = [{ personId: expert.id, employer: heir }];
    expect(employerOfParty(facts, { today, employments, ...merged }, expert)).toBe(heir.name);
    expect(employerOfParty(facts, { today, employments }, expert)).toBeUndefined();
  });
});
