import { wanText, type Fen, type Field } from '@zhengxiang/core';

interface Named {
  readonly name: string;
}

const isNamed = (value: unknown): value is Named => typeof value === 'object' && value !== null && 'name' in value;

/** An answer in words, as people read it. Empty text for no answer. */
export const words = (field: Field, value: unknown): string => {
  if (value === undefined || value === null) return '';
  switch (field.type) {
    case 'money':
      return typeof value === 'number' ? wanText(value as Fen) : String(value);
    case 'yesNo':
      return value === true ? '是' : '否';
    case 'choice':
      return field.options?.[String(value)] ?? String(value);
    case 'choices':
      return (value as string[]).map((one) => field.options?.[one] ?? one).join('、');
    case 'group':
      return Object.entries(field.fields ?? {})
        .map(([key, inner]) => [inner.label, words(inner, (value as Record<string, unknown>)[key])] as const)
        .filter(([, text]) => text !== '')
        .map(([label, text]) => `${label} ${text}`)
        .join('；');
    case 'table':
      return `${String((value as unknown[]).length)} 行`;
    case 'files':
    case 'people':
      return (value as Named[]).map((one) => one.name).join('、');
    case 'annex':
      return '见附件';
    default:
      return isNamed(value) ? value.name : Array.isArray(value) ? value.join('、') : String(value);
  }
};
