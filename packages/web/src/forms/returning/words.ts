import { chineseDate, wanText, type Fen, type Field, type PlainDate } from '@zhengxiang/core';

/** Names of what is picked, by its value. */
export type PickWords = (field: Field, value: string) => string;

const plainWords = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);

const optionWords = (field: Field, value: unknown): string => field.options?.[plainWords(value)] ?? plainWords(value);

/** An answer as people read it. */
export const wordsOf = (field: Field, value: unknown, pickWords: PickWords): string => {
  if (value === undefined || value === null || value === '') return '（空）';
  const plain = plainWords(value);
  switch (field.type) {
    case 'money':
      return typeof value === 'number' ? wanText(value as Fen) : plain;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/u.test(plain) ? chineseDate(plain as PlainDate) : plain;
    case 'yesNo':
      return value === true ? '是' : '否';
    case 'choice':
      return optionWords(field, value);
    case 'choices':
      return Array.isArray(value) ? value.map((one) => optionWords(field, one)).join('、') : plain;
    case 'pick':
      return pickWords(field, plain);
    default:
      return plain;
  }
};
