import { annualListReducers } from '../acts/annual-list/index.ts';
import { regulationReducers } from '../acts/regulation/index.ts';
import type { AnyEvent } from '../project/events.ts';
import { applyEvent } from './project.ts';
import type { AnyFacts } from '../vocabulary.ts';
import { applyToAnnualList, type AnnualListFacts } from './annual-list.ts';
import { applyToRegulation, type RegulationFacts } from './regulation.ts';
import type { ProjectFacts } from '../facts/index.ts';

/** The facts of a case of any kind after one more event. */
export const applyTo = (facts: AnyFacts, event: AnyEvent): AnyFacts => {
  if (Object.hasOwn(annualListReducers, event.type)) return applyToAnnualList(facts as AnnualListFacts, event);
  if (Object.hasOwn(regulationReducers, event.type)) return applyToRegulation(facts as RegulationFacts, event);
  return applyEvent(facts as ProjectFacts, event);
};
