import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const sharingCountersign = action({
  ...base,
  title: '签收数据资源共享确认书',
  event: 'sharing.countersigned',
  urgency: 'task',
  tells: 'decision',
  reads: ['sharing', 'acceptance'],
  says: '{data-bureau}作为接收方，核对承诺与交付的差异后签收。',
  fields: {
    signatory: f.text('法人代表或代理人', { maxLength: 60 }),
    signedOn: f.date('签署日期', { ofToday: true }),
    note: optional(f.longText('对差异的意见', { maxLength: 2000 })),
  },
});

export const sharingCountersigned: Reducer<'sharing.countersigned'> = (facts, { body }) => ({
  ...facts,
  sharing: { ...facts.sharing, countersignedOn: body.signedOn, countersignNote: body.note },
});
