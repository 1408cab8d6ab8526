import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const filingAcknowledgeArticle18 = action({
  ...base,
  title: '报备回执',
  event: 'filing.article18-acknowledged',
  urgency: 'task',
  tells: 'decision',
  reads: ['delivery', 'money'],
  says: '收到重大变更、逾期交付或终止的备案。',
  fields: { filing: f.pick('备案', 'filings'), note: optional(f.longText('说明', { maxLength: 2000 })) },
});

export const filingArticle18Acknowledged: Reducer<'filing.article18-acknowledged'> = (facts, { body, happenedOn }) => ({
  ...facts,
  article18: facts.article18.map((filing) =>
    filing.id === body.filing ? { ...filing, acknowledgedOn: happenedOn } : filing,
  ),
});
