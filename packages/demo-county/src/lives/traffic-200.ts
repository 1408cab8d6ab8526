import { ceilingOf } from '@zhengxiang/procedure';
import {
  approved,
  built,
  funded,
  inUse,
  listed,
  onSite,
  preliminary,
  procured,
  reported,
  shared,
} from '../chapters.ts';
import { life } from '../life.ts';

/** 200.00 万元 in total with 195 万元 to procure: annex 5 looks at the total investment. */
export const traffic200 = life(
  {
    id: 'traffic-200',
    title: '智慧交通数据整合软件（200.00 万元）',
    story: '总投资正好 200 万元（含），虽然采购预算只有 195 万元，验收仍须提交绩效自评报告（附件5）。',
    owner: 'jiaotong',
    start: '2023-02-20',
    ends: 'in-use',
  },
  (t) => {
    const data = listed(t, {
      name: '智慧交通数据整合软件',
      wan: '200',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '公路、运政、公交数据整合与应用。',
    });
    approved(t, data, { cut: '3' });
    funded(t);
    t.after(2).refused('jiaotong.clerk', 'procurement.plan', 'art11.p1', (facts, today) => ({
      packages: [
        {
          id: 'G1',
          name: '项目建设',
          subject: 'main',
          method: 'open-tender',
          budget: (ceilingOf(facts) ?? 0) + 1,
          lines: [],
        },
      ],
      plannedOn: today,
    }));
    procured(t);
    built(t);
    preliminary(t);
    shared(t, data);
    t.refused('jiaotong.clerk', 'acceptance.apply', 'art20.p3', { annex5: undefined });
    t.after(1).does('jiaotong.clerk', 'acceptance.apply');
    t.after(1).does('zhengshu.review', 'acceptance.return');
    t.after(3).does('jiaotong.clerk', 'acceptance.apply');
    onSite(t);
    reported(t);
    inUse(t);
  },
);
