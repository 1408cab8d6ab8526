import { bad, good, narrowed, type Checked } from '../values/checked.ts';
import { fenFrom } from '../values/fen.ts';
import type { MoneyUnit } from '../values/money-unit.ts';
import { parsePlainDate } from '../values/plain-date.ts';
import type { Field, FieldType } from './field-types.ts';
import { chosenIn, hasMarks } from './ticked-options.ts';

const yes = /^(是|√|✓|✔|对|有|y|yes|true|1)$/iu;
const no = /^(否|×|✗|无|n|no|false|0)$/iu;

/** Small figures set high or low, circled ones: narrowing would make whole figures of them, 10² would be 102. */
const smallFigures = /[⁰¹²³⁴-⁹₀-₉①-⓿❶-➓]/u;

const withoutSmall = <T>(text: string, read: (text: string) => Checked<T>): Checked<T> =>
  smallFigures.test(text) ? bad('夹有上标、下标或带圈的数字，看不准；请用普通数字填写') : read(text);

const readNumber = (text: string): Checked<number> => {
  const typed = narrowed(text);
  // A comma parts thousands and nothing else: 8,5 is not 85.
  const plain = /^\d{1,3}(,\d{3})+(\.\d*)?$/u.test(typed) ? typed.replaceAll(',', '') : typed;
  const number = /^\d+(\.\d*)?$|^\.\d+$/u.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(number) ? good(number) : bad('请用数字填写，不要夹带文字或单位');
};

/** A symbol of a special font that the file does not explain. */
const unreadable = '\uFFFD';

const words = (text: string): Checked<string> =>
  text.includes(unreadable) ? bad('里面有用特殊字体写的符号，读不出来；请改用普通文字') : good(text);

const named = (field: Field): string => Object.values(field.options ?? {}).join('、');

const readers: Readonly<Partial<Record<FieldType, (text: string, field: Field, unit: MoneyUnit) => Checked<unknown>>>> =
  {
    text: (text, { pattern }) => {
      const read = (plain: string): Checked<string> => words(plain.replaceAll(/\s*\n\s*/gu, ' ').trim());
      return pattern === undefined || pattern === 'plain' ? read(text) : withoutSmall(text, read);
    },
    longText: (text) => words(text.trim()),
    money: (text, _field, unit) => withoutSmall(text, (plain) => fenFrom(plain, unit)),
    quantity: (text) => withoutSmall(text, readNumber),
    integer: (text) => withoutSmall(text, readNumber),
    date: (text) => withoutSmall<unknown>(text, parsePlainDate),
    yesNo: (text) => {
      const plain = narrowed(text);
      if (yes.test(plain)) return good(true);
      if (no.test(plain)) return good(false);
      const chosen = chosenIn(text, { yes: '是', no: '否' });
      if (chosen.kind === 'unclear') return bad(`“${text.trim()}”看不准是“是”还是“否”，没有采用；请勾选“是”或“否”`);
      if (chosen.keys.length > 1) return bad('“是”和“否”都勾选了，请只勾一项');
      return good(chosen.keys.length === 1 ? chosen.keys[0] === 'yes' : undefined);
    },
    choice: (text, field) => {
      const chosen = chosenIn(text, field.options ?? {});
      if (chosen.kind === 'unclear')
        return bad(
          hasMarks(text)
            ? `“${text.trim()}”看不准勾的是哪一项，没有采用；请只在一项前打勾：${named(field)}`
            : `“${text.trim()}”不在可选范围内，可填：${named(field)}`,
        );
      return chosen.keys.length > 1 ? bad('勾选了不止一项，请只选一项') : good(chosen.keys[0]);
    },
    choices: (text, field) => {
      const chosen = chosenIn(text, field.options ?? {}, true);
      if (chosen.kind === 'unclear')
        return bad(`“${text.trim()}”看不准勾的是哪几项，没有采用；请从中勾选：${named(field)}`);
      const inOrder = Object.keys(field.options ?? {}).filter((key) => chosen.keys.includes(key));
      return good(inOrder.length > 0 ? inOrder : undefined);
    },
    pick: (text) => good(text.trim()),
  };

/**
 * What words on a paper or in a spreadsheet mean as the answer to a field: amounts in 分, days, ticked boxes. Nothing at all is
 * the answer undefined. `unit` is the one printed on the paper; a unit that was written out wins.
 * @returns the answer, or a Chinese sentence that says what is wrong with the words
 */
export const readWords = (text: string, field: Field, unit: MoneyUnit = '万元'): Checked<unknown> => {
  if (text.trim() === '') return good(undefined);
  const read = readers[field.type];
  return read ? read(text, field, unit) : bad('这一栏不能从表格导入，请在页面上填写');
};
