import { approved, finallyAccepted, funded, inUse, listed, procured, started } from '../chapters.ts';
import { life } from '../life.ts';

/** Late because a national interface standard changed; filed with a new date. */
export const lateDelivery = life(
  {
    id: 'late-delivery',
    title: '公共法律服务平台（逾期交付报备，98 万元）',
    story: '因上级接口标准调整逾期交付，及时报备新的交付日期，随后完成验收。',
    owner: 'sifa',
    start: '2023-04-10',
    ends: 'in-use',
  },
  (t) => {
    const data = listed(t, {
      name: '公共法律服务平台',
      wan: '98',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '法律援助、公证、调解服务预约。',
    });
    approved(t, data);
    funded(t);
    procured(t);
    started(t);
    t.after(200).refused('sifa.clerk', 'filing.lateDelivery', 'art18.p1', (facts) => ({
      newDate: facts.contracts[0]?.signedOn ?? '',
    }));
    t.does('sifa.clerk', 'filing.lateDelivery');
    t.after(2).does('zhengshu.review', 'filing.acknowledgeArticle18');
    t.after(90).does('sifa.clerk', 'implementation.complete');
    finallyAccepted(t, data);
    inUse(t);
  },
);
