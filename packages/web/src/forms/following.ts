import { canonicalJson, type PlainDate } from '@zhengxiang/core';
import { type ActionId, type Following, type LawPack, type ProjectFacts } from '@zhengxiang/procedure';
import { choicesOf } from './choices.ts';

type Answers = Readonly<Record<string, unknown>>;

const given = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));

interface Place {
  readonly pack: LawPack;
  readonly action: ActionId;
  readonly facts: ProjectFacts;
  readonly today: PlainDate;
}

const ruleOf = (pack: LawPack, action: ActionId): Following<never> | undefined => pack.procedure.following[action];

/** What follows from these answers, as the form is begun with it. */
export const followedBy = ({ pack, action, facts, today }: Place, answers: Answers): Answers => {
  const rule = ruleOf(pack, action);
  const chosen = rule && answers[rule.from];
  if (rule === undefined || chosen === undefined) return {};
  const candidate = choicesOf(pack, action, facts)?.candidates.find(({ id }) => id === chosen);
  return given(rule.answers({ facts, today, chosen, candidate }));
};

const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

/**
 * The answers after one was changed: what follows from another answer follows the new one. What somebody typed over what was
 * filled in stays.
 */
export const followed = (place: Place, before: Answers, after: Answers): Answers => {
  const rule = ruleOf(place.pack, place.action);
  if (rule === undefined || same(before[rule.from], after[rule.from])) return after;
  const filled = followedBy(place, before);
  const anew = followedBy(place, after);
  const untouched = [...new Set([...Object.keys(filled), ...Object.keys(anew)])].filter(
    (key) => after[key] === undefined || same(after[key], filled[key]),
  );
  const kept = Object.entries(after).filter(([key]) => !untouched.includes(key));
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(untouched.flatMap((key) => (key in anew ? [[key, anew[key]]] : []))),
  };
};
