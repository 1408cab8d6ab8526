import { action } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, signature } from './shared.ts';
import { withVersion, signatureOf } from './steps.ts';

export const initiationEndorseByDepartment = action({
  ...base,
  title: '主管部门审批',
  event: 'initiation.department-endorsed',
  urgency: 'task',
  leadsTo: ['initiation.submit', 'filing.filePlan'],
  tells: 'decision',
  says: '主管部门审批同意并盖章确认。',
  fields: signature,
});

export const initiationDepartmentEndorsed: Reducer<'initiation.department-endorsed'> = (facts, event) =>
  withVersion(facts, { departmentEndorsement: signatureOf(event) });
