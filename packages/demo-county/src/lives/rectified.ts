import {
  approved,
  built,
  funded,
  inUse,
  listed,
  onSite,
  paid,
  preliminary,
  procured,
  reported,
  shared,
} from '../chapters.ts';
import { life } from '../life.ts';

/** Rectified, reinspected twice, accepted; the balance waits until then. */
export const rectified = life(
  {
    id: 'rectified',
    title: '智慧住建工地监管平台（整改复核，240 万元）',
    story: '验收小组要求整改；第一次复核未到位，第二次通过；此前余款不能拨付、系统不能交付使用。',
    owner: 'zhujian',
    start: '2023-02-27',
    ends: 'in-use',
  },
  (t) => {
    const data = listed(t, {
      name: '智慧住建工地监管平台',
      wan: '240',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '工地视频、扬尘、实名制监管。',
    });
    approved(t, data);
    funded(t);
    procured(t);
    built(t);
    preliminary(t);
    shared(t, data);
    t.after(2).does('zhujian.clerk', 'acceptance.apply');
    onSite(t, { conclusion: 'rectify', problems: [{ id: 'w', problem: '统计报表导出超时。' }], text: '整改后复核。' });
    t.refused('zhengshu.leader', 'acceptance.issueReport', 'art23.p1');
    t.after(1).does('zhengshu.review', 'acceptance.orderRectification');
    t.refused('zhengshu.review', 'acceptance.reinspect', 'art23.p1');
    // Finance has the agreement looked up once more: it may be confirmed and raised, never lowered.
    t.refused(
      'zhujian.clerk',
      'balance.register',
      'art24.p1',
      { balanceAgreed: false, balance: undefined },
      'agreed-lowered',
    );
    t.does('zhujian.clerk', 'balance.register');
    paid(t, 2);
    t.refused('caizheng.clerk', 'payment.make', 'art24.p1', (facts, today) => {
      const balance = facts.plannedPayments.find((payment) => payment.balance);
      return { planned: balance?.id ?? '', amount: balance?.amount ?? 1, paidOn: today };
    });
    t.refused('zhujian.clerk', 'delivery.putIntoUse', 'art24.p1');
    t.after(10).does('zhujian.clerk', 'acceptance.reportRectified');
    t.after(3).does('zhengshu.review', 'acceptance.reinspect', (facts) => ({
      items: (facts.acceptance.rectification?.items ?? []).map((item) => ({
        id: `J${item.id}`,
        item: item.id,
        passed: false,
        note: '仍需 25 秒。',
      })),
    }));
    t.after(7).does('zhujian.clerk', 'acceptance.reportRectified');
    t.after(2).does('zhengshu.review', 'acceptance.reinspect');
    reported(t);
    inUse(t);
    t.after(1).does('zhujian.clerk', 'balance.release');
    paid(t, 4);
  },
);
