import { correctionsTypical } from './typical-corrections.ts';
import type { OwnActionId, ProjectActionId } from '@zhengxiang/procedure';
import { acceptanceTypical, filingTypical, oversightTypical } from './typical-acceptance.ts';
import { implementationTypical } from './typical-implementation.ts';
import { procurementTypical } from './typical-procurement.ts';
import { initiationTypical } from './typical-initiation.ts';
import type { TypicalInputs } from './typical.ts';

/** The typical input of every act but `initiation.prepare`. */
const ofCatalogue = {
  ...initiationTypical,
  ...procurementTypical,
  ...implementationTypical,
  ...acceptanceTypical,
  ...oversightTypical,
  ...filingTypical,
  ...correctionsTypical,
} satisfies TypicalInputs<Exclude<ProjectActionId, 'initiation.prepare' | OwnActionId>>;

/** An act of a pack's own brings its own answers. */
export const typicalInputs = ofCatalogue as unknown as TypicalInputs<Exclude<ProjectActionId, 'initiation.prepare'>>;
