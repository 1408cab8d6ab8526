import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withFiling } from './steps.ts';

export const filingFileContract = action({
  ...base,
  title: '备案合同',
  event: 'filing.contract-filed',
  urgency: 'task',
  inTurn: true,
  leadsTo: ['filing.fileAcceptance'],
  reads: ['application', 'money'],
  says: '备案合同。',
  fields: {
    number: f.text('合同编号', { maxLength: 60 }),
    party: f.company('乙方'),
    price: f.money('合同价', { min: 1 }),
    signedOn: f.date('签订日期', { ofToday: true }),
    documents: f.files('合同', 'contract'),
  },
});

export const filingContractFiled: Reducer<'filing.contract-filed'> = (facts, { body, happenedOn }) =>
  withFiling(facts, { contract: { ...body, on: happenedOn } });
