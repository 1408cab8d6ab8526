import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';
import { currentApplication } from '../../project/read.ts';
import { again } from '../handed-in-again.ts';

import { base } from './shared.ts';
import { withFiling } from './steps.ts';

export const filingFilePlan = action({
  ...base,
  title: '备案建设方案',
  event: 'filing.plan-filed',
  urgency: 'task',
  leadsTo: ['filing.fileTender'],
  reports: true,
  reads: ['application', 'money'],
  says: '{entryThreshold}以下的项目，把项目建设方案报{data-bureau}备案。',
  fields: { documents: f.files('项目建设方案', 'projectPlan') },
});

export const filingPlanFiled: Reducer<'filing.plan-filed'> = (facts, { body, happenedOn }) =>
  withFiling(facts, { plan: { on: happenedOn, documents: body.documents } });

export const filingFilePlanKnown: Known<'filing.filePlan'> = (facts) => ({
  documents: again(currentApplication(facts)?.projectPlan),
});
