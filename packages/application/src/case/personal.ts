import type { Field, Fields } from '@zhengxiang/core';

type Answers = Readonly<Record<string, unknown>>;
type AnnexFields = Readonly<Record<string, Fields>>;

export interface Split {
  /** The answers without personal contact data: what goes into the chain. */
  readonly body: Answers;
  /** What was taken out, in the same shape; undefined when there was nothing. */
  readonly personal: Answers | undefined;
}

const isAnswers = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes the answers to `personal` fields out of an act's input, in groups, rows of tables and annexes too. */
export const splitPersonal = (fields: Fields, answers: Answers, annexes: AnnexFields): Split => {
  const body: Record<string, unknown> = {};
  const personal: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(answers)) {
    const field = fields[key];
    if (field?.personal === true) {
      personal[key] = value;
      continue;
    }
    const split = splitInside(innerFields(field, annexes), value, annexes);
    body[key] = split.body;
    if (split.personal !== undefined) personal[key] = split.personal;
  }
  return { body, personal: Object.keys(personal).length > 0 ? personal : undefined };
};

const innerFields = (field: Field | undefined, annexes: AnnexFields): Fields | undefined =>
  field?.type === 'annex' ? annexes[field.annex ?? ''] : field?.fields;

const splitInside = (
  fields: Fields | undefined,
  value: unknown,
  annexes: AnnexFields,
): { readonly body: unknown; readonly personal?: Answers | undefined } => {
  if (!fields) return { body: value };
  if (isAnswers(value)) return splitPersonal(fields, value, annexes);
  return Array.isArray(value) ? splitRows(fields, value, annexes) : { body: value };
};

/** What was taken out of a table is kept under the ids of its rows. */
const splitRows = (fields: Fields, rows: readonly unknown[], annexes: AnnexFields) => {
  const split = rows.map((row) => (isAnswers(row) ? splitPersonal(fields, row, annexes) : { body: row }));
  const personal = Object.fromEntries(
    split.flatMap(({ body, ...taken }) => {
      const id = rowId(body);
      return id !== undefined && 'personal' in taken && taken.personal ? [[id, taken.personal] as const] : [];
    }),
  );
  return {
    body: split.map(({ body }) => body),
    personal: Object.keys(personal).length > 0 ? personal : undefined,
  };
};

const rowId = (row: unknown): string | undefined =>
  isAnswers(row) && typeof row['id'] === 'string' ? row['id'] : undefined;

/** Puts personal data back beside the answers they were taken from. */
export const mergePersonal = (body: unknown, personal: unknown): unknown => {
  if (!isAnswers(personal)) return body;
  if (Array.isArray(body)) return body.map((row: unknown) => mergePersonal(row, personal[rowId(row) ?? '']));
  if (!isAnswers(body)) return body;
  return Object.fromEntries([
    ...Object.entries(body),
    ...Object.entries(personal).map(
      ([key, value]) => [key, key in body ? mergePersonal(body[key], value) : value] as const,
    ),
  ]);
};
