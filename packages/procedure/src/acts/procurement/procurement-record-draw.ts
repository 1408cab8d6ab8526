import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, drawnExperts } from './shared.ts';

export const procurementRecordDraw = action({
  ...base,
  title: '登记专家抽取',
  event: 'procurement.experts-drawn',
  urgency: 'task',
  reads: ['money', 'review', 'application'],
  leadsTo: ['procurement.recordDemonstration'],
  says: '登记在广东省政府采购评审专家库随机抽取论证专家的情况。',
  fields: {
    drawnOn: f.date('抽取日期', { ofToday: true }),
    operator: f.text('抽取人'),
    witness: f.text('监督人'),
    pool: f.text('专家库', { judged: true, help: '抽取所用专家库的全称' }),
    experts: drawnExperts(),
    evidence: f.files('抽取记录', 'drawRecord'),
  },
});

export const procurementExpertsDrawn: Reducer<'procurement.experts-drawn'> = (facts, { body }) => ({
  ...facts,
  procurement: { ...facts.procurement, draw: body },
});
