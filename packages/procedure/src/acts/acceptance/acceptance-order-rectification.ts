import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';
import { problemsOf } from './report-draft.ts';

import { base } from './shared.ts';
import { withAcceptance, orderedItems } from './steps.ts';

export const acceptanceOrderRectification = action({
  ...base,
  title: '责令整改',
  event: 'acceptance.rectification-ordered',
  urgency: 'option',
  tells: 'returned',
  papers: [{ kind: 'rectification-notice', name: '整改通知' }],
  reads: ['acceptance', 'delivery', 'money'],
  says: '列出整改清单，单位及时整改后申请复核。',
  fields: {
    items: f.table(
      '整改清单',
      { problem: f.longText('问题', { maxLength: 2000 }), requirement: f.longText('整改要求', { maxLength: 2000 }) },
      { min: 1 },
    ),
    dueOn: f.date('整改期限'),
  },
});

export const acceptanceRectificationOrdered: Reducer<'acceptance.rectification-ordered'> = (
  facts,
  { body, happenedOn },
) => {
  const before = facts.acceptance.rectification;
  return withAcceptance(facts, {
    rectification: {
      state: 'ordered',
      orderedOn: happenedOn,
      dueOn: body.dueOn,
      items: orderedItems(before?.items ?? [], body),
      reinspections: before?.reinspections ?? 0,
      reinspectedOn: before?.reinspectedOn,
    },
  });
};

export const acceptanceOrderRectificationKnown: Known<'acceptance.orderRectification'> = (facts) => ({
  items: problemsOf(facts).map((problem) => ({ problem })),
});
