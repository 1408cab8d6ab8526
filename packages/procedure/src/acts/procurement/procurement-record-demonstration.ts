import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const procurementRecordDemonstration = action({
  ...base,
  title: '登记需求论证',
  event: 'procurement.demonstrated',
  urgency: 'task',
  reads: ['money', 'review', 'application'],
  leadsTo: ['procurement.publishTender'],
  says: '专家论证小组对采购需求及招标文件有无倾向性、歧视性条款的结论。',
  fields: {
    heldOn: f.date('论证日期', { ofToday: true }),
    finding: f.choice('结论', { fair: '合理合规', adverse: '存在倾向性、歧视性或不合规条款' }, { judged: true }),
    problems: optional(f.longText('存在的问题', { maxLength: 4000, when: { field: 'finding', in: ['adverse'] } })),
    documents: f.files('论证的采购需求和招标文件', 'tenderDocuments'),
    report: f.files('论证意见', 'demonstrationReport'),
  },
});

export const procurementDemonstrated: Reducer<'procurement.demonstrated'> = (facts, { body }) => ({
  ...facts,
  procurement: {
    ...facts.procurement,
    demonstration: body,
    demonstrations: [...facts.procurement.demonstrations, body],
  },
});
