import type { Field, Fields } from './field-types.ts';

type Say = (text: string) => string;

const sameWords = (before: Field, after: Field): boolean =>
  before.label === after.label &&
  before.help === after.help &&
  before.fields === after.fields &&
  Object.entries(before.options ?? {}).every(([key, text]) => after.options?.[key] === text);

const inWords = (field: Field, say: Say): Field => {
  const { label, help, options, fields } = field;
  const said: Field = {
    ...field,
    label: say(label),
    ...(help !== undefined && { help: say(help) }),
    ...(options && { options: Object.fromEntries(Object.entries(options).map(([key, text]) => [key, say(text)])) }),
    ...(fields && { fields: fieldsInWords(fields, say) }),
  };
  return sameWords(field, said) ? field : said;
};

/**
 * The questions of a form with everything that people read in them said anew: labels, helps, options, columns. What comes out as
 * it went in is the same object, so that whoever keeps things by it keeps them once.
 */
export const fieldsInWords = (fields: Fields, say: Say): Fields => {
  const said = Object.entries(fields).map(([key, field]) => [key, inWords(field, say)] as const);
  return said.every(([key, field]) => field === fields[key]) ? fields : Object.fromEntries(said);
};
