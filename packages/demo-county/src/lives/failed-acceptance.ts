import type { PlainDate } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { approved, built, funded, listed, onSite, preliminary, procured, shared } from '../chapters.ts';
import { life } from '../life.ts';

/** Everything as instalments, and a balance of one 分. */
const shrunken = ({ contracts: [contract] }: ProjectFacts, today: PlainDate) => ({
  contract: contract?.id,
  payments: [
    { id: 'a', name: '补充进度款', dueOn: today, amount: (contract?.price ?? 1) - 1, balance: false },
    { id: 'b', name: '余款', dueOn: today, amount: 1, balance: true },
  ],
});

/** Failed acceptance: not in use, no balance; the unit applies again later and passes. */
export const failedAcceptance = life(
  {
    id: 'failed-acceptance',
    title: '农贸市场智慧监管系统（验收不合格，112 万元）',
    story: '验收不合格的项目不得交付使用、不予拨付余款。',
    owner: 'zhujian',
    start: '2023-06-05',
    ends: 'acceptance',
  },
  (t) => {
    const data = listed(t, {
      name: '农贸市场智慧监管系统',
      wan: '112',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '市场检测、溯源、计量监管。',
    });
    approved(t, data);
    funded(t);
    procured(t);
    built(t);
    preliminary(t);
    shared(t, data);
    t.after(2).does('zhujian.clerk', 'acceptance.apply');
    onSite(t, {
      conclusion: 'fail',
      problems: [{ id: 'w', problem: '溯源模块未建设。' }],
      text: '与合同不符，不通过。',
    });
    t.refused('zhengshu.leader', 'acceptance.issueReport', 'art23.p1', { conclusion: 'accepted' });
    t.after(1).does('zhengshu.leader', 'acceptance.issueReport', {
      conclusion: 'failed',
      text: '溯源模块未建设，验收不合格。',
    });
    t.refused('zhujian.clerk', 'delivery.putIntoUse', 'art24.p1');
    t.refused('zhujian.clerk', 'balance.release', 'art24.p1');
    // Nothing that is unpaid goes out now, nor can another plan make less of the balance.
    t.refused('caizheng.clerk', 'payment.make', 'art24.p1', {}, 'failed-no-payment');
    t.refused('zhujian.clerk', 'payment.plan', 'art24.p1', shrunken, 'balance-lowered');
  },
);
