import {
  type InputOf,
  type Surroundings,
  evolveAnnualList,
  type AnnualListFacts,
  type AnyEvent,
  type EventType,
} from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import {
  application,
  builder,
  day,
  designer,
  factsOf,
  file,
  owner,
  people,
  small,
  told,
  wanFen,
  type Told,
} from '../testing/initiation.ts';
import { approved, endorsed, prepared, returned, signature } from '../testing/initiation-acts.ts';
import { abandonedFrom } from '../testing/initiation-acts.ts';
import { consequencesOf, findings, firstReason, refusals, stateOf, whoMay } from '../testing/judging-initiation.ts';

const line: NonNullable<Surroundings['annualLine']> = {
  year: 2024,
  adopted: true,
  name: '社会救助',
  ownerId: 'owner',
  reportedOn: day('2023-10-15'),
};
const submit = (annualLine: Surroundings['annualLine'], events: readonly Told[] = endorsed()): string =>
  stateOf(factsOf(events), 'initiation.submit', { around: { annualLine } });

const waiver = (provision: string, granted?: boolean): readonly Told[] => [
  told('waiver.requested', { provision, reason: '上级资金年中下达' }, '2024-03-03'),
  ...(granted === undefined
    ? []
    : [
        told(
          granted ? 'waiver.granted' : 'waiver.refused',
          { request: 'W1', reason: '同意' },
          '2024-03-04',
          people.bureauLeader,
        ),
      ]),
];

describe('第十条（一） 依据上一年度报送的本部门项目清单', () => {
  const unlisted = endorsed(application({ annualLine: undefined }));

  it('清单中有条目的，可以报送', () => {
    expect(submit(line)).toBe('open');
    expect(submit({ ...line, year: 2023 })).toBe('open');
  });

  it.each([
    ['没有这个条目', undefined, 'annual-line-unknown'],
    ['其他单位的条目', { ...line, ownerId: 'other' }, 'annual-line-of-another'],
    ['没有报送、退回的清单', { ...line, reportedOn: undefined }, 'annual-line-not-reported'],
    ['当年才报送的清单', { ...line, reportedOn: day('2024-01-01') }, 'annual-line-reported-late'],
    ['别的项目用过的条目', { ...line, usedBy: ['另一个项目'] }, 'annual-line-used'],
    ['两年以前的清单', { ...line, year: 2022 }, 'annual-line-of-another-year'],
    ['以后年度的清单', { ...line, year: 2025 }, 'annual-line-of-another-year'],
  ])('%s，不能报送', (_what, annualLine, code) => {
    expect(submit(annualLine)).toBe(`blocked ${code}`);
  });

  it('没有列入清单的，可以申请例外', () => {
    expect(submit(line, unlisted)).toBe('blocked not-in-annual-list');
    expect(firstReason(factsOf(unlisted), 'initiation.submit')).toEqual([
      '项目没有对应上一年度报送的本部门项目清单中的条目',
      'waiver.request',
    ]);
  });

  it('例外同意后可以报送，没有决定或者不同意的不行', () => {
    const provision = 'art10.p1.i1/annual-list';
    expect(submit(line, [...unlisted, ...waiver(provision)])).toBe('blocked not-in-annual-list');
    expect(submit(line, [...unlisted, ...waiver(provision, false)])).toBe('blocked not-in-annual-list');
    expect(submit(line, [...unlisted, ...waiver(provision, true)])).toBe('open');
    expect(submit(line, [...unlisted, ...waiver('art10.p1.i1/design-firm', true)])).toBe('blocked not-in-annual-list');
  });

  it('补正跨年的，以首次报送的年度为准', () => {
    const later = [
      ...returned(),
      told('initiation.prepared', application(), '2025-01-08'),
      told('initiation.endorsed', signature('2025-01-09'), '2025-01-09', people.leader),
    ];
    const on = { on: day('2025-01-10') };
    expect(stateOf(factsOf(later), 'initiation.submit', { ...on, around: { annualLine: line } })).toBe('open');
    const older = { annualLine: { ...line, year: 2025 } };
    expect(stateOf(factsOf(later), 'initiation.submit', { ...on, around: older })).toBe(
      'blocked annual-line-of-another-year',
    );
  });
});

describe('第十条（一） 原则上应聘请具有资质的第三方设计单位', () => {
  const own = endorsed(application({ designFirm: undefined }));

  it('没有聘请的，说明理由，例外同意后可以报送', () => {
    expect(submit(line, own)).toBe('blocked no-design-firm');
    expect(submit(line, [...own, ...waiver('art10.p1.i1/design-firm', true)])).toBe('open');
  });
});

describe('第十条（一） 设计单位不得参与该项目建设的投标', () => {
  const facts = factsOf(approved());
  const sameName = { ...builder, name: ` ${designer.name}` };
  const sameCode = { ...builder, uscc: designer.uscc };
  const recordBids = (...firms: (typeof builder)[]) =>
    refusals(facts, 'procurement.recordBids', {
      package: 'G1',
      openedOn: day('2024-05-01'),
      bids: firms.map((firm, index) => ({ id: `T${index}`, firm, price: wanFen(100) })),
    });
  const award = (winner: typeof builder) =>
    refusals(facts, 'procurement.award', { package: 'G1', winner, price: wanFen(100), awardedOn: day('2024-05-02') });
  const sign = (party: typeof builder, of = facts) =>
    refusals(of, 'contract.sign', {
      package: 'G1',
      number: 'HT-1',
      party,
      price: wanFen(100),
      balanceAgreed: false,
      signedOn: day('2024-05-09'),
      deliverBy: day('2024-12-01'),
      documents: file('contract'),
    });

  it('其它供应商可以', () => {
    expect(recordBids(builder)).toEqual([]);
    expect(award(builder)).toEqual([]);
    expect(sign(builder)).toEqual([]);
  });

  it.each([designer, sameName, sameCode])('设计单位（代码或者名称相同）不能投标、中标、签订合同', (firm) => {
    expect(recordBids(builder, firm)).toEqual(['designer-does-not-bid: designer-bids @bids.1.firm']);
    expect(award(firm)).toEqual(['designer-does-not-win: designer-bids @winner']);
    expect(sign(firm)).toEqual(['designer-does-not-contract: designer-bids @party']);
  });

  it('申报时名称带空格的，同样认得出', () => {
    const spaced = { firm: { ...designer, name: ` ${designer.name} ` }, qualification: '乙级' };
    const of = factsOf(prepared(application({ designFirm: spaced })));
    expect(sign({ ...builder, name: designer.name }, of)).toEqual(['designer-does-not-contract: designer-bids @party']);
  });

  it('没有设计单位的项目不受此限', () => {
    expect(sign(designer, factsOf(prepared(application({ designFirm: undefined }))))).toEqual([]);
  });
});

describe('第十条（一） 原则性例外的申请和决定', () => {
  const facts = factsOf(endorsed());
  const request = (provision: string, of = facts, subject?: string) =>
    refusals(of, 'waiver.request', { provision, subject, reason: '确有必要的理由' });

  it('单位申请，县政务服务数据管理局领导决定', () => {
    expect(whoMay('waiver.request')).toEqual(['project-owner/clerk']);
    expect(whoMay('waiver.grant')).toEqual(['data-bureau/leader']);
    expect(whoMay('waiver.refuse')).toEqual(['data-bureau/leader']);
  });

  it.each(['art10.p1.i1/annual-list', 'art10.p1.i1/design-firm', 'art20.p2/supervision-report'])(
    '“原则上”的规定可以申请：%s',
    (provision) => {
      expect(request(provision)).toEqual([]);
    },
  );

  it.each(['art11.p1/price-cap', 'art10.p1.i2/complete', 'art10.p1.i1', 'art10.p1.i1/', '/x', 'art10.p1.i1/a/b', ''])(
    '其它的不能申请：“%s”',
    (provision) => {
      expect(request(provision)).toEqual(['exception-only-in-principle: not-in-principle @provision']);
    },
  );

  it('同一规定、同一对象不重复申请；不同意的可以再申请', () => {
    const provision = 'art10.p1.i1/annual-list';
    const after = (granted?: boolean) => factsOf([...endorsed(), ...waiver(provision, granted)]);
    expect(request(provision, after())).toEqual(['exception-only-in-principle: waiver-pending @provision']);
    expect(request(provision, after(true))).toEqual(['exception-only-in-principle: waiver-granted @provision']);
    expect(request(provision, after(false))).toEqual([]);
    expect(request('art10.p1.i1/design-firm', after())).toEqual([]);
  });

  it('只对等待决定的申请决定一次', () => {
    const waiting = factsOf([...endorsed(), ...waiver('art10.p1.i1/annual-list')]);
    const decided = factsOf([...endorsed(), ...waiver('art10.p1.i1/annual-list', true)]);
    expect(stateOf(facts, 'waiver.grant')).toBe('past no-pending-waiver');
    expect(stateOf(facts, 'waiver.refuse')).toBe('past no-pending-waiver');
    const two = factsOf([...endorsed(), ...waiver('art10.p1.i1/annual-list'), ...waiver('art10.p1.i1/design-firm')]);
    for (const asked of ['W1', 'W2'])
      expect(refusals(two, 'waiver.refuse', { request: asked, reason: '不同意' })).toEqual([]);
    expect(stateOf(waiting, 'waiver.grant')).toBe('open');
    expect(stateOf(waiting, 'waiver.refuse')).toBe('open');
    expect(stateOf(decided, 'waiver.grant')).toBe('past no-pending-waiver');
    expect(refusals(waiting, 'waiver.grant', { request: 'W1', reason: '同意' })).toEqual([]);
    expect(refusals(waiting, 'waiver.grant', { request: 'W2', reason: '同意' })).toEqual([
      'exception-decided-once: no-such-waiver @request',
    ]);
  });

  it('决定之后留在记录里', () => {
    expect(factsOf([...endorsed(), ...waiver('art10.p1.i1/annual-list', false)]).waivers[0]?.decision).toMatchObject({
      granted: false,
      on: '2024-03-04',
    });
    expect(findings(facts, 'waiver.request', { provision: 'x', reason: '确有必要' })).toHaveLength(1);
  });

  it('单位此前获准的例外不作为对它不利的记录', () => {
    const around = { unitRecord: { evaluations: [], openViolations: 0, waiversUsed: 2 } };
    expect(consequencesOf(facts, { around })).not.toContain('原则性例外');
    expect(consequencesOf(facts)).not.toContain('原则性例外');
    expect(consequencesOf(factsOf(approved()), { around })).not.toContain('原则性例外');
    expect(consequencesOf(factsOf(abandonedFrom(small())), { around })).toBe('');
  });
});

describe('第十条（一） 年度项目清单', () => {
  const list = (...types: EventType[]): AnnualListFacts =>
    evolveAnnualList(
      { caseId: 'list', packId: 'dongyuan-2020', owner },
      types.map((type, index) => {
        const body: InputOf<'annualList.report'> = {
          year: 2025,
          lines: [{ id: 'N1', name: '平台', kind: 'software-development', budgetAmount: wanFen(60), content: '内容' }],
        };
        return {
          seq: index + 1,
          type,
          body,
          actor: people.clerk.actor,
          actingAs: 'project-owner',
          happenedOn: day('2024-06-01'),
        } as AnyEvent;
      }),
    );
  const report = (year: number, names: readonly string[] = ['平台'], facts = list()) =>
    refusals(facts, 'annualList.report', {
      year,
      lines: names.map((name, index) => ({
        id: `N${index}`,
        name,
        kind: 'software-development',
        budgetAmount: wanFen(60),
        content: '内容',
      })),
    });

  it('单位报送，县政务服务数据管理局汇总采用或者退回', () => {
    expect(whoMay('annualList.report')).toEqual(['project-owner/clerk']);
    expect(whoMay('annualList.adopt')).toEqual(['data-bureau/leader', 'data-bureau/intake']);
    expect(whoMay('annualList.return')).toEqual(['data-bureau/leader', 'data-bureau/intake']);
  });

  it('报送一次，退回后再报', () => {
    expect(stateOf(list(), 'annualList.report')).toBe('open');
    expect(stateOf(list('annual-list.reported'), 'annualList.report')).toBe('past list-reported');
    expect(stateOf(list('annual-list.reported', 'annual-list.returned'), 'annualList.report')).toBe('open');
    expect(stateOf(list('annual-list.reported', 'annual-list.adopted'), 'annualList.report')).toBe('past list-adopted');
  });

  it.each(['annualList.adopt', 'annualList.return'] as const)('报送之后才能 %s', (action) => {
    expect(stateOf(list(), action)).toBe('blocked list-not-reported');
    expect(stateOf(list('annual-list.reported'), action)).toBe('open');
    expect(stateOf(list('annual-list.reported', 'annual-list.returned'), action)).toBe('blocked list-not-reported');
    expect(stateOf(list('annual-list.reported', 'annual-list.adopted'), action)).toBe('past list-adopted');
  });

  it.each([
    [2023, ['list-reported-once: list-of-past-year @year']],
    [2024, []],
    [2025, []],
  ])('2024 年报送 %d 年度的清单', (year, expected) => {
    expect(report(year)).toEqual(expected);
  });

  it('退回的清单不换年度', () => {
    const facts = list('annual-list.reported', 'annual-list.returned');
    expect(report(2025, ['平台'], facts)).toEqual([]);
    expect(report(2026, ['平台'], facts)).toEqual(['list-reported-once: list-year-changed @year']);
  });

  it('项目不重复', () => {
    expect(report(2025, ['平台', '系统'])).toEqual([]);
    expect(report(2025, ['平台', '系统', ' 平台'])).toEqual(['list-reported-once: list-line-twice @lines.2.name']);
  });
});
