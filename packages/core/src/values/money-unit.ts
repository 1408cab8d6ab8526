import { keysOf } from './keys-of.ts';
/** Units that tables of money are written in, with the 分 in one of each. */
export const moneyUnits = {
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  百万元: 100_000_000,
  千万元: 1_000_000_000,
  亿元: 10_000_000_000,
} as const;
export type MoneyUnit = keyof typeof moneyUnits;

const isUnit = (word: string): word is MoneyUnit => Object.hasOwn(moneyUnits, word);

/** Half-width, with the modern forms of the letters that units are written with. */
const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[萬]/gu, '万')
    .replaceAll(/[億]/gu, '亿')
    .replaceAll(/[圆圓]/gu, '元')
    .replaceAll(/單/gu, '单');

/** Units as they are written inside words, the long ones first. */
const unit = '(?:千万元|百万元|亿元|万元|千元|元|亿|万)';

/** The unit that a word alone means: 元, 人民币万元, ￥, 万; undefined for anything else, also for 美元 and 元/月. */
export const moneyUnitOf = (word: string): MoneyUnit | undefined => {
  const plain = plainly(word).replaceAll(/\s+/gu, '');
  if (/^(?:人民币|RMB|CNY)?¥$/iu.test(plain)) return '元';
  const bare = plain.replace(/^(?:人民币|RMB|CNY|¥)+/iu, '');
  const whole = bare === '万' || bare === '亿' ? `${bare}元` : bare;
  return isUnit(whole) ? whole : undefined;
};

const distinct = (found: readonly (MoneyUnit | undefined)[]): readonly MoneyUnit[] => [
  ...new Set(found.filter((one) => one !== undefined)),
];

/** 元，含税 · 单位：元 · 以万元计: the units among the words of a list. */
const listed = (words: string): readonly MoneyUnit[] =>
  distinct(
    words
      .split(/[,，、;；:：]/u)
      .map((part) =>
        moneyUnitOf(part.replace(/^\s*(?:以|按)|计\s*$|^\s*(?:金额|货币|计价|计量)?单位(?:为|是)?/gu, '')),
      ),
  );

const bracketed = /[([【〔{]([^()[\]【】〔〕{}]*)[)\]】〕}]/gu;

/** What a column of counts may be measured in, beside the money. */
const counted = /^(?:个|台|套|项|人|家|次|份|%|年|天)$/u;

const stated = (text: string): readonly MoneyUnit[] => {
  const joined = text.replaceAll(/单\s+位/gu, '单位').replaceAll(/([百千]?[万亿]|千)\s+元/gu, '$1元');
  const afterUnit = [...joined.matchAll(/单位\s*[:：为是]?\s*([^\s()[\]【】。;；]+)/gu)].flatMap(([, words = '']) => {
    const parts = words.split(/[、,，/]/u).map((part) => part.trim());
    const units = parts.map(moneyUnitOf);
    return parts.every((part, index) => units[index] !== undefined || counted.test(part)) ? units : [];
  });
  const asUnit = [...joined.matchAll(new RegExp(`以\\s*(${unit})\\s*(?:为\\s*单位|计)`, 'gu'))];
  return distinct([...afterUnit, ...asUnit.map(([, word = '']) => moneyUnitOf(word))]);
};

const moneyWord = '(?:金额|价款?|款|额|投资|预算|资金|费用?|合计|小计|总计|已付|支付)';

/**
 * The units of money that a heading names: in brackets of any kind, behind a stroke, at its end. None: it does not say; more than
 * one: it contradicts itself.
 */
export const unitsInHead = (heading: string): readonly MoneyUnit[] => {
  const plain = plainly(heading);
  const inBrackets = [...plain.matchAll(bracketed)].flatMap(([, words = '']) => listed(words));
  const rest = plain.replaceAll(bracketed, ' ');
  const bare = rest.replaceAll(/\s+/gu, '');
  const atEnd =
    new RegExp(`[/\\\\|_—–−-]((?:人民币)?${unit})$`, 'u').exec(bare) ??
    new RegExp(`${moneyWord}(${unit})$`, 'u').exec(bare);
  return distinct([...inBrackets, ...stated(rest), moneyUnitOf(bare), atEnd ? moneyUnitOf(atEnd[1] ?? '') : undefined]);
};

/** The units of money that a title or a line beside a table states: 单位：元, 金额单位：万元, （万元）. */
export const unitsInLine = (line: string): readonly MoneyUnit[] => {
  const plain = plainly(line);
  const inBrackets = [...plain.matchAll(bracketed)].flatMap(([, words = '']) =>
    /单位/u.test(words) ? stated(words) : listed(words),
  );
  return distinct([...stated(plain.replaceAll(bracketed, ' ')), ...inBrackets]);
};

interface ShownNumber {
  /** Ten to this power is what the stored number is divided by. */
  readonly scale: number;
  readonly label: string;
}

/** How the first section of a number format shows a number. */
const shownBy = (format: string): ShownNumber => {
  let [label, scale, commas] = ['', 0, 0];
  let [digits, cut, ended] = [0, 0, false];
  const literal = (text: string): void => {
    // A point put in as a letter moves the digits behind it below the unit.
    if (text === '.' && digits > 0) cut = digits;
    else if (digits > 0) label += text;
  };
  const signs = format.matchAll(/"([^"]*)"|[\\!](.)|\[[^\]]*\]|[_*].|(.)/gsu);
  for (const [, quoted, escaped, sign] of signs) {
    if (quoted !== undefined || escaped !== undefined) literal(quoted ?? escaped ?? '');
    else if (sign === ';') break;
    else if (sign !== undefined && /[0#?]/u.test(sign)) {
      if (!ended) digits += 1;
      commas = 0;
    } else if (sign === ',') commas += 1;
    else if (sign === '.') ended = true;
    else if (sign !== undefined && digits > 0) label += sign;
  }
  if (cut > 0) scale += digits - cut;
  return { scale: scale + commas * 3, label: label.trim() };
};

/**
 * The unit of a stored number, as the number format of its cell shows it: 36 shown as 36.00万元 is in 万元, 360000 shown as 36万元
 * is in 元. Undefined when the format names no unit; a sign of currency alone is decoration.
 */
export const unitInFormat = (format: string): MoneyUnit | undefined => {
  const { scale, label } = shownBy(format);
  const word = plainly(label);
  const shown = moneyUnitOf(/^(?:千|百万|千万)$/u.test(word) ? `${word}元` : word);
  if (shown === undefined || word === '¥') return undefined;
  const stored = moneyUnits[shown] / 10 ** scale;
  return keysOf(moneyUnits).find((one) => moneyUnits[one] === stored);
};
