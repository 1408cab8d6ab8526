import type { FormIssue } from './schema.ts';
import type { AnnexFields } from './schema.ts';
import type { Fields } from './field-types.ts';
import { soundAnswers } from './sound-answers.ts';

/** A rule asked for an answer that is missing or faulty: it cannot be judged yet. */
export class MissingAnswer extends Error {
  override readonly name = 'MissingAnswer';

  /** `path`: `lines.3.amount`, as in the faults of the form. */
  constructor(readonly path: string) {
    super(`no answer at ${path}`);
  }
}

type Answers = Record<string, unknown>;

/** What can be judged of a matter of its own among several; nothing while an answer to it is missing. */
export const whereGiven = <T>(judge: () => readonly T[]): readonly T[] => {
  try {
    return judge();
  } catch (error) {
    if (error instanceof MissingAnswer) return [];
    throw error;
  }
};

/** From now on whoever reads this answer is told that it is missing. */
export const leaveOpen = (answers: object, key: string, path: string): void => {
  Object.defineProperty(answers, key, {
    enumerable: true,
    configurable: true,
    get: (): never => {
      throw new MissingAnswer(path);
    },
  });
};

/** `into` with these answers put in unread: one that is left open stays open there. For words that are only kept. */
export const withUnread = <T extends object, F extends object, K extends keyof F & string>(
  into: T,
  from: F,
  ...keys: readonly K[]
): T & Pick<F, K> => {
  for (const key of keys) {
    const answer = Object.getOwnPropertyDescriptor(from, key);
    if (answer !== undefined) Object.defineProperty(into, key, answer);
  }
  return into as T & Pick<F, K>;
};

const isContainer = (value: unknown): value is Answers => typeof value === 'object' && value !== null;

const isLeftOpen = (answers: object, key: string): boolean =>
  Object.getOwnPropertyDescriptor(answers, key)?.get !== undefined;

/** Leaves open what a fault is about: the answer itself, or the cell where table and row are sound. */
const dig = (sound: Answers, given: unknown, [key = '', ...rest]: readonly string[], path: string): void => {
  if (isLeftOpen(sound, key)) return;
  const [inner, typed] = [sound[key], isContainer(given) ? given[key] : undefined];
  const whole =
    rest.length === 0 ||
    !isContainer(inner) ||
    // A row that could not be taken over has moved the others: nothing of the table can be placed.
    (Array.isArray(inner) && (rest.length === 1 || !Array.isArray(typed) || typed.length !== inner.length));
  if (whole) leaveOpen(sound, key, path);
  else dig(inner, typed, rest, path);
};

/** Answers to questions that are not asked do not count; while it is not known whether they are, they are left open. */
const settle = (fields: Fields, sound: Answers): void => {
  for (const [key, { when }] of Object.entries(fields)) {
    if (when === undefined) continue;
    if (isLeftOpen(sound, when.field)) leaveOpen(sound, key, when.field);
    else if (!when.in.includes(sound[when.field] as string | boolean)) delete sound[key];
  }
};

/**
 * Half-written answers as rules may read them: every sound answer in its place, cells of tables too, and whoever reads one
 * that is missing or faulty meets {@link MissingAnswer}. Nothing stands for an answer that nobody gave.
 */
export const answersSoFar = (
  fields: Fields,
  values: unknown,
  issues: readonly FormIssue[],
  annexes: AnnexFields = {},
): Readonly<Answers> => {
  const sound: Answers = { ...soundAnswers(fields, values, annexes) };
  for (const { path } of issues) dig(sound, values, path.split('.'), path);
  settle(fields, sound);
  return sound;
};
