import { accepted, costed, judged, listed, submitted } from '../chapters.ts';
import { application } from '../application.ts';
import { life } from '../life.ts';

/** Two units want the same; the second is merged into the first. */
export const merged = life(
  {
    id: 'merged',
    title: '医院预约挂号小程序（整合到全民健康信息平台，60 万元）',
    story: '与在建项目重复，评审意见为整合，本项目办结。',
    owner: 'yiyuan',
    start: '2024-03-18',
    ends: 'closed',
  },
  (t) => {
    const target = t.openCase('platform', 'project', 'weijian');
    const list = t.openCase('platform-list', 'annual-list', 'weijian');
    t.on('2023-10-20').inCase('platform-list', () => {
      t.other('weijian.clerk', 'annualList.report', {
        year: 2024,
        lines: [
          {
            id: 'N1',
            name: '全民健康信息平台',
            kind: 'software-development',
            budgetAmount: 420_000_000,
            content: '全民健康信息平台建设。',
          },
        ],
      });
      t.after(10).other('zhengshu.intake', 'annualList.adopt', {});
    });
    t.on('2024-01-08').inCase('platform', () => {
      const data = application({
        name: '全民健康信息平台',
        wan: '420',
        kind: 'software-development',
        subKind: 'public-platform',
        content: '区域健康档案、预约挂号、检查检验互认。',
        on: t.today,
        overrides: { annualLine: `${list}/N1` },
      });
      t.apply('weijian.clerk', data);
      t.after(1).does('weijian.leader', 'initiation.endorse');
      t.after(1).does('weijian.clerk', 'initiation.submit');
      accepted(t);
      judged(t);
      costed(t);
      t.after(1).does('zhengshu.review', 'review.issueOpinion');
      t.after(1).does('zhengshu.leader', 'approval.issue');
    });
    t.on('2024-03-18');
    submitted(
      t,
      listed(t, {
        name: '医院预约挂号小程序',
        wan: '60',
        kind: 'software-development',
        subKind: 'general-software',
        content: '预约挂号、缴费、报告查询。',
      }),
      'weijian',
    );
    accepted(t);
    judged(t);
    costed(t);
    t.after(1).does('zhengshu.leader', 'review.issueOpinion', {
      outcome: 'merged',
      mergedInto: target,
      text: '并入全民健康信息平台统一建设。',
    });
    t.refused('yiyuan.clerk', 'initiation.withdraw', 'art5.p1');
  },
);
