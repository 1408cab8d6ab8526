import { application } from '../application.ts';
import { endorsed } from '../chapters.ts';
import { life, type Teller } from '../life.ts';

const filed = (t: Teller, wan: string, name: string): void => {
  t.apply(
    'jiaoyu.clerk',
    application({
      name,
      wan,
      kind: 'software-development',
      subKind: 'general-software',
      content: '教学资源管理与推送。',
      on: t.today,
    }),
  );
  endorsed(t);
  t.after(1).does('jiaoyu.clerk', 'filing.filePlan');
};

/** Two projects of one unit, 48.50 and 49.00 万元, similar names in one year: flagged, explained, decided. */
export const splitting = life(
  {
    id: 'splitting',
    title: '教学资源管理系统（疑似拆分，48.50 + 49.00 万元）',
    story: '同一单位同年两个名称相近的项目合计超过 50 万元，政数局标记疑似拆分并认定，备案停止。',
    owner: 'jiaoyu',
    start: '2024-06-03',
    ends: 'filing',
  },
  (t) => {
    const first = t.openCase('first', 'project', 'jiaoyu');
    t.inCase('first', () => filed(t, '48.50', '教学资源管理系统（小学部分）'));
    t.after(20);
    filed(t, '49.00', '教学资源管理系统（中学部分）');
    t.after(1).does('zhengshu.intake', 'splitting.flag', { projects: [first] });
    t.refused('jiaoyu.clerk', 'splitting.decide', 'art2.p1.i1');
    t.after(3).does('jiaoyu.clerk', 'splitting.explain');
    t.after(1).does('zhengshu.leader', 'splitting.decide', { split: true, reason: '建设内容相同，认定为拆分。' });
    t.refused('jiaoyu.clerk', 'filing.fileTender', 'art2.p1.i1');
  },
);
