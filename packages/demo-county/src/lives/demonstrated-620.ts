import { fen, subtractFen } from '@zhengxiang/core';
import type { PlannedPayment, ProjectFacts } from '@zhengxiang/procedure';
import { wanFen } from '../application.ts';
import {
  approved,
  contracted,
  funded,
  inUse,
  listed,
  paid,
  preliminary,
  reported,
  shared,
  started,
} from '../chapters.ts';
import { firms, organisationOf, personOf } from '../county.ts';
import { life } from '../life.ts';
import { first } from '../typical.ts';

const clerk = 'jiaoyu.clerk';
/** What the typical change takes off the price, 分. */
const saved = wanFen('1');
const secondOf = ({ plannedPayments }: ProjectFacts): PlannedPayment =>
  first(
    plannedPayments.filter(({ name }) => name === '进度款'),
    'second instalment',
  );

/** 620 万元 to build and 2 to supervise: demonstrated, changed once, accepted, paid to the last 分. */
export const demonstrated620 = life(
  {
    id: 'demonstrated-620',
    title: '校园视频安防联网平台（采购预算 622 万元，论证、变更、验收、付清）',
    story: '采购预算超过 600 万元先论证；实施中变更一次；验收合格后按变更后的合同价付清余款。',
    owner: 'jiaoyu',
    start: '2022-12-05',
    ends: 'in-use',
  },
  (t) => {
    const data = listed(t, {
      name: '校园视频安防联网平台',
      wan: '660',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '全县中小学校园视频联网、一键报警和应急指挥。',
    });
    approved(t, data, { cut: '38' });
    t.refused(clerk, 'procurement.plan', 'art11.p1');
    funded(t);
    t.after(3).does(clerk, 'procurement.plan');
    t.refused(clerk, 'procurement.publishTender', 'art12.p1');
    t.refused(clerk, 'procurement.recordDemonstration', 'art12.p1');
    t.after(2).refused(clerk, 'procurement.recordDraw', 'art12.p1', { pool: '县政府采购专家库' });
    t.refused(clerk, 'procurement.recordDraw', 'art12.p1', {
      experts: [
        {
          id: 'E1',
          name: '甲',
          specialty: '软件',
          organisation: organisationOf('jiaoyu').name,
          avoidance: 'clear',
        },
      ],
    });
    t.does(clerk, 'procurement.recordDraw');
    t.after(1).does(clerk, 'procurement.recordDemonstration', { finding: 'adverse', problems: '技术参数指定品牌。' });
    t.refused(clerk, 'procurement.publishTender', 'art12.p1');
    // The same documents once more do not help; modified ones do.
    t.after(6).refused(clerk, 'procurement.recordDemonstration', 'art12.p1', ({ procurement }) => ({
      documents: procurement.demonstration?.documents,
    }));
    t.does(clerk, 'procurement.recordDemonstration');
    t.refused(clerk, 'procurement.recordBids', 'art13.p1', (facts, today) => ({
      package: 'G1',
      openedOn: today,
      bids: [{ id: 'T1', firm: firms.contractor, price: facts.procurement.packages[0]?.budget ?? 1 }],
    }));
    contracted(t, 2);
    t.refused(clerk, 'implementation.start', 'art16.p1');
    t.refused(clerk, 'supervision.appoint', 'art16.p1', { firm: firms.contractor });
    started(t);
    t.after(30).refused(clerk, 'change.carryOut', 'art17.p1', { change: 'C1', carriedOutOn: t.today });
    t.does(clerk, 'change.request');
    t.refused(clerk, 'change.request', 'art17.p1');
    t.refused(clerk, 'implementation.complete', 'art17.p1');
    t.refused('caizheng.leader', 'change.approve', 'art17.p1', { change: 'C1' });
    t.after(4).does('zhengshu.review', 'change.approve');
    t.refused(clerk, 'implementation.complete', 'art17.p1');
    t.after(27).does(clerk, 'change.carryOut');
    t.refused(clerk, 'change.request', 'art17.p1', {}, 'changes-used-up');
    t.after(30).does(clerk, 'implementation.reportProgress', { percent: 80 });
    t.refused(clerk, 'acceptance.preliminary', 'art19.p1');
    t.after(60).does(clerk, 'implementation.complete');
    paid(t, 1);
    // The change took 1 万元 off the price: the whole second instalment would reach into the balance.
    t.after(1).refused('caizheng.clerk', 'payment.make', 'art24.p1', {}, 'balance-not-kept');
    t.does('caizheng.clerk', 'payment.make', (facts) => ({ amount: secondOf(facts).amount - saved }));
    t.refused('caizheng.clerk', 'payment.make', 'art24.p1');
    t.after(1).refused(clerk, 'acceptance.preliminary', 'art19.p1', { against: ['contract'] });
    preliminary(t);
    shared(t, data);
    t.after(1).refused(clerk, 'acceptance.apply', 'art20.p3', { annex5: undefined });
    t.does(clerk, 'acceptance.apply');
    t.refused(clerk, 'acceptance.convenePanel', 'art22.p1');
    t.invalid('zhengshu.review', 'acceptance.convenePanel', 'financeMembers', { financeMembers: [] });
    t.refused('zhengshu.review', 'acceptance.convenePanel', 'art22.p1', { otherMembers: [personOf('jiaoyu.leader')] });
    t.after(4).does('zhengshu.review', 'acceptance.convenePanel');
    t.refused('zhengshu.leader', 'acceptance.issueReport', 'art23.p1');
    for (const member of ['zhengshu.review', 'caizheng.clerk', 'zhuanjia.5', 'zhuanjia.6', 'zhuanjia.7'])
      t.does(member, 'acceptance.giveOpinion');
    t.refused(clerk, 'delivery.putIntoUse', 'art24.p1');
    reported(t);
    t.after(1).does('caizheng.clerk', 'payment.make', (facts) => ({ planned: secondOf(facts).id, amount: saved }));
    // The balance was planned for the price before the change.
    t.refused('caizheng.clerk', 'payment.make', 'art26.p1', {}, 'payment-above-price');
    t.does(clerk, 'payment.plan', (facts) => {
      const contract = facts.contracts.find(({ subject }) => subject === 'main');
      const rest = facts.payments.reduce((left, { amount }) => subtractFen(left, amount), contract?.price ?? fen(0));
      return {
        contract: contract?.id ?? '',
        payments: [{ id: 'c', name: '余款', dueOn: t.today, amount: rest, balance: true }],
      };
    });
    inUse(t);
    t.does(clerk, 'balance.release');
    paid(t, 4);
    t.refused('caizheng.clerk', 'payment.make', 'art26.p1', {
      planned: 'P7',
      amount: 1,
      paidOn: t.today,
      voucher: '记-7',
    });
    t.after(200).does('zhengshu.evaluation', 'evaluation.record', { rating: 'excellent' });
    t.after(5).does('caizheng.leader', 'performance.rate');
  },
);
