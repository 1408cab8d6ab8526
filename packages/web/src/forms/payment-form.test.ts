import { fen, plainDate, type Fen } from '@zhengxiang/core';
import {
  emptyProject,
  type Contract,
  type PackageState,
  type Payment,
  type PlannedPayment,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { describe, expect, it } from 'vitest';
import { choicesOf, optionsOf } from './choices.ts';
import { followed, keptBeside } from './following.ts';
import { prefilled } from './prefill.ts';

const wan = (amount: number): Fen => fen(Math.round(amount * 1_000_000));
const day = plainDate;
const today = day('2026-11-29');

const contract = (id: string, price: Fen, name: string) =>
  ({
    id,
    number: `HT-${id}`,
    party: { name, uscc: '' },
    price,
    package: id,
    subject: 'main',
    lines: [],
    balanceStated: true,
  }) as unknown as Contract;
const planned = (id: string, of: string, name: string, amount: Fen, on: string): PlannedPayment => ({
  id,
  contract: of,
  name,
  dueOn: day(on),
  amount,
  balance: name === '余款',
});
const paid = (id: string, amount: Fen): Payment => ({
  id: `Z-${id}`,
  planned: id,
  amount,
  paidOn: today,
  voucher: '记-1',
});

const project: ProjectFacts = {
  ...emptyProject({ caseId: 'c', packId: 'dongyuan-2020', owner: { id: 'o', name: '统计局' } }),
  contracts: [contract('K1', wan(109.44), '软件公司'), contract('K2', wan(1.92), '监理公司')],
  plannedPayments: [
    planned('P1', 'K1', '首付款', wan(32.832), '2023-03-01'),
    planned('P2', 'K1', '进度款', wan(65.664), '2023-08-01'),
    planned('P3', 'K1', '余款', wan(10.944), '2023-02-01'),
    planned('P4', 'K2', '首付款', wan(0.576), '2023-04-01'),
    planned('P5', 'K2', '余款', wan(1.344), '2024-03-01'),
  ],
};
const with_ = (...payments: readonly Payment[]): ProjectFacts => ({ ...project, payments });
const open = (facts: ProjectFacts) => prefilled(dongyuan2020, 'payment.make', facts, today);
const options = (facts: ProjectFacts) => {
  const choices = choicesOf(dongyuan2020, 'payment.make', facts);
  return choices ? optionsOf(choices, facts) : [];
};
const choose = (facts: ProjectFacts, before: Readonly<Record<string, unknown>>, id: string) =>
  followed({ pack: dongyuan2020, action: 'payment.make', facts, today }, before, { ...before, planned: id });

describe('登记付款的表单', () => {
  it('打开时是最早到期、可以付的一期，金额是还差的', () => {
    expect(open(project)).toMatchObject({ planned: 'P1', amount: wan(32.832) });
    expect(open(with_(paid('P1', wan(32.832))))).toMatchObject({ planned: 'P4', amount: wan(0.576) });
    expect(open(with_(paid('P1', wan(10))))).toMatchObject({ planned: 'P1', amount: wan(22.832) });
  });

  it('换一期，金额跟着换；付过一部分的是还差的', () => {
    expect(choose(project, open(project), 'P2')).toMatchObject({ planned: 'P2', amount: wan(65.664) });
    const part = with_(paid('P2', wan(32.832)));
    expect(choose(part, open(part), 'P2')).toMatchObject({ planned: 'P2', amount: wan(32.832) });
    const back = choose(project, choose(project, open(project), 'P2'), 'P4');
    expect(back).toMatchObject({ planned: 'P4', amount: wan(0.576) });
  });

  it('自己填过的金额不动，别的栏目也不动', () => {
    const typed = { ...open(project), amount: wan(5), voucher: '记-9' };
    expect(choose(project, typed, 'P2')).toEqual({ ...typed, planned: 'P2' });
    const cleared = { ...open(project), amount: undefined, voucher: '记-9' };
    expect(choose(project, cleared, 'P2')).toMatchObject({ amount: wan(65.664), voucher: '记-9' });
  });

  it('自己填过的留着，问还是不是这个意思：写明按新选的是多少；跟着换了的、没有填的、正好一样的不问', () => {
    const about = (facts: ProjectFacts, before: Readonly<Record<string, unknown>>, id: string) => {
      const place = { pack: dongyuan2020, action: 'payment.make', facts, today } as const;
      const kept = keptBeside(place, before, { ...before, planned: id });
      return kept && [...kept];
    };
    const typed = { ...open(project), amount: wan(5) };
    expect(about(project, typed, 'P2')).toEqual([['amount', { picked: '付款计划', instead: wan(65.664) }]]);
    // Nothing is known of what article 24 lets not all be paid.
    const one: ProjectFacts = {
      ...project,
      plannedPayments: [...project.plannedPayments, planned('P6', 'K2', '全款', wan(1.92), '2023-03-01')],
    };
    expect(about(one, typed, 'P6')).toEqual([['amount', { picked: '付款计划', instead: undefined }]]);
    expect(about(project, open(project), 'P2')).toEqual([]);
    expect(about(project, { ...open(project), amount: undefined }, 'P2')).toEqual([]);
    expect(about(project, { ...open(project), amount: wan(65.664) }, 'P2')).toEqual([]);
    expect(about(project, typed, 'P1')).toBeUndefined();
  });

  it('前一期带出来的，换到不知道金额的一期就空着，不留前一期的数', () => {
    const one: ProjectFacts = {
      ...project,
      plannedPayments: [...project.plannedPayments, planned('P6', 'K2', '全款', wan(1.92), '2023-03-01')],
    };
    expect(choose(one, open(one), 'P6')).not.toHaveProperty('amount');
  });

  it('选项写出合同和收款单位；余款灰显、有条文和理由，排在最后', () => {
    const shown = options(with_(paid('P2', wan(32.832))));
    expect(shown.map(({ value, disabled }) => [value, disabled])).toEqual([
      ['P1', false],
      ['P4', false],
      ['P2', false],
      ['P3', true],
      ['P5', true],
    ]);
    expect(shown[0]?.label).toBe('首付款 32.832 万元　HT-K1 软件公司，2023-03-01');
    expect(shown[2]?.label).toBe('进度款 还差 32.832 万元（计划 65.664 万元）　HT-K1 软件公司，2023-08-01');
    expect(shown[3]?.hint).toBe('项目尚未通过验收，余款 10.944 万元不予拨付（第二十四条）');
  });

  it('付了会付清合同的一期，不预填付不了的金额，写明原因', () => {
    const one: ProjectFacts = { ...project, plannedPayments: [planned('P1', 'K2', '全款', wan(1.92), '2023-03-01')] };
    expect(open(one)).toMatchObject({ planned: 'P1' });
    expect(open(one)).not.toHaveProperty('amount');
    expect(options(one)[0]?.hint).toContain('再付 1.92 万元就付清了');
    expect(options(one)[0]?.hint).toContain('第二十四条');
  });

  it('只能付到余款为止的，说的是办法说的话：还可付多少', () => {
    const agreed = { ...contract('K2', wan(1.92), '监理公司'), agreedBalance: wan(1) };
    const plannedPayments = [planned('P1', 'K2', '全款', wan(1.92), '2023-03-01')];
    const of: ProjectFacts = { ...project, contracts: [agreed], plannedPayments };
    expect(options(of)[0]).toMatchObject({ disabled: false });
    expect(options(of)[0]?.hint).toContain('其中余款 1.00 万元；已付 0.00 万元，验收合格前还可付 0.92 万元');
    expect(options({ ...of, payments: [paid('P1', wan(0.5))] })[0]?.hint).toContain('还可付 0.42 万元');
    expect(options({ ...of, payments: [paid('P1', wan(0.92))] })[0]).toMatchObject({ disabled: true });
  });
});

describe('换一个采购包、换一个年度，预先填好的内容跟着换', () => {
  const award = (name: string, price: number) => ({ winner: { name, uscc: name }, price: wan(price) });
  const of = (id: string, won: ReturnType<typeof award>) =>
    ({ id, name: id, award: won, lines: [id], failures: [] }) as unknown as PackageState;
  const facts: ProjectFacts = {
    ...project,
    contracts: [],
    procurement: {
      demonstrations: [],
      packages: [of('main', award('软件公司', 109.44)), of('sup', award('监理公司', 1.92))],
    },
  };

  it('登记合同：乙方、合同价、内容都是所选采购包的', () => {
    const before = prefilled(dongyuan2020, 'contract.sign', facts, today);
    expect(before).toMatchObject({ package: 'main', price: wan(109.44), lines: ['main'] });
    const place = { pack: dongyuan2020, action: 'contract.sign', facts, today } as const;
    const after = followed(place, before, { ...before, package: 'sup' });
    expect(after).toMatchObject({ package: 'sup', price: wan(1.92), lines: ['sup'], party: { name: '监理公司' } });
    const typed = { ...before, deliverBy: day('2027-01-01') };
    expect(followed(place, typed, { ...typed, package: 'sup' })['deliverBy']).toBe('2027-01-01');
  });

  it('列入年度预算：换年度，金额是那一年的', () => {
    const row = (year: number, county: number) => ({
      id: String(year),
      year,
      county: wan(county),
      municipal: fen(0),
      selfRaised: fen(0),
      other: fen(0),
    });
    const arranged: ProjectFacts = {
      ...project,
      funding: {
        budgets: [],
        opinion: {
          conclusion: 'arranged',
          arrangements: [row(2026, 100), row(2027, 50)],
          text: '',
          issuedOn: today,
          on: today,
        },
      },
    };
    const before = prefilled(dongyuan2020, 'budget.enter', arranged, today);
    expect(before).toMatchObject({ year: 2026, county: wan(100) });
    const place = { pack: dongyuan2020, action: 'budget.enter', facts: arranged, today } as const;
    expect(followed(place, before, { ...before, year: 2027 })).toMatchObject({ year: 2027, county: wan(50) });
  });
});
