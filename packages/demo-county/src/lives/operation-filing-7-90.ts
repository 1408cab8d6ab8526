import { application } from '../application.ts';
import { life } from '../life.ts';

/** 7.90 万元 operation service: filing only. */
export const operationFiling = life(
  {
    id: 'operation-filing-7-90',
    title: '微信公众号运维服务（7.90 万元）',
    story:
      '县体育中心的小额业务运营项目只需备案：方案、合同、验收材料有了就报备，不须签批；没有招投标文件的写明采购方式和原因；不能申请立项。',
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
    // 全面简化流程: no signature is asked, and the papers come as they exist.
    t.refused('tiyu.clerk', 'initiation.submit', 'art2.p1.i1');
    t.after(1).does('tiyu.clerk', 'filing.filePlan');
    t.after(30).does('tiyu.clerk', 'filing.fileContract');
    const none = { documents: undefined, publishedOn: undefined, method: 'inquiry' };
    t.refused('tiyu.clerk', 'filing.fileTender', 'art2.p1.i1', none, 'tender-or-why-none');
    t.does('tiyu.clerk', 'filing.fileTender', { ...none, whyNone: '在政府采购电商平台询价成交，没有招标文件。' });
    t.refused('zhengshu.intake', 'filing.acknowledge', 'art2.p1.i1', {}, 'not-all-filed');
    t.after(200).does('tiyu.clerk', 'filing.fileAcceptance');
    t.refused('tiyu.clerk', 'filing.acknowledge', 'art2.p1.i1');
    t.after(2).does('zhengshu.intake', 'filing.acknowledge');
  },
);
