import { z } from 'zod';
import { bad, good, narrowed, type Checked } from './checked.ts';
import { moneyUnitOf, moneyUnits, type MoneyUnit } from './money-unit.ts';

/** The largest amount the product handles: 9×10¹⁵ 分 = 90 万亿元, still exact as a number. */
export const largestFen = 9_000_000_000_000_000;

/** zod type of an amount of money in whole 分. Negative amounts are differences; form fields add their own lower bound. */
export const fenSchema = z
  .number()
  .int({ error: '金额以分为单位，应为整数' })
  .min(-largestFen, { error: '金额过大' })
  .max(largestFen, { error: '金额过大' })
  .brand<'Fen'>();

/** An amount of money in whole 分. 元 and 万元 exist only where people read and type. */
export type Fen = z.infer<typeof fenSchema>;

/** The largest amount that one form field takes: 100 亿元. Thousands of them still add up to an exact amount. */
export const largestEntry = 1_000_000_000_000;

const fenPerYuan = 100;
const fenPerWan = 1_000_000;

const isFen = (n: number): n is Fen => Number.isSafeInteger(n) && Math.abs(n) <= largestFen;

/**
 * The amount of `n` 分.
 * @throws RangeError when `n` is not whole or beyond {@link largestFen}; text typed by people goes through {@link fenFromWan}.
 */
export const fen = (n: number): Fen => {
  const whole = n === 0 ? 0 : n;
  if (!isFen(whole)) throw new RangeError(`not an amount in 分: ${n}`);
  return whole;
};

/** Sum of amounts in 分; 0 for none. */
export const sumFen = (amounts: readonly Fen[]): Fen => fen(amounts.reduce<number>((sum, amount) => sum + amount, 0));

/** `a` − `b` in 分; negative when `b` is larger. */
export const subtractFen = (a: Fen, b: Fen): Fen => fen(a - b);

const digits = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** An amount as it was written, rounded to the 分 where it goes beyond. */
interface NearFen {
  readonly amount: Fen;
  readonly exact: boolean;
}

const readNumber = (text: string, decimals: number): Checked<NearFen> => {
  if (/^[-−负]/u.test(text)) return bad('金额不能为负数');
  if (!/^[\d,]*(\.\d*)?$/u.test(text) || !/\d/u.test(text)) return bad('请用数字填写金额，不要夹带文字');
  const [integer = '', rest = ''] = text.split('.');
  if (integer.includes(',') && !/^\d{1,3}(,\d{3})+$/u.test(integer)) return bad('千位分隔符的位置不对，请核对金额');
  const fraction = rest.replace(/0+$/u, '');
  // BigInt keeps every digit: 12.345678 × 1 000 000 is not exact in floating point.
  const kept = BigInt(`${integer.replaceAll(',', '')}${fraction.slice(0, decimals).padEnd(decimals, '0')}`);
  const amount = kept + (Number(fraction.charAt(decimals)) >= 5 ? 1n : 0n);
  if (amount > BigInt(largestFen)) return bad('金额过大，请核对单位是元还是万元');
  return good({ amount: fen(Number(amount)), exact: fraction.length <= decimals });
};

/**
 * Reads an amount in a unit, rounded to the 分: what spreadsheets reckon has more digits than money. `exact` tells whether it was
 * rounded. Otherwise as {@link fenFrom}.
 */
export const fenNear = (text: string, unit: MoneyUnit): Checked<NearFen> => {
  const plain = narrowed(text)
    .replace(/^(人民币|RMB|CNY)?[¥]?/iu, '')
    .replaceAll('。', '.');
  if (plain === '') return bad('请填写金额');
  // A unit that somebody wrote out is meant, whatever unit the field is labelled with.
  const written = /\d\.?((?:百|千)?万元|[千亿万萬億]?[元圆圓]|[万亿萬億])$/u.exec(plain)?.[1];
  const number = written === undefined ? plain : plain.slice(0, -written.length);
  return readNumber(number, decimalsOf((written === undefined ? undefined : moneyUnitOf(written)) ?? unit));
};

/** How many decimals of a unit reach down to the 分. */
const decimalsOf = (unit: MoneyUnit): number => String(moneyUnits[unit]).length - 1;

/** The unit that somebody wrote behind an amount: 36万元 is in 万元 wherever it stands. */
export const writtenUnit = (text: string): MoneyUnit | undefined =>
  moneyUnitOf(/\D+$/u.exec(narrowed(text).replace(/\.$/u, ''))?.[0] ?? '');

/**
 * Reads an amount typed in a unit, exact to the 分; full-width digits, blanks, thousands commas, ¥ and a unit are understood.
 * A written unit wins: `12.5万元` is 12.5 万元 in a column of 元 too.
 */
export const fenFrom = (text: string, unit: MoneyUnit): Checked<Fen> => {
  const read = fenNear(text, unit);
  if (!read.ok) return read;
  if (read.value.exact) return good(read.value.amount);
  const stated = writtenUnit(text) ?? unit;
  return bad(`以${stated}填写时最多${digits[decimalsOf(stated)] ?? ''}位小数（精确到分）`);
};

/** Reads an amount typed in 元, at most two decimals; see {@link fenFrom}. */
export const fenFromYuan = (text: string): Checked<Fen> => fenFrom(text, '元');

/** Reads an amount typed in 万元, at most six decimals (one 分 is 0.000001 万元); see {@link fenFrom}. */
export const fenFromWan = (text: string): Checked<Fen> => fenFrom(text, '万元');

const decimalText = (
  amount: Fen,
  perUnit: number,
  digits: number,
): [sign: string, integer: string, fraction: string] => {
  const size = Math.abs(amount);
  const integer = Math.floor(size / perUnit);
  return [amount < 0 ? '-' : '', String(integer), String(size % perUnit).padStart(digits, '0')];
};

/** The amount in 万元, exact, at least two decimals and no superfluous zeros: 435.288, 50.00. */
export const wan = (amount: Fen): string => {
  const [sign, integer, fraction] = decimalText(amount, fenPerWan, 6);
  return `${sign}${integer}.${fraction.replace(/0{1,4}$/u, '')}`;
};

/** As {@link wan} with the unit: 435.288 万元. */
export const wanText = (amount: Fen): string => `${wan(amount)} 万元`;

/** The amount in 元 with thousands commas and two decimals: 4,352,880.00 元. */
export const yuanText = (amount: Fen): string => {
  const [sign, integer, fraction] = decimalText(amount, fenPerYuan, 2);
  return `${sign}${integer.replace(/\B(?=(\d{3})+$)/gu, ',')}.${fraction} 元`;
};
