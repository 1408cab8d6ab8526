import type { ActionDefinition } from '@zhengxiang/core';
import { actionIds, actions, type ActionId, type EventType } from './index.ts';
import type { CaseKind } from './kinds.ts';

/** What stands of an act in its file. */
export const actOf = (action: ActionId): ActionDefinition => actions[action];

/** The acts that something is true of, in the order of the catalogue. */
export const actsThat = (is: (act: ActionDefinition) => boolean): readonly ActionId[] =>
  actionIds.filter((id) => is(actOf(id)));

/** The one act that something is true of. Throws when there is none, or several. */
const theActThat = (is: (act: ActionDefinition) => boolean): ActionId => {
  const [one, ...others] = actsThat(is);
  if (one === undefined || others.length > 0) throw new Error(`not one act, but ${[one, ...others].join(' ')}`);
  return one;
};

/** The act with which a case of this kind begins. */
export const openingActOf = (kind: Exclude<CaseKind, 'regulation'>): ActionId =>
  theActThat(({ opens, caseKind }) => opens === true && caseKind === kind);

/** The act that asks for an exception from a rule in principle. */
export const exceptionAct: ActionId = theActThat(({ asksException }) => asksException === true);

/** The act that pays what was planned. */
export const payingAct: ActionId = theActThat(({ pays }) => pays === true);

/** The act that asks what a place of the regulation means. */
export const meaningAct: ActionId = theActThat(({ asksMeaning }) => asksMeaning === true);

/** The act that convenes those who were drawn. */
export const drawnAct: ActionId = theActThat(({ layout }) => layout === 'draw');

/** The act whose form is the cost review. */
export const costReviewAct: ActionId = theActThat(({ layout }) => layout === 'cost-review');

const byEvent: ReadonlyMap<string, ActionId> = new Map(actionIds.map((id) => [actions[id].event, id]));

/** The act that leaves events of this type. */
export const actOfEventType = (type: string): ActionId | undefined => byEvent.get(type);

/** What stands of the act that left an event; undefined for a type that this catalogue does not know. */
export const actThatLeft = ({ type }: { readonly type: EventType | (string & {}) }): ActionDefinition | undefined => {
  const id = byEvent.get(type);
  return id === undefined ? undefined : actOf(id);
};
