import { action } from '@zhengxiang/core';
import type { AnnualListFacts } from '../../cases/annual-list.ts';
import type { CaseReducer } from '../../project/events.ts';
import { originAfter, transferFields } from './shared.ts';

/** A yearly list goes with its unit, as projects do. */
export const annualListTransfer = action({
  caseKind: 'annual-list',
  stage: 'annual-list',
  title: '报送单位变动',
  event: 'annual-list.transferred',
  urgency: 'option',
  tells: 'decision',
  says: '单位更名、合并、分立、撤销的，年度项目清单归承接单位。',
  fields: transferFields,
});

export const annualListTransferred: CaseReducer<AnnualListFacts, 'annual-list.transferred'> = (facts, { body }) => ({
  ...facts,
  origin: originAfter(facts.origin, body),
});
