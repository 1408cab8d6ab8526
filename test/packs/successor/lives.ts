import { file, life, type Life } from '@zhengxiang/demo-county';
import {
  approved,
  built,
  funded,
  inUse,
  listed,
  onSite,
  preliminary,
  procured,
  reported,
  shared,
} from '@zhengxiang/demo-county/chapters';

const crypto = [file('cryptoPlan', '密码应用方案.pdf')];

/** 280 万元 under the successor: nothing without the new document, no self-evaluation below its new limit. */
export const traffic280: Life = life(
  {
    id: 'successor-traffic-280',
    title: '智慧交通数据整合软件（280 万元，2026 年办法）',
    story: '没有密码应用方案不能定稿；总投资 280 万元，不到新的 300 万元，验收不要绩效自评报告。',
    owner: 'jiaotong',
    start: '2026-12-07',
    ends: 'in-use',
  },
  (t) => {
    const data = listed(t, {
      name: '智慧交通数据整合软件',
      wan: '280',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '公路、运政、公交数据整合与应用。',
    });
    t.applyRefused('jiaotong.clerk', data, 'art10.p1.i2', 'crypto-plan-missing');
    const whole = { ...data, annex1: { ...data.annex1, cryptoPlan: crypto } };
    approved(t, whole, { cut: '3' });
    funded(t);
    procured(t);
    built(t);
    preliminary(t);
    shared(t, whole);
    t.after(1).does('jiaotong.clerk', 'acceptance.apply', { annex5: undefined });
    onSite(t);
    reported(t);
    inUse(t);
  },
);

/** 66 万元: a full-track project under the old law, only filed under the new one. */
export const filing66: Life = life(
  {
    id: 'successor-filing-66',
    title: '档案系统运行维护（66 万元，2026 年办法）',
    story: '66 万元在新的起点金额 100 万元以下，只备案。',
    owner: 'tongji',
    start: '2026-12-09',
    ends: 'closed',
  },
  (t) => {
    const data = listed(t, {
      name: '档案系统运行维护',
      wan: '66',
      kind: 'operations-maintenance',
      subKind: 'software-operations',
      content: '档案系统全年运行维护。',
    });
    t.apply('tongji.clerk', data);
    t.after(1).does('tongji.leader', 'initiation.endorse');
    t.refused('tongji.clerk', 'initiation.submit', 'art2.p1.i1', {}, 'filed-not-approved');
    t.after(1).does('tongji.clerk', 'filing.filePlan');
    t.after(5).does('tongji.clerk', 'filing.fileTender');
    t.after(9).does('tongji.clerk', 'filing.fileContract');
    t.after(60).does('tongji.clerk', 'filing.fileAcceptance');
    t.after(2).does('zhengshu.intake', 'filing.acknowledge');
  },
);

/** 66 万元, signed two days before the successor begins: prepared as a full-track project, to be filed from then on. */
export const signedBefore: Life = life(
  {
    id: 'successor-signed-before',
    title: '排队系统运行维护（66 万元，跨过施行之日）',
    story: '旧办法下定稿签批，没有报送；新办法施行以后只备案。',
    owner: 'minzheng',
    start: '2026-11-26',
    ends: 'filing',
  },
  (t) => {
    t.apply(
      'minzheng.clerk',
      listed(t, {
        name: '排队系统运行维护',
        wan: '66',
        kind: 'operations-maintenance',
        subKind: 'software-operations',
        content: '排队系统全年运行维护。',
      }),
    );
    t.after(3).does('minzheng.leader', 'initiation.endorse');
  },
);
