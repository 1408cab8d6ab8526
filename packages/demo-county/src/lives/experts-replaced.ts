import { accepted, costed, listed, submitted } from '../chapters.ts';
import { actorOf, personOf } from '../county.ts';
import { life } from '../life.ts';

const idOf = (login: string): string => actorOf(login).personId;

/** Experts fall ill, do not answer, come again: the review goes on, and what was given stays. */
export const expertsReplaced = life(
  {
    id: 'experts-replaced',
    title: '校园安全管理平台（评审专家两次更换，第二轮另请专家，152 万元）',
    story: '一位专家病倒、接替的人又失联，先后更换；已出具的意见保留；第二轮另请专家，评审照常完成。',
    owner: 'jiaoyu',
    start: '2024-05-06',
    ends: 'procurement',
  },
  (t) => {
    submitted(
      t,
      listed(t, {
        name: '校园安全管理平台',
        wan: '152',
        kind: 'software-development',
        subKind: 'professional-software',
        content: '校园出入口管理、风险上报和处置。',
      }),
    );
    accepted(t);
    t.after(4).does('zhengshu.review', 'review.convene');
    for (const expert of ['zhuanjia.1', 'zhuanjia.2']) t.does(expert, 'review.discloseAvoidance');
    t.does('zhuanjia.1', 'review.judge');
    t.after(3).refused('zhengshu.review', 'review.issueOpinion', 'art10.p1.i3', {}, 'judgements-missing');
    t.refused(
      'zhengshu.review',
      'review.replaceExpert',
      'art10.p1.i3',
      { expert: idOf('zhuanjia.1') },
      'already-judged',
    );
    t.does('zhengshu.review', 'review.replaceExpert', {
      expert: idOf('zhuanjia.3'),
      reason: '因病住院，不能参加评审。',
      substitute: personOf('zhuanjia.4'),
    });
    t.refused('zhuanjia.3', 'review.judge', 'art10.p1.i3');
    t.after(4).refused(
      'zhengshu.review',
      'review.replaceExpert',
      'art10.p1.i3',
      { expert: idOf('zhuanjia.4'), substitute: personOf('zhuanjia.3') },
      'expert-left',
    );
    t.does('zhengshu.leader', 'review.replaceExpert', {
      expert: idOf('zhuanjia.4'),
      reason: '多次联系没有答复。',
      substitute: personOf('zhuanjia.5'),
    });
    t.does('zhuanjia.5', 'review.discloseAvoidance').does('zhuanjia.5', 'review.judge');
    t.does('zhuanjia.2', 'review.judge');
    t.after(2).does('zhengshu.review', 'review.openRound', {
      reason: '专家对数据归集方式意见不一，另请专家再评。',
      experts: ['zhuanjia.6', 'zhuanjia.7', 'zhuanjia.8'].map(personOf),
    });
    for (const expert of ['zhuanjia.6', 'zhuanjia.7', 'zhuanjia.8']) t.does(expert, 'review.discloseAvoidance');
    t.does('zhuanjia.6', 'review.judge');
    t.after(1).does('zhengshu.review', 'review.replaceExpert', {
      expert: idOf('zhuanjia.8'),
      reason: '账号已停用，调离本县。',
      substitute: personOf('zhuanjia.3'),
    });
    t.does('zhuanjia.3', 'review.discloseAvoidance')
      .does('zhuanjia.3', 'review.judge')
      .does('zhuanjia.7', 'review.judge');
    costed(t, '3');
    t.after(1).does('zhengshu.review', 'review.issueOpinion');
    t.after(1).does('zhengshu.leader', 'approval.issue');
  },
);
