import {
  fen,
  fenNear,
  parsePlainDate,
  writtenUnit,
  yuanText,
  type Fen,
  type MoneyUnit,
  type PlainDate,
} from '@zhengxiang/core';
import { serviceKinds, type ServiceKind } from '@zhengxiang/procedure';

/** What a cell comes to: a value or none, and what is to be said about it. */
export interface CellReading<T> {
  readonly value: T | null;
  readonly error?: string;
  readonly warning?: string;
}

/** Words that offices write where nothing is known. */
export const isPlaceholder = (text: string): boolean =>
  /^(?:无|没有|暂无|不详|未知|未定|待定|待补|同上|〃|[（(]?空白?[）)]?|[-—–_/\\.。?？*]+|n\/?a)$/iu.test(text);

/** Amounts below this are no price of a project. 100 元. */
const leastPlausible = fen(10_000);

/** In what an amount is written: the unit of its column, and the unit that the format of its cell shows. */
export interface AmountUnits {
  readonly column: MoneyUnit | null;
  readonly shown: MoneyUnit | undefined;
}

/** Why the unit of an amount is not certain; undefined when it is, or when somebody wrote it into the cell. */
const unitDoubt = (text: string, { column, shown }: AmountUnits): string | undefined => {
  if (writtenUnit(text) !== undefined) return undefined;
  if (column === null && shown === undefined) return `“${text}”的单位还没有选`;
  return column !== null && shown !== undefined && column !== shown
    ? `“${text}”显示的单位是${shown}，标题写的是${column}，不一致，请在文件里改正`
    : undefined;
};

/** An amount in 分. `zeroIsKnown`: nothing paid yet is a fact, a price of 0 is a gap. */
export const readAmount = (text: string, units: AmountUnits, zeroIsKnown: boolean): CellReading<Fen> => {
  if (text === '') return { value: null };
  if (isPlaceholder(text)) return { value: null, warning: `“${text}”是占位内容，按没有金额导入` };
  const read = fenNear(text, units.column ?? units.shown ?? '元');
  if (!read.ok) return { value: null, error: `“${text}”读不出金额：${read.error}` };
  const { amount, exact } = read.value;
  if (amount === 0 && exact)
    return zeroIsKnown ? { value: amount } : { value: null, warning: '金额为 0，疑为占位，按没有金额导入' };
  const doubt = unitDoubt(text, units);
  if (doubt !== undefined) return { value: null, error: doubt };
  if (!exact) return { value: amount, warning: `“${text}”的小数超过分，按四舍五入到分（${yuanText(amount)}）导入` };
  if (/^1(?:\.0+)?$/u.test(text)) return { value: amount, warning: '金额为 1，疑为占位，请核对' };
  if (amount < leastPlausible) return { value: amount, warning: `金额只有 ${amount / 100} 元，疑为占位` };
  return { value: amount };
};

/** Words that no person typed: a formula without a result, an error value, a number that has lost its digits. */
export const brokenCell = (text: string): string | undefined => {
  if (text.startsWith('=')) return `“${text}”是公式，文件里没有保存计算结果；请用 Excel 打开并保存后重新导入`;
  if (/^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/iu.test(text))
    return `“${text}”是电子表格的错误值，请在文件里改正`;
  return /^\d(?:\.\d+)?e\+(?:1[5-9]|[2-9]\d)$/iu.test(text)
    ? `“${text}”：电子表格的数字只保留 15 位，后面的位已经丢失；请把这一格设为文本，照原件重填`
    : undefined;
};

/** A day between the first e-government projects and today. */
export const readDay = (text: string, today: PlainDate): CellReading<PlainDate> => {
  if (text === '') return { value: null };
  if (isPlaceholder(text)) return { value: null, warning: `“${text}”是占位内容，按没有日期导入` };
  // A day that a spreadsheet wrote with its time is the same day.
  const plain = text.normalize('NFKC').replace(/[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/u, '');
  const month = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*月?$/u.exec(plain);
  const read = parsePlainDate(month ? `${month[1] ?? ''}-${(month[2] ?? '').padStart(2, '0')}-01` : plain);
  if (!read.ok) return { value: null, error: `“${text}”不是日期：${read.error}` };
  if (read.value < '1990-01-01' || read.value > today)
    return { value: null, error: `“${text}”不可能：早于 1990 年或晚于今天` };
  return month ? { value: read.value, warning: `“${text}”没有写日，按当月 1 日导入` } : { value: read.value };
};

/** A year that a project of this county can be of. */
export const readYear = (text: string, today: PlainDate): CellReading<number> => {
  if (text === '') return { value: null };
  if (isPlaceholder(text)) return { value: null, warning: `“${text}”是占位内容，按没有年度导入` };
  const year = Number(/^(\d{4})\s*年?度?$/u.exec(text.normalize('NFKC'))?.[1]);
  return year >= 1990 && year <= Number(today.slice(0, 4)) + 1
    ? { value: year }
    : { value: null, error: `“${text}”不是可能的年度` };
};

/** One of the kinds of service of article 2. */
export const readKind = (text: string): CellReading<ServiceKind> => {
  if (text === '') return { value: null };
  const stem = (name: string): string => name.normalize('NFKC').replace(/\s|服务$|类$/gu, '');
  const found = (Object.entries(serviceKinds) as [ServiceKind, string][]).find(
    ([, name]) => stem(name) === stem(text) || stem(name) === `系统${stem(text)}`,
  );
  return found ? { value: found[0] } : { value: null, warning: `“${text}”不是办法中的类别，按没有类别导入` };
};
