import { fieldsOf, type Field, type Fields, type Paper } from '@zhengxiang/core';
import type { WrittenPapers } from '@zhengxiang/procedure';
import { answerAt, fieldAt } from './answers-at.ts';

type Answers = Readonly<Record<string, unknown>>;
type Annexes = Readonly<Record<string, Fields>>;

/** Where an input stands on the paper. */
export interface Placed {
  /** Its path in the form: `dataItems.3.name`. */
  readonly path: string;
  readonly field: Field;
  /** From 1, in a table. */
  readonly row?: number;
  /** Questions of the same row that the paper has no cell for; they stand in this one. */
  readonly beside: readonly { readonly path: string; readonly field: Field }[];
  /** The table whose row can be taken out here. */
  readonly rowOf?: string;
}

/** The layout's field → the input in its place. Fields without one are only read. */
export type Placement = ReadonlyMap<string, Placed>;

/** The column that takes in the questions of its row that the paper does not print apart: 提供方式, 备注, 分项目名称. */
const hosts: Readonly<Record<string, string>> = { dataItems: 'way', tables: 'note', lines: 'item' };

/** Table → the number of its first row that the layout was given, from 0; absent where it has all. */
export type Starts = Readonly<Record<string, number>>;

/** `dataItems.D7.name` → `dataItems.3.name`, by the rows that the layout was given. */
const byIndex = (path: string, structure: Answers, fields: Fields, annexes: Annexes, starts: Starts): string => {
  const parts = path.split('.');
  for (let at = 1; at < parts.length; at += 1) {
    const table = parts.slice(0, at).join('.');
    if (fieldAt(fields, annexes, table)?.type !== 'table') continue;
    const rows = (answerAt(structure, table) ?? []) as readonly { readonly id: string }[];
    const index = rows.findIndex((row) => row.id === parts[at]);
    return index < 0
      ? path
      : [...parts.slice(0, at), String(index + (starts[table] ?? 0)), ...parts.slice(at + 1)].join('.');
  }
  return path;
};

const rowPattern = /^(.*)\.(\d+)\.(\w+)$/u;

/** Puts the inputs of a form into the places of its paper, each exactly once. */
export const placementOf = (
  paper: Paper,
  { prefixes }: WrittenPapers,
  fields: Fields,
  annexes: Annexes,
  structure: Answers,
  starts: Starts = {},
): Placement => {
  const found = new Map<string, Placed>();
  const columns = new Map<string, Set<string>>();
  for (const name of fieldsOf(paper)) {
    const prefix = Object.keys(prefixes).find((one) => name.startsWith(one));
    if (prefix === undefined) continue;
    const path = byIndex(`${prefixes[prefix] ?? ''}${name.slice(prefix.length)}`, structure, fields, annexes, starts);
    const field = fieldAt(fields, annexes, path);
    if (field === undefined || field.type === 'table') continue;
    const [, table, index, key] = rowPattern.exec(path) ?? [];
    found.set(name, { path, field, beside: [], ...(index === undefined ? {} : { row: Number(index) + 1 }) });
    if (table !== undefined && key !== undefined) columns.set(table, (columns.get(table) ?? new Set()).add(key));
  }
  return new Map([...found].map(([name, placed]) => [name, hosting(placed, columns, fields, annexes)]));
};

/** Adds to the host of a row what the row asks beside its cells. */
const hosting = (
  placed: Placed,
  columns: ReadonlyMap<string, ReadonlySet<string>>,
  fields: Fields,
  annexes: Annexes,
): Placed => {
  const [, table = '', index = '', key = ''] = rowPattern.exec(placed.path) ?? [];
  const own = columns.get(table);
  if (own === undefined) return placed;
  const name = table.split('.').at(-1) ?? '';
  if (key !== (hosts[name] ?? [...own].at(-1))) return placed;
  const rest = Object.entries(fieldAt(fields, annexes, table)?.fields ?? {}).filter(([one]) => !own.has(one));
  return {
    ...placed,
    beside: rest.map(([one, field]) => ({ path: `${table}.${index}.${one}`, field })),
    rowOf: table,
  };
};

/** The first part of every path that stands on a paper: what is left is asked beside it. */
export const placedKeys = (placement: Placement): ReadonlySet<string> =>
  new Set([...placement.values()].map(({ path }) => path.split('.')[0] ?? path));
