import type { Field, Fields } from './field-types.ts';
import type { z } from 'zod';
import { schemaOf, type AnnexFields } from './schema.ts';
import { bad, good, type Checked } from '../values/checked.ts';

type Answers = Readonly<Record<string, unknown>>;

/** Tables ask for the same field in every row. */
const schemas = new WeakMap<Field, z.ZodType<Answers>>();

const schemaFor = (field: Field): z.ZodType<Answers> => {
  const known = schemas.get(field);
  if (known) return known;
  const { when: _when, ...always } = field;
  const made = schemaOf<Fields>({ value: always });
  schemas.set(field, made);
  return made;
};

/** One answer by the rules of its own field, without its neighbours: the answer as the form takes it, or what is wrong with it. */
export const checkAnswer = (field: Field, value: unknown): Checked<unknown> => {
  const read = schemaFor(field).safeParse({ value });
  return read.success
    ? good(read.data['value'])
    : bad([...new Set(read.error.issues.map(({ message }) => message))].join('；'));
};

const isAnswers = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const soundAnswer = (field: Field, value: unknown, annexes: AnnexFields): unknown => {
  if (field.type === 'table')
    return Array.isArray(value)
      ? value.flatMap((row: unknown) =>
          isAnswers(row) && typeof row['id'] === 'string'
            ? [{ id: row['id'], ...soundAnswers(field.fields ?? {}, row, annexes) }]
            : [],
        )
      : undefined;
  if (field.type === 'group') return isAnswers(value) ? soundAnswers(field.fields ?? {}, value, annexes) : undefined;
  if (field.type === 'annex')
    return isAnswers(value) ? soundAnswers(annexes[field.annex ?? ''] ?? {}, value, annexes) : undefined;
  const checked = checkAnswer(field, value);
  return checked.ok ? checked.value : undefined;
};

/** What of half-written answers can be relied on: each answer by itself, cells of tables too. Unknown answers are left out. */
export const soundAnswers = (fields: Fields, values: unknown, annexes: AnnexFields = {}): Answers =>
  isAnswers(values)
    ? Object.fromEntries(
        Object.entries(fields).flatMap(([key, field]) => {
          const sound = values[key] === undefined ? undefined : soundAnswer(field, values[key], annexes);
          return sound === undefined ? [] : [[key, sound] as const];
        }),
      )
    : {};
