import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withFiling } from './steps.ts';

export const filingFileTender = action({
  ...base,
  title: '备案招投标文件',
  event: 'filing.tender-filed',
  urgency: 'task',
  leadsTo: ['filing.fileContract'],
  says: '备案招投标（采购）文件。',
  fields: { documents: f.files('招投标文件', 'tenderDocuments'), publishedOn: f.date('发布日期') },
});

export const filingTenderFiled: Reducer<'filing.tender-filed'> = (facts, { body, happenedOn }) =>
  withFiling(facts, { tender: { ...body, on: happenedOn } });
