import { accepted, costed, listed, submitted } from '../chapters.ts';
import { life } from '../life.ts';

/** 修改后通过: every remark is answered, one answer is sent back, then the bureau confirms. */
export const passedAfterRevision = life(
  {
    id: 'passed-after-revision',
    title: '农房建设管理系统（修改后通过，128 万元）',
    story: '专家逐条提出意见，单位逐条答复；一条不到位退回再改，确认后批复。',
    owner: 'ziran',
    start: '2024-06-17',
    ends: 'procurement',
  },
  (t) => {
    submitted(
      t,
      listed(t, {
        name: '农房建设管理系统',
        wan: '128',
        kind: 'software-development',
        subKind: 'professional-software',
        content: '农房报建审批与风貌管控。',
      }),
    );
    accepted(t);
    t.after(4).does('zhengshu.review', 'review.convene');
    for (const expert of ['zhuanjia.1', 'zhuanjia.2', 'zhuanjia.3']) t.does(expert, 'review.discloseAvoidance');
    t.does('zhuanjia.1', 'review.judge', {
      remarks: [{ id: 'a', criterion: 'networkSecurity', remark: '补充密码应用方案。', mustAnswer: true }],
    });
    t.does('zhuanjia.2', 'review.judge', {
      remarks: [
        {
          id: 'b',
          criterion: 'integrationAndSharing',
          line: 'L1',
          remark: '说明与不动产登记平台的数据关系。',
          mustAnswer: true,
        },
      ],
    });
    t.does('zhuanjia.3', 'review.judge');
    costed(t, '8');
    t.after(1).does('zhengshu.review', 'review.issueOpinion', { outcome: 'passed-after-revision' });
    t.refused('zhengshu.leader', 'approval.issue', 'art10.p1.i3');
    t.after(4).does('ziran.clerk', 'review.answerRemarks');
    t.after(1).does('zhengshu.review', 'review.rejectAnswers', (facts) => ({
      remarks: facts.review.remarks.slice(0, 1).map((remark) => remark.id),
    }));
    t.refused('zhengshu.review', 'review.confirmAnswers', 'art10.p1.i3');
    t.after(2).does('ziran.clerk', 'review.answerRemarks');
    t.after(1).does('zhengshu.review', 'review.confirmAnswers');
    t.after(1).does('zhengshu.leader', 'approval.issue');
  },
);
