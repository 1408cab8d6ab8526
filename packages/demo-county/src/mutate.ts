/** Deterministic: the same seed makes the same dice. */
export const diceOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
};

type Path = readonly (string | number)[];
type Dice = () => number;

const pick = <T>(items: readonly T[], dice: Dice): T | undefined => items[(dice() >>> 8) % items.length];

/** Every place in a value, the value itself left out. */
const placesIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [here, ...placesIn(inner, here)];
  });
};

const anything = [null, '', '   ', 0, -1, true, [], {}, 'x', '__proto__', undefined];
const numbers = [-1, 0, 0.5, 1e-7, 1.123_456_7, 1e12, 9e15, 9_007_199_254_740_993, 1e300, Number.NaN, Infinity, '12万'];
const texts = [
  '',
  ' ',
  '\u0000',
  '东\u0000源',
  '\ud800',
  'x'.repeat(30_000),
  '2024-02-30',
  '1900-01-01',
  '2199-12-31',
  'P999',
];
const days = ['1900-01-01', '2199-12-31', '2024-02-30', '2024-1-1', '20240101', 'abc', '2000-01-01', '2030-12-31'];

/** What somebody, or a faulty program, might send instead. */
const instead = (value: unknown, dice: Dice): unknown => {
  if (dice() % 4 === 0) return pick(anything, dice);
  if (typeof value === 'number') return pick(numbers, dice);
  if (typeof value === 'string') return pick(/^\d{4}-\d{2}-\d{2}$/u.test(value) ? days : texts, dice);
  if (typeof value === 'boolean') return pick([null, 'yes', 1, !value], dice);
  if (Array.isArray(value))
    return pick([[], [...(value as unknown[]), ...(value as unknown[])], 'x', {}, [null]], dice);
  return pick([null, [], {}, 'x', { ...(value as object), unknown: 1 }], dice);
};

const replaced = (value: unknown, [key, ...rest]: Path, make: (before: unknown) => unknown): unknown => {
  if (key === undefined) return make(value);
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? replaced(item, rest, make) : item));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [key]: replaced(object[key], rest, make) };
};

/** The answers with one or two of them spoiled. */
export const spoiled = (answers: unknown, dice: Dice): unknown => {
  const places = placesIn(answers);
  const place = pick(places, dice);
  const once = place === undefined ? pick(anything, dice) : replaced(answers, place, (before) => instead(before, dice));
  return dice() % 3 === 0 && places.length > 1 ? spoiled(once, dice) : once;
};
