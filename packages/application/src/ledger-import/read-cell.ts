import {
  fen,
  fenFromWan,
  fenFromYuan,
  parsePlainDate,
  serviceKinds,
  type Fen,
  type PlainDate,
  type ServiceKind,
} from '@zhengxiang/core';

/** What a cell comes to: a value or none, and what is to be said about it. */
export interface CellReading<T> {
  readonly value: T | null;
  readonly error?: string;
  readonly warning?: string;
}

/** Words that offices write where nothing is known. */
export const isPlaceholder = (text: string): boolean =>
  /^(?:无|没有|暂无|不详|未知|未定|待定|待补|同上|[-—–_/\\.。?？*]+|n\/?a)$/iu.test(text);

/** Amounts below this are no price of a project. 100 元. */
const leastPlausible = fen(10_000);

/** An amount in 分. `zeroIsKnown`: nothing paid yet is a fact, a price of 0 is a gap. */
export const readAmount = (text: string, unit: 'wan' | 'yuan', zeroIsKnown: boolean): CellReading<Fen> => {
  if (text === '') return { value: null };
  if (isPlaceholder(text)) return { value: null, warning: `“${text}”是占位内容，按没有金额导入` };
  const read = unit === 'wan' ? fenFromWan(text) : fenFromYuan(text);
  if (!read.ok) return { value: null, error: `“${text}”读不出金额：${read.error}` };
  if (read.value === 0)
    return zeroIsKnown ? { value: read.value } : { value: null, warning: '金额为 0，疑为占位，按没有金额导入' };
  if (/^1(?:\.0+)?$/u.test(text)) return { value: read.value, warning: '金额为 1，疑为占位，请核对' };
  if (read.value < leastPlausible) return { value: read.value, warning: `金额只有 ${read.value / 100} 元，疑为占位` };
  return { value: read.value };
};

/** A day between the first e-government projects and today. */
export const readDay = (text: string, today: PlainDate): CellReading<PlainDate> => {
  if (text === '') return { value: null };
  if (isPlaceholder(text)) return { value: null, warning: `“${text}”是占位内容，按没有日期导入` };
  const plain = text.normalize('NFKC');
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
