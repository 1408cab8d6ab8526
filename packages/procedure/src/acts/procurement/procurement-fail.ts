import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withPackage } from './steps.ts';

export const procurementFail = action({
  ...base,
  title: '登记废标',
  event: 'procurement.failed',
  urgency: 'option',
  reads: ['money', 'review', 'application'],
  says: '本次采购不成功，可重新发布。',
  fields: { package: f.pick('采购包', 'packages'), reason: f.longText('原因', { maxLength: 2000, minLength: 2 }) },
});

export const procurementFailed: Reducer<'procurement.failed'> = (facts, { body, happenedOn }) =>
  withPackage(facts, body.package, ({ failures }) => ({
    tender: undefined,
    bids: undefined,
    award: undefined,
    failures: [...failures, { on: happenedOn, reason: body.reason }],
  }));
