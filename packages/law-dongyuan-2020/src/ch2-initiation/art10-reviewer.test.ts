import { capacitiesOf } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { file } from '../testing/file.ts';
import { bureauAsOwner, day, factsOf, people, told, type Person, type Told } from '../testing/initiation.ts';
import {
  accepted,
  concluded,
  convened,
  convenedReviewer,
  cost,
  judgement,
  remark,
} from '../testing/initiation-acts.ts';
import { consequencesOf, refusals, stateOf, whoMay } from '../testing/judging-initiation.ts';

const act = 'review.replaceReviewer';
const own = (events: readonly Told[]) => factsOf(events, bureauAsOwner);
const firm = (id: string, name: string) => ({
  organisation: { id, name },
  qualification: '甲级资信',
  evidence: file('reviewerQualification', '资信证书.pdf'),
});
const other = firm('other', '广州华信工程咨询有限公司');
const third = firm('third', '深圳三方咨询有限公司');
const replaced = (reviewer = other, on = '2024-03-20'): Told =>
  told(
    'review.reviewer-replaced',
    { reason: '机构被吊销资质', reviewer, meetsOn: day('2024-03-25') },
    on,
    people.review,
  );
const replace = (events: readonly Told[], reviewer = other, by: Person = people.review) =>
  refusals(own(events), act, { reason: '机构被吊销资质', reviewer, meetsOn: day('2024-03-25') }, { by });
const judgedBy = (who: Person, summary = '同意', remarks: Parameters<typeof judgement>[0] = {}): Told =>
  told('review.judged', judgement({ summary, ...remarks }), '2024-03-13', who);
const costedBy = (who: Person): Told => told('review.cost-recorded', cost(), '2024-03-14', who);
const from = (organisation: string): Person => ({
  ...people.reviewer,
  actor: { ...people.reviewer.actor, personId: '接替的人', name: '接替的人', organisationId: organisation },
});
const half = [...convenedReviewer(), judgedBy(people.reviewer, '旧意见')];
const stands = (events: readonly Told[], action: Parameters<typeof stateOf>[1] = act) =>
  stateOf(own(events), action, { by: people.review });
const round = (events: readonly Told[]) => own(events).review.rounds.at(-1);

describe('第十条第二款 评审机构不能继续的，另行委托一家', () => {
  it('由组织评审的评审岗、领导岗办理', () => {
    expect(whoMay(act)).toEqual(['data-bureau/leader', 'data-bureau/review']);
  });

  it('机构没有完成本轮评审的，任何时候都换得了', () => {
    expect(stands(accepted())).toBe('blocked review-not-convened');
    expect(stands(convenedReviewer())).toBe('open');
    expect(stands(half)).toBe('open');
    expect(stands([...convenedReviewer(), costedBy(people.reviewer)])).toBe('open');
    expect(stands([...half, costedBy(people.secondReviewer)])).toBe('past reviewer-done');
    expect(stands([...half, replaced()])).toBe('open');
    expect(stands(convened())).toBe('past no-reviewer');
    expect(stands(concluded('postponed'))).toBe('blocked review-postponed');
    const again = told(
      'review.round-opened',
      { reason: '再评', meetsOn: day('2024-03-22') },
      '2024-03-15',
      people.review,
    );
    expect(stands([...half, costedBy(people.reviewer), again])).toBe('open');
  });

  it('其它单位的项目，造价可以由县政务服务数据管理局审核，机构出具意见后就完成了', () => {
    const stateFor = (events: readonly Told[]) => stateOf(factsOf(events), act, { by: people.review });
    expect(stateFor(convenedReviewer())).toBe('open');
    expect(stateFor(half)).toBe('past reviewer-done');
  });

  it('同一家、已经换下的、业主、组织评审的单位、设计单位都不行', () => {
    expect(replace(convenedReviewer())).toEqual([]);
    const refused = (reviewer: typeof other, events: readonly Told[] = convenedReviewer()) => replace(events, reviewer);
    expect(refused(firm('reviewer', '信实咨询公司'))).toEqual(['reviewer-replaced: same-reviewer @reviewer']);
    expect(refused(firm('x', ' 信实咨询公司'))).toEqual(['reviewer-replaced: same-reviewer @reviewer']);
    expect(refused(firm('bureau', '东源县政务服务数据管理局'))).toEqual([
      'reviewer-replaced: owner-is-reviewer @reviewer',
    ]);
    expect(refused(firm('y', '东源县政务服务数据管理局信息中心'))).toEqual([
      'reviewer-replaced: owner-is-reviewer @reviewer',
    ]);
    expect(refused(firm('z', '广州规划设计有限公司'))).toEqual(['reviewer-replaced: designer-is-reviewer @reviewer']);
    const twice = [...convenedReviewer(), replaced(), replaced(third, '2024-03-21')];
    expect(refused(other, twice)).toEqual(['reviewer-replaced: reviewer-left @reviewer']);
    expect(refused(firm('reviewer', '信实咨询公司'), twice)).toEqual(['reviewer-replaced: reviewer-left @reviewer']);
    expect(
      refusals(factsOf(convenedReviewer()), act, {
        reason: '停业',
        reviewer: firm('bureau', '县政务服务数据管理局'),
        meetsOn: day('2024-03-25'),
      }),
    ).toEqual(['reviewer-replaced: bureau-is-reviewer @reviewer']);
  });

  it('组织评审时也一样', () => {
    const convene = (reviewer: typeof other) =>
      refusals(factsOf(accepted()), 'review.convene', {
        mode: 'independent-reviewer',
        reviewer,
        meetsOn: day('2024-03-12'),
      });
    expect(convene(firm('bureau', '县政务服务数据管理局'))).toEqual([
      'convened-after-intake: bureau-is-reviewer @reviewer',
    ]);
    expect(convene(other)).toEqual([]);
  });

  it('换下的机构的意见、造价和要求答复的意见不计，保留在案；接替的从头评审，评审意见照常形成', () => {
    const events = [
      ...convenedReviewer(),
      judgedBy(people.reviewer, '旧意见', { remarks: [remark('a', true)] }),
      replaced(),
    ];
    const facts = own(events);
    expect(facts.review.remarks).toEqual([]);
    expect(round(events)).toMatchObject({
      reviewer: { id: 'other', qualification: '甲级资信' },
      experts: [],
      meetsOn: '2024-03-25',
      leftReviewers: [
        { reviewer: { id: 'reviewer' }, reason: '机构被吊销资质', experts: [{ judgement: { summary: '旧意见' } }] },
      ],
    });
    expect(round(events)?.leftReviewers?.[0]?.remarks).toHaveLength(1);
    expect(capacitiesOf(people.reviewer.actor, facts)).not.toContain('independent-reviewer');
    expect(capacitiesOf(people.reviewer.actor, facts)).not.toContain('review-experts');
    expect(stands(events, 'review.issueOpinion')).toBe('blocked no-judgement');
    const done = [
      ...events,
      judgedBy(from('other'), '新意见', { remarks: [remark('a', true)] }),
      costedBy(from('other')),
    ];
    // A number that an institution has used is not given again.
    expect(own(done).review.remarks.map(({ id }) => id)).toEqual(['R1-2']);
    expect(stands(done, 'review.issueOpinion')).toBe('open');
    const reckoned = [...convenedReviewer(), costedBy(people.reviewer), replaced()];
    expect(round(reckoned)?.cost).toBeUndefined();
    expect(round(reckoned)?.leftReviewers?.[0]?.cost?.approved).toBeGreaterThan(0);
    const byBureau = [...convenedReviewer(), costedBy(people.review), replaced()];
    expect(round(byBureau)?.cost).toBeDefined();
  });

  it('更换过的一直标明；评审日期过了没有完成的，提示可以更换', () => {
    const at = (events: readonly Told[], on: string) => consequencesOf(own(events), { on: day(on) });
    expect(at(half, '2024-03-12')).not.toContain('可以更换评审机构');
    expect(at(half, '2024-03-13')).toContain('“信实咨询公司”还没有完成评审');
    expect(at([...half, costedBy(people.reviewer)], '2024-03-30')).not.toContain('可以更换评审机构');
    const after = [...half, replaced(), judgedBy(from('other')), costedBy(from('other'))];
    expect(at(after, '2024-04-30')).toContain(
      '更换评审机构“信实咨询公司”（理由：机构被吊销资质），该机构已出具的意见不计，保留在案',
    );
    expect(at([...convenedReviewer(), replaced()], '2024-03-21')).toContain('该机构没有出具意见');
  });
});
