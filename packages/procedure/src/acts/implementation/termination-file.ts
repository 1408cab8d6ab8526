import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const terminationFile = action({
  ...base,
  title: '报备终止合同',
  event: 'termination.filed',
  urgency: 'option',
  reads: ['delivery', 'money'],
  leadsTo: ['termination.acknowledgeByBureau', 'termination.acknowledgeByFinance'],
  says: '目标无法完全实现需要终止合同的，完成终止手续，并向{data-bureau}和{finance-bureau}备案。',
  fields: {
    cause: f.longText('原因', { maxLength: 4000, minLength: 2 }),
    procedure: f.longText('终止手续完成情况', { maxLength: 4000, minLength: 2 }),
    terminatedOn: f.date('终止日期'),
    documents: f.files('终止手续材料', 'termination'),
  },
});

export const terminationFiled: Reducer<'termination.filed'> = (facts, { body, happenedOn }) => ({
  ...facts,
  termination: { filedOn: happenedOn, terminatedOn: body.terminatedOn, cause: body.cause },
});
