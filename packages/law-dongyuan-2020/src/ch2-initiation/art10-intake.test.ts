import { describe, expect, it } from 'vitest';
import {
  application,
  bureauAsOwner,
  builder,
  day,
  designer,
  expertOf,
  factsOf,
  people,
  small,
  told,
  type Told,
} from '../testing/initiation.ts';
import {
  accepted,
  approved,
  concluded,
  convened,
  convenedReviewer,
  disclosed,
  endorsed,
  judged,
  returned,
  submitted,
} from '../testing/initiation-acts.ts';
import { dutiesOf, firstReason, refusals, stateOf, whoMay, type Setting } from '../testing/judging-initiation.ts';

const stands = (events: readonly Told[], action: Parameters<typeof stateOf>[1], setting: Setting = {}): string =>
  stateOf(factsOf(events), action, setting);

const disclosedRelation: Told = told(
  'review.avoidance-disclosed',
  { related: true, relation: '近三年在设计单位任职' },
  '2024-03-12',
  people.expert1,
);
const decided = (avoid: boolean, substitute?: ReturnType<typeof expertOf>): Told =>
  told(
    'review.avoidance-decided',
    { expert: people.expert1.actor.personId, avoid, reason: '决定', substitute },
    '2024-03-12',
    people.review,
  );

describe('第十条（三） 受理、补正、不予受理', () => {
  const decisions = ['intake.accept', 'intake.return', 'intake.refuse'] as const;

  it.each(decisions)('%s 由县政务服务数据管理局受理岗办理', (action) => {
    expect(whoMay(action)).toEqual(['data-bureau/leader', 'data-bureau/intake']);
  });

  it.each(decisions)('%s：报送之后、受理之前', (action) => {
    expect(stands(endorsed(), action)).toBe('blocked not-submitted');
    expect(firstReason(factsOf(endorsed()), action)[1]).toBe('initiation.submit');
    expect(stands(submitted(), action)).toBe('open');
    expect(stands(returned(), action)).toBe('blocked not-submitted');
    expect(stands(accepted(), action)).toBe('past already-accepted');
  });

  it('不予受理即办结', () => {
    const facts = factsOf([
      ...submitted(),
      told('intake.refused', { reason: '不属于适用范围' }, '2024-03-06', people.intake),
    ]);
    expect(facts.closed).toEqual({ how: 'intake-refused', on: '2024-03-06', note: '不属于适用范围' });
    expect(facts.intake.state).toBe('refused');
  });

  it.each([
    ['content', []],
    ['lines.3.amount', []],
    ['annex1.contactName', []],
    ['nothing', ['implied-targets: no-such-target @items.1.target']],
    ['', ['implied-targets: no-such-target @items.1.target']],
  ])('补正的栏目“%s”', (target, expected) => {
    const items = ['content', target].map((one, index) => ({ id: `B${index}`, target: one, reason: '请修改' }));
    expect(refusals(factsOf(submitted()), 'intake.return', { items })).toEqual(expected);
  });

  it('受理后应及时组织评审', () => {
    expect(dutiesOf(factsOf(submitted()))).toEqual([]);
    expect(dutiesOf(factsOf(accepted()))).toEqual([
      'data-bureau 2024-03-06 review.convene 材料已受理，应及时组织项目评审。',
    ]);
    expect(dutiesOf(factsOf(convened()))).toEqual([]);
    expect(
      dutiesOf(factsOf([...accepted(), told('initiation.withdrawn', { reason: '补充内容' }, '2024-03-08')])),
    ).toEqual([]);
    expect(
      dutiesOf(factsOf([...accepted(), told('initiation.abandoned', { reason: '不建了' }, '2024-03-08')])),
    ).toEqual([]);
  });
});

describe('第十条（三） 组织专家组', () => {
  const three = [people.expert1, people.expert2, people.expert3].map((one) => expertOf(one));
  const convene = (change: object, facts = factsOf(accepted())) =>
    refusals(facts, 'review.convene', { mode: 'experts', experts: three, meetsOn: day('2024-03-12'), ...change });

  it('没有设计单位的，专家照样可以组织', () => {
    expect(convene({}, factsOf(accepted(application({ designFirm: undefined }))))).toEqual([]);
  });

  it('组织专家评审的，不看第三方机构一栏', () => {
    const { owner } = factsOf(accepted()).origin;
    expect(convene({ reviewer: { organisation: { id: owner.id, name: owner.name }, qualification: '甲级' } })).toEqual(
      [],
    );
  });

  it('由县政务服务数据管理局评审岗组织', () => {
    for (const action of [
      'review.convene',
      'review.decideAvoidance',
      'review.openRound',
      'review.issueOpinion',
      'review.confirmAnswers',
      'review.rejectAnswers',
      'review.resume',
    ] as const) {
      expect(whoMay(action)).toEqual(['data-bureau/leader', 'data-bureau/review']);
    }
  });

  it('受理之后组织，评审之中和之后不另行组织', () => {
    expect(stands(submitted(), 'review.convene')).toBe('blocked not-accepted');
    expect(stands(accepted(), 'review.convene')).toBe('open');
    expect(stands(convened(), 'review.convene')).toBe('past round-under-way');
    expect(stands(concluded('passed'), 'review.convene')).toBe('past review-concluded');
    expect(stands(concluded('postponed'), 'review.convene')).toBe('blocked review-postponed');
    expect(firstReason(factsOf(concluded('postponed')), 'review.convene')[1]).toBe('review.resume');
    expect(stands(concluded('returned'), 'review.convene')).toBe('blocked not-accepted');
  });

  it('指定专家或者第三方机构', () => {
    expect(convene({})).toEqual([]);
    expect(convene({ experts: [] })).toEqual(['convened-after-intake: nobody-named @experts']);
    expect(convene({ experts: undefined })).toEqual(['convened-after-intake: nobody-named @experts']);
    expect(convene({ mode: 'independent-reviewer' })).toEqual(['convened-after-intake: nobody-named @reviewer']);
  });

  it('专家不重复', () => {
    expect(convene({ experts: [...three, three[0]] })).toEqual(['implied-experts: expert-twice @experts']);
  });

  it.each([['东源县民政局'], [` ${designer.name} `]])('来自%s的专家应当回避', (organisation) => {
    expect(convene({ experts: [expertOf(people.expert1, organisation)] })).toEqual([
      'implied-experts: expert-of-party @experts',
    ]);
  });

  it('其它单位的专家可以', () => {
    expect(convene({ experts: [expertOf(people.expert1, builder.name)] })).toEqual([]);
  });
});

describe('第十条第二款 县政务服务数据管理局作为业主单位的项目', () => {
  const convene = (mode: 'experts' | 'independent-reviewer', of = bureauAsOwner, reviewerId = 'reviewer') =>
    refusals(factsOf(accepted(), of), 'review.convene', {
      mode,
      meetsOn: day('2024-03-12'),
      ...(mode === 'experts'
        ? { experts: [expertOf(people.expert1)] }
        : { reviewer: { organisation: { id: reviewerId, name: '咨询公司' }, qualification: '甲级' } }),
    });

  it('由有资质的第三方机构评审，不能自行组织专家组', () => {
    expect(convene('experts')).toEqual(['own-project-by-reviewer: own-project-needs-reviewer @mode']);
    expect(convene('independent-reviewer')).toEqual([]);
  });

  it('第三方机构不能是项目建设单位自己', () => {
    expect(convene('independent-reviewer', bureauAsOwner, 'bureau')).toEqual([
      'convened-after-intake: owner-is-reviewer @reviewer',
    ]);
  });

  it('其它单位的项目两种方式都可以', () => {
    const other = { id: 'owner', name: '东源县民政局', organ: 'finance-bureau' as const };
    expect(convene('experts', other)).toEqual([]);
    expect(convene('independent-reviewer', other)).toEqual([]);
  });

  it('意见和造价审核由第三方机构的人员作出', () => {
    expect(whoMay('review.judge')).toContain('independent-reviewer/clerk');
    expect(whoMay('review.judge')).toContain('independent-reviewer/leader');
    expect(whoMay('review.recordCost')).toEqual([
      'data-bureau/leader',
      'data-bureau/review',
      'independent-reviewer/clerk',
      'independent-reviewer/leader',
    ]);
    const facts = factsOf(convenedReviewer(), bureauAsOwner);
    expect(stateOf(facts, 'review.recordCost', { by: people.review })).toBe('blocked own-project-cost');
    expect(stateOf(facts, 'review.recordCost', { by: people.reviewer })).toBe('open');
    expect(stands(convenedReviewer(), 'review.recordCost', { by: people.review })).toBe('open');
    expect(stands(convenedReviewer(), 'review.recordCost', { by: people.reviewer })).toBe('open');
  });
});

describe('第十条（三） 回避', () => {
  const related = [...convened(), disclosedRelation];

  it('每位专家申报一次', () => {
    expect(whoMay('review.discloseAvoidance').every((who) => who.startsWith('review-experts/'))).toBe(true);
    expect(stands(accepted(), 'review.discloseAvoidance', { by: people.expert1 })).toBe('blocked review-not-convened');
    expect(stands(convened(), 'review.discloseAvoidance', { by: people.expert1 })).toBe('open');
    expect(stands(related, 'review.discloseAvoidance', { by: people.expert1 })).toBe('past disclosed');
    expect(stands(related, 'review.discloseAvoidance', { by: people.expert2 })).toBe('open');
  });

  it('其他人看到的是等待，全部申报后办完', () => {
    expect(stands(related, 'review.discloseAvoidance', { by: people.clerk })).toBe('waiting');
    expect(stands(disclosed(), 'review.discloseAvoidance', { by: people.clerk })).toBe('past disclosed');
    expect(stands(concluded('passed'), 'review.discloseAvoidance', { by: people.expert1 })).toBe(
      'past review-concluded',
    );
  });

  it('第三方机构评审时不申报', () => {
    expect(stands(convenedReviewer(), 'review.discloseAvoidance')).toBe('past nobody-to-disclose');
  });

  it('申报有关系的，由县政务服务数据管理局决定', () => {
    expect(stands(convened(), 'review.decideAvoidance')).toBe('past nobody-to-avoid');
    expect(stands(disclosed(), 'review.decideAvoidance')).toBe('past nobody-to-avoid');
    expect(stands(related, 'review.decideAvoidance')).toBe('open');
    expect(stands([...related, decided(false)], 'review.decideAvoidance')).toBe('past nobody-to-avoid');
  });

  const decide = (change: object) =>
    refusals(factsOf(related), 'review.decideAvoidance', {
      expert: people.expert1.actor.personId,
      avoid: true,
      reason: '应当回避',
      substitute: { id: 'new', name: '何秀兰', organisation: '专家库' },
      ...change,
    });

  it('回避的补选一名不相关的专家', () => {
    expect(decide({})).toEqual([]);
    expect(decide({ substitute: undefined })).toEqual(['avoidance-decided: substitute-missing @substitute']);
    expect(decide({ substitute: expertOf(people.expert2) })).toEqual(['avoidance-decided: expert-twice @substitute']);
    expect(decide({ substitute: { id: 'new', name: '何秀兰', organisation: '东源县民政局' } })).toEqual([
      'avoidance-decided: expert-of-party @substitute',
    ]);
    expect(decide({ avoid: false, substitute: undefined })).toEqual([]);
  });

  it('进入下一轮的，看本轮专家申报的情况', () => {
    const next = [
      ...judged([]),
      told('review.round-opened', { reason: '补充论证', meetsOn: day('2024-03-20') }, '2024-03-14', people.review),
    ];
    const again = { ...disclosedRelation, on: '2024-03-20' };
    expect(stands(next, 'review.decideAvoidance')).toBe('past nobody-to-avoid');
    expect(stands([...next, again], 'review.decideAvoidance')).toBe('open');
    expect(
      refusals(factsOf([...next, again]), 'review.decideAvoidance', {
        expert: people.expert1.actor.personId,
        avoid: false,
        reason: '不影响评审',
      }),
    ).toEqual([]);
  });

  it('只对等待决定的专家作出决定', () => {
    expect(decide({ expert: people.expert2.actor.personId })).toEqual([
      'avoidance-decided: no-such-disclosure @expert',
    ]);
    expect(decide({ expert: '不认识的人' })).toEqual(['avoidance-decided: no-such-disclosure @expert']);
  });

  it('回避的退出，补选的加入；不回避的留下', () => {
    const substitute = { id: 'new', name: '何秀兰', organisation: '专家库' };
    const names = (events: readonly Told[]) =>
      factsOf(events).review.rounds[0]?.experts.map(({ person }) => person.name);
    expect(names([...related, decided(true, substitute)])).toEqual(['林慧敏', '黄志远', '何秀兰']);
    expect(names([...related, decided(false)])).toEqual(['陈启明', '林慧敏', '黄志远']);
  });
});

describe('第十条（三） 出具专家意见', () => {
  it('申报之后才能评审，每人一次', () => {
    expect(stands(accepted(), 'review.judge', { by: people.expert1 })).toBe('blocked review-not-convened');
    expect(stands(convened(), 'review.judge', { by: people.expert1 })).toBe('blocked not-disclosed');
    expect(stands(disclosed(), 'review.judge', { by: people.expert1 })).toBe('open');
    expect(stands(judged(), 'review.judge', { by: people.expert1 })).toBe('past judged');
  });

  it('申报的关系未决定之前不得评审，决定不回避的可以', () => {
    const related = [...convened(), disclosedRelation];
    expect(stands(related, 'review.judge', { by: people.expert1 })).toBe('blocked avoidance-undecided');
    expect(firstReason(factsOf(related), 'review.judge', { by: people.expert1 })[1]).toBe('review.decideAvoidance');
    expect(stands([...related, decided(false)], 'review.judge', { by: people.expert1 })).toBe('open');
  });

  it('还有专家没有评审的，其他人等待', () => {
    expect(stands(judged().slice(0, -1), 'review.judge', { by: people.clerk })).toBe('waiting');
    expect(stands(judged(), 'review.judge', { by: people.clerk })).toBe('past judged');
    expect(stands(concluded('postponed'), 'review.judge', { by: people.expert1 })).toBe('blocked review-postponed');
  });

  it('第三方机构出具一次意见，出具的人记录在案', () => {
    expect(stands(convenedReviewer(), 'review.judge', { by: people.reviewer })).toBe('open');
    const done = [...convenedReviewer(), { ...judged().at(-1), by: people.reviewer, on: '2024-03-14' } as Told];
    expect(stands(done, 'review.judge', { by: people.reviewer })).toBe('past judged');
    expect(stands(done, 'review.judge', { by: people.secondReviewer })).toBe('past judged');
    expect(factsOf(done).review.rounds[0]?.experts[0]?.person.name).toBe('黎志成');
  });

  it('备案的项目没有评审', () => {
    expect(stands(endorsed(small()), 'review.judge')).toMatch(/^past.*filed-not-approved/u);
    expect(stands(approved(), 'review.judge', { by: people.expert1 })).toBe('past review-concluded');
  });
});
