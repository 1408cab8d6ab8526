import type { Field, Fields } from '@zhengxiang/core';
import { computed } from '../../fields/computed.ts';

type Answers = Readonly<Record<string, unknown>>;
type Annexes = Readonly<Record<string, Fields>>;

const asAnswers = (value: unknown): Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answers) : {};
const asRows = (value: unknown): readonly (Answers & { readonly id: string })[] =>
  Array.isArray(value) ? (value as (Answers & { readonly id: string })[]) : [];

/** The fields inside a group, a table or an annex. */
export const fieldsWithin = (field: Field, annexes: Annexes): Fields =>
  field.type === 'annex' ? (annexes[field.annex ?? ''] ?? {}) : (field.fields ?? {});

/** The field at a path of a form (`lines.3.amount`); undefined where there is none. */
export const fieldAt = (fields: Fields, annexes: Annexes, path: string): Field | undefined => {
  const [key = '', ...rest] = path.split('.');
  const field = fields[key];
  if (field === undefined || rest.length === 0) return field;
  const inner = field.type === 'table' ? rest.slice(1) : rest;
  return inner.length === 0 ? undefined : fieldAt(fieldsWithin(field, annexes), annexes, inner.join('.'));
};

/** The answer at a path. */
export const answerAt = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Answers | undefined | null)?.[key], values);

/**
 * The answers with one of them changed, and with what follows from it. Groups that nobody had opened come into being, and so
 * does the row after the last one of a table.
 */
export const withAnswer = (
  fields: Fields,
  annexes: Annexes,
  values: Answers,
  path: string,
  value: unknown,
  newId: () => string,
): Answers => {
  const [key = '', ...rest] = path.split('.');
  const field = fields[key];
  if (field === undefined || rest.length === 0) return computed(fields, { ...values, [key]: value }, key);
  const inner = fieldsWithin(field, annexes);
  if (field.type !== 'table')
    return { ...values, [key]: withAnswer(inner, annexes, asAnswers(values[key]), rest.join('.'), value, newId) };
  const rows = asRows(values[key]);
  const at = Number(rest[0]);
  const before = rows[at] ?? { id: newId() };
  const changed = { ...withAnswer(inner, annexes, before, rest.slice(1).join('.'), value, newId), id: before.id };
  return { ...values, [key]: rows[at] ? rows.map((row, index) => (index === at ? changed : row)) : [...rows, changed] };
};
