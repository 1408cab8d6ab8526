import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { procurementMethods } from '../procurement/shared.ts';
import { base } from './shared.ts';
import { withFiling } from './steps.ts';

export const filingFileTender = action({
  ...base,
  title: '备案招投标文件',
  event: 'filing.tender-filed',
  urgency: 'task',
  inTurn: true,
  leadsTo: ['filing.fileContract'],
  reads: ['application', 'money'],
  says: '备案招投标（采购）文件；询价、电商、直接采购等没有这类文件的，写明采购方式和原因。',
  fields: {
    /** Absent in what was filed before it was asked. */
    method: optional(f.choice('采购方式', procurementMethods)),
    documents: optional(f.files('招投标（采购）文件', 'tenderDocuments')),
    whyNone: optional(f.longText('没有招投标文件的，写明原因', { maxLength: 2000 })),
    publishedOn: optional(f.date('发布日期', { help: '没有发布文件的不填' })),
  },
});

export const filingTenderFiled: Reducer<'filing.tender-filed'> = (facts, { body, happenedOn }) =>
  withFiling(facts, { tender: { ...body, on: happenedOn } });
