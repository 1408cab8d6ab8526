import { describe, expect, it } from 'vitest';
import { type Organ, organName } from '@zhengxiang/procedure';
import { told as signed } from './testing/delivery.ts';
import { factsFrom, inUse } from './testing/acceptance.ts';
import { criticised, violated } from './testing/oversight.ts';
import { expertOf, factsOf, people, small, told, type Person, type Told } from './testing/initiation.ts';
import {
  approved,
  convened,
  disclosed,
  endorsed,
  filedPlan,
  judged,
  judgement,
  concluded,
  prepared,
  submitted,
} from './testing/initiation-acts.ts';
import { dongyuan2020 } from './index.ts';

const named = (organs: readonly Organ[]): string => organs.map((organ) => organName(dongyuan2020, organ)).join('、');
const seenBy = (events: readonly Told[]): string => named(dongyuan2020.visibleTo(factsOf(events)));
/** Named in the case, they see it from the day they are named. */
const always = '项目建设单位、评审专家组、第三方评审机构、项目验收小组';

describe('第三条、第六条 谁可以查阅一个项目', () => {
  it('本单位随时可以，专家、第三方机构、验收小组限于被指定的项目；没有签批的草稿别的单位看不到', () => {
    expect(seenBy([])).toBe(always);
    expect(seenBy(prepared())).toBe(always);
  });

  it('主管部门自本单位领导签批起，重新编制之后也可以', () => {
    expect(seenBy(endorsed())).toBe(`${always}、主管部门、县审计局`);
    expect(seenBy([...endorsed(), ...prepared()])).toBe(`${always}、主管部门、县审计局`);
  });

  it('县政务服务数据管理局自报送、备案或者申请例外起', () => {
    expect(seenBy(submitted())).toBe(`${always}、主管部门、县审计局、县政务服务数据管理局`);
    expect(seenBy([...submitted(), told('initiation.withdrawn', { reason: '修改' }, '2024-03-05')])).toContain(
      '县政务服务数据管理局',
    );
    expect(seenBy(filedPlan())).toBe(`${always}、主管部门、县审计局、县政务服务数据管理局`);
    const asked = told('waiver.requested', { provision: 'art10.p1.i1/annual-list', reason: '新增任务' }, '2024-03-02');
    expect(seenBy([...prepared(), asked])).toBe(`${always}、县审计局、县政务服务数据管理局`);
    expect(seenBy(endorsed(small()))).not.toContain('县政务服务数据管理局');
  });

  it('县财政局自立项批复起', () => {
    expect(seenBy(concluded('passed'))).not.toContain('县财政局');
    expect(seenBy(approved())).toBe(`${always}、主管部门、县审计局、县政务服务数据管理局、县财政局`);
  });

  it('县纪委监委、县委组织部自严重违规通报起', () => {
    const both = '县纪委监委、县委组织部';
    expect(named(dongyuan2020.visibleTo(factsFrom(inUse())))).not.toMatch(/县纪委监委|县委组织部/u);
    expect(named(dongyuan2020.visibleTo(factsFrom(violated())))).not.toMatch(/县纪委监委|县委组织部/u);
    expect(named(dongyuan2020.visibleTo(factsFrom(criticised())))).toContain(both);
    const again = signed(
      'violation.recorded',
      { provision: 'art17.p1', severity: 'minor', facts: '迟报' },
      '2021-09-08',
    );
    expect(named(dongyuan2020.visibleTo(factsFrom([...criticised(), again])))).toContain(both);
  });
});

describe('第十条（三） 专家独立出具意见，一轮评审结束之前互不查阅', () => {
  const withheld = (events: readonly Told[], { actor }: Person, ...capacities: readonly Organ[]) =>
    dongyuan2020.withheldJudgements(factsOf(events), { personId: actor.personId, capacities });
  const [first, second, third] = [people.expert1, people.expert2, people.expert3].map((one) => expertOf(one).id);
  const all = [first, second, third];
  const oneJudged = [...disclosed(), told('review.judged', judgement(), '2024-03-12', people.expert1)];
  const closed = judged();

  it('专家只看到自己的意见，全部出具后互相可以查阅', () => {
    expect(withheld(oneJudged, people.expert1, 'review-experts')).toEqual([second, third]);
    expect(withheld(oneJudged, people.expert2, 'review-experts')).toEqual([first, third]);
    expect(withheld(closed, people.expert1, 'review-experts')).toEqual([]);
  });

  it('项目建设单位、主管部门在评审意见出具之前看不到', () => {
    expect(withheld(oneJudged, people.clerk, 'project-owner')).toEqual(all);
    expect(withheld(closed, people.clerk, 'project-owner')).toEqual(all);
    expect(withheld(closed, people.departmentLeader, 'competent-department')).toEqual(all);
    expect(withheld(concluded('passed'), people.clerk, 'project-owner')).toEqual([]);
  });

  it('县政务服务数据管理局、县审计局、第三方评审机构可以查阅', () => {
    for (const organ of ['data-bureau', 'audit-bureau', 'independent-reviewer'] as const)
      expect(withheld(oneJudged, people.review, organ), organ).toEqual([]);
    expect(withheld(oneJudged, people.review, 'project-owner', 'data-bureau')).toEqual([]);
  });

  it('还没有组织评审的，没有可查阅的意见', () => {
    expect(withheld(submitted(), people.clerk, 'project-owner')).toEqual([]);
    expect(withheld(convened(), people.clerk, 'project-owner')).toEqual(all);
  });
});

describe('发文字号', () => {
  it('县政务服务数据管理局用东政数，县财政局用东财', () => {
    expect(dongyuan2020.county.letterSeries).toEqual({ 'data-bureau': '东政数', 'finance-bureau': '东财' });
  });
});
