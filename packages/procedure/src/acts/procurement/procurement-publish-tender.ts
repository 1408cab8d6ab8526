import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withPackage } from './steps.ts';

export const procurementPublishTender = action({
  ...base,
  title: '发布招标（采购）文件',
  event: 'procurement.tender-published',
  urgency: 'task',
  reads: ['money', 'review', 'application'],
  leadsTo: ['procurement.recordBids'],
  says: '发布采购包的招标或采购文件。',
  fields: {
    package: f.pick('采购包', 'packages'),
    documents: f.files('招标（采购）文件', 'tenderDocuments'),
    changedSince: optional(
      f.longText('论证以后的改动和理由', {
        maxLength: 2000,
        minLength: 2,
        help: '须经专家论证而发布的不是论证过的文件的，写明改了什么、为什么',
      }),
    ),
    publishedOn: f.date('发布日期', { ofToday: true }),
    opensOn: f.date('开标（响应截止）日期'),
  },
});

export const procurementTenderPublished: Reducer<'procurement.tender-published'> = (facts, { body }) =>
  withPackage(facts, body.package, () => ({ tender: body }));
