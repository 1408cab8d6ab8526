import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';
import { again } from '../handed-in-again.ts';

import { base } from './shared.ts';
import { withAcceptance, freshRound } from './steps.ts';

export const acceptanceApply = action({
  ...base,
  title: '申请验收',
  event: 'acceptance.applied',
  urgency: 'task',
  leadsTo: ['acceptance.convenePanel'],
  paysAfter: '验收合格后拨付',
  papers: [{ kind: 'annex5', name: '附件5 绩效自评报告' }],
  writes: 'selfEvaluation',
  reads: ['acceptance', 'delivery', 'money'],
  says: '初步验收通过后向{data-bureau}申请验收。',
  fields: {
    material: f.files('项目验收材料', 'acceptanceMaterial'),
    preliminaryMaterial: f.files('初步验收材料', 'preliminaryAcceptance'),
    supervisionReport: optional(f.files('监理报告', 'supervisionReport')),
    supervisionQualification: optional(f.files('监理资质材料', 'supervisionQualification')),
    annex5: optional(f.annex('附件5 绩效自评报告', 'annex5')),
    note: optional(f.longText('说明', { maxLength: 2000 })),
  },
});

export const acceptanceApplied: Reducer<'acceptance.applied'> = (facts, { body, happenedOn }) =>
  withAcceptance(facts, {
    ...(facts.acceptance.report?.conclusion === 'failed' ? freshRound : {}),
    application: { ...body, on: happenedOn },
    returned: undefined,
  });

export const acceptanceApplyKnown: Known<'acceptance.apply'> = (facts) => ({
  preliminaryMaterial: again(facts.acceptance.preliminary?.record),
  supervisionQualification: again(facts.implementation.supervision?.qualificationFiles),
});
