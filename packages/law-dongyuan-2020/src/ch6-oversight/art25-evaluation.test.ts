import type { Surroundings, BodyOf } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { approved, day, planned, submitted, told } from '../testing/delivery.ts';
import { applied, factsFrom, inUse, reported } from '../testing/acceptance.ts';
import { criticised, criticism, resolved, violated, violation } from '../testing/oversight.ts';
import { consequencesOf, dutiesOf, refusals, sentences, stateOf, whoMay } from '../testing/judging-oversight.ts';
import { performanceOf } from './performance.ts';

const using = factsFrom(inUse());
const evaluation = (change: Partial<BodyOf<'evaluation.recorded'>> = {}): BodyOf<'evaluation.recorded'> => ({
  rating: 'good',
  operation: '稳定',
  effect: '良好',
  evaluatedOn: day('2021-09-01'),
  ...change,
});
const evaluators = ['data-bureau/leader', 'data-bureau/evaluation'];

describe('第二十五条第一款 评价', () => {
  it('由县政务服务数据管理局监督评价岗或者领导评价', () => {
    expect(whoMay(using, 'evaluation.record')).toEqual(evaluators);
  });

  it('立项审批后评价，可以多次；建设中、验收后、办结的都可以，没有审批的不评价', () => {
    expect(stateOf(factsFrom(submitted()), 'evaluation.record')).toBe('blocked not-approved-yet → approval.issue');
    for (const events of [approved(), planned(undefined, approved()), reported()])
      expect(stateOf(factsFrom(events), 'evaluation.record')).toBe('open');
    const closed = told('cancellation.approved', { text: '同意' }, '2021-02-10');
    expect(stateOf(factsFrom([...approved(), closed]), 'evaluation.record')).toBe('open');
    expect(stateOf(using, 'evaluation.record')).toBe('open');
    const twice = factsFrom([...inUse(), told('evaluation.recorded', evaluation(), '2021-09-01')]);
    expect(stateOf(twice, 'evaluation.record')).toBe('open');
  });

  it('评价日期不早于立项批复（2021-01-10），不晚于今天', () => {
    const on = (date: string) => refusals(using, 'evaluation.record', evaluation({ evaluatedOn: day(date) }));
    expect(on('2021-01-09')).toEqual(['art25.p1/implied-evaluation-day: date-too-early @evaluatedOn']);
    expect(on('2021-01-10')).toEqual([]);
    expect(on('2021-10-01')).toEqual([]);
    expect(on('2021-10-02')).toEqual(['art25.p1/implied-evaluation-day: date-in-future @evaluatedOn']);
  });

  it('最近一次评价结果', () => {
    const events = [...inUse(), told('evaluation.recorded', evaluation({ rating: 'unqualified' }), '2021-09-01')];
    expect(consequencesOf('art25', factsFrom(events))).toEqual(['warning 2021年9月1日评价结果：不合格']);
    const later = told('evaluation.recorded', evaluation({ evaluatedOn: day('2021-09-30') }), '2021-09-30');
    expect(consequencesOf('art25', factsFrom([...events, later]))).toEqual(['info 2021年9月30日评价结果：良']);
    expect(consequencesOf('art25', using)).toEqual([]);
  });

  it('评审时列出同一单位以前项目的评价和违规，不列获准的例外；报送前、批复后不列', () => {
    const unitRecord: Surroundings['unitRecord'] = {
      evaluations: [
        { project: '旧系统', rating: 'good', on: day('2020-10-01') },
        { project: '老平台', rating: 'unqualified', on: day('2020-11-01') },
      ],
      openViolations: 1,
      waiversUsed: 1,
    };
    const around = { around: { unitRecord } };
    const reviewing = factsFrom(submitted());
    expect(consequencesOf('art25', reviewing, around)).toEqual([
      'info 同一单位的“旧系统”2020年10月1日评价结果为良',
      'warning 同一单位的“老平台”2020年11月1日评价结果为不合格',
      'warning 同一单位还有 1 项违规没有销号',
    ]);
    expect(consequencesOf('art25', reviewing)).toEqual([]);
    expect(consequencesOf('art25', factsFrom(submitted().slice(0, 2)), around)).toEqual([]);
    expect(consequencesOf('art25', factsFrom(approved()), around)).toEqual([]);
    const closed = told('initiation.abandoned', { reason: '不再申报' }, '2020-12-06');
    expect(consequencesOf('art25', factsFrom([...submitted(), closed]), around)).toEqual([]);
  });
});

describe('第二十五条第二款 严重违规', () => {
  it('由县政务服务数据管理局记录和销号，由其领导通报', () => {
    expect(whoMay(using, 'violation.record')).toEqual(evaluators);
    expect(whoMay(using, 'violation.resolve')).toEqual(evaluators);
    expect(whoMay(using, 'criticism.issue')).toEqual(['data-bureau/leader']);
  });

  it('随时可以记录，已办结的也可以；没有任何记录的项目不能', () => {
    expect(stateOf(factsFrom([]), 'violation.record')).toBe('blocked nothing-yet → initiation.prepare');
    expect(stateOf(factsFrom(submitted().slice(0, 1)), 'violation.record')).toBe('open');
    const closed = told('initiation.abandoned', { reason: '不再申报' }, '2020-12-06');
    expect(stateOf(factsFrom([...submitted(), closed]), 'violation.record')).toBe('open');
  });

  it('违反的规定是本办法中的规定', () => {
    const record = (provision: string) => refusals(using, 'violation.record', violation('minor', { provision }));
    expect(record('art17.p1')).toEqual([]);
    expect(record('art17.p1/before-carried-out')).toEqual([]);
    expect(record('art99.p1')).toEqual(['art25.p2/implied-provision: no-such-provision @provision']);
    expect(record('art99.p1/x')).toEqual(['art25.p2/implied-provision: no-such-provision @provision']);
  });

  it('严重违规应予通报，一般违规不通报，每项通报一次', () => {
    const act = 'criticism.issue';
    const serious = factsFrom(violated());
    expect(stateOf(using, act)).toBe('past nothing-to-criticise');
    expect(stateOf(factsFrom(violated('minor')), act)).toBe('past nothing-to-criticise');
    expect(stateOf(serious, act)).toBe('open');
    expect(stateOf(factsFrom(criticised()), act)).toBe('past nothing-to-criticise');
    expect(refusals(serious, act, criticism())).toEqual([]);
    const mixed = factsFrom(violated('serious', violated('minor')));
    expect(refusals(mixed, act, criticism({ violation: 'V1' }))).toEqual([
      'art25.p2/criticise-serious-violation: not-serious @violation',
    ]);
    expect(refusals(mixed, act, criticism({ violation: 'V2' }))).toEqual([]);
    expect(refusals(mixed, act, criticism({ violation: 'V3' }))).toEqual([
      'art25.p2/criticise-serious-violation: no-such-violation @violation',
    ]);
    const two = factsFrom(violated('serious', criticised()));
    expect(refusals(two, act, criticism({ violation: 'V1' }))).toEqual([
      'art25.p2/criticise-serious-violation: already-criticised @violation',
    ]);
  });

  it.each([
    ['discipline-commission', '县纪委监委'],
    ['organization-department', '县委组织部'],
    ['finance-bureau', '县财政局'],
    ['audit-bureau', '县审计局'],
  ] as const)('没有报送 %s 的不能通报', (recipient, name) => {
    const input = criticism({ recipients: criticism().recipients.filter((one) => one !== recipient) });
    expect(refusals(factsFrom(violated()), 'criticism.issue', input)).toEqual([
      'art25.p2/report-to-all-four: recipients-missing @recipients',
    ]);
    expect(sentences(factsFrom(violated()), 'criticism.issue', input)).toEqual([`通报没有报送${name}`]);
  });

  it('通报日期不早于记录违规（2021-09-01），不晚于今天', () => {
    const on = (date: string) => refusals(factsFrom(violated()), 'criticism.issue', criticism({ issuedOn: day(date) }));
    expect(on('2021-08-31')).toEqual(['art25.p2/implied-criticism-day: date-too-early @issuedOn']);
    expect(on('2021-09-01')).toEqual([]);
    expect(on('2021-10-01')).toEqual([]);
    expect(on('2021-10-02')).toEqual(['art25.p2/implied-criticism-day: date-in-future @issuedOn']);
  });

  it('改正后销号；严重违规先通报再销号', () => {
    const act = 'violation.resolve';
    const resolve = (facts: ReturnType<typeof factsFrom>, id = 'V1') =>
      refusals(facts, act, { violation: id, note: '已改正' });
    expect(stateOf(using, act)).toBe('past no-open-violation');
    expect(stateOf(factsFrom(violated()), act)).toBe('open');
    expect(stateOf(factsFrom(resolved()), act)).toBe('past no-open-violation');
    expect(resolve(factsFrom(violated()))).toEqual([
      'art25.p2/resolve-open-violation: criticism-outstanding @violation',
    ]);
    expect(resolve(factsFrom(criticised()))).toEqual([]);
    expect(resolve(factsFrom(violated('minor')))).toEqual([]);
    expect(resolve(factsFrom(violated('minor')), 'V2')).toEqual([
      'art25.p2/resolve-open-violation: no-such-violation @violation',
    ]);
    expect(resolve(factsFrom(violated('minor', resolved())))).toEqual([
      'art25.p2/resolve-open-violation: violation-resolved @violation',
    ]);
  });

  it('应予通报是县政务服务数据管理局的职责', () => {
    expect(dutiesOf(factsFrom(violated()))).toEqual([
      'data-bureau 2021-09-01~ criticism.issue 严重违规 V1 应予通报，并报县纪委监委、县委组织部、县财政局、县审计局',
    ]);
    expect(dutiesOf(factsFrom(violated('minor')))).toEqual([]);
    expect(dutiesOf(factsFrom(criticised()))).toEqual([]);
  });

  it('违规和通报标明出来；销号后只留通报的后果', () => {
    expect(consequencesOf('art25', factsFrom(violated('minor')))).toEqual(['warning 违规 V1：擅自变更建设内容']);
    expect(consequencesOf('art25', factsFrom(violated()))).toEqual(['danger 严重违规 V1：擅自变更建设内容']);
    const notice = 'danger 2021年9月5日已通报，本项目绩效评价结果为不合格';
    expect(consequencesOf('art25', factsFrom(criticised()))).toEqual(['danger 严重违规 V1：擅自变更建设内容', notice]);
    expect(consequencesOf('art25', factsFrom(resolved()))).toEqual([notice]);
  });
});

describe('第二十五条第二款 绩效评价结果为不合格', () => {
  const rate = (rating: 'excellent' | 'good' | 'fair' | 'unqualified') => ({
    rating,
    text: '评价',
    ratedOn: day('2021-09-10'),
  });
  const fixed = ['art25.p2/unqualified-after-criticism: rating-fixed @rating'];

  it('通报后只能评为不合格，销号后也一样；没有通报的不受限制', () => {
    for (const facts of [factsFrom(criticised()), factsFrom(resolved())]) {
      expect(refusals(facts, 'performance.rate', rate('excellent'))).toEqual(fixed);
      expect(refusals(facts, 'performance.rate', rate('good'))).toEqual(fixed);
      expect(refusals(facts, 'performance.rate', rate('fair'))).toEqual(fixed);
      expect(refusals(facts, 'performance.rate', rate('unqualified'))).toEqual([]);
    }
    expect(refusals(factsFrom(violated()), 'performance.rate', rate('good'))).toEqual([]);
    expect(refusals(factsFrom(violated('minor')), 'performance.rate', rate('good'))).toEqual([]);
    expect(sentences(factsFrom(criticised()), 'performance.rate', rate('good'))).toEqual([
      '严重违规 V1 已于 2021年9月5日通报，绩效评价结果只能为不合格',
    ]);
  });

  it('绩效评价结果：以最近一次评价为准，通报后即为不合格，以前的评价不再作数', () => {
    const rated = (events = inUse(), rating: 'good' | 'fair' = 'good') => [
      ...events,
      told('performance.rated', rate(rating), '2021-09-10'),
    ];
    expect(performanceOf(factsFrom(applied()))).toBeUndefined();
    expect(performanceOf(factsFrom(rated()))).toBe('good');
    expect(performanceOf(factsFrom(rated(rated(), 'fair')))).toBe('fair');
    expect(performanceOf(factsFrom(violated('serious', rated())))).toBe('good');
    expect(performanceOf(factsFrom(criticised(violated('serious', rated()))))).toBe('unqualified');
    expect(performanceOf(factsFrom(resolved()))).toBe('unqualified');
    expect(performanceOf(factsFrom(criticised()))).toBe('unqualified');
    // Only a serious one makes it so, whatever a ledger from elsewhere may hold.
    expect(performanceOf(factsFrom(criticised(violated('minor', rated()))))).toBe('good');
  });
});
