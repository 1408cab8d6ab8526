import { approved, listed } from '../chapters.ts';
import { life } from '../life.ts';

/** 50.00 万元: the limit itself is included (含). */
export const boundary50 = life(
  {
    id: 'boundary-50-00',
    title: '危房监管信息系统（50.00 万元）',
    story: '正好 50 万元（含）的项目走完整流程，不能备案了事。',
    owner: 'zhujian',
    start: '2024-03-11',
    ends: 'procurement',
  },
  (t) => {
    const data = listed(t, {
      name: '危房监管信息系统',
      wan: '50',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '农村危房排查、鉴定、改造全过程监管。',
    });
    t.apply('zhujian.clerk', data);
    t.refused('zhujian.clerk', 'filing.filePlan', 'art2.p1.i1');
    t.after(1).does('zhujian.leader', 'initiation.refuseEndorsement');
    t.after(1);
    approved(t, data);
  },
);
