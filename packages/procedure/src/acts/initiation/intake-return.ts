import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const intakeReturn = action({
  ...base,
  title: '退回补正',
  event: 'intake.returned',
  urgency: 'option',
  tells: 'returned',
  offeredIn: 'intake',
  layout: 'return',
  papers: [{ kind: 'intake-return', name: '补正通知' }],
  says: '逐项勾选需要补正的栏目和材料并说明原因，单位只需改这些。',
  fields: {
    items: f.table(
      '需补正的栏目和材料',
      {
        target: f.pick('栏目或材料', 'applicationFields'),
        reason: f.text('问题和要求', { maxLength: 500 }),
      },
      { min: 1 },
    ),
    note: optional(f.longText('总的说明', { maxLength: 2000 })),
  },
});

export const intakeReturned: Reducer<'intake.returned'> = (facts, { body, happenedOn }) => ({
  ...facts,
  intake: {
    ...facts.intake,
    state: 'open',
    returns: [
      ...facts.intake.returns,
      { on: happenedOn, version: facts.versions.length, items: body.items, note: body.note },
    ],
  },
});
