import { action } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, refusal } from './shared.ts';
import { sentBack } from './steps.ts';

export const initiationRefuseByDepartment = action({
  ...base,
  title: '主管部门退回',
  event: 'initiation.department-refused',
  urgency: 'option',
  tells: 'returned',
  says: '主管部门不同意，退回项目建设单位。',
  fields: refusal,
});

export const initiationDepartmentRefused: Reducer<'initiation.department-refused'> = sentBack;
