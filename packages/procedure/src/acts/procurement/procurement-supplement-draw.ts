import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, drawnExperts } from './shared.ts';

/** Somebody who was drawn cannot come: others are drawn to the group, and everybody who was drawn stays on record. */
export const procurementSupplementDraw = action({
  ...base,
  title: '补抽论证专家',
  event: 'procurement.more-experts-drawn',
  urgency: 'option',
  reads: ['money', 'review', 'application'],
  leadsTo: ['procurement.recordDemonstration'],
  says: '抽取的专家不能到会或者人数不足的，在同一专家库中补抽；原来的抽取结果留在记录里。',
  fields: {
    drawnOn: f.date('抽取日期', { ofToday: true }),
    reason: f.longText('补抽的原因', { maxLength: 2000, minLength: 4 }),
    operator: f.text('抽取人'),
    witness: f.text('监督人'),
    pool: f.text('专家库', { judged: true, help: '抽取所用专家库的全称' }),
    experts: drawnExperts(),
    evidence: f.files('抽取记录', 'drawRecord'),
  },
});

export const procurementMoreExpertsDrawn: Reducer<'procurement.more-experts-drawn'> = (facts, { body }) => {
  const { draw } = facts.procurement;
  if (draw === undefined) return facts;
  const supplements = [...(facts.procurement.supplementaryDraws ?? []), body];
  // Rows are numbered by each form anew.
  const more = body.experts.map((expert) => ({ ...expert, id: `B${String(supplements.length)}-${expert.id}` }));
  return {
    ...facts,
    procurement: {
      ...facts.procurement,
      draw: { ...draw, experts: [...draw.experts, ...more] },
      supplementaryDraws: supplements,
    },
  };
};
