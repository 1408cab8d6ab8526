import { describe, expect, it } from 'vitest';
import { file } from '../testing/file.ts';
import {
  application,
  bureauAsOwner,
  builder,
  day,
  designer,
  expertOf,
  factsOf,
  people,
  told,
  type Told,
} from '../testing/initiation.ts';
import {
  accepted,
  concluded,
  convened,
  convenedReviewer,
  cost,
  judgement,
  opinion,
  endorsed,
  returned,
  submitted,
} from '../testing/initiation-acts.ts';
import { dutiesOf, firstReason, refusals, stateOf, whoMay, type Setting } from '../testing/judging-initiation.ts';

const stands = (events: readonly Told[], action: Parameters<typeof stateOf>[1], setting: Setting = {}): string =>
  stateOf(factsOf(events), action, setting);

describe('第十条（三） 受理、补正、不予受理', () => {
  const decisions = ['intake.accept', 'intake.return', 'intake.refuse'] as const;

  it.each(decisions)('%s 由县政务服务数据管理局受理岗办理，不予受理由领导决定', (action) => {
    expect(whoMay(action)).toEqual(
      action === 'intake.refuse' ? ['data-bureau/leader'] : ['data-bureau/leader', 'data-bureau/intake'],
    );
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
    expect(
      convene({
        reviewer: {
          organisation: { id: owner.id, name: owner.name },
          qualification: '甲级',
          evidence: file('reviewerQualification', '资信证书.pdf'),
        },
      }),
    ).toEqual([]);
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
    expect(convene({ experts: [expertOf(people.expert1, organisation), expertOf(people.expert2)] })).toEqual([
      'implied-experts: expert-of-party @experts',
    ]);
  });

  it('其它单位的专家可以', () => {
    expect(convene({ experts: [expertOf(people.expert1, builder.name), expertOf(people.expert2)] })).toEqual([]);
  });

  it('一位专家不成组', () => {
    expect(convene({ experts: [expertOf(people.expert1)] })).toEqual(['convened-after-intake: no-group @experts']);
  });
});

describe('第十条第二款 县政务服务数据管理局作为业主单位的项目', () => {
  const convene = (mode: 'experts' | 'independent-reviewer', of = bureauAsOwner, reviewerId = 'reviewer') =>
    refusals(factsOf(accepted(), of), 'review.convene', {
      mode,
      meetsOn: day('2024-03-12'),
      ...(mode === 'experts'
        ? { experts: [expertOf(people.expert1), expertOf(people.expert2)] }
        : {
            reviewer: {
              organisation: { id: reviewerId, name: '咨询公司' },
              qualification: '甲级',
              evidence: file('reviewerQualification', '资信证书.pdf'),
            },
          }),
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

  it.each([
    ['无', true],
    [' 暂无。', true],
    ['没有', true],
    ['未取得', true],
    ['甲级', false],
  ])('资质“%s”、没有资质材料的，都不行', (qualification, hasFile) => {
    const reviewer = { organisation: { id: 'r', name: '咨询公司' }, qualification };
    const evidence = file('reviewerQualification', '证书.pdf');
    expect(
      refusals(factsOf(accepted(), bureauAsOwner), 'review.convene', {
        mode: 'independent-reviewer',
        meetsOn: day('2024-03-12'),
        reviewer: { ...reviewer, ...(hasFile && { evidence }) },
      }),
    ).toEqual(['qualified-reviewer: reviewer-unqualified @reviewer.evidence']);
  });

  it.each(['passed', 'passed-after-revision'] as const)('第三方机构认为不符合的，不能%s；其它结论可以', (outcome) => {
    const doubtful = [
      ...convenedReviewer(),
      told(
        'review.judged',
        judgement({ criteria: { ...judgement().criteria, necessity: 'unsound' } }),
        '2024-03-12',
        people.reviewer,
      ),
      told('review.cost-recorded', cost(), '2024-03-13', people.reviewer),
    ];
    const issue = (result: Parameters<typeof opinion>[0], owner?: typeof bureauAsOwner) =>
      refusals(factsOf(doubtful, owner), 'review.issueOpinion', opinion(result), { by: people.bureauLeader });
    expect(issue(outcome, bureauAsOwner)).toContain('own-project-verdict: reviewer-says-no @outcome');
    expect(issue(outcome)).not.toContain('own-project-verdict: reviewer-says-no @outcome');
    for (const result of ['returned', 'refused'] as const) expect(issue(result, bureauAsOwner)).toEqual([]);
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
