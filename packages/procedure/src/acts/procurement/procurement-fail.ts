import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, procurementFailures } from './shared.ts';
import { withFailure } from './steps.ts';

export const procurementFail = action({
  ...base,
  title: '登记采购不成功（流标、废标、终止）',
  event: 'procurement.failed',
  urgency: 'option',
  reads: ['money', 'review', 'application'],
  says: '本次采购不成功，可重新发布，也可以修改采购计划换一种方式；原来的招标、投标和中标情况留在记录里。',
  fields: {
    package: f.pick('采购包', 'packages'),
    outcome: f.choice('结果', procurementFailures, { judged: true, onceOptional: true }),
    failedOn: f.date('确定不成功的日期', { ofToday: true, onceOptional: true }),
    reason: f.longText('原因', { maxLength: 2000, minLength: 2 }),
    notice: optional(f.files('流标（废标、终止）公告', 'failureNotice')),
  },
});

export const procurementFailed: Reducer<'procurement.failed'> = (facts, { body, happenedOn }) => {
  // Entries of earlier releases say neither what it was nor when.
  const { outcome, failedOn, reason, notice }: Partial<typeof body> = body;
  return withFailure(facts, body.package, { on: failedOn ?? happenedOn, reason: reason ?? '', outcome, notice });
};
