import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';

import { base } from './shared.ts';
import { withAcceptance, reportedItem } from './steps.ts';

export const acceptanceReportRectified = action({
  ...base,
  title: '报告整改完成并申请复核',
  event: 'acceptance.rectification-reported',
  urgency: 'task',
  reads: ['acceptance', 'delivery', 'money'],
  leadsTo: ['acceptance.reinspect'],
  says: '逐项说明整改情况，申请复核。',
  fields: {
    items: f.table(
      '整改情况',
      {
        item: f.pick('整改事项', 'rectificationItems'),
        done: f.longText('整改情况', { maxLength: 2000, judged: true }),
      },
      { min: 1 },
    ),
    evidence: f.files('整改佐证', 'rectification'),
  },
});

export const acceptanceRectificationReported: Reducer<'acceptance.rectification-reported'> = (facts, { body }) => {
  const { rectification } = facts.acceptance;
  if (rectification === undefined) return facts;
  const items = rectification.items.map((item) => reportedItem(item, body));
  return withAcceptance(facts, { rectification: { ...rectification, state: 'reported', items } });
};

export const acceptanceReportRectifiedKnown: Known<'acceptance.reportRectified'> = (facts) => ({
  items: (facts.acceptance.rectification?.items ?? [])
    .filter((one) => one.passed !== true)
    .map((one) => ({ item: one.id })),
});
