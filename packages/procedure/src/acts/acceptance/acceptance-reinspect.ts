import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';

import { base } from './shared.ts';
import { withAcceptance, reinspectedItem } from './steps.ts';

export const acceptanceReinspect = action({
  ...base,
  title: '复核',
  event: 'acceptance.reinspected',
  urgency: 'task',
  tells: 'decision',
  target: 5,
  reads: ['acceptance', 'delivery', 'money'],
  leadsTo: ['acceptance.issueReport'],
  says: '对整改逐项复核。',
  fields: {
    items: f.table(
      '复核结果',
      {
        item: f.pick('整改事项', 'rectificationItems'),
        passed: f.yesNo('是否到位', { judged: true }),
        note: optional(f.text('说明', { maxLength: 500 })),
      },
      { min: 1 },
    ),
    reinspectedOn: f.date('复核日期', { ofToday: true }),
  },
});

export const acceptanceReinspected: Reducer<'acceptance.reinspected'> = (facts, { body }) => {
  const { rectification } = facts.acceptance;
  if (rectification === undefined) return facts;
  const items = rectification.items.map((item) => reinspectedItem(item, body));
  const state = items.every((item) => item.passed === true) ? 'passed' : 'ordered';
  const reinspections = rectification.reinspections + 1;
  const { reinspectedOn } = body;
  return withAcceptance(facts, { rectification: { ...rectification, state, items, reinspections, reinspectedOn } });
};

export const acceptanceReinspectKnown: Known<'acceptance.reinspect'> = (facts) => ({
  items: (facts.acceptance.rectification?.items ?? [])
    .filter((one) => one.passed !== true)
    .map((one) => ({ item: one.id })),
});
