import type { ReturnedForm } from '@zhengxiang/application/contract';
import type { Field, Fields } from '@zhengxiang/core';

type Answers = Readonly<Record<string, unknown>>;
type Row = Answers & { readonly id: string };

/** One answer that would change. */
export interface Difference {
  readonly path: string;
  /** 预算明细第 3 行 金额 */
  readonly label: string;
  readonly field: Field;
  readonly before: unknown;
  readonly after: unknown;
  /** The words of the file that it was made of; none for what follows from other answers. */
  readonly written?: string | undefined;
}

export interface RowDifference {
  readonly path: string;
  readonly label: string;
  readonly kind: 'added' | 'removed';
  readonly fields: Fields;
  readonly row: Answers;
}

/** What the amounts of a column of the file add up to, in 分. */
export interface ColumnSum {
  readonly label: string;
  readonly rows: number;
  readonly sum: number;
}

export interface Differences {
  readonly changed: readonly Difference[];
  readonly rows: readonly RowDifference[];
  /** Answers of the page whose place in the file is empty: they stay. */
  readonly kept: readonly string[];
  readonly sums: readonly ColumnSum[];
  /** The answers of the form once everything is taken over. */
  readonly taken: Answers;
}

const isAnswers = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const innerFields = (field: Field | undefined, annexes: Readonly<Record<string, Fields>>): Fields =>
  field?.type === 'annex' ? (annexes[field.annex ?? ''] ?? {}) : (field?.fields ?? {});

const at = (values: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isAnswers(inner) ? inner[key] : undefined), values);

const put = (values: Answers, [key = '', ...rest]: readonly string[], value: unknown): Answers => {
  const inner = values[key];
  return { ...values, [key]: rest.length === 0 ? value : put(isAnswers(inner) ? inner : {}, rest, value) };
};

/** The field at a place and the labels on the way to it. */
const fieldAt = (
  fields: Fields,
  [key = '', ...rest]: readonly string[],
  annexes: Readonly<Record<string, Fields>>,
): { readonly field: Field; readonly label: string } | undefined => {
  const field = fields[key];
  if (!field) return undefined;
  if (rest.length === 0) return { field, label: field.label };
  const inner = fieldAt(innerFields(field, annexes), rest, annexes);
  // The annex is named over the whole dialog.
  return (
    inner && { field: inner.field, label: field.type === 'annex' ? inner.label : `${field.label} · ${inner.label}` }
  );
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isAnswered = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

const sumsOf = (table: string, fields: Fields, rows: ReturnedForm['tables'][number]['rows']): readonly ColumnSum[] =>
  Object.entries(fields).flatMap(([key, field]): readonly ColumnSum[] => {
    if (field.type !== 'money') return [];
    const amounts = rows.map(({ values }) => values[key]).filter((value) => typeof value === 'number');
    const sum = amounts.reduce((total, value) => total + value, 0);
    return amounts.length === 0 ? [] : [{ label: `${table} · ${field.label}`, rows: amounts.length, sum }];
  });

interface Matched {
  readonly row: Row;
  readonly source: ReturnedForm['tables'][number]['rows'][number];
  readonly before: Row | undefined;
}

/** A row is the one whose id it carries, else the first one left with the same name. What the file does not show stays. */
const matchRows = (
  existing: readonly Row[],
  table: ReturnedForm['tables'][number],
  newId: () => string,
): readonly Matched[] => {
  const known = new Map(existing.map((row) => [row.id, row]));
  const left = new Set(existing.map(({ id }) => id));
  const claim = (row: Row | undefined): Row | undefined => {
    if (row) left.delete(row.id);
    return row;
  };
  const byId = table.rows.map(({ id }) => claim(id !== undefined && left.has(id) ? known.get(id) : undefined));
  return table.rows.map((source, index) => {
    const { values } = source;
    const named = (row: Row): boolean =>
      left.has(row.id) && values[table.key] !== undefined && same(row[table.key], values[table.key]);
    const before = byId[index] ?? claim(existing.find(named));
    return { source, before, row: { ...before, ...values, id: before?.id ?? newId() } };
  });
};

/** Rows of the form that the file no longer has. */
const removedRows = (
  existing: readonly Row[],
  claimed: ReadonlySet<string | undefined>,
  { path, label, fields }: Pick<RowDifference, 'path' | 'label' | 'fields'>,
): readonly RowDifference[] =>
  existing.flatMap((row, index): readonly RowDifference[] =>
    claimed.has(row.id) ? [] : [{ path, label: `${label}原第 ${String(index + 1)} 行`, kind: 'removed', fields, row }],
  );

/**
 * What a filled-in file would change in the form. Empty cells of the file change nothing; rows that the file no longer has are
 * removed, unless it has no row at all.
 */
export const differencesOf = (
  fields: Fields,
  annexes: Readonly<Record<string, Fields>>,
  values: Answers,
  back: Pick<ReturnedForm, 'values' | 'tables'> & Partial<Pick<ReturnedForm, 'blanks'>>,
  newId: () => string,
): Differences => {
  let taken = values;
  const changed: Difference[] = [];
  const rows: RowDifference[] = [];
  const kept = (back.blanks ?? []).flatMap(({ path }): readonly string[] => {
    const found = fieldAt(fields, path.split('.'), annexes);
    return found && isAnswered(at(values, path.split('.'))) ? [found.label] : [];
  });
  const sums: ColumnSum[] = [];
  for (const { path, value, written } of back.values) {
    const parts = path.split('.');
    const found = fieldAt(fields, parts, annexes);
    const before = at(values, parts);
    if (!found || same(before, value)) continue;
    taken = put(taken, parts, value);
    changed.push({ path, ...found, before, after: value, written });
  }
  for (const table of back.tables) {
    const parts = table.path.split('.');
    const found = fieldAt(fields, parts, annexes);
    if (!found || table.rows.length === 0) continue;
    const inner = innerFields(found.field, annexes);
    const stored = at(values, parts);
    const existing = Array.isArray(stored) ? (stored as readonly Row[]) : [];
    const matched = matchRows(existing, table, newId);
    sums.push(...sumsOf(found.label, inner, table.rows));
    matched.forEach(({ row, before, source }, index) => {
      const label = `${found.label}第 ${String(index + 1)} 行`;
      if (!before) rows.push({ path: table.path, label, kind: 'added', fields: inner, row });
      for (const [key, field] of before ? Object.entries(inner) : [])
        if (!same(before?.[key], row[key]))
          changed.push({
            path: `${table.path}.${String(index)}.${key}`,
            label: `${label} · ${field.label}`,
            field,
            before: before?.[key],
            after: row[key],
            written: source.written[key],
          });
        else if (source.blanks.includes(key) && isAnswered(row[key])) kept.push(`${label} · ${field.label}`);
    });
    const claimed = new Set(matched.map(({ before }) => before?.id));
    rows.push(...removedRows(existing, claimed, { path: table.path, label: found.label, fields: inner }));
    const next = matched.map(({ row }) => row);
    if (!same(existing, next)) taken = put(taken, parts, next);
  }
  return { changed, rows, kept, sums, taken };
};
