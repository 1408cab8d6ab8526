import { addDays, fen } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { approved, built, finallyAccepted, funded, inUse, listed, paid, procured } from '../chapters.ts';
import { life, type Teller } from '../life.ts';
import { correcting } from '../typical-corrections.ts';

const record = (facts: ProjectFacts, what: string) => {
  const found = facts.records.find((one) => one.what === what);
  if (found === undefined) throw new Error(`The case has no ${what} yet`);
  return found;
};

const corrected =
  (what: string, change: (facts: ProjectFacts) => object) =>
  (facts: ProjectFacts): object =>
    correcting(record(facts, what), change(facts));

/** A voucher put right, money taken back, the year's rest carried over. */
const moneyPutRight = (t: Teller): void => {
  t.does(
    'caizheng.clerk',
    'correction.register',
    corrected('paymentMake', () => ({ voucher: '记-2023-101' })),
  );
  t.after(2).does('caizheng.clerk', 'payment.reverse', { voucher: '退-2023-001' });
  t.refused('caizheng.clerk', 'payment.make', 'art26.p1', (facts: ProjectFacts) => ({
    planned: facts.payments[0]?.planned ?? '',
    amount: facts.payments[0]?.amount ?? 1,
    voucher: '记 -2023-101',
  }));
  t.after(1).does('caizheng.clerk', 'budget.adjust');
};

/** Mistyped, corrected by whoever registered it, and what rested on it looked at once more; money taken back and carried over. */
export const correctedProject = life(
  {
    id: 'corrected',
    title: '智慧水文监测平台（登记更正、退款、结转，180 万元）',
    story:
      '合同编号、凭证号、完成日期录入有误，由登记单位更正；据以办理的初步验收复核后维持；多付的款项退回，预算结转。',
    owner: 'shuiwu',
    start: '2023-03-01',
    ends: 'in-use',
  },
  (t) => {
    const data = listed(t, {
      name: '智慧水文监测平台',
      wan: '180',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '雨情水情采集、预警发布。',
    });
    approved(t, data);
    funded(t);
    procured(t);
    t.after(1).does(
      'shuiwu.clerk',
      'correction.register',
      corrected('contractSign', () => ({ number: 'SW-2023-017' })),
    );
    t.refused(
      'caizheng.clerk',
      'correction.register',
      'art3.p1.i2',
      corrected('contractSign', () => ({ number: 'SW-2023-018' })),
      'record-of-another',
    );
    t.after(1).does('shuiwu.clerk', 'contract.supplement');
    t.refused('shuiwu.clerk', 'contract.supplement', 'art17.p1', (facts: ProjectFacts) => ({
      number: 'SW-2023-017-补2',
      price: fen((facts.contracts[0]?.price ?? 0) + 1),
    }));
    t.refused('shuiwu.clerk', 'contract.supplement', 'art18.p1', (facts: ProjectFacts) => ({
      number: 'SW-2023-017-补2',
      deliverBy: addDays(facts.contracts[0]?.deliverBy ?? t.today, 30),
    }));
    built(t);
    paid(t, 1);
    moneyPutRight(t);
    finallyAccepted(t, data);
    // The contract was signed later than it was registered with: the first payment came before it.
    t.after(1).does(
      'shuiwu.clerk',
      'correction.register',
      corrected('contractSign', ({ payments: [first] }) => ({
        number: 'SW-2023-017',
        signedOn: addDays(first?.paidOn ?? t.today, 1),
      })),
    );
    t.does('caizheng.leader', 'correction.reconsiderByFinance');
    t.does('zhengshu.review', 'correction.reconsiderByBureau');
    t.after(1).does('zhengshu.leader', 'correction.reissueReport');
    inUse(t);
  },
);
