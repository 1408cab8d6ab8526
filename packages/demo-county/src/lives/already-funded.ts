import { application } from '../application.ts';
import { accepted, endorsed, judged, costed } from '../chapters.ts';
import { life } from '../life.ts';

/** Funds are in place already: the same approval all the same, and the annual list is waived on the record. */
export const alreadyFunded = life(
  {
    id: 'already-funded',
    title: '疾控信息化应急提升（已落实上级资金，88.60 万元）',
    story: '上级资金已经下达的项目仍须申请立项；未列入上一年度清单，申请原则性例外，永久留痕。',
    owner: 'weijian',
    start: '2024-04-08',
    ends: 'procurement',
  },
  (t) => {
    const data = application({
      name: '疾控信息化应急提升',
      wan: '88.60',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '传染病监测预警和流调协同。',
      on: t.today,
      overrides: {
        fundsInPlace: { documentName: '关于下达公共卫生体系建设资金的通知', documentNumber: '河财社〔2024〕12号' },
      },
    });
    t.apply('weijian.clerk', data);
    endorsed(t);
    t.refused('caizheng.clerk', 'funding.review', 'art11.p1');
    t.refused('weijian.clerk', 'initiation.submit', 'art10.p1.i1');
    t.after(1).does('weijian.clerk', 'waiver.request', {
      provision: 'art10.p1.i1/annual-list',
      reason: '上级资金年中下达，上一年度编报清单时尚无此项目。',
    });
    t.refused('weijian.clerk', 'initiation.submit', 'art10.p1.i1');
    t.after(1).does('zhengshu.leader', 'waiver.grant');
    t.after(1).does('weijian.clerk', 'initiation.submit');
    accepted(t);
    judged(t);
    costed(t, '4.6');
    t.after(1).does('zhengshu.review', 'review.issueOpinion', {
      reuseAssessment: '预警模块可复用省平台，不再单独建设。',
    });
    t.after(1).does('zhengshu.leader', 'approval.issue');
  },
);
