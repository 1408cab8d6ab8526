import { fen, plainDate, workCalendar } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { emptyProject, type ProjectFacts } from '../facts/index.ts';
import { hintsOf, thresholdText, tradeHints, type HintSettings } from './index.ts';

const day = plainDate;
const empty = emptyProject({ caseId: 'c', packId: 'p', owner: { id: 'o', name: '某局' } });
const firm = (name: string) => ({ name, uscc: name });
const bid = (name: string) => ({ id: name, firm: firm(name), price: fen(1) });
const of = (change: Partial<ProjectFacts['procurement']['packages'][number]>) => ({
  id: 'G1',
  name: '建设',
  subject: 'main' as const,
  method: 'open-tender',
  budget: fen(130_000_000),
  lines: [],
  failures: [],
  ...change,
});
const tender = (from: string, to: string) => ({
  package: 'G1',
  documents: [],
  publishedOn: day(from),
  opensOn: day(to),
});
const bids = (...names: readonly string[]) => ({ package: 'G1', openedOn: day('2026-03-31'), bids: names.map(bid) });
const award = (on: string) => ({ package: 'G1', winner: firm('甲'), price: fen(1), awardedOn: day(on) });
const procuring = (...packages: readonly ReturnType<typeof of>[]): ProjectFacts => ({
  ...empty,
  procurement: { packages, demonstrations: [] },
});
const contract = (change: object = {}) => ({
  id: 'K1',
  package: 'G1',
  subject: 'main' as const,
  number: 'HT-1',
  party: firm('甲'),
  signedPrice: fen(100_000_000),
  price: fen(100_000_000),
  signedOn: day('2026-04-01'),
  deliverBy: day('2026-12-01'),
  lines: [],
  documents: [],
  announcedOn: day('2026-04-02'),
  ...change,
});
const planned = {
  id: 'P1',
  contract: 'K1',
  name: '质保金',
  dueOn: day('2027-04-01'),
  amount: fen(5_000_000),
  balance: true,
};
const paid = (on: string): ProjectFacts => ({
  ...empty,
  contracts: [contract()],
  plannedPayments: [planned],
  payments: [{ id: 'Z1', planned: 'P1', amount: fen(5_000_000), paidOn: day(on) }],
});

const flopped = { on: day('2026-02-01'), reason: '不足三家', method: 'open-tender' };

const said = (facts: ProjectFacts, settings: HintSettings = {}, today = '2026-05-06'): readonly string[] =>
  hintsOf(facts, { settings, calendar: workCalendar([]), today: day(today) }).map(({ id }) => id);

describe('行业提示', () => {
  it.each<readonly [string, string, ProjectFacts, ProjectFacts]>([
    [
      'tender-days',
      '公开招标只挂一天',
      procuring(of({ tender: tender('2026-03-01', '2026-03-02') })),
      procuring(of({ tender: tender('2026-03-01', '2026-03-21') })),
    ],
    [
      'consultation-days',
      '磋商九天',
      procuring(of({ method: 'competitive-consultation', tender: tender('2026-03-01', '2026-03-10') })),
      procuring(of({ method: 'competitive-consultation', tender: tender('2026-03-01', '2026-03-11') })),
    ],
    [
      'negotiation-days',
      '询价隔周末',
      procuring(of({ method: 'inquiry', tender: tender('2026-03-06', '2026-03-10') })),
      procuring(of({ method: 'inquiry', tender: tender('2026-03-06', '2026-03-11') })),
    ],
    ['few-bidders', '两家', procuring(of({ bids: bids('甲', '乙') })), procuring(of({ bids: bids('甲', '乙', '丙') }))],
    [
      'single-source-publicity',
      '单一来源没有公示',
      procuring(of({ method: 'single-source', award: award('2026-03-01') })),
      procuring(
        of({ method: 'single-source', tender: tender('2026-03-02', '2026-03-09'), award: award('2026-03-09') }),
      ),
    ],
    [
      'single-source-publicity',
      '单一来源还没有公示',
      procuring(of({ method: 'single-source' })),
      procuring(of({ method: 'single-source', tender: tender('2026-03-02', '2026-03-09') })),
    ],
    [
      'method-after-failure',
      '流标后改单一来源',
      procuring(of({ method: 'single-source', failures: [flopped] })),
      procuring(of({ method: 'open-tender', failures: [flopped] })),
    ],
    [
      'method-after-failure',
      '流标后另列采购包改谈判',
      {
        ...empty,
        procurement: {
          packages: [of({ id: 'G2', method: 'competitive-negotiation', lines: ['L1'] })],
          leftOut: [of({ lines: ['L1', 'L2'], failures: [flopped] })],
          demonstrations: [],
        },
      },
      {
        ...empty,
        procurement: {
          packages: [of({ id: 'G2', method: 'competitive-negotiation', lines: ['L3'] })],
          leftOut: [of({ lines: ['L1', 'L2'], failures: [flopped] })],
          demonstrations: [],
        },
      },
    ],
    [
      'method-after-failure',
      '询价不成改自行采购的不提示，招标不成再改的提示',
      procuring(of({ method: 'own-procurement', failures: [flopped, { ...flopped, method: 'inquiry' }] })),
      procuring(of({ method: 'own-procurement', failures: [{ ...flopped, method: 'inquiry' }] })),
    ],
    [
      'own-procurement',
      '自行采购 500 万元',
      procuring(of({ method: 'own-procurement', budget: fen(500_000_000) })),
      procuring(of({ method: 'own-procurement', budget: fen(99_999_999) })),
    ],
    [
      'contract-days',
      '三十一天才签',
      { ...procuring(of({ award: award('2026-03-01') })), contracts: [contract()] },
      { ...procuring(of({ award: award('2026-03-02') })), contracts: [contract()] },
    ],
    [
      'contract-announced',
      '没有公告',
      { ...empty, contracts: [contract({ announcedOn: undefined })] },
      { ...empty, contracts: [contract()] },
    ],
    ['paid-early', '质保金早付一年', paid('2026-04-02'), paid('2027-04-01')],
    [
      'price-added',
      '增加 11%',
      { ...empty, contracts: [contract({ price: fen(111_000_000) })] },
      { ...empty, contracts: [contract({ price: fen(110_000_000) })] },
    ],
    [
      'backdated',
      '倒填三十一天',
      { ...empty, backdated: [{ act: '登记开工', label: '开工日期', date: day('2026-03-01'), on: day('2026-04-01') }] },
      { ...empty, backdated: [{ act: '登记开工', label: '开工日期', date: day('2026-03-02'), on: day('2026-04-01') }] },
    ],
  ])('%s：%s 提示；按数值的不提示；关掉的不提示', (id, _how, facts, fine) => {
    expect(said(facts)).toContain(id);
    expect(said(fine)).not.toContain(id);
    expect(said(facts, { [id]: { on: false } })).not.toContain(id);
  });

  it('没有列入预算的年度付款、快于计划的付款', () => {
    const year = {
      year: 2026,
      municipal: fen(0),
      county: fen(5_000_000),
      selfRaised: fen(0),
      other: fen(0),
      enteredOn: day('2026-01-01'),
      on: day('2026-01-01'),
    };
    const facts = { ...paid('2027-04-01'), funding: { budgets: [year] } };
    expect(said(facts, {}, '2027-05-01')).toContain('paid-outside-year');
    expect(said(paid('2026-04-02'))).toContain('paid-over-plan');
    expect(said(paid('2027-04-01'), {}, '2027-05-01')).not.toContain('paid-over-plan');
  });

  it('数值由局里定：改了按改的', () => {
    const one = procuring(of({ tender: tender('2026-03-01', '2026-03-11') }));
    expect(said(one)).toContain('tender-days');
    expect(said(one, { 'tender-days': { on: true, threshold: 10 } })).not.toContain('tender-days');
  });

  it('每项都写明出处，编号不重复，数值有上限；没有记录的项目没有提示', () => {
    expect(new Set(tradeHints.map(({ id }) => id)).size).toBe(tradeHints.length);
    for (const hint of tradeHints) {
      expect(hint.source, hint.id).toMatch(/\p{Script=Han}/u);
      if (hint.threshold) {
        expect(hint.threshold.most, hint.id).toBeGreaterThanOrEqual(hint.threshold.value);
        expect(thresholdText(hint, 7), hint.id).toContain('7');
      }
    }
    expect(said(empty)).toEqual([]);
  });
});
