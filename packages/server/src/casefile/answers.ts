import { wanText, yuanText, type DocumentRef, type Fen, type Field, type Fields } from '@zhengxiang/core';
import { facts, html, table, type Html } from './html.ts';
import type { PickName } from './pick-names.ts';

/** How answers are read: which cells an annex has, and where a file lies in the case file. */
export interface AnswerWords {
  readonly annexFields: (annex: string) => Fields;
  readonly fileLink: (document: DocumentRef) => Html;
  readonly pickName: PickName;
}

type Answers = Readonly<Record<string, unknown>>;
type Reader = (field: Field, value: unknown, words: AnswerWords) => Html;

/** A thing by its name, everything else as text. */
const plain = (value: unknown): string => {
  if (typeof value === 'object' && value !== null) return 'name' in value ? String(value.name) : '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
const many = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);
const inText =
  (of: (one: unknown, field: Field) => string): Reader =>
  (field, value) =>
    html`${many(value)
      .map((one) => of(one, field))
      .join('、')}`;
const money = (value: unknown): string =>
  typeof value === 'number' ? `${wanText(value as Fen)}（${yuanText(value as Fen)}）` : plain(value);
const person = (value: unknown): string => {
  const { name = '', organisation = '' } = value as { name?: string; organisation?: string };
  return organisation === '' ? name : `${name}（${organisation}）`;
};
const company = (value: unknown): string => {
  const { name = '', uscc = '' } = value as { name?: string; uscc?: string };
  return uscc === '' ? name : `${name}（${uscc}）`;
};
const option = (value: unknown, field: Field): string => field.options?.[plain(value)] ?? plain(value);

const readers: Readonly<Partial<Record<Field['type'], Reader>>> = {
  money: inText(money),
  yesNo: inText((value) => (value === true ? '是' : '否')),
  choice: inText(option),
  choices: inText(option),
  pick: (field, value, words) =>
    html`${many(value)
      .map((one) => words.pickName(field, plain(one)))
      .join('、')}`,
  person: inText(person),
  people: inText(person),
  company: inText(company),
  files: (_field, value, words) => html`${many(value).map((one) => html`${words.fileLink(one as DocumentRef)}<br />`)}`,
  group: (field, value, words) => answersTable(field.fields ?? {}, value as Answers, words),
  annex: (field, value, words) => answersTable(words.annexFields(field.annex ?? ''), value as Answers, words),
  table: (field, value, words) => {
    const columns = Object.entries(field.fields ?? {});
    return table(
      ['序号', ...columns.map(([, column]) => column.label)],
      many(value).map((row, index) => [
        index + 1,
        ...columns.map(([key, column]) => answer(column, (row as Answers)[key], words)),
      ]),
    );
  },
};

const answer = (field: Field, value: unknown, words: AnswerWords): Html => {
  if (value === undefined || value === null) return html``;
  return (readers[field.type] ?? inText(plain))(field, value, words);
};

/** What was answered in a form, label by label. */
export const answersTable = (fields: Fields, answers: Answers, words: AnswerWords): Html =>
  facts(Object.entries(fields).map(([key, field]) => [field.label, answer(field, answers[key], words)] as const));
