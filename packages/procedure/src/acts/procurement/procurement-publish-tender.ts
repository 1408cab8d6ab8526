import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withPackage } from './steps.ts';

export const procurementPublishTender = action({
  ...base,
  title: '发布招标（采购）文件',
  event: 'procurement.tender-published',
  urgency: 'task',
  says: '发布采购包的招标或采购文件。',
  fields: {
    package: f.pick('采购包', 'packages'),
    documents: f.files('招标（采购）文件', 'tenderDocuments'),
    publishedOn: f.date('发布日期'),
    opensOn: f.date('开标（响应截止）日期'),
  },
});

export const procurementTenderPublished: Reducer<'procurement.tender-published'> = (facts, { body }) =>
  withPackage(facts, body.package, () => ({ tender: body }));
