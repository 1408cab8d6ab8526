import { approved, funded, listed, procured, started } from '../chapters.ts';
import { life } from '../life.ts';

/** The function moved to another level of government: terminated, filed with bureau and finance. */
export const terminated = life(
  {
    id: 'terminated',
    title: '旅游诚信监管平台（终止，86 万元）',
    story: '职能划转，目标无法实现；完成终止手续，向政数局和财政局备案后办结。',
    owner: 'wenguang',
    start: '2023-05-08',
    ends: 'closed',
  },
  (t) => {
    approved(
      t,
      listed(t, {
        name: '旅游诚信监管平台',
        wan: '86',
        kind: 'software-development',
        subKind: 'professional-software',
        content: '旅游企业诚信监管。',
      }),
    );
    t.refused('wenguang.clerk', 'termination.file', 'art18.p1');
    funded(t);
    procured(t);
    started(t);
    t.after(50).does('wenguang.clerk', 'termination.file');
    t.refused('shenji.clerk', 'termination.acknowledgeByFinance', 'art18.p1');
    t.after(2).does('zhengshu.review', 'termination.acknowledgeByBureau');
    t.after(1).does('caizheng.clerk', 'termination.acknowledgeByFinance');
    t.refused('wenguang.clerk', 'implementation.reportProgress', 'art5.p1');
  },
);
