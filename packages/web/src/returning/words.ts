import { chineseDate, wanText, type Fen, type Field, type PlainDate } from '@zhengxiang/core';

/** Choices of picks by their value. */
export type PickWords = (field: Field, value: string) => string;

const optionWords = (field: Field, value: unknown): string => field.options?.[String(value)] ?? String(value);

/** An answer as people read it. */
export const wordsOf = (field: Field, value: unknown, pickWords: PickWords): string => {
  if (value === undefined || value === null || value === '') return '（空）';
  switch (field.type) {
    case 'money':
      return typeof value === 'number' ? wanText(value as Fen) : String(value);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/u.test(String(value)) ? chineseDate(value as PlainDate) : String(value);
    case 'yesNo':
      return value === true ? '是' : '否';
    case 'choice':
      return optionWords(field, value);
    case 'choices':
      return Array.isArray(value) ? value.map((one) => optionWords(field, one)).join('、') : String(value);
    case 'pick':
      return pickWords(field, String(value));
    default:
      return String(value);
  }
};
