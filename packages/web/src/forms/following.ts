import { addMonths, canonicalJson, type PlainDate } from '@zhengxiang/core';
import type { ActionId, LawPack, ProjectFacts } from '@zhengxiang/procedure';
import { choicesOf } from './choices.ts';

type Answers = Readonly<Record<string, unknown>>;

/** Answers that follow from another one: chosen anew, they are filled in anew. */
interface Following {
  /** The answer that they follow from. */
  readonly from: string;
  readonly answers: (given: {
    readonly pack: LawPack;
    readonly facts: ProjectFacts;
    readonly today: PlainDate;
    readonly chosen: unknown;
  }) => Answers;
}

const following: Partial<Record<ActionId, Following>> = {
  // What is left of the line; where the law lets not all of it be paid yet, the amount is left to the person.
  'payment.make': {
    from: 'planned',
    answers: ({ pack, facts, chosen }) => {
      const money = choicesOf(pack, 'payment.make', facts)?.candidates.find(({ id }) => id === chosen)?.money;
      return { amount: money && money.most === money.rest ? money.rest : undefined };
    },
  },
  'contract.sign': {
    from: 'package',
    answers: ({ facts, today, chosen }) => {
      const of = facts.procurement.packages.find(({ id }) => id === chosen);
      return {
        party: of?.award?.winner,
        price: of?.award?.price,
        lines: of?.lines,
        deliverBy: of?.award && addMonths(today, 8),
      };
    },
  },
  'budget.enter': {
    from: 'year',
    answers: ({ facts, chosen }) => {
      const row = facts.funding.opinion?.arrangements.find(({ year }) => year === chosen);
      return {
        municipal: row?.municipal,
        county: row?.county,
        selfRaised: row?.selfRaised,
        other: row?.other,
      };
    },
  },
};

const given = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));

interface Place {
  readonly pack: LawPack;
  readonly action: ActionId;
  readonly facts: ProjectFacts;
  readonly today: PlainDate;
}

/** What follows from these answers, as the form is begun with it. */
export const followedBy = ({ action, ...place }: Place, answers: Answers): Answers => {
  const rule = following[action];
  const chosen = rule && answers[rule.from];
  return rule && chosen !== undefined ? given(rule.answers({ ...place, chosen })) : {};
};

const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

/**
 * The answers after one was changed: what follows from another answer follows the new one. What somebody typed over what was
 * filled in stays.
 */
export const followed = (place: Place, before: Answers, after: Answers): Answers => {
  const rule = following[place.action];
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
