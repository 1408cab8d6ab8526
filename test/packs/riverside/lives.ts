import { life, type Life } from '@zhengxiang/demo-county';
import { approved, funded, listed, procured } from '@zhengxiang/demo-county/chapters';
import { leader } from './people.ts';

export const review = { conclusion: 'passed', yearlyUse: 120_000, opinion: '同意，机房能效符合要求。' };

/** 136 万元: approved on 3 December 2026 or so, reviewed by the county's own organ, then funded and procured. */
const told = (id: string, owner: string): Life =>
  life(
    {
      id,
      title: `数据机房（${id}）`,
      story: '批复以后先节能审查，再安排资金。',
      owner,
      start: '2026-11-10',
      ends: 'implementation',
    },
    (t) => {
      const data = listed(t, {
        name: '数据机房建设',
        wan: '136',
        kind: 'software-development',
        subKind: 'professional-software',
        content: '机房和平台建设。',
      });
      approved(t, { ...data, article14Note: '只建机房的能耗监测平台，机房由县里现有的提供，不新建、改建、扩建。' });
      t.after(1).refused('caizheng.clerk', 'funding.review', 'art32.p1', {}, 'energy-not-reviewed');
      t.after(1).refused('zhengshu.leader', 'energy.review', 'art32.p1', review);
      t.does(leader, 'energy.review', review);
      funded(t);
      procured(t);
    },
  );

export const reviewed136: Life = told('riverside-reviewed-136', 'minzheng');
export const browsed136: Life = told('riverside-browsed-136', 'jiaotong');
