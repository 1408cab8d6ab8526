import { chineseDate, daysBetween } from '@zhengxiang/core';
import type { Hint } from './hint.ts';

export const peopleHints: readonly Hint[] = [
  {
    id: 'review-group',
    label: '评审专家组的人数',
    source: '县里的评审组织办法',
    threshold: { label: '至少', unit: 'people', value: 3, most: 15 },
    follows: ({ facts, threshold }) => {
      const round = facts.review.rounds.at(-1);
      const count = round?.experts.length ?? 0;
      return round?.mode !== 'experts' || count >= threshold
        ? []
        : [`第 ${String(round.number)} 轮评审只有 ${String(count)} 位专家，通常不少于 ${String(threshold)} 位`];
    },
  },
  {
    id: 'demonstration-group',
    label: '采购论证专家小组的人数',
    source: '《政府采购货物和服务招标投标管理办法》（财政部令第87号）第四十七条，供参照',
    threshold: { label: '至少', unit: 'people', value: 5, most: 15 },
    follows: ({ facts, threshold }) => {
      const clear = (facts.procurement.draw?.experts ?? []).filter(({ avoidance }) => avoidance === 'clear').length;
      return facts.procurement.draw === undefined || clear >= threshold
        ? []
        : [`抽取的论证专家可以参加的有 ${String(clear)} 位，通常不少于 ${String(threshold)} 位`];
    },
  },
  {
    id: 'backdated',
    label: '补登以前的日期',
    source: '县里的管理要求',
    threshold: { label: '早于登记日超过', unit: 'days', value: 30, most: 365 },
    follows: ({ facts, threshold }) =>
      facts.backdated
        .filter(({ date, on }) => daysBetween(date, on) > threshold)
        .map(
          ({ act, label, date, on }) =>
            `“${act}”的${label}是 ${chineseDate(date)}，${chineseDate(on)}才登记，相隔 ${String(daysBetween(date, on))} 日`,
        ),
  },
];
