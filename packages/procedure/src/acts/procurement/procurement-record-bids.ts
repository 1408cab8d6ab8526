import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, partners } from './shared.ts';
import { withPackage } from './steps.ts';

export const procurementRecordBids = action({
  ...base,
  title: '登记投标情况',
  event: 'procurement.bids-recorded',
  urgency: 'task',
  reads: ['money', 'review', 'application'],
  leadsTo: ['procurement.award'],
  says: '登记参加投标（响应）的供应商和报价；设计单位不得参与。',
  fields: {
    package: f.pick('采购包', 'packages'),
    openedOn: f.date('开标日期', { ofToday: true }),
    bids: f.table(
      '投标人',
      {
        firm: f.company('供应商'),
        price: f.money('报价'),
        partners: partners(),
        submission: optional(f.files('投标文件', 'tenderSubmission')),
      },
      { min: 1 },
    ),
  },
});

export const procurementBidsRecorded: Reducer<'procurement.bids-recorded'> = (facts, { body }) =>
  withPackage(facts, body.package, () => ({ bids: body }));
