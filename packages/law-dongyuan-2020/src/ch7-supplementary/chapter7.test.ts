import { allProvisions, plainDate } from '@zhengxiang/core';
import {
  evolveRegulation,
  trialExtensionsOf,
  type AnyEvent,
  type BodyOf,
  type CaseEvent,
  type EventType,
  type RegulationFacts,
} from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '../pack.ts';
import { parameters } from '../parameters.ts';
import { day, file, submitted, told } from '../testing/delivery.ts';
import { factsFrom } from '../testing/acceptance.ts';
import { chapters, consequencesOf, refusals, sentences, stateOf, whoMay } from '../testing/judging-oversight.ts';
import { packInForce, trialPeriod } from './trial.ts';

interface Step {
  readonly type: EventType;
  readonly body: unknown;
  readonly on: string;
}
const step = <E extends EventType>(type: E, body: BodyOf<E>, on: string): Step => ({ type, body, on });

const regulation = (...steps: readonly Step[]): RegulationFacts =>
  evolveRegulation(
    { caseId: 'r', packId: 'dongyuan-2020', owner: { id: 'bureau', name: '东源县政务服务数据管理局' } },
    steps.map(({ type, body, on }, index) => {
      const actor = { personId: 'p', name: '某人', organisationId: 'o', organisationName: '某局', post: 'clerk' };
      const event = { seq: index + 1, type, body, actor, actingAs: 'county-unit', happenedOn: day(on) };
      return event as CaseEvent as AnyEvent;
    }),
  );

const empty = regulation();
const question = step('interpretation.asked', { place: 'art11.p1', question: '合计还是单个？' }, '2021-09-01');
const answer = (id: string, on = '2021-09-10'): BodyOf<'interpretation.answered'> => ({
  question: id,
  answer: '合计',
  answeredOn: day(on),
});
const extension = (change: Partial<BodyOf<'trial.extension-recorded'>> = {}): BodyOf<'trial.extension-recorded'> => ({
  documentName: '关于延长试行期的通知',
  documentNumber: '东府办〔2022〕20号',
  files: file('extension'),
  from: day('2022-07-13'),
  until: day('2023-07-12'),
  ...change,
});

describe('第二十九条 不再按基本建设项目审批', () => {
  it('在申报和批复时说明', () => {
    const notice = allProvisions(chapters).find(({ cite }) => cite === 'art29.p1')?.provision;
    expect(notice).toEqual({
      kind: 'notice',
      actions: ['initiation.prepare', 'initiation.submit', 'approval.issue'],
      says: '纳入本办法管理范围内的项目，不再按照基本建设项目审批程序进行审批。',
    });
  });
});

describe('第三十条 解释', () => {
  it('县直单位都可以提请，由县政务服务数据管理局领导解释、确认；发布文件的还有评审岗', () => {
    expect(whoMay(empty, 'interpretation.ask')).toEqual(['county-unit/*']);
    expect(whoMay(empty, 'interpretation.answer')).toEqual(['data-bureau/leader']);
    expect(whoMay(empty, 'interpretation.confirmReading')).toEqual(['data-bureau/leader']);
    expect(whoMay(empty, 'policy.publish')).toEqual(['data-bureau/leader', 'data-bureau/review']);
  });

  it('问题针对本办法或附件中的一处', () => {
    const ask = (place: string) => refusals(empty, 'interpretation.ask', { place, question: '何意？' });
    expect(ask('art10.p1.i3')).toEqual([]);
    expect(ask('annex2.note2')).toEqual([]);
    expect(ask('art32')).toEqual(['art30.p1/implied-place: no-such-place @place']);
  });

  it('对每个问题解释一次', () => {
    const asked = regulation(question);
    const answered = regulation(question, step('interpretation.answered', answer('Q1'), '2021-09-10'));
    expect(stateOf(empty, 'interpretation.answer')).toBe('past no-open-question');
    expect(stateOf(asked, 'interpretation.answer')).toBe('open');
    expect(stateOf(answered, 'interpretation.answer')).toBe('past no-open-question');
    expect(refusals(asked, 'interpretation.answer', answer('Q1'))).toEqual([]);
    expect(refusals(asked, 'interpretation.answer', answer('Q2'))).toEqual([
      'art30.p1/answer-what-is-asked: no-such-question @question',
    ]);
    const two = regulation(question, question, step('interpretation.answered', answer('Q1'), '2021-09-10'));
    expect(stateOf(two, 'interpretation.answer')).toBe('open');
    expect(refusals(two, 'interpretation.answer', answer('Q1'))).toEqual([
      'art30.p1/answer-what-is-asked: question-answered @question',
    ]);
  });

  it('解释日期不早于提请（2021-09-01），不晚于今天', () => {
    const on = (date: string) => refusals(regulation(question), 'interpretation.answer', answer('Q1', date));
    expect(on('2021-08-31')).toEqual(['art30.p1/implied-answer-day: date-too-early @answeredOn']);
    expect(on('2021-09-01')).toEqual([]);
    expect(on('2021-10-01')).toEqual([]);
    expect(on('2021-10-02')).toEqual(['art30.p1/implied-answer-day: date-in-future @answeredOn']);
  });

  it('确认的是登记的理解', () => {
    const confirm = (reading: string) =>
      refusals(empty, 'interpretation.confirmReading', { reading, state: 'confirmed' });
    expect(confirm('art24-balance')).toEqual([]);
    expect(confirm('art99-none')).toEqual(['art30.p1/implied-reading: no-such-reading @reading']);
  });

  it('发布日期不晚于今天', () => {
    const publish = (on: string) =>
      refusals(empty, 'policy.publish', {
        name: '年度工作计划',
        kind: 'work-plan',
        files: file('policy'),
        publishedOn: day(on),
      });
    expect(publish('2021-10-01')).toEqual([]);
    expect(publish('2021-10-02')).toEqual(['art3.p1.i1/implied-publication-day: date-in-future @publishedOn']);
  });

  it('理解的登记：编号不重复，条款存在，都有问题和理解', () => {
    const { interpretations, text } = dongyuan2020;
    expect(new Set(interpretations.map(({ id }) => id)).size).toBe(interpretations.length);
    const places = new Set(text.map(({ id }) => id));
    for (const { id, cite, question: asked, reading, quote } of interpretations) {
      expect(places.has(cite) || cite.startsWith('annex'), id).toBe(true);
      expect(asked.length * reading.length * quote.length, id).toBeGreaterThan(0);
    }
  });
});

describe('第三十一条 施行和试行', () => {
  it('自 2020-07-13 起试行 2 年，至 2022-07-12', () => {
    expect(trialPeriod).toEqual({ from: '2020-07-13', to: '2022-07-12' });
    expect(dongyuan2020.inForce).toEqual(trialPeriod);
    expect(parameters.trialYears.value).toBe(2);
  });

  it('由县政务服务数据管理局领导登记延续文件，同一文件一次，截止不早于起始', () => {
    expect(whoMay(empty, 'trial.recordExtension')).toEqual(['data-bureau/leader']);
    const record = (facts: RegulationFacts, change: Parameters<typeof extension>[0] = {}) =>
      refusals(facts, 'trial.recordExtension', extension(change));
    expect(record(empty)).toEqual([]);
    expect(record(empty, { until: undefined })).toEqual([]);
    expect(record(empty, { until: day('2022-07-13') })).toEqual([]);
    expect(record(empty, { until: day('2022-07-12') })).toEqual([
      'art31.p1/implied-extension: ends-before-it-begins @until',
    ]);
    const recorded = regulation(step('trial.extension-recorded', extension(), '2022-07-10'));
    expect(record(recorded)).toEqual(['art31.p1/implied-extension: extension-recorded @documentNumber']);
    expect(record(recorded, { documentNumber: '东府办〔2023〕1号' })).toEqual([]);
    expect(sentences(recorded, 'trial.recordExtension', extension())).toEqual([
      '“关于延长试行期的通知（东府办〔2022〕20号）”已经登记',
    ]);
  });

  it.each([
    ['全角数字', '东府办〔２０２２〕20号'],
    ['方括号', '东府办[2022]20号'],
    ['圆括号', '东府办（2022）20号'],
    ['实心括号', '东府办【2022】20号'],
    ['空格', '东府办〔2022〕 20号'],
    ['零宽字符', '东府办〔2022〕20\u200b号'],
  ])('文号换了写法（%s）还是同一份文件', (_how, documentNumber) => {
    const recorded = regulation(step('trial.extension-recorded', extension(), '2022-07-10'));
    expect(refusals(recorded, 'trial.recordExtension', extension({ documentNumber }))).toEqual([
      'art31.p1/implied-extension: extension-recorded @documentNumber',
    ]);
  });

  it('登记有误的延续文件可以更正，原来的登记留存', () => {
    const { until: _until, ...open } = extension();
    const correction = (change: Partial<BodyOf<'trial.extension-corrected'>> = {}) => ({
      ...open,
      registered: '东府办〔2022〕20号',
      until: day('2024-07-12'),
      reason: '截止日期录入有误',
      ...change,
    });
    const recorded = [
      step('trial.extension-recorded', extension(), '2022-07-10'),
      step('trial.extension-recorded', extension({ documentNumber: '东府办〔2023〕1号' }), '2022-07-11'),
    ];
    const facts = regulation(...recorded);
    const act = 'trial.correctExtension';
    expect(whoMay(facts, act)).toEqual(['data-bureau/leader']);
    expect(stateOf(empty, act)).toBe('past no-extension');
    expect(refusals(facts, act, correction())).toEqual([]);
    expect(refusals(facts, act, correction({ registered: '东府办〔2021〕9号' }))).toEqual([
      'art31.p1/extension-corrected: no-such-extension @registered',
    ]);
    expect(refusals(facts, act, correction({ documentNumber: '东府办(2023)1号' }))).toEqual([
      'art31.p1/extension-corrected: extension-recorded @documentNumber',
    ]);
    expect(refusals(facts, act, correction({ until: day('2022-07-12') }))).toEqual([
      'art31.p1/extension-corrected: ends-before-it-begins @until',
    ]);
    const corrected = regulation(...recorded, step('trial.extension-corrected', correction(), '2022-08-01'));
    expect(trialExtensionsOf(corrected)[0]).toMatchObject({ until: '2024-07-12' });
    expect(corrected.correctedExtensions).toMatchObject([
      { before: { until: '2023-07-12' }, reason: '截止日期录入有误', on: '2022-08-01' },
    ]);
  });

  it('每一天：在试行期内、按延续文件有效，或者是申明的空档', () => {
    const extensions = trialExtensionsOf(regulation(step('trial.extension-recorded', extension(), '2022-07-10')));
    const on = (date: string, recorded = extensions) => packInForce(plainDate(date), recorded);
    expect(on('2020-07-12', [])).toMatchObject({ kind: 'gap' });
    expect(on('2020-07-13', [])).toMatchObject({ kind: 'pack' });
    expect(on('2022-07-12', [])).toMatchObject({ kind: 'pack' });
    expect(packInForce(plainDate('2022-07-13'))).toMatchObject({ kind: 'gap', since: '2022-07-13' });
    expect(on('2022-07-13')).toMatchObject({ kind: 'pack', extension: { until: '2023-07-12' } });
    expect(on('2023-07-12')).toMatchObject({ kind: 'pack' });
    expect(on('2023-07-13')).toMatchObject({ kind: 'gap', since: '2023-07-13' });
  });

  it('试行期届满后报送的，提示延续文件未登记，不拒绝；登记后提示消失', () => {
    const reported = (on: string) => factsFrom([...submitted().slice(0, 2), told('initiation.submitted', {}, on)]);
    expect(consequencesOf('art31', factsFrom(submitted().slice(0, 2)))).toEqual([]);
    expect(consequencesOf('art31', reported('2020-07-12'))).toEqual(['warning 2020年7月12日报送，早于本办法施行之日']);
    expect(consequencesOf('art31', reported('2022-07-12'))).toEqual(['info 2022年7月12日报送，本办法在试行期内']);
    expect(consequencesOf('art31', reported('2022-07-13'))).toEqual([
      'warning 2022年7月13日报送：试行期已于 2022年7月12日届满，延续文件未登记',
    ]);
    const trialExtensions = [{ packId: 'chapters-5-to-7', from: day('2022-07-13') }];
    expect(consequencesOf('art31', reported('2022-07-13'), { around: { trialExtensions } })).toEqual([
      'info 2022年7月13日报送，本办法按登记的延续文件继续有效',
    ]);
    const filed = factsFrom([told('filing.plan-filed', { documents: file('projectPlan') }, '2022-08-01')]);
    expect(consequencesOf('art31', filed)).toEqual([
      'warning 2022年8月1日报送：试行期已于 2022年7月12日届满，延续文件未登记',
    ]);
    const late = allProvisions(chapters).filter(
      ({ cite, provision }) => cite === 'art31.p1' && provision.kind === 'guard',
    );
    expect(late.map(({ name }) => name)).toEqual(['implied-extension', 'extension-corrected']);
  });
});
