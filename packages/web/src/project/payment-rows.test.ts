import { fen, plainDate } from '@zhengxiang/core';
import {
  emptyProject,
  type Contract,
  type Payment,
  type PlannedPayment,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { describe, expect, it } from 'vitest';
import { paymentRows } from './payment-rows.ts';

const contract = (id: string, price: number) =>
  ({
    id,
    number: id,
    subject: 'main',
    party: { name: `${id}公司` },
    price: fen(price),
    balanceStated: true,
  }) as unknown as Contract;
const planned = (id: string, of: string, amount: number, balance = false): PlannedPayment => ({
  id,
  contract: of,
  name: balance ? '余款' : '进度款',
  dueOn: plainDate('2026-01-01'),
  amount: fen(amount),
  balance,
});
const paid = (id: string, amount: number, voucher?: string): Payment => ({
  id: `Z-${id}`,
  planned: id,
  amount: fen(amount),
  paidOn: plainDate('2026-02-01'),
  voucher,
});
const facts = (price: number, ...payments: readonly Payment[]): ProjectFacts => ({
  ...emptyProject({ caseId: 'c', packId: 'p', owner: { id: 'o', name: 'o' } }),
  contracts: [contract('K1', price), contract('K2', 2_000_000)],
  plannedPayments: [
    planned('P1', 'K1', 65_664_000),
    planned('P2', 'K1', 10_000_000, true),
    planned('P3', 'K2', 1_000_000),
  ],
  payments,
});
const states = (of: ProjectFacts) =>
  paymentRows(of, dongyuan2020).flatMap(({ rows }) => rows.map(({ state }) => state));

describe('付款表', () => {
  it('没付、付了一部分、付清，分得清；余款锁定写明条文', () => {
    const lock = '⊘ 验收合格后拨付（第二十四条）';
    expect(states(facts(100_000_000))).toEqual(['○ 未付', lock, '○ 未付']);
    expect(states(facts(100_000_000, paid('P1', 32_832_000)))[0]).toBe('△ 已付 32.832 / 65.664，还差 32.832');
    expect(states(facts(100_000_000, paid('P1', 65_663_999)))[0]).toContain('还差 0.000001');
    expect(states(facts(100_000_000, paid('P1', 32_832_000), paid('P1', 32_832_000)))[0]).toBe('✓ 已付清');
  });

  it('一份合同付了，不影响另一份；各付各的收款单位和合计', () => {
    const tables = paymentRows(
      facts(100_000_000, paid('P1', 1_000_000), paid('P1', 2_000_000), paid('P3', 400_000)),
      dongyuan2020,
    );
    expect(tables.map(({ contract: of, planned: sum, paid: done }) => [of.party.name, sum, done])).toEqual([
      ['K1公司', 75_664_000, 3_000_000],
      ['K2公司', 1_000_000, 400_000],
    ]);
    expect(tables[0]?.rows[0]?.payments.map(({ amount }) => amount)).toEqual([1_000_000, 2_000_000]);
  });

  it('合同约定的余款没有登记的，写明先登记', () => {
    const of = facts(100_000_000);
    const silent = { ...of, contracts: of.contracts.map((one) => ({ ...one, balanceStated: undefined })) };
    expect(states(silent)[0]).toBe('⊘ 登记合同约定的余款后拨付（第二十四条）');
  });

  it('减价以后按合同价：付清了合同价的不说还差', () => {
    expect(states(facts(40_000_000, paid('P1', 40_000_000)))).toEqual([
      '△ 已付 40.00 / 65.664，合同价已付清，不再付',
      '— 合同价已付清，不再付',
      '○ 未付',
    ]);
    expect(states(facts(50_000_000, paid('P1', 40_000_000)))[0]).toBe(
      // What is left of the price is the planned balance.
      '△ 已付 40.00 / 65.664，验收合格后拨付（第二十四条）',
    );
    expect(states(facts(60_000_000, paid('P1', 40_000_000)))[0]).toBe('△ 已付 40.00 / 65.664，还差 20.00');
  });
});
