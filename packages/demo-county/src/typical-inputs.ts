import type { ProjectActionId } from '@zhengxiang/procedure';
import { acceptanceTypical, filingTypical, oversightTypical } from './typical-acceptance.ts';
import { implementationTypical } from './typical-implementation.ts';
import { procurementTypical } from './typical-procurement.ts';
import { initiationTypical } from './typical-initiation.ts';
import type { TypicalInputs } from './typical.ts';

/** The typical input of every act but `initiation.prepare`. */
export const typicalInputs = {
  ...initiationTypical,
  ...procurementTypical,
  ...implementationTypical,
  ...acceptanceTypical,
  ...oversightTypical,
  ...filingTypical,
} satisfies TypicalInputs<Exclude<ProjectActionId, 'initiation.prepare'>>;
