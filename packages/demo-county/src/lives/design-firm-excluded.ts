import { ceilingOf } from '@zhengxiang/procedure';
import { approved, funded, listed } from '../chapters.ts';
import { firms } from '../county.ts';
import { life } from '../life.ts';

/** The firm that designed the plan bids; it is refused. The price cap holds over the sum of the contracts. */
export const designFirmExcluded = life(
  {
    id: 'design-firm-excluded',
    title: '应急指挥平台（设计单位不得投标，合同价不得超核定，480 万元）',
    story: '编制方案的设计单位不得参与投标；合同价合计不得高于评审核定金额；监理不得与承建同一单位。',
    owner: 'yiyuan',
    start: '2024-01-10',
    ends: 'implementation',
  },
  (t) => {
    approved(
      t,
      listed(t, {
        name: '医疗应急指挥平台',
        wan: '480',
        kind: 'software-development',
        subKind: 'professional-software',
        content: '院前急救指挥调度。',
      }),
      { cut: '20', department: 'weijian' },
    );
    funded(t);
    t.after(3).does('yiyuan.clerk', 'procurement.plan');
    t.after(1).does('yiyuan.clerk', 'procurement.publishTender').does('yiyuan.clerk', 'procurement.publishTender');
    t.after(20).refused('yiyuan.clerk', 'procurement.recordBids', 'art10.p1.i1', (facts, today) => ({
      package: 'G1',
      openedOn: today,
      bids: [{ id: 'T1', firm: firms.design, price: facts.procurement.packages[0]?.budget ?? 1 }],
    }));
    t.does('yiyuan.clerk', 'procurement.recordBids').does('yiyuan.clerk', 'procurement.recordBids');
    t.after(3).does('yiyuan.clerk', 'procurement.award').does('yiyuan.clerk', 'procurement.award');
    t.after(8).refused('yiyuan.clerk', 'contract.sign', 'art11.p1', (facts) => ({
      price: (ceilingOf(facts) ?? 0) + 1,
    }));
    t.does('yiyuan.clerk', 'contract.sign').does('yiyuan.clerk', 'contract.sign');
    t.after(1).refused('yiyuan.clerk', 'supervision.appoint', 'art16.p1', { firm: firms.contractor });
    t.does('yiyuan.clerk', 'supervision.appoint');
  },
);
