import { canonicalJson, type Field, type PlainDate } from '@zhengxiang/core';
import {
  actOf,
  followingOfActs,
  type ActionId,
  type Following,
  type LawPack,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import type { KeptAnswer } from '../fields/kept.ts';
import { choicesOf } from './choices.ts';

type Answers = Readonly<Record<string, unknown>>;

const given = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));

/** The form of an act on a case, on a day. */
export interface Place {
  readonly pack: LawPack;
  readonly action: ActionId;
  readonly facts: ProjectFacts;
  readonly today: PlainDate;
}

const ruleOf = (action: ActionId): Following<never> | undefined =>
  (followingOfActs as Readonly<Partial<Record<ActionId, Following<never>>>>)[action];

/** What follows from these answers, as the form is begun with it. */
export const followedBy = ({ pack, action, facts, today }: Place, answers: Answers): Answers => {
  const rule = ruleOf(action);
  const chosen = rule && answers[rule.from];
  if (rule === undefined || chosen === undefined) return {};
  const candidate = choicesOf(pack, action, facts)?.candidates.find(({ id }) => id === chosen);
  return given(rule.answers({ facts, today, chosen, candidate }));
};

const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

interface Anew {
  /** What followed from the former pick, and what follows from the new one. */
  readonly filled: Answers;
  readonly anew: Answers;
  readonly picked: string;
}

/** What another pick changes; undefined where the pick is the same, or nothing follows from it. */
const pickedAnew = (place: Place, before: Answers, after: Answers): Anew | undefined => {
  const rule = ruleOf(place.action);
  if (rule === undefined || same(before[rule.from], after[rule.from])) return undefined;
  const picked = (actOf(place.action).fields[rule.from] as Field | undefined)?.label ?? '';
  return { filled: followedBy(place, before), anew: followedBy(place, after), picked };
};

/** Filled in for the former pick, or not answered at all: nobody's own. */
const isNobodys = (key: string, after: Answers, { filled }: Anew): boolean =>
  after[key] === undefined || same(after[key], filled[key]);

/**
 * The answers after one was changed: what was filled in for the former pick is filled in for the new one, and is empty where nothing
 * is known of it. What somebody typed stays.
 */
export const followed = (place: Place, before: Answers, after: Answers): Answers => {
  const change = pickedAnew(place, before, after);
  if (change === undefined) return after;
  const { filled, anew } = change;
  const keys = [...new Set([...Object.keys(filled), ...Object.keys(anew)])];
  const untouched = keys.filter((key) => isNobodys(key, after, change));
  const kept = Object.entries(after).filter(([key]) => !untouched.includes(key));
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(untouched.flatMap((key) => (key in anew ? [[key, anew[key]]] : []))),
  };
};

/**
 * The answers that stay although something else was picked, each with what would be filled in now: somebody has to say whether they
 * are still meant. Undefined where nothing else was picked.
 */
export const keptBeside = (
  place: Place,
  before: Answers,
  after: Answers,
): ReadonlyMap<string, KeptAnswer> | undefined => {
  const change = pickedAnew(place, before, after);
  if (change === undefined) return undefined;
  const { filled, anew, picked } = change;
  const keys = [...new Set([...Object.keys(filled), ...Object.keys(anew)])];
  return new Map(
    keys
      .filter((key) => !isNobodys(key, after, change) && !same(after[key], anew[key]))
      .map((key) => [key, { picked, instead: anew[key] }] as const),
  );
};
