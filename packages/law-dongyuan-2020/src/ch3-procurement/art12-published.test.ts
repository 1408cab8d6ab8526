import { fen } from '@zhengxiang/core';
import type { BodyOf } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import {
  day,
  factsOf,
  file,
  mainPackage,
  plan,
  planned,
  supervisionPackage,
  told,
  wanFen,
  type PlanRow,
  type Told,
} from '../testing/delivery.ts';
import { demonstration, draw, tender } from '../testing/delivery-acts.ts';
import { consequencesOf, findings, refusals, stateOf } from '../testing/judging.ts';

const version = (digit: string) =>
  file('tenderDocuments').map((document) => ({ ...document, id: `d-${digit}`, sha256: digit.repeat(64) }));
const adverse = (on: string, change: Partial<BodyOf<'procurement.demonstrated'>> = {}): Told =>
  told(
    'procurement.demonstrated',
    demonstration({
      heldOn: day(on),
      finding: 'adverse',
      problems: '评分办法指定品牌',
      documents: version('1'),
      ...change,
    }),
    on,
  );
const fair = (on: string, digit = '2'): Told =>
  told('procurement.demonstrated', demonstration({ heldOn: day(on), documents: version(digit) }), on);
const drawnAgain = (on: string): Told => told('procurement.experts-drawn', draw({ drawnOn: day(on) }), on);
const replanned = (on: string, ...packages: readonly PlanRow[]): Told =>
  told('procurement.planned', plan(packages, on), on);

/** 600 万元 of procurement budget, found adverse on 2021-01-30. */
const stopped = [
  ...planned([mainPackage({ budget: wanFen(580) }), supervisionPackage()]),
  drawnAgain('2021-01-28'),
  adverse('2021-01-30'),
];
const oneFenLess = replanned('2021-02-01', mainPackage({ budget: fen(wanFen(580) - 1) }), supervisionPackage());
describe('第十二条 发布的就是论证过的', () => {
  const publish = (events: readonly Told[], digits: string, change: object = {}) =>
    refusals(
      factsOf(events),
      'procurement.publishTender',
      tender({
        documents: [...digits].flatMap(version),
        publishedOn: day('2021-03-01'),
        opensOn: day('2021-03-22'),
        ...change,
      }),
    );
  const first = [
    ...planned([mainPackage({ budget: wanFen(580) }), supervisionPackage()]),
    drawnAgain('2021-01-28'),
    told('procurement.demonstrated', demonstration({ documents: [...version('2'), ...version('3')] }), '2021-01-30'),
  ];
  const refused = ['published-as-demonstrated: tender-not-demonstrated'];

  it('论证过的可以，少发、分包发都可以；没有论证的、夹带的、论证以后换掉的，说明改动才可以', () => {
    for (const digits of ['2', '3', '23', '32']) expect(publish(first, digits)).toEqual([]);
    for (const digits of ['4', '24', '45', '2345']) expect(publish(first, digits), digits).toEqual(refused);
    expect(publish(first, '4', { changedSince: '按澄清更正了开标地点' })).toEqual([]);
    expect(publish(first, '2', { package: 'sup' })).toEqual([]);
    expect(publish(first, '5', { package: 'sup' })).toEqual(refused);
  });

  it('不利以后重新论证的、改计划后再论证的，以最后一次为准', () => {
    const lifted = [...stopped, fair('2021-02-05')];
    expect(publish(lifted, '2')).toEqual([]);
    expect(publish(lifted, '3')).toEqual(refused);
    const later = [
      ...first,
      oneFenLess,
      replanned('2021-02-03', mainPackage({ budget: wanFen(580) }), supervisionPackage()),
      drawnAgain('2021-02-04'),
      fair('2021-02-06', '6'),
    ];
    expect(publish(later, '6')).toEqual([]);
    expect(publish(later, '2')).toEqual(refused);
  });

  it('不须论证的不受影响', () => {
    expect(publish(planned(), '9')).toEqual([]);
    expect(publish([...first, oneFenLess], '9')).toEqual([]);
  });

  it('发布的不是论证过的，一直标明文件、改动和理由', () => {
    const published = (digits: string, change: object = {}) =>
      consequencesOf(
        factsOf([
          ...first,
          told(
            'procurement.tender-published',
            tender({ documents: [...digits].flatMap(version), ...change }),
            '2021-02-01',
          ),
        ]),
      );
    expect(published('23')).not.toContain('没有经过论证');
    expect(published('4', { changedSince: '更正开标地点' })).toContain('没有经过论证；改动和理由：更正开标地点');
    expect(published('24')).toContain('没有说明改动');
  });

  it('采购预算不足 600 万元而曾经论证不利的，说的是真正的原因', () => {
    const facts = factsOf([...stopped, replanned('2021-02-01', mainPackage({ budget: wanFen(5) }))]);
    expect(stateOf(facts, 'procurement.recordDemonstration')).toBe('blocked: not-drawn-again');
    const [finding] = findings(facts, 'procurement.recordDemonstration', demonstration({ documents: version('2') }));
    expect(finding?.verdict.kind === 'unmet' && finding.verdict.reason.text).toMatch(/^2021年1月30日的专家论证曾认为/u);
    expect(stateOf(factsOf(planned([mainPackage({ budget: wanFen(600) })])), 'procurement.recordDemonstration')).toBe(
      'blocked: not-drawn',
    );
  });
});
