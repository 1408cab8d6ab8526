import type { Fields } from '@zhengxiang/core';

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

/** Takes the answers to `personal` fields out of an act's input, in groups and annexes too. */
export const splitPersonal = (fields: Fields, answers: Answers, annexes: AnnexFields): Split => {
  const body: Record<string, unknown> = {};
  const personal: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(answers)) {
    const field = fields[key];
    const inner =
      field?.type === 'group' ? field.fields : field?.type === 'annex' ? annexes[field.annex ?? ''] : undefined;
    if (field?.personal === true) personal[key] = value;
    else if (inner && isAnswers(value)) {
      const split = splitPersonal(inner, value, annexes);
      body[key] = split.body;
      if (split.personal) personal[key] = split.personal;
    } else body[key] = value;
  }
  return { body, personal: Object.keys(personal).length > 0 ? personal : undefined };
};

/** Puts personal data back beside the answers they were taken from. */
export const mergePersonal = (body: unknown, personal: unknown): unknown => {
  if (!isAnswers(body) || !isAnswers(personal)) return body;
  return Object.fromEntries([
    ...Object.entries(body),
    ...Object.entries(personal).map(
      ([key, value]) => [key, key in body ? mergePersonal(body[key], value) : value] as const,
    ),
  ]);
};
