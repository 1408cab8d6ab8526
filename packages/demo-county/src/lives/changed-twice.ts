import { approved, funded, listed, started } from '../chapters.ts';
import { life } from '../life.ts';

/** Changed once; the second change needs a waiver; an added item is refused. */
export const changedTwice = life(
  {
    id: 'changed-twice',
    title: '智慧水利综合管理平台（两次变更，720 万元，采购预算 620 万元）',
    story: '采购预算 620 万元须论证；实施中变更一次获批，新增内容被拒，第二次变更经例外批准。',
    owner: 'shuiwu',
    start: '2023-03-13',
    ends: 'implementation',
  },
  (t) => {
    approved(
      t,
      listed(t, {
        name: '智慧水利综合管理平台',
        wan: '720',
        kind: 'software-development',
        subKind: 'professional-software',
        content: '水雨情监测、山洪预警、水库安全监管、河长制管理。',
      }),
      { cut: '98' },
    );
    funded(t);
    t.after(5).does('shuiwu.clerk', 'procurement.plan');
    t.refused('shuiwu.clerk', 'procurement.publishTender', 'art12.p1');
    t.after(2).does('shuiwu.clerk', 'procurement.recordDraw');
    t.after(1).does('shuiwu.clerk', 'procurement.recordDemonstration');
    t.after(1).does('shuiwu.clerk', 'procurement.publishTender').does('shuiwu.clerk', 'procurement.publishTender');
    t.after(20).does('shuiwu.clerk', 'procurement.recordBids').does('shuiwu.clerk', 'procurement.recordBids');
    t.after(3).does('shuiwu.clerk', 'procurement.award').does('shuiwu.clerk', 'procurement.award');
    t.after(9).does('shuiwu.clerk', 'contract.sign').does('shuiwu.clerk', 'contract.sign');
    started(t);
    t.after(40).refused('shuiwu.clerk', 'change.request', 'art17.p1', (facts) => ({
      lines: [
        {
          id: 'H1',
          item: '新增无人机巡河',
          quantityBefore: 0,
          unitPriceBefore: 0,
          amountBefore: 0,
          quantityAfter: 1,
          unitPriceAfter: 5_000_000,
          amountAfter: 5_000_000,
        },
      ],
      contract: facts.contracts[0]?.id ?? '',
    }));
    t.does('shuiwu.clerk', 'change.request');
    t.refused('shuiwu.clerk', 'change.carryOut', 'art17.p1', { change: 'C1', carriedOutOn: '2023-07-02' });
    t.refused('shuiwu.clerk', 'change.approve', 'art17.p1');
    t.after(5).does('zhengshu.leader', 'change.approve');
    t.after(30).does('shuiwu.clerk', 'change.carryOut');
    t.after(30).refused('shuiwu.clerk', 'change.request', 'art17.p1');
    t.does('shuiwu.clerk', 'waiver.request', {
      provision: 'art17.p1/one-change',
      subject: 'C2',
      reason: '国家水利数据标准修订，须再次核减接口。',
    });
    t.after(2).does('zhengshu.leader', 'waiver.grant');
    t.after(1).does('shuiwu.clerk', 'change.request');
    t.after(4).does('zhengshu.leader', 'change.approve');
    t.after(31).does('shuiwu.clerk', 'change.carryOut');
  },
);
