import { addMonths } from '@zhengxiang/core';
import { accepted, costed, judged, listed, submitted } from '../chapters.ts';
import { life } from '../life.ts';

/** Postponed for a province-wide platform, then resumed and passed. */
export const postponed = life(
  {
    id: 'postponed',
    title: '统计数据智能分析平台（暂缓后恢复，92 万元）',
    story: '等待省级平台方案，评审暂缓；原因消除后恢复评审并通过。',
    owner: 'tongji',
    start: '2024-02-19',
    ends: 'procurement',
  },
  (t) => {
    submitted(
      t,
      listed(t, {
        name: '统计数据智能分析平台',
        wan: '92',
        kind: 'software-development',
        subKind: 'professional-software',
        content: '统计数据汇聚与智能分析。',
      }),
    );
    accepted(t);
    judged(t);
    costed(t);
    t.after(1).does('zhengshu.review', 'review.issueOpinion', (_facts, today) => ({
      outcome: 'postponed',
      postponedUntil: addMonths(today, 3),
      text: '待省统计云平台方案明确后再议。',
    }));
    t.refused('zhengshu.leader', 'approval.issue', 'art10.p1.i3');
    t.after(60).does('zhengshu.review', 'review.resume');
    t.after(2).does('zhengshu.review', 'review.openRound');
    for (const expert of ['zhuanjia.1', 'zhuanjia.2', 'zhuanjia.3']) t.does(expert, 'review.discloseAvoidance');
    for (const expert of ['zhuanjia.1', 'zhuanjia.2', 'zhuanjia.3']) t.does(expert, 'review.judge');
    costed(t, '2');
    t.after(1).does('zhengshu.review', 'review.issueOpinion');
    t.after(1).does('zhengshu.leader', 'approval.issue');
  },
);
