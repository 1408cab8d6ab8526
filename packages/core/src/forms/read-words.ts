import { bad, good, narrowed, type Checked } from '../values/checked.ts';
import { fenFrom } from '../values/fen.ts';
import type { MoneyUnit } from '../values/money-unit.ts';
import { parsePlainDate } from '../values/plain-date.ts';
import type { Field, FieldType } from './field-types.ts';

const ticked = /[☑✔✓√■☒✅●]/u;
const anyBox = /[☑✔✓√■☒✅●□☐○❏▢]/u;

const yes = /^(是|√|✓|✔|对|有|y|yes|true|1)$/iu;
const no = /^(否|×|✗|无|n|no|false|0)$/iu;

const readNumber = (text: string): Checked<number> => {
  const plain = narrowed(text).replaceAll(',', '');
  const number = /^\d+(\.\d*)?$|^\.\d+$/u.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(number) ? good(number) : bad('请用数字填写，不要夹带文字或单位');
};

/** A day, also as spreadsheets store days: a count from the end of 1899. */
const readDay = (text: string): Checked<unknown> => {
  const plain = narrowed(text);
  const serial = /^\d{5}(\.\d+)?$/u.test(plain) ? Math.floor(Number(plain)) : undefined;
  if (serial === undefined) return parsePlainDate(text);
  return parsePlainDate(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10));
};

interface Marked {
  readonly key: string;
  readonly label: string;
  /** What stands between the option before and this one. */
  readonly before: string;
}

/** The options that stand in the words, in the order of the list, each with what stands before it; and what is left at the end. */
const optionsIn = (text: string, options: Readonly<Record<string, string>>): [readonly Marked[], string] => {
  let rest = text;
  const found: Marked[] = [];
  for (const [key, label] of Object.entries(options)) {
    const at = rest.indexOf(label);
    if (at < 0) continue;
    found.push({ key, label, before: rest.slice(0, at) });
    rest = rest.slice(at + label.length);
  }
  return [found, rest];
};

/** Which options are ticked: □新建 ☑扩建, also 新建√, or the one option that was left standing. */
const chosenIn = (text: string, options: Readonly<Record<string, string>>): readonly string[] => {
  const plain = text.replaceAll(/\s+/gu, '');
  const [found, rest] = optionsIn(plain, options);
  if (!anyBox.test(plain)) {
    const exact = Object.entries(options).find(([key, label]) => label === plain || key === plain);
    if (exact) return [exact[0]];
    return found.length === 1 ? found.map(({ key }) => key) : [];
  }
  const leading = anyBox.test(found[0]?.before ?? '');
  return found.flatMap(({ key, before }, index) => {
    const after = found[index + 1]?.before ?? rest;
    // With boxes in front, the last mark before an option is its own; one that stands earlier was written after the option before.
    const own = leading ? [...before].filter((one) => anyBox.test(one)).slice(-1) : [];
    const behind = [...after].filter((one) => anyBox.test(one));
    const late = leading && index + 1 < found.length ? behind.slice(0, -1) : behind;
    return [...own, ...late].some((one) => ticked.test(one)) ? [key] : [];
  });
};

const boxesIn = (text: string): boolean => anyBox.test(text);

const readers: Readonly<Partial<Record<FieldType, (text: string, field: Field, unit: MoneyUnit) => Checked<unknown>>>> =
  {
    text: (text) => good(text.replaceAll(/\s*\n\s*/gu, ' ').trim()),
    longText: (text) => good(text.trim()),
    money: (text, _field, unit) => fenFrom(text, unit),
    quantity: readNumber,
    integer: readNumber,
    date: readDay,
    yesNo: (text) => {
      const plain = narrowed(text);
      if (yes.test(plain)) return good(true);
      if (no.test(plain)) return good(false);
      const chosen = chosenIn(text, { yes: '是', no: '否' });
      if (chosen.length > 1) return bad('“是”和“否”都勾选了，请只勾一项');
      if (chosen.length === 1) return good(chosen[0] === 'yes');
      return boxesIn(text) ? good(undefined) : bad('请勾选“是”或“否”');
    },
    choice: (text, field) => {
      const chosen = chosenIn(text, field.options ?? {});
      if (chosen.length > 1) return bad('勾选了不止一项，请只选一项');
      if (chosen.length === 1) return good(chosen[0]);
      return boxesIn(text)
        ? good(undefined)
        : bad(`“${text.trim()}”不在可选范围内，可填：${Object.values(field.options ?? {}).join('、')}`);
    },
    choices: (text, field) => {
      const chosen = chosenIn(text, field.options ?? {});
      return chosen.length > 0 || boxesIn(text)
        ? good(chosen.length > 0 ? chosen : undefined)
        : bad(`请从中勾选：${Object.values(field.options ?? {}).join('、')}`);
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
