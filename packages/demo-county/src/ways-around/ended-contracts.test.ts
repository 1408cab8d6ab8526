import { fen } from '@zhengxiang/core';
import { paidTotal, stageOf, type ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { approved, funded, procured, started } from '../chapters.ts';
import { file } from '../files.ts';
import type { Teller } from '../life.ts';
import { software, tale } from './tale.ts';

const start = '2026-01-12';
const clerk = 'minzheng.clerk';
const workDone = [file('workDone', '阶段验收单.pdf')];

const building = (t: Teller): void => {
  approved(t, software(t));
  funded(t);
  procured(t);
  started(t);
  t.after(1).does('caizheng.clerk', 'payment.make');
};

const settle = (amounts: Readonly<Record<string, number>>) => ({
  settlements: Object.entries(amounts).map(([contract, amount]) => ({
    id: contract,
    contract,
    amount,
    workDone: '部分开发',
  })),
});

const main = (facts: ProjectFacts) => facts.contracts[0];
const paidOf = (facts: ProjectFacts): number => facts.contracts.reduce((sum, one) => sum + paidTotal(facts, one), 0);

describe('D9 M7 终止合同以后，只付已完成的工作', () => {
  it.each<readonly [string, (facts: ProjectFacts) => object, string]>([
    ['没有结算', () => ({ settlements: undefined }), 'settlement-missing'],
    ['结算少于已付', (facts) => settle({ K1: 1, K2: paidTotal(facts, facts.contracts[1]) }), 'settlement-below-paid'],
    ['按合同价全额结算', (facts) => settle({ K1: main(facts)?.price ?? 0, K2: 0 }), 'settlement-above'],
    [
      '结算到余款里',
      (facts) => settle({ K1: (main(facts)?.price ?? 0) - (main(facts)?.agreedBalance ?? 0) + 1, K2: 0 }),
      'settlement-above',
    ],
    [
      '一份合同写两行',
      (facts) => ({
        settlements: [...settle({ K1: paidOf(facts), K2: 0 }).settlements, ...settle({ K1: 1 }).settlements],
      }),
      'settlement-missing',
    ],
    ['只终止一份，给别的结算', () => ({ contract: 'K2', ...settle({ K1: 0, K2: 0 }) }), 'settlement-of-another'],
    ['没有这份合同', () => ({ contract: 'K9' }), 'no-such-contract'],
  ])('%s，不能报备终止', (_how, given, code) => {
    const { surprises } = tale('minzheng', start, (t) => {
      building(t);
      t.after(30).refused(clerk, 'termination.file', 'art18.p1', given, code);
    });
    expect(surprises).toEqual([]);
  });

  it('终止、办结以后在结算以内可以付清，附证明；超过结算的、没有证明的都不行', () => {
    const { surprises, facts } = tale('minzheng', start, (t) => {
      building(t);
      t.after(30).does(clerk, 'termination.file', (of) => settle({ K1: paidTotal(of, main(of)) + 1_000_000, K2: 0 }));
      t.after(1).does('zhengshu.review', 'termination.acknowledgeByBureau');
      t.does('caizheng.clerk', 'termination.acknowledgeByFinance');
      const plan = (amount: number) => ({
        contract: 'K1',
        payments: [{ id: 'z', name: '结算款', dueOn: '2026-12-01', amount, balance: false }],
      });
      t.refused(clerk, 'payment.plan', 'art13.p1', plan(1_000_001), 'plan-above-price');
      t.does(clerk, 'payment.plan', plan(1_000_000));
      const pay = (of: ProjectFacts, today: string) => ({
        planned: of.plannedPayments.at(-1)?.id,
        amount: fen(1_000_000),
        paidOn: today,
      });
      t.refused('caizheng.clerk', 'payment.make', 'art18.p1', pay, 'work-done-missing');
      t.does('caizheng.clerk', 'payment.make', (of, today) => ({ ...pay(of, today), workDone }));
      t.refused(clerk, 'implementation.reportProgress', 'art5.p1');
    });
    expect(surprises).toEqual([]);
    expect(facts.closed?.how).toBe('terminated');
  });

  it('只终止一份合同：项目继续，尚未建设的内容可以重新采购，两家都收备案', () => {
    const { surprises, facts, shown } = tale('minzheng', start, (t) => {
      building(t);
      t.after(30).does(clerk, 'termination.file', (of) => ({
        contract: 'K1',
        ...settle({ K1: paidTotal(of, main(of)) }),
      }));
      t.after(1).does('zhengshu.review', 'termination.acknowledgeByBureau');
      t.does('caizheng.clerk', 'termination.acknowledgeByFinance');
      t.refused('caizheng.clerk', 'termination.acknowledgeByFinance', 'art18.p1', {}, 'termination-acknowledged');
      t.refused(clerk, 'implementation.complete', 'art3.p1.i2', {}, 'packages-without-contract');
      t.after(5).does(clerk, 'procurement.publishTender');
      t.does(clerk, 'procurement.recordBids', (of, today) => ({
        package: 'G1',
        openedOn: today,
        bids: [
          { id: 'T1', firm: { name: '河源新云软件有限公司', uscc: of.contracts[1]?.party.uscc }, price: 90_000_000 },
        ],
      }));
    });
    expect(surprises).toEqual([]);
    expect(facts.termination).toBeUndefined();
    expect(facts.closed).toBeUndefined();
    expect(stageOf(facts, dongyuan2020.trackOf(facts, dongyuan2020))).toBe('implementation');
    expect(shown().some((text) => text.includes('终止（签订时'))).toBe(true);
  });
});
