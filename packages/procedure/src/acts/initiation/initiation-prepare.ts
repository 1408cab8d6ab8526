import { action } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';
import { currentApplication } from '../../project/read.ts';

import { applicationFields } from './application-fields.ts';
import { base } from './shared.ts';

export const initiationPrepare = action({
  ...base,
  title: '提请领导签批',
  event: 'initiation.prepared',
  urgency: 'task',
  leadsTo: ['initiation.submit', 'filing.filePlan'],
  opens: true,
  papersBy: 'initiation.submit',
  writes: 'application',
  says: '把填好的申报材料定稿，送本单位领导签批。定稿后内容不再变动，需修改时退回重填。',
  fields: applicationFields,
});

export const initiationPrepared: Reducer<'initiation.prepared'> = (facts, { actor, body, happenedOn }) => ({
  ...facts,
  versions: [
    ...facts.versions,
    { version: facts.versions.length + 1, data: body, preparedOn: happenedOn, preparedBy: actor },
  ],
  // A postponed application is with the unit again as soon as a new version replaces it.
  intake: { ...facts.intake, state: 'open' },
});

export const initiationPrepareKnown: Known<'initiation.prepare'> = (facts) => ({ ...currentApplication(facts) });
