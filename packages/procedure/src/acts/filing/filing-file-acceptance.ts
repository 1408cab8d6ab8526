import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withFiling } from './steps.ts';

export const filingFileAcceptance = action({
  ...base,
  title: '备案验收材料',
  event: 'filing.acceptance-filed',
  urgency: 'task',
  inTurn: true,
  leadsTo: ['filing.acknowledge'],
  reads: ['application', 'money'],
  says: '备案验收相关材料。',
  fields: {
    acceptedOn: f.date('验收日期', { ofToday: true }),
    interfaceReserved: optional(f.longText('数据共享开放接口预留情况', { maxLength: 2000 })),
    documents: f.files('验收材料', 'acceptanceMaterial'),
  },
});

export const filingAcceptanceFiled: Reducer<'filing.acceptance-filed'> = (facts, { body, happenedOn }) =>
  withFiling(facts, { acceptance: { ...body, on: happenedOn } });
