import { accepted, costed, listed, submitted } from '../chapters.ts';
import { organisationOf } from '../county.ts';
import { file } from '../files.ts';
import { life } from '../life.ts';

const charged = (key: string) => {
  const { id, name } = organisationOf(key);
  const evidence = [file('reviewerQualification', '资信证书.pdf')];
  return { organisation: { id, name }, qualification: '工程咨询单位甲级资信', evidence };
};

/** The data bureau as owner: reviewed by a qualified third party, never by its own panel. */
export const bureauOwn = life(
  {
    id: 'bureau-own',
    title: '县政务数据中心二期（政数局自建，680 万元）',
    story:
      '县政务服务数据管理局作为业主单位的项目，由有资质的第三方机构评审，自己组织的专家组不行；评审机构中途不能继续的，另行委托一家。',
    owner: 'zhengshu',
    start: '2024-01-22',
    ends: 'procurement',
  },
  (t) => {
    const data = listed(t, {
      name: '县政务数据中心二期',
      wan: '680',
      kind: 'software-development',
      subKind: 'public-platform',
      content: '数据共享交换、目录和治理支撑平台。',
    });
    submitted(t, data);
    accepted(t);
    t.after(3).refused('zhengshu.review', 'review.convene', 'art10.p2');
    t.does('zhengshu.review', 'review.convene', (_facts, today) => ({
      mode: 'independent-reviewer',
      experts: undefined,
      reviewer: charged('huaxin'),
      meetsOn: today,
    }));
    t.refused('zhengshu.review', 'review.recordCost', 'art10.p2');
    // The institution falls out after it has judged and before it has reckoned the cost.
    t.after(4).does('huaxin.clerk', 'review.judge');
    t.refused('zhengshu.review', 'review.issueOpinion', 'art10.p1.i3', {}, 'cost-missing');
    t.after(6).refused(
      'zhengshu.review',
      'review.replaceReviewer',
      'art10.p2',
      (_facts, today) => ({ reviewer: charged('huaxin'), meetsOn: today }),
      'same-reviewer',
    );
    t.does('zhengshu.review', 'review.replaceReviewer', {
      reason: '机构被吊销执业资格，不能继续评审。',
      reviewer: charged('pingshen'),
    });
    t.refused('huaxin.leader', 'review.recordCost', 'art10.p2');
    t.refused('zhengshu.review', 'review.issueOpinion', 'art10.p1.i3', {}, 'no-judgement');
    t.after(5).does('pingshen.leader', 'review.judge');
    costed(t, '40', 'pingshen.leader');
    t.after(2).does('zhengshu.review', 'review.issueOpinion');
    t.after(1).does('zhengshu.leader', 'approval.issue');
  },
);
