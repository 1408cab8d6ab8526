import type { Actor, PlainDate } from '@zhengxiang/core';
import { type Post, hasBusiness } from '@zhengxiang/procedure';
import type { ListState, ListViewEntry } from '../contract/index.ts';

type View = readonly [id: string, name: string, state: ListState];

/** What a desk of this kind looks for most, beside what everybody does. */
const ofPost: Readonly<Record<Post, readonly View[]>> = {
  clerk: [
    [
      'in-progress',
      '未办结',
      { stage: ['drafting', 'initiation', 'procurement', 'implementation', 'acceptance', 'filing'] },
    ],
  ],
  leader: [['largest', '金额最大的在前', { origin: ['project'], sort: 'total', direction: 'desc' }]],
  intake: [['initiation', '立项和备案', { stage: ['initiation', 'filing'] }]],
  review: [['initiation', '立项阶段', { stage: ['initiation'], sort: 'total', direction: 'desc' }]],
  'data-sharing': [['delivery', '实施和验收', { stage: ['implementation', 'acceptance'] }]],
  evaluation: [['in-use', '已交付使用', { stage: ['in-use'] }]],
  member: [],
  administrator: [],
  'security-administrator': [],
  'audit-administrator': [],
};

/** The views that the product brings for a desk, in the order of the menu. */
export const builtInViews = (actor: Actor, today: PlainDate): ListViewEntry[] => {
  if (!hasBusiness(actor.post)) return [];
  const views: readonly View[] = [
    ['all', '全部', {}],
    ['own-unit', '本单位的', { owner: [actor.organisationId] }],
    ...ofPost[actor.post],
    ['this-year', '本年度', { year: [Number(today.slice(0, 4))] }],
    ['warned', '有提示的', { warning: ['any'] }],
    ['unsettled', '已签约未付清', { payment: ['unpaid', 'partly-paid'] }],
    ['historical', '历史台账', { origin: ['historical'] }],
  ];
  return views.map(([id, name, state]) => ({ id: `built-in:${id}`, name, state, isDefault: false }));
};
