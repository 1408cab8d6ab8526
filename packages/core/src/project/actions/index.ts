import type { InferFields } from '../../forms/field-types.ts';
import { acceptanceActions } from './acceptance.ts';
import type { CaseKind } from './action.ts';
import { annualListActions } from './annual-list.ts';
import { filingActions } from './filing.ts';
import { fundingActions } from './funding.ts';
import { implementationActions } from './implementation.ts';
import { initiationActions } from './initiation.ts';
import { oversightActions } from './oversight.ts';
import { procurementActions } from './procurement.ts';
import { regulationActions } from './regulation.ts';
import { reviewActions } from './review.ts';

/** Every act of the product. A new act is one entry in its group and one event; no new route. */
export const actions = {
  ...initiationActions,
  ...reviewActions,
  ...fundingActions,
  ...procurementActions,
  ...implementationActions,
  ...acceptanceActions,
  ...oversightActions,
  ...filingActions,
  ...annualListActions,
  ...regulationActions,
};

export type Actions = typeof actions;
export type ActionId = keyof Actions;
/** What an act's form asks for. */
export type InputOf<A extends ActionId> = InferFields<Actions[A]['fields']>;
export type ActionsOf<K extends CaseKind> = { [A in ActionId]: A extends ActionIdOf<K> ? A : never }[ActionId];

type ActionIdOf<K extends CaseKind> = K extends 'annual-list'
  ? keyof typeof annualListActions
  : K extends 'regulation'
    ? keyof typeof regulationActions
    : Exclude<ActionId, keyof typeof annualListActions | keyof typeof regulationActions>;

export type ProjectActionId = ActionsOf<'project'>;
export type AnnualListActionId = ActionsOf<'annual-list'>;
export type RegulationActionId = ActionsOf<'regulation'>;

export const actionIds = Object.keys(actions) as readonly ActionId[];
export const isActionId = (text: string): text is ActionId => Object.hasOwn(actions, text);

/** The event type that an act leaves. */
export type EventTypeOf<A extends ActionId> = Actions[A]['event'];
export type EventType = EventTypeOf<ActionId>;
/** The act that leaves an event of this type. */
export type ActionOf<E extends EventType> = { [A in ActionId]: Actions[A]['event'] extends E ? A : never }[ActionId];
export type BodyOf<E extends EventType> = InputOf<ActionOf<E>>;

export * from './action.ts';
export * from './application-fields.ts';
export { appraisalCriteria, judgements, reductionReasons, reviewOutcomes } from './review.ts';
export type { AppraisalCriterion, ReviewOutcome } from './review.ts';
export { fundingSources } from './funding.ts';
export type { FundingSource } from './funding.ts';
export { packageSubjects, procurementMethods } from './procurement.ts';
export type { ProcurementMethod } from './procurement.ts';
export { changeLineFields, infrastructureResources } from './implementation.ts';
export { criticismRecipients, ratings } from './oversight.ts';
export type { Rating } from './oversight.ts';
