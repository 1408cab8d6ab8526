import type { Field, Fields } from '@zhengxiang/core';
import { fieldsWithin } from './answers-at.ts';

type Answers = Readonly<Record<string, unknown>>;
type Annexes = Readonly<Record<string, Fields>>;
type Row = Answers & { readonly id: string };

/** The row that an empty table shows, so that there is a place to type. */
export const starterId = 'starter';

/** Stands where nothing was typed yet, so that the layout makes room for it. Never shown and never stored. */
const anyText = '—';
const anyDay = '2000-01-01';

const standIn = (field: Field, value: unknown): unknown => {
  switch (field.type) {
    case 'money':
    case 'quantity':
    case 'integer':
      return typeof value === 'number' ? value : undefined;
    case 'date':
      return anyDay;
    case 'choice':
      return typeof value === 'string' && value in (field.options ?? {}) ? value : undefined;
    default:
      return value;
  }
};

/** Reading an annex drops rows with gaps (the reader takes whole tables): they are closed. */
const closed = (field: Field, value: unknown): unknown =>
  field.type === 'text' || field.type === 'longText' ? anyText : standIn(field, value);

const rowsOf = (field: Field, value: unknown, fill: typeof standIn): readonly Row[] => {
  const rows = Array.isArray(value) && value.length > 0 ? (value as readonly Row[]) : [{ id: starterId }];
  return rows.map((row) => ({
    ...Object.fromEntries(Object.entries(field.fields ?? {}).map(([key, inner]) => [key, fill(inner, row[key])])),
    id: row.id,
  }));
};

/**
 * The answers as a layout needs them to place every input: tables have a row, dates are there. What the inputs show comes from
 * the answers themselves, never from here.
 */
export const structureOf = (fields: Fields, annexes: Annexes, values: Answers, inAnnex = false): Answers =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const value = values[key];
      if (field.type === 'table') return [key, rowsOf(field, value, inAnnex ? closed : standIn)];
      if (field.type === 'annex' || field.type === 'group')
        return [
          key,
          structureOf(fieldsWithin(field, annexes), annexes, (value ?? {}) as Answers, field.type === 'annex'),
        ];
      return [key, standIn(field, value)];
    }),
  );

/** The answers as they can be printed while they are incomplete: what is no value yet stays out. */
export const printable = (fields: Fields, annexes: Annexes, values: Answers): Answers =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => {
      const value = values[key];
      if (value === undefined || value === null || value === '') return [];
      if (field.type === 'annex' || field.type === 'group')
        return [[key, printable(fieldsWithin(field, annexes), annexes, value as Answers)]];
      if (field.type === 'table')
        return [
          [
            key,
            (value as readonly Row[]).map((row) => ({ ...printable(field.fields ?? {}, annexes, row), id: row.id })),
          ],
        ];
      if (['money', 'quantity', 'integer'].includes(field.type) && typeof value !== 'number') return [];
      return [[key, value]];
    }),
  );
