import type { Field, Fields } from '@zhengxiang/core';
import { applicationFields } from '@zhengxiang/procedure';
import { words } from '../fields/words.ts';

type Answers = Readonly<Record<string, unknown>>;
type Row = Answers & { readonly id: string; readonly name?: unknown };
type Annexes = Readonly<Record<string, Fields>>;

export interface Difference {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const none = '（空）';
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const asAnswers = (value: unknown): Answers => (typeof value === 'object' && value !== null ? (value as Answers) : {});
const asRows = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as Row[]) : []);
const rowName = (row: Row): string => (typeof row.name === 'string' && row.name !== '' ? `“${row.name}”` : '');

const single = (field: Field, path: string, label: string, before: unknown, after: unknown): Difference => {
  const [from, to] = [words(field, before), words(field, after)];
  return { path, label, before: from || none, after: to === from ? '内容有修改' : to || none };
};

/** Cell by cell where a row stayed; a row that came or went is told as a whole. */
const inRows = (
  field: Field,
  path: string,
  before: unknown,
  after: unknown,
  annexes: Annexes,
): readonly Difference[] => {
  const fields = field.fields ?? {};
  const [old, now] = [asRows(before), asRows(after)];
  const whole = (row: Row): string => words({ ...field, type: 'group' }, row) || none;
  const changed = now.flatMap((row, index) => {
    const place = `${path}.${String(index)}`;
    const label = `${field.label}第 ${String(index + 1)} 行${rowName(row)}`;
    const was = old.find(({ id }) => id === row.id);
    return was
      ? within(fields, `${place}.`, `${label} › `, was, row, annexes)
      : [{ path: place, label, before: '（没有这一行）', after: whole(row) }];
  });
  const gone = old.filter((row) => !now.some(({ id }) => id === row.id));
  return [
    ...changed,
    ...gone.map((row) => ({ path, label: `${field.label}${rowName(row)}`, before: whole(row), after: '（删除）' })),
  ];
};

const within = (
  fields: Fields,
  path: string,
  label: string,
  before: Answers,
  after: Answers,
  annexes: Annexes,
): readonly Difference[] =>
  Object.entries(fields).flatMap(([key, field]) => {
    const [old, now] = [before[key], after[key]];
    if (same(old, now)) return [];
    const own = `${path}${key}`;
    if (field.type === 'table') return inRows(field, own, old, now, annexes);
    const inner =
      field.type === 'annex' ? annexes[field.annex ?? ''] : field.type === 'group' ? field.fields : undefined;
    return inner
      ? within(inner, `${own}.`, `${label}${field.label} › `, asAnswers(old), asAnswers(now), annexes)
      : [single(field, own, `${label}${field.label}`, old, now)];
  });

/**
 * What changed between two versions of an application, old → new, down to the single cell of a row or an annex. Annexes whose
 * fields are not given are left out.
 */
export const differences = (
  before: Answers | undefined,
  after: Answers,
  annexes: Annexes = {},
): readonly Difference[] => (before ? within(applicationFields, '', '', before, after, annexes) : []);
