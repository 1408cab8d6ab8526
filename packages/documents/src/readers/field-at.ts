import type { AnnexFields, Field, Fields } from '@zhengxiang/core';

/** The field at a place of a form: `annex1.fundingByYear.year1`. */
export const fieldAt = (fields: Fields, path: string, annexes: AnnexFields): Field | undefined => {
  const [key = '', ...rest] = path.split('.');
  const field = fields[key];
  if (!field || rest.length === 0) return field;
  const inner = field.type === 'annex' ? annexes[field.annex ?? ''] : field.fields;
  return inner && fieldAt(inner, rest.join('.'), annexes);
};
