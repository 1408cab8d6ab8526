import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withImplementation } from './steps.ts';

export const supervisionEnd = action({
  ...base,
  title: '登记监理单位退出',
  event: 'supervision.ended',
  urgency: 'option',
  reads: ['money', 'delivery'],
  leadsTo: ['supervision.appoint'],
  says: '监理单位中途退出、被更换的，登记退出日期和原因，再另行确定监理单位；原来的监理情况留在记录里。',
  fields: {
    endedOn: f.date('退出日期', { ofToday: true }),
    reason: f.longText('退出的原因', { maxLength: 2000, minLength: 4 }),
    workDone: f.longText('已完成的监理工作和移交情况', { maxLength: 4000, minLength: 2 }),
    documents: f.files('解除监理、移交材料', 'supervisionEnd'),
  },
});

export const supervisionEnded: Reducer<'supervision.ended'> = (facts, { body }) => {
  const { supervision, formerSupervisions = [] } = facts.implementation;
  return supervision === undefined
    ? facts
    : withImplementation(facts, {
        supervision: undefined,
        formerSupervisions: [...formerSupervisions, { ...supervision, ended: body }],
      });
};
