import { application } from '../application.ts';
import { endorsed } from '../chapters.ts';
import { life } from '../life.ts';

/** 7.90 万元 operation service: filing only. */
export const operationFiling = life(
  {
    id: 'operation-filing-7-90',
    title: '微信公众号运维服务（7.90 万元）',
    story: '县体育中心的小额业务运营项目只需备案：方案、招投标文件、合同、验收材料依次报备，不能申请立项。',
    owner: 'tiyu',
    start: '2024-02-19',
    ends: 'closed',
  },
  (t) => {
    t.apply(
      'tiyu.clerk',
      application({
        name: '体育中心微信公众号运维服务',
        wan: '7.90',
        kind: 'business-operation',
        subKind: 'business-operation',
        content: '公众号内容运营、活动报名和数据统计服务。',
        on: t.today,
      }),
    );
    t.refused('tiyu.clerk', 'filing.filePlan', 'art6.p1');
    endorsed(t, 'wenguang');
    t.refused('tiyu.clerk', 'initiation.submit', 'art2.p1.i1');
    t.refused('tiyu.clerk', 'filing.fileContract', 'art2.p1.i1', { number: 'BA-1' });
    t.after(1).does('tiyu.clerk', 'filing.filePlan');
    t.after(10).does('tiyu.clerk', 'filing.fileTender');
    t.after(20).does('tiyu.clerk', 'filing.fileContract');
    t.after(200).does('tiyu.clerk', 'filing.fileAcceptance');
    t.refused('tiyu.clerk', 'filing.acknowledge', 'art2.p1.i1');
    t.after(2).does('zhengshu.intake', 'filing.acknowledge');
  },
);
