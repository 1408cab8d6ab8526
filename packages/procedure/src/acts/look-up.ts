import { fieldsInWords, inWordsOf, type ActionDefinition, type Law } from '@zhengxiang/core';
import type { ProjectProcedure } from '../project-procedure.ts';
import { catalogueActs, type ActionId, type EventType } from './index.ts';
import type { CaseKind } from './kinds.ts';

/** A law, a case or whatever else has a procedure: the acts that there are, those of a pack's own among them. */
export interface OfProcedure {
  readonly procedure: Pick<ProjectProcedure, 'acts'>;
  /** How it calls what the acts name in braces; where there are none, they stay. */
  readonly words?: Law['words'];
}

/** A text of the catalogue with the organs and places that it names as this law calls them. */
export const inLawWords = ({ words }: Pick<Law, 'words'>, text: string): string =>
  inWordsOf({ parameters: [], words }, text);

const said = new WeakMap<object, WeakMap<ActionDefinition, ActionDefinition>>();

/** The act with its title and its form in these words. Its `says` may name figures too: whoever shows it has the law at hand. */
const inWords = (act: ActionDefinition, words: NonNullable<Law['words']>): ActionDefinition => {
  const all = said.get(words) ?? new WeakMap<ActionDefinition, ActionDefinition>();
  said.set(words, all);
  const known = all.get(act);
  if (known) return known;
  const say = (text: string): string => inLawWords({ words }, text);
  const [title, fields] = [say(act.title), fieldsInWords(act.fields, say)];
  const made = title === act.title && fields === act.fields ? act : { ...act, title, fields };
  all.set(act, made);
  return made;
};

/** Whether the procedure has such an act. */
export const isActOf = ({ procedure }: OfProcedure, id: string): id is ActionId => Object.hasOwn(procedure.acts, id);

/** What stands of an act in its file, in the words of the law. @throws RangeError for one that is none of this procedure's */
export const actOf = (of: OfProcedure, action: string): ActionDefinition => {
  const found = isActOf(of, action) ? of.procedure.acts[action] : undefined;
  if (found === undefined) throw new RangeError(`没有“${action}”这个事项`);
  return of.words === undefined ? found : inWords(found, of.words);
};

/** What people call an act under a law, in its words; the id where there is no such act. */
export const titleOfAct = (of: OfProcedure, action: string): string =>
  isActOf(of, action) ? actOf(of, action).title : action;

/** The acts that something is true of, in the order of the procedure. */
export const actsThat = ({ procedure }: OfProcedure, is: (act: ActionDefinition) => boolean): readonly ActionId[] =>
  Object.entries(procedure.acts).flatMap(([id, act]) => (is(act) ? [id as ActionId] : []));

/** The one act of the catalogue that something is true of: it has a screen of its own. @throws RangeError when there is none, or several */
const theActThat = (is: (act: ActionDefinition) => boolean): ActionId => {
  const [one, ...others] = actsThat({ procedure: { acts: catalogueActs } }, is);
  if (one === undefined || others.length > 0) throw new RangeError(`not one act, but ${[one, ...others].join(' ')}`);
  return one;
};

/** The act of the catalogue with which a case of this kind begins. */
export const openingActOf = (kind: Exclude<CaseKind, 'regulation'>): ActionId =>
  theActThat(({ opens, caseKind }) => opens === true && caseKind === kind);

/** The act that asks for an exception from a rule in principle. */
export const exceptionAct: ActionId = theActThat(({ asksException }) => asksException === true);

/** The act that pays what was planned. */
export const payingAct: ActionId = theActThat(({ pays }) => pays === true);

/** The act that convenes those who were drawn. */
export const drawnAct: ActionId = theActThat(({ layout }) => layout === 'draw');

/** The act whose form is the cost review. */
export const costReviewAct: ActionId = theActThat(({ layout }) => layout === 'cost-review');

const indexes = new WeakMap<object, ReadonlyMap<string, ActionId>>();

const byEvent = ({ acts }: OfProcedure['procedure']): ReadonlyMap<string, ActionId> => {
  const known = indexes.get(acts);
  if (known) return known;
  const made = new Map(Object.entries(acts).map(([id, { event }]) => [event, id as ActionId]));
  indexes.set(acts, made);
  return made;
};

/** The act that leaves events of this type; undefined for a type that the procedure does not know. */
export const actOfEventType = ({ procedure }: OfProcedure, type: string): ActionId | undefined =>
  byEvent(procedure).get(type);

/** What stands of the act that left an event; undefined for a type that the procedure does not know. */
export const actThatLeft = (
  of: OfProcedure,
  { type }: { readonly type: EventType | (string & {}) },
): ActionDefinition | undefined => {
  const id = actOfEventType(of, type);
  return id === undefined ? undefined : actOf(of, id);
};
