import { wanText, type Fen, type Field, type Fields, type FieldType } from '@zhengxiang/core';

interface Named {
  readonly name: string;
}

/** A thing by its name, everything else as text. */
const plain = (value: unknown): string => {
  if (typeof value === 'object' && value !== null) return 'name' in value ? (value as Named).name : '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
const joined = (value: unknown, of: (one: unknown) => string = plain): string =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).map(of).join('、');
const option = (field: Field, value: unknown): string => field.options?.[plain(value)] ?? plain(value);

const inside = (fields: Fields, value: unknown): string =>
  Object.entries(fields)
    .map(([key, inner]) => [inner.label, words(inner, (value as Readonly<Record<string, unknown>>)[key])] as const)
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label} ${text}`)
    .join('；');

const readers: Readonly<Partial<Record<FieldType, (field: Field, value: unknown) => string>>> = {
  money: (_field, value) => (typeof value === 'number' ? wanText(value as Fen) : plain(value)),
  yesNo: (_field, value) => (value === true ? '是' : '否'),
  choice: option,
  choices: (field, value) => joined(value, (one) => option(field, one)),
  group: (field, value) => inside(field.fields ?? {}, value),
  table: (_field, value) => `${String((value as readonly unknown[]).length)} 行`,
  annex: () => '见附件',
};

/** An answer in words, as people read it. Empty text for no answer. */
export const words = (field: Field, value: unknown): string => {
  if (value === undefined || value === null) return '';
  return readers[field.type]?.(field, value) ?? joined(value);
};
