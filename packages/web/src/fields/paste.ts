import { fenFromWan, type Field, type Fields } from '@zhengxiang/core';

const cell = (field: Field, text: string): unknown => {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (field.type === 'money') {
    const amount = fenFromWan(plain);
    return amount.ok ? amount.value : plain;
  }
  if (field.type === 'quantity' || field.type === 'integer') {
    const number = Number(plain.normalize('NFKC').replaceAll(',', ''));
    return Number.isFinite(number) ? number : undefined;
  }
  if (field.type === 'choice')
    return Object.entries(field.options ?? {}).find(([key, label]) => label === plain || key === plain)?.[0];
  if (field.type === 'yesNo') return plain === '是' ? true : plain === '否' ? false : undefined;
  if (field.type === 'date')
    return /^\d{4}\D\d{1,2}\D\d{1,2}/u.test(plain)
      ? plain
          .split(/\D+/u)
          .slice(0, 3)
          .map((part) => part.padStart(2, '0'))
          .join('-')
      : undefined;
  return plain;
};

/** Rows from cells copied out of a spreadsheet: columns in the order of the table. One line or one column is no table. */
export const pastedRows = (text: string, fields: Fields): readonly Readonly<Record<string, unknown>>[] => {
  const lines = text
    .replace(/\r/gu, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.some((line) => line.includes('\t'))) return [];
  const keys = Object.entries(fields);
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(
      keys.flatMap(([key, field], index) => {
        const value = cell(field, cells[index] ?? '');
        return value === undefined ? [] : [[key, value]];
      }),
    );
  });
};
