import { accepted, costed, listed, submitted } from '../chapters.ts';
import { organisationOf } from '../county.ts';
import { file } from '../files.ts';
import { life } from '../life.ts';

const reviewer = organisationOf('pingshen');

/** The data bureau as owner: reviewed by a qualified third party, never by its own panel. */
export const bureauOwn = life(
  {
    id: 'bureau-own',
    title: '县政务数据中心二期（政数局自建，680 万元）',
    story: '县政务服务数据管理局作为业主单位的项目，由有资质的第三方机构评审，自己组织的专家组不行。',
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
      reviewer: {
        organisation: { id: reviewer.id, name: reviewer.name },
        qualification: '工程咨询单位甲级资信',
        evidence: [file('reviewerQualification', '资信证书.pdf')],
      },
      meetsOn: today,
    }));
    t.refused('zhengshu.review', 'review.recordCost', 'art10.p2');
    t.after(5).does('pingshen.leader', 'review.judge');
    costed(t, '40', 'pingshen.leader');
    t.after(2).does('zhengshu.review', 'review.issueOpinion');
    t.after(1).does('zhengshu.leader', 'approval.issue');
  },
);
