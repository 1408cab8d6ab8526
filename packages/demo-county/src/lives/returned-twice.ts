import { accepted, approvedAfterReview, endorsed, listed, submitted } from '../chapters.ts';
import { life } from '../life.ts';

/** Returned twice for correction, then passed. */
export const returnedTwice = life(
  {
    id: 'returned-twice',
    title: '智慧校园安全监管平台（退回两次后通过，168 万元）',
    story: '两次补正都勾选了具体栏目和材料，单位只改这些；第三次受理并通过。',
    owner: 'jiaoyu',
    start: '2024-02-26',
    ends: 'procurement',
  },
  (t) => {
    const data = listed(t, {
      name: '智慧校园安全监管平台',
      wan: '168',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '校园安全隐患排查。',
    });
    submitted(t, data);
    t.after(2).does('zhengshu.intake', 'intake.return', {
      items: [
        { id: 'B1', target: 'content', reason: '功能清单没有数量。' },
        { id: 'B2', target: 'necessity', reason: '必要性材料未盖章。' },
      ],
    });
    t.invalid('zhengshu.intake', 'intake.return', 'items', { items: [] });
    t.after(4);
    submitted(t, { ...data, content: '校园安全隐患排查、视频巡检、应急处置，共 28 项功能。' });
    t.after(1).does('zhengshu.intake', 'intake.return', {
      items: [{ id: 'B1', target: 'dataItems', reason: '隐患数据的共享周期应为实时。' }],
    });
    t.refused('zhengshu.intake', 'intake.accept', 'art10.p1.i3');
    t.after(3).apply('jiaoyu.clerk', {
      ...data,
      content: '校园安全隐患排查、视频巡检、应急处置，共 28 项功能。',
      dataItems: data.dataItems.map((item) => ({ ...item, cycle: 'realtime' })),
    });
    endorsed(t);
    t.after(1).does('jiaoyu.clerk', 'initiation.submit');
    accepted(t);
    approvedAfterReview(t, '8');
  },
);
