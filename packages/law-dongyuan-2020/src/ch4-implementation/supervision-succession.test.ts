import { describe, expect, it } from 'vitest';
import { assessor, builder, day, factsOf, supervisor, told, wanFen, type Told } from '../testing/delivery.ts';
import {
  appointment,
  award,
  completed,
  contracted,
  opened,
  started,
  supervisionAward,
  supervisionContract,
} from '../testing/delivery-acts.ts';
import { consequencesOf, refusals, stateOf, whoMay } from '../testing/judging.ts';

const left = (endedOn = '2021-04-01') => ({
  endedOn: day(endedOn),
  reason: '监理单位资质到期',
  workDone: '资料已移交',
  documents: [],
});
const gone = (before: readonly Told[] = started(), on = '2021-04-01'): readonly Told[] => [
  ...before,
  told('supervision.ended', left(on), on),
];
const next = (change: Parameters<typeof appointment>[0] = {}) =>
  appointment({ firm: assessor, appointedOn: day('2021-04-10'), ...change });
const again = (before = gone()): readonly Told[] => [...before, told('supervision.appointed', next(), '2021-04-10')];
const appoint = (change: Parameters<typeof appointment>[0] = {}, events = gone()) =>
  refusals(factsOf(events), 'supervision.appoint', next(change));

describe('第十六条 监理单位中途退出，另行确定', () => {
  it('开工前、建设中、完成后都可以登记退出；没有监理单位的、项目终止的不登记', () => {
    const appointed = [...contracted(), told('supervision.appointed', appointment(), '2021-03-10')];
    for (const events of [appointed, started(), completed()])
      expect(stateOf(factsOf(events), 'supervision.end')).toBe('open');
    expect(stateOf(factsOf(contracted()), 'supervision.end')).toBe('past: no-supervision');
    expect(stateOf(factsOf(gone()), 'supervision.end')).toBe('past: no-supervision');
    expect(whoMay(factsOf(started()), 'supervision.end')).toEqual(['project-owner/clerk']);
  });

  it('验收合格以后：不再登记退出，也不再等着另行确定；验收不合格的照旧', () => {
    const between = gone(completed(), '2021-06-25');
    for (const [conclusion, end, succession] of [
      ['accepted', 'past: no-supervision', 'past: already-completed'],
      ['failed', 'open', 'open'],
    ] as const) {
      const after = (events: readonly Told[]) => {
        const facts = factsOf(events);
        return { ...facts, acceptance: { ...facts.acceptance, report: { conclusion } } } as typeof facts;
      };
      expect(stateOf(after(completed()), 'supervision.end'), conclusion).toBe(end);
      expect(stateOf(after(between), 'supervision.appoint'), conclusion).toBe(succession);
      expect(consequencesOf(after(between)).includes('监理单位资质到期'), conclusion).toBe(conclusion === 'failed');
    }
  });

  it('退出日期不早于确定、不晚于今天', () => {
    const end = (on: string, events = started()) => refusals(factsOf(events), 'supervision.end', left(on));
    expect(end('2021-03-09')).toEqual(['implied-end-of-supervision: date-too-early']);
    expect(end('2021-03-10')).toEqual([]);
    expect(end('2021-07-01')).toEqual(['implied-end-of-supervision: date-in-future']);
  });

  it('退出以后重新待确定：开工前、建设中、完成后都能另行确定', () => {
    const appointed = [...contracted(), told('supervision.appointed', appointment(), '2021-03-10')];
    for (const events of [gone(appointed), gone(), gone(completed(), '2021-06-25')])
      expect(stateOf(factsOf(events), 'supervision.appoint')).toBe('open');
    expect(stateOf(factsOf(again()), 'supervision.appoint')).toBe('past: supervision-appointed');
    expect(stateOf(factsOf(gone(appointed)), 'implementation.start')).toBe('blocked: supervision-missing');
  });

  it('没有另行确定的，不能登记完成、不能初步验收，一直提示；另行确定以后可以', () => {
    expect(stateOf(factsOf(gone()), 'implementation.complete')).toBe('blocked: supervision-left');
    expect(stateOf(factsOf(again()), 'implementation.complete')).toBe('open');
    const afterwards = gone(completed(), '2021-06-25');
    expect(stateOf(factsOf(afterwards), 'acceptance.preliminary')).toContain('supervision-left');
    const succeeded = [
      ...afterwards,
      told('supervision.appointed', next({ appointedOn: day('2021-06-26') }), '2021-06-26'),
    ];
    expect(stateOf(factsOf(succeeded), 'acceptance.preliminary')).not.toContain('supervision-left');
    expect(consequencesOf(factsOf(gone()))).toContain('监理单位资质到期');
    expect(consequencesOf(factsOf(again()))).not.toContain('监理单位资质到期');
  });

  it('新的监理单位同样审查：不早于退出、有资质、不是承建单位；原单位的记录留着', () => {
    expect(appoint()).toEqual([]);
    expect(appoint({ appointedOn: day('2021-03-31') })).toEqual(['implied-appointment: date-too-early']);
    expect(appoint({ appointedOn: day('2021-04-01') })).toEqual([]);
    expect(appoint({ qualificationFiles: [] })).toEqual(['qualified-supervision: qualification-missing']);
    expect(appoint({ firm: builder })).toEqual(['independent-supervision: supervision-not-independent']);
    expect(factsOf(again()).implementation).toMatchObject({
      supervision: { firm: assessor },
      formerSupervisions: [{ firm: supervisor, ended: { reason: '监理单位资质到期', endedOn: '2021-04-01' } }],
    });
  });

  it('退出了的监理单位也不能中标建设：退出后、另行确定后、名称写法不同', () => {
    const appointed = [
      ...opened(),
      told('supervision.appointed', appointment({ appointedOn: day('2021-02-01') }), '2021-02-01'),
    ];
    const leaving = gone(appointed, '2021-02-22');
    const rival = 'independent-winner: supervision-not-independent';
    for (const events of [
      leaving,
      [...leaving, told('supervision.appointed', next({ appointedOn: day('2021-02-23') }), '2021-02-23')],
    ])
      for (const winner of [supervisor, { ...supervisor, name: `${supervisor.name}（总部）` }])
        expect(refusals(factsOf(events), 'procurement.award', award({ winner }))).toContain(rival);
  });

  it('原监理合同没有终止的先报备终止；终止、重新采购以后按新合同', () => {
    const signed = [
      ...started(),
      told('procurement.awarded', supervisionAward(), '2021-03-20'),
      told('contract.signed', supervisionContract({ signedOn: day('2021-03-21') }), '2021-03-21'),
    ];
    const not = ['implied-appointment: not-the-contracted-supervision'];
    expect(appoint({}, gone(signed))).toEqual(not);
    const ending = told(
      'termination.filed',
      { contract: 'K2', cause: '退出', procedure: '完成', terminatedOn: day('2021-04-02'), documents: [] },
      '2021-04-02',
    );
    const ended = [...gone(signed), ending];
    expect(appoint({}, ended)).toEqual([]);
    const renewed = [
      ...ended,
      told('procurement.awarded', supervisionAward({ winner: assessor, awardedOn: day('2021-04-05') }), '2021-04-05'),
      told(
        'contract.signed',
        supervisionContract({ party: assessor, number: 'HT-2021-03', price: wanFen(18), signedOn: day('2021-04-06') }),
        '2021-04-06',
      ),
    ];
    expect(appoint({}, renewed)).toEqual([]);
    expect(appoint({ firm: supervisor }, renewed)).toEqual(not);
  });
});
