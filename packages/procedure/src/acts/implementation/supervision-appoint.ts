import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';

import { base } from './shared.ts';
import { withImplementation } from './steps.ts';

export const supervisionAppoint = action({
  ...base,
  title: '确定监理单位',
  event: 'supervision.appointed',
  urgency: 'task',
  reads: ['money', 'delivery'],
  says: '登记工程质量监理单位及其国家规定资质。',
  fields: {
    firm: f.company('监理单位'),
    qualification: f.text('资质'),
    qualificationFiles: f.files('监理资质材料', 'supervisionQualification'),
    chiefSupervisor: f.text('总监理工程师', { maxLength: 60 }),
    appointedOn: f.date('确定日期', { ofToday: true }),
  },
});

export const supervisionAppointed: Reducer<'supervision.appointed'> = (facts, { body, happenedOn }) =>
  withImplementation(facts, { supervision: { ...body, on: happenedOn } });

export const supervisionAppointKnown: Known<'supervision.appoint'> = (facts) => ({
  firm: facts.contracts.find((one) => one.subject === 'supervision' && one.endedOn === undefined)?.party,
});
