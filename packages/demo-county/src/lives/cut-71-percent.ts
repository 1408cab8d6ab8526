import { accepted, approved, costed, judged, listed, submitted } from '../chapters.ts';
import { life } from '../life.ts';

/** The cost review cuts 71 %; the opinion returns the project, the unit plans anew. */
export const cut71 = life(
  {
    id: 'cut-71-percent',
    title: '智慧体育服务平台（核减 71% 后重新编制，300 万元）',
    story: '造价审核核减 71%，评审意见为退回；单位重新编制方案，第二轮通过。',
    owner: 'wenguang',
    start: '2024-01-29',
    ends: 'procurement',
  },
  (t) => {
    const sketch = {
      name: '智慧体育服务平台',
      wan: '300',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '场馆预订、赛事报名、健身指导。',
    } as const;
    const data = listed(t, sketch);
    submitted(t, data);
    accepted(t);
    judged(t);
    costed(t, '213');
    t.after(2).does('zhengshu.review', 'review.issueOpinion', {
      outcome: 'returned',
      text: '与省级平台重复，核减 71%，退回重新编制。',
    });
    t.refused('zhengshu.leader', 'approval.issue', 'art10.p1.i3');
    t.after(20);
    const [main, ...fees] = data.lines;
    if (!main) throw new Error('An application has a main line');
    const smaller = main.amount - 200_000_000;
    approved(t, {
      ...data,
      content: '依托省级平台，只建本县特色赛事服务。',
      budgetAmount: (data.budgetAmount - 200_000_000) as typeof data.budgetAmount,
      totalInvestment: (data.totalInvestment - 200_000_000) as typeof data.totalInvestment,
      lines: [{ ...main, unitPrice: smaller as typeof main.unitPrice, amount: smaller as typeof main.amount }, ...fees],
      annex1: {
        ...data.annex1,
        fundingByYear: { year1: data.totalInvestment - 200_000_000 },
        fundingBySource: { county: data.totalInvestment - 200_000_000 },
      },
      annex2: { ...data.annex2, applicationDevelopment: data.totalInvestment - 200_000_000 },
    });
  },
);
