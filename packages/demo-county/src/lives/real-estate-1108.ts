import { wanFen } from '../application.ts';
import { approved, funded, listed } from '../chapters.ts';
import { firms } from '../county.ts';
import { life, type Teller } from '../life.ts';

const sketch = {
  wan: '1108',
  kind: 'software-development',
  subKind: 'professional-software',
  content: '不动产登记业务、数据整合和共享服务。',
} as const;

const plan = (budget: string) => (_facts: unknown, today: string) => ({
  packages: [{ id: 'G1', name: '平台建设', subject: 'main', method: 'open-tender', budget: wanFen(budget), lines: [] }],
  agency: firms.agency,
  plannedOn: today,
});

const upToMoney = (t: Teller, name: string): void => {
  approved(t, listed(t, { ...sketch, name }));
  funded(t);
};

/** 1 108 万元 in total, but only 599.99 万元 to procure: article 12 is not triggered. */
export const realEstate59999 = life(
  {
    id: 'real-estate-599-99',
    title: '不动产统一登记基础平台（总投资 1,108 万元，采购预算 599.99 万元）',
    story: '总投资超过 600 万元，但采购预算 599.99 万元，不需要采购需求专家论证。',
    owner: 'ziran',
    start: '2024-02-05',
    ends: 'implementation',
  },
  (t) => {
    upToMoney(t, '不动产统一登记基础平台');
    t.after(3).does('ziran.clerk', 'procurement.plan', plan('599.99'));
    t.refused('ziran.clerk', 'procurement.recordDraw', 'art12.p1');
    t.after(1).does('ziran.clerk', 'procurement.publishTender');
    t.after(20).does('ziran.clerk', 'procurement.recordBids');
    t.after(3).does('ziran.clerk', 'procurement.award');
    t.after(10).does('ziran.clerk', 'contract.sign');
  },
);

/** 600.00 万元 to procure: the limit itself is included, experts demonstrate first; an adverse finding stops the tender. */
export const realEstate600 = life(
  {
    id: 'real-estate-600-00',
    title: '不动产登记数据治理平台（采购预算 600.00 万元）',
    story: '采购预算正好 600 万元（含），须先在省库随机抽取专家论证；论证不利时停止采购。',
    owner: 'ziran',
    start: '2024-02-06',
    ends: 'procurement',
  },
  (t) => {
    upToMoney(t, '不动产登记数据治理平台');
    t.after(3).does('ziran.clerk', 'procurement.plan', plan('600'));
    t.refused('ziran.clerk', 'procurement.publishTender', 'art12.p1');
    t.after(2).does('ziran.clerk', 'procurement.recordDraw');
    t.after(1).does('ziran.clerk', 'procurement.recordDemonstration', {
      finding: 'adverse',
      problems: '评分办法指定品牌。',
    });
    t.refused('ziran.clerk', 'procurement.publishTender', 'art12.p1');
    t.after(10).does('ziran.clerk', 'procurement.recordDemonstration');
    t.after(1).does('ziran.clerk', 'procurement.publishTender');
  },
);
