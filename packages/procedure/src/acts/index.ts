import { keysOf } from '@zhengxiang/core';
import type { InferFields } from '@zhengxiang/core';
import { acceptanceActions } from './acceptance/index.ts';
import { correctionActions } from './correction/index.ts';
import type { OwnActionId, OwnActs } from '../own.ts';
import type { CaseKind } from './kinds.ts';
import { annualListActions } from './annual-list/index.ts';
import { filingActions } from './filing/index.ts';
import { fundingActions } from './funding/index.ts';
import { handoverActions } from './handover/index.ts';
import { implementationActions } from './implementation/index.ts';
import { initiationActions } from './initiation/index.ts';
import { oversightActions } from './oversight/index.ts';
import { procurementActions } from './procurement/index.ts';
import { registerActs } from './register/index.ts';
import { regulationActions } from './regulation/index.ts';
import { reviewActions } from './review/index.ts';

/**
 * Every act of the catalogue. A new act is one entry in its group and one event; no new route. A pack may have acts of its own
 * beside them: whoever asks for an act asks the procedure of the law (`actOf`).
 */
export const catalogueActs = {
  ...initiationActions,
  ...reviewActions,
  ...fundingActions,
  ...procurementActions,
  ...implementationActions,
  ...acceptanceActions,
  ...oversightActions,
  ...correctionActions,
  ...handoverActions,
  ...filingActions,
  ...annualListActions,
  ...regulationActions,
};

/** Everything that leaves events in cases: the acts of the catalogue, and what the register of units leaves. */
export const recordedActs = { ...catalogueActs, ...registerActs };

type CatalogueActions = typeof catalogueActs;
type RecordedActions = Actions & typeof registerActs;
/** The acts of the catalogue, and those that packs have of their own. */
export type Actions = CatalogueActions & OwnActs;
export type CatalogueActionId = keyof CatalogueActions;
export type ActionId = CatalogueActionId | OwnActionId;
export type Inputs = { readonly [A in ActionId]: InferFields<Actions[A]['fields']> };
/** What an act's form asks for. */
export type InputOf<A extends ActionId> = Inputs[A];
export type ActionsOf<K extends CaseKind> = { [A in ActionId]: A extends ActionIdOf<K> ? A : never }[ActionId];

type ActionIdOf<K extends CaseKind> = K extends 'annual-list'
  ? keyof typeof annualListActions
  : K extends 'regulation'
    ? keyof typeof regulationActions
    : Exclude<ActionId, keyof typeof annualListActions | keyof typeof regulationActions>;

export type ProjectActionId = ActionsOf<'project'>;
export type AnnualListActionId = ActionsOf<'annual-list'>;
export type RegulationActionId = ActionsOf<'regulation'>;

/**
 * The acts of the catalogue by their ids: for the catalogue itself, for the law that was written with it, and for what plays its
 * lives. Whoever serves any law asks that law's procedure (`actOf`); `test/house.test.ts` holds it. A pack's own are not in it.
 */
export const actions = catalogueActs as Actions;
/** The acts of the catalogue, in its order. */
export const actionIds = keysOf(actions);

/** The event type that an act leaves. */
export type EventTypeOf<A extends ActionId> = Actions[A]['event'];
export type EventType = EventTypeOf<ActionId> | (typeof registerActs)[keyof typeof registerActs]['event'];
/** The act that leaves an event of this type. */
export type ActionOf<E extends EventType> = {
  [A in keyof RecordedActions]: RecordedActions[A]['event'] extends E ? A : never;
}[keyof RecordedActions];
/** What an event of this type holds; of several types, what they have in common. */
export type BodyOf<E extends EventType> = InferFields<RecordedActions[ActionOf<E>]['fields']>;

export * from './kinds.ts';
export * from './initiation/application-fields.ts';
export { appraisalCriteria, judgements, reductionReasons, reviewOutcomes } from './review/shared.ts';
export type { AppraisalCriterion, ReviewOutcome } from './review/shared.ts';
export { fundingSources } from './funding/shared.ts';
export type { FundingSource } from './funding/shared.ts';
export { packageSubjects, procurementFailures, procurementMethods } from './procurement/shared.ts';
export type { ProcurementFailure, ProcurementMethod } from './procurement/shared.ts';
export { handlerOf } from './handover/handover-register.ts';
export { changeLineFields, infrastructureResources } from './implementation/shared.ts';
export { correctables, correctableOf, isCorrectable } from './correction/correctables.ts';
export type { CorrectableKey } from './correction/correctables.ts';
export { columnOf, moved } from './funding/budget-adjust.ts';
export { ownerChanges, transferEventOf } from './register/index.ts';
export type { OwnerChange } from './register/index.ts';
export { ratings } from './oversight/shared.ts';
export type { Auditee, Rating } from './oversight/shared.ts';
export { acceptancePreliminary } from './acceptance/acceptance-preliminary.ts';

/** A line of the cost review. */
export type CostReviewLine = InputOf<'review.recordCost'>['lines'][number];
