import { costed, judged, listed } from '../chapters.ts';
import { life } from '../life.ts';

const intake = 'zhengshu.review@zhengshu.intake';
const review = 'zhengshu.intake@zhengshu.review';
const leader = 'zhengshu.review@zhengshu.leader';

/** Holidays and courses: colleagues stand in for each other, and whoever has prepared a matter signs it for nobody. */
export const delegated = life(
  {
    id: 'delegated',
    title: '中小学学籍档案数字化管理系统（休假期间授权代办，86 万元）',
    story:
      '经办、受理、评审、领导岗位先后有人外出，由同事代办，记录写明代谁；定稿的人不能代领导签批；经办人调离，项目交接给同事。',
    owner: 'jiaoyu',
    start: '2024-04-15',
    ends: 'procurement',
  },
  (t) => {
    t.apply(
      'jiaoyu.clerk',
      listed(t, {
        name: '中小学学籍档案数字化管理系统',
        wan: '86',
        kind: 'software-development',
        subKind: 'professional-software',
        content: '学籍档案数字化和查询利用。',
      }),
    );
    t.after(1).refused('jiaoyu.clerk@jiaoyu.leader', 'initiation.endorse', 'art6.p1', {}, 'preparer-endorses');
    t.does('jiaoyu.leader', 'initiation.endorse');
    t.after(1).does('jiaoyu.leader@jiaoyu.clerk', 'initiation.submit');
    t.after(2).does(intake, 'intake.accept');
    judged(t, review);
    costed(t, '1', review);
    t.after(2).does('zhengshu.review', 'review.issueOpinion');
    t.after(1).does(leader, 'approval.issue');
    t.after(3).refused('jiaoyu.clerk', 'handover.register', 'art3.p1.i2');
    t.does('jiaoyu.leader', 'handover.register', { reason: '经办人调往教研室。' });
  },
);
