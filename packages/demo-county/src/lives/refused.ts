import { accepted, costed, listed, submitted } from '../chapters.ts';
import { life } from '../life.ts';

/** 不予立项. */
export const refusedProject = life(
  {
    id: 'refused',
    title: '局内办公大屏系统（不予立项，75 万元）',
    story: '必要性不足，评审意见为不予立项，本项目办结。',
    owner: 'jiaotong',
    start: '2024-05-06',
    ends: 'closed',
  },
  (t) => {
    submitted(
      t,
      listed(t, {
        name: '局内办公大屏系统',
        wan: '75',
        kind: 'software-development',
        subKind: 'general-software',
        content: '办公区大屏展示。',
      }),
    );
    accepted(t);
    t.after(3).does('zhengshu.review', 'review.convene');
    t.does('zhuanjia.1', 'review.discloseAvoidance', { related: true, relation: '近三年在设计单位任职。' });
    t.refused('zhuanjia.1', 'review.judge', 'art10.p1.i3');
    t.does('zhengshu.review', 'review.decideAvoidance');
    for (const expert of ['zhuanjia.2', 'zhuanjia.3', 'zhuanjia.4']) t.does(expert, 'review.discloseAvoidance');
    t.refused('zhengshu.review', 'review.issueOpinion', 'art10.p1.i3');
    for (const expert of ['zhuanjia.2', 'zhuanjia.3', 'zhuanjia.4'])
      t.does(expert, 'review.judge', { summary: '必要性不足。' });
    costed(t, '0');
    t.after(1).refused(
      'zhengshu.review',
      'review.issueOpinion',
      'art10.p1.i3',
      { outcome: 'refused' },
      'leader-decides',
    );
    t.does('zhengshu.leader', 'review.issueOpinion', { outcome: 'refused', text: '必要性不足，不予立项。' });
    t.refused('jiaotong.clerk', 'initiation.submit', 'art5.p1');
  },
);
