import { application } from '../application.ts';
import { endorsed, listed } from '../chapters.ts';
import { life } from '../life.ts';

/** A filed project grows over the limit: the filing stops, a full application follows. */
export const crossingUp = life(
  {
    id: 'crossing-up',
    title: '婚姻登记智能导办系统（备案转立项，48 → 52 万元）',
    story: '备案后金额更正为 52 万元，达到起点金额，转完整流程申请立项。',
    owner: 'minzheng',
    start: '2024-04-15',
    ends: 'initiation',
  },
  (t) => {
    const sketch = {
      name: '婚姻登记智能导办系统',
      wan: '48',
      kind: 'software-development',
      subKind: 'general-software',
      content: '预约、导办、叫号。',
    } as const;
    t.apply('minzheng.clerk', application({ ...sketch, on: t.today }));
    endorsed(t);
    t.after(1).does('minzheng.clerk', 'filing.filePlan');
    t.after(10).does('minzheng.clerk', 'filing.amend', {
      budgetAmount: 52_000_000,
      totalInvestment: 52_000_000,
      reason: '增加自助终端对接。',
    });
    t.refused('minzheng.clerk', 'filing.fileTender', 'art2.p1.i1');
    t.after(5);
    const data = listed(t, { ...sketch, wan: '52' });
    t.apply('minzheng.clerk', data);
    endorsed(t);
    t.after(1).does('minzheng.clerk', 'initiation.submit');
  },
);

/** A full application is corrected to less than the limit: it is filed instead. */
export const crossingDown = life(
  {
    id: 'crossing-down',
    title: '教师研修管理系统（立项转备案，56 → 46 万元）',
    story: '补正时预算改为 46 万元，低于起点金额，转为备案。',
    owner: 'jiaoyu',
    start: '2024-05-13',
    ends: 'filing',
  },
  (t) => {
    const sketch = {
      name: '教师研修管理系统',
      wan: '56',
      kind: 'software-development',
      subKind: 'general-software',
      content: '研修报名、学时认定。',
    } as const;
    t.apply('jiaoyu.clerk', listed(t, sketch));
    endorsed(t);
    t.after(1).does('jiaoyu.clerk', 'initiation.submit');
    t.after(2).does('zhengshu.intake', 'intake.return', {
      items: [{ id: 'B1', target: 'budgetAmount', reason: '培训费不属于建设内容，请核减。' }],
    });
    t.after(3).apply('jiaoyu.clerk', application({ ...sketch, wan: '46', on: t.today }));
    endorsed(t);
    t.refused('jiaoyu.clerk', 'initiation.submit', 'art2.p1.i1');
    t.after(1).does('jiaoyu.clerk', 'filing.filePlan');
  },
);
