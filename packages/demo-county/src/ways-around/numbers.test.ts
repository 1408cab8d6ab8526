import type { ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { approved, built, contracted, funded, paid } from '../chapters.ts';
import type { Teller } from '../life.ts';
import { software, tale } from './tale.ts';

const clerk = 'minzheng.clerk';
const start = '2026-01-12';

const underContract = (t: Teller): void => {
  approved(t, software(t));
  funded(t);
  t.after(5).does(clerk, 'procurement.plan');
};

describe('一份凭证、一份合同换了写法，还是同一份', () => {
  it.each([
    ['破折号', '记—P1'],
    ['短破折号', '记–P1'],
    ['不换行连字符', '记\u2011P1'],
    ['全角', '记－Ｐ１'],
    ['空格', '记 - P1'],
    ['零宽字符', '记-P\u200b1'],
    ['小写', '记-p1'],
  ])('凭证号写成%s，不能再付一次', (_how, voucher) => {
    const { surprises } = tale('minzheng', start, (t) => {
      underContract(t);
      contracted(t, 2);
      built(t);
      t.after(1).does('caizheng.clerk', 'payment.make', (facts: ProjectFacts) => ({
        amount: Math.floor((facts.plannedPayments[0]?.amount ?? 0) / 2),
      }));
      t.after(1).refused(
        'caizheng.clerk',
        'payment.make',
        'art26.p1',
        ({ plannedPayments: [first], payments: [made] }: ProjectFacts) => ({
          planned: first?.id,
          amount: made?.amount,
          voucher,
        }),
        'voucher-twice',
      );
    });
    expect(surprises).toEqual([]);
  });

  it('凭证号不同的照付', () => {
    const { surprises } = tale('minzheng', start, (t) => {
      underContract(t);
      contracted(t, 2);
      built(t);
      paid(t, 2);
    });
    expect(surprises).toEqual([]);
  });

  it.each([
    ['小写', 'dy-2026-g1'],
    ['全角', 'ＤＹ－2026－Ｇ1'],
    ['破折号', 'DY—2026—G1'],
    ['空格', 'DY 2026 G1'],
    ['零宽字符', 'DY-2026-\u200bG1'],
    ['减号', 'DY\u22122026\u2212G1'],
  ])('合同编号写成%s，不能登记成另一份合同', (how, number) => {
    const { surprises } = tale('minzheng', start, (t) => {
      underContract(t);
      for (let index = 0; index < 2; index += 1) t.after(1).does(clerk, 'procurement.publishTender');
      for (let index = 0; index < 2; index += 1) t.does(clerk, 'procurement.recordBids');
      for (let index = 0; index < 2; index += 1) t.does(clerk, 'procurement.award');
      t.does(clerk, 'contract.sign', how === '空格' ? { number: 'DY2026G1' } : {});
      t.refused(clerk, 'contract.sign', 'art13.p1', { number }, 'contract-number-taken');
      t.does(clerk, 'contract.sign');
    });
    expect(surprises).toEqual([]);
  });
});
