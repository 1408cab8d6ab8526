import { approved, built, funded, inUse, listed, onSite, paid, preliminary, procured, reported } from '../chapters.ts';
import { life } from '../life.ts';

/** 136 万元 software with annexes 2, 6 and 7: the life that the browser plays too. */
export const socialAssistance = life(
  {
    id: 'social-assistance-136',
    title: '社会救助一体化信息平台（136 万元）',
    story: '从年度清单到验收、付款和评价的完整一生：每一步都有不能越过的关口。',
    owner: 'minzheng',
    start: '2023-02-13',
    ends: 'in-use',
  },
  (t) => {
    const data = listed(t, {
      name: '社会救助一体化信息平台',
      wan: '136',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '低保、特困、临时救助申请受理、审核确认、资金发放和监督一体化。',
      dataItems: ['低保对象', '特困人员', '临时救助'],
    });
    t.applyRefused('minzheng.clerk', { ...data, classified: true }, 'art4.p1');
    t.apply('minzheng.clerk', data);
    t.refused('minzheng.clerk', 'initiation.submit', 'art6.p1');
    t.refused('minzheng.clerk', 'initiation.endorse', 'art6.p1');
    t.after(1).does('minzheng.leader', 'initiation.endorse');
    t.refused('shuiwu.clerk', 'initiation.submit', 'art10.p1.i2');
    t.after(1).does('minzheng.clerk', 'initiation.submit');
    t.refused('caizheng.clerk', 'funding.review', 'art11.p1');
    t.refused('zhengshu.review', 'review.convene', 'art10.p1.i3');
    t.after(1).does('zhengshu.intake', 'intake.return');
    t.refused('minzheng.clerk', 'initiation.submit', 'art6.p1');
    t.after(2);
    approved(t, { ...data, content: `${data.content}功能清单见方案附表，共 36 项。` }, { cut: '6' });
    t.refused('minzheng.clerk', 'procurement.plan', 'art11.p1');
    t.applyRefused('minzheng.clerk', data, 'art15.p1');
    funded(t);
    procured(t);
    t.refused('minzheng.clerk', 'implementation.start', 'art16.p1');
    built(t);
    t.refused('minzheng.clerk', 'acceptance.apply', 'art20.p1');
    preliminary(t);
    t.refused('minzheng.clerk', 'acceptance.apply', 'art21.p1');
    t.after(1).does('minzheng.clerk', 'sharing.confirm');
    t.after(2).does('zhengshu.data-sharing', 'sharing.countersign');
    t.refused('minzheng.clerk', 'acceptance.apply', 'art20.p2', { supervisionReport: [] });
    t.after(1).does('minzheng.clerk', 'acceptance.apply');
    t.refused('minzheng.clerk', 'delivery.putIntoUse', 'art24.p1');
    onSite(t);
    reported(t);
    inUse(t);
    t.after(1).does('minzheng.clerk', 'balance.release');
    paid(t, 6);
    t.after(190).does('zhengshu.evaluation', 'evaluation.record');
    t.after(10).does('caizheng.leader', 'performance.rate');
  },
);
