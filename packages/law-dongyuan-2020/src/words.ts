/** A quantity in the text of the law: `600万元（含）以上` is 600 万元, including, above. */
export interface Quantity {
  /** The words as they stand in the text. */
  readonly quote: string;
  readonly value: number;
  readonly unit: string;
  /** Whether the text says （含） after the number. */
  readonly inclusive: boolean;
  /** 以上/多于/高于 or 以下/少于/低于, where the text says so next to the number. */
  readonly bound: 'above' | 'below' | null;
}

/** A document that the text names in 《》, with the number that follows it and the annex it refers to. */
export interface NamedDocument {
  readonly title: string;
  /** 发文字号, e.g. 粤府〔2017〕133号; null where the text gives none. */
  readonly number: string | null;
  /** The number in （见附件N）; null where the text gives none. */
  readonly annex: number | null;
}

const chineseDigits = '零一二三四五六七八九';
const chinesePlaces = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Value of a Chinese numeral below 亿: 四 4, 两 2, 十五 15, 二百零三 203, 六百万 6000000. */
export const chineseNumeral = (text: string): number => {
  let [total, section, digit] = [0, 0, 0];
  for (const character of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    const place = chinesePlaces.get(character);
    if (place !== undefined) [section, digit] = [section + (digit === 0 ? 1 : digit) * place, 0];
    else if (character === '万') [total, section, digit] = [(section + digit) * 10_000, 0, 0];
    else digit = chineseDigits.indexOf(character);
  }
  return total + section + digit;
};

const unit = '(亿元|万元|元|个工作日|工作日|个月|个步骤|个|年|月|次|日|天|人|名|倍|份|%|％)';
const arabic = String.raw`(\d+(?:\.\d+)?)`;
/** 第一年, 上一年度, 同一项目, 统一: numerals that count nothing. 之一 and 一并 have no unit after them. */
const chinese = '(?<![第上下同统某每一二三四五六七八九十百千万])([一二两三四五六七八九十百千万零〇]+?)';
const tail = '(（含）|\\(含\\))?(以上|以下|以内)?';
const quantityPattern = new RegExp(
  `(多于|超过|高于|少于|低于)?(?:百分之(?:${arabic}|([一二三四五六七八九十百零]+))|(?:${arabic}|${chinese})\\s?${unit})${tail}`,
  'gu',
);

/** Dates, document numbers, annex numbers and titles hold figures that are no quantities. */
const withoutNames = (text: string): string =>
  text.replace(/《[^》]*》|[^（《》]?〔\d{4}〕\d+号|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|附件\s?\d+/gu, (name) =>
    '　'.repeat(name.length),
  );

/**
 * The quantities named in a piece of the law, in order: Arabic and Chinese numerals that count something (50万元, 2年, 四个步骤).
 * Dates, document and annex numbers, ordinals (第三方, 第一年) and fixed words (上一年度, 同一, 统一) are none.
 */
export const numbersIn = (text: string): readonly Quantity[] =>
  [...withoutNames(text).matchAll(quantityPattern)].map((match) => {
    const [quote, before, percent, chinesePercent, figure, numeral, counted, inclusive, after] = match;
    const digits = percent ?? figure;
    const above = before === '多于' || before === '超过' || before === '高于' || after === '以上';
    const below = before === '少于' || before === '低于' || after === '以下' || after === '以内';
    return {
      quote,
      value: digits === undefined ? chineseNumeral(chinesePercent ?? numeral ?? '') : Number(digits),
      unit: counted ?? '%',
      inclusive: inclusive !== undefined,
      bound: above ? 'above' : below ? 'below' : null,
    };
  });

/** The documents named in 《》, in order, each mention once more when it is named again. */
export const documentsIn = (text: string): readonly NamedDocument[] =>
  [...text.matchAll(/《([^》]+)》(?:（([^（）]*〔\d{4}〕\d+号)）|（见附件\s?(\d+)）)?/gu)].map(
    ([, title = '', number, annex]) => ({
      title,
      number: number ?? null,
      annex: annex === undefined ? null : Number(annex),
    }),
  );
