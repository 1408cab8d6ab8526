import { approved, built, finallyAccepted, funded, inUse, listed, procured } from '../chapters.ts';
import { life } from '../life.ts';

/** Carried out a change without approval: criticism notice to four organs, performance unqualified, audit asks. */
export const seriousViolation = life(
  {
    id: 'serious-violation',
    title: '城市停车管理平台（严重违规通报，155 万元）',
    story: '擅自变更建设内容，政数局通报并报四个部门，绩效评价为不合格；审计调取资料。',
    owner: 'jiaotong',
    start: '2023-01-30',
    ends: 'in-use',
  },
  (t) => {
    const data = listed(t, {
      name: '城市停车管理平台',
      wan: '155',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '停车位采集、诱导和收费监管。',
    });
    approved(t, data);
    funded(t);
    procured(t);
    built(t);
    finallyAccepted(t, data);
    inUse(t);
    t.after(30).does('zhengshu.evaluation', 'violation.record');
    t.refused('zhengshu.leader', 'criticism.issue', 'art25.p2', { recipients: ['finance-bureau'] });
    t.after(3).does('zhengshu.leader', 'criticism.issue');
    t.refused('caizheng.leader', 'performance.rate', 'art25.p2', { rating: 'good' });
    t.after(5).does('caizheng.leader', 'performance.rate', {
      rating: 'unqualified',
      text: '严重违规，绩效评价不合格。',
    });
    t.after(20).does('shenji.clerk', 'audit.request');
    t.after(6).does('jiaotong.clerk', 'audit.answer');
    t.after(2).does('shenji.clerk', 'audit.close');
    t.after(10).does('zhengshu.leader', 'accountability.record', { violation: 'V1' });
  },
);
