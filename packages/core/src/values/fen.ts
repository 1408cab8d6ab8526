import { z } from 'zod';
import { bad, good, narrowed, type Checked } from './checked.ts';

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

const readNumber = (text: string, decimals: number): Checked<Fen> => {
  if (/^[-−负]/u.test(text)) return bad('金额不能为负数');
  if (!/^[\d,]*(\.\d*)?$/u.test(text) || !/\d/u.test(text)) return bad('请用数字填写金额，不要夹带文字');
  const [integer = '', rest = ''] = text.split('.');
  if (integer.includes(',') && !/^\d{1,3}(,\d{3})+$/u.test(integer)) return bad('千位分隔符的位置不对，请核对金额');
  const fraction = rest.replace(/0+$/u, '');
  if (fraction.length > decimals) {
    return bad(decimals === 2 ? '以元填写时最多两位小数（精确到分）' : '以万元填写时最多六位小数（精确到分）');
  }
  // BigInt keeps every digit: 12.345678 × 1 000 000 is not exact in floating point.
  const amount = BigInt(`${integer.replaceAll(',', '')}${fraction.padEnd(decimals, '0')}`);
  if (amount > BigInt(largestFen)) return bad('金额过大，请核对单位是元还是万元');
  return good(fen(Number(amount)));
};

const readAmount = (text: string, unit: '元' | '万元'): Checked<Fen> => {
  const plain = narrowed(text)
    .replace(/^(人民币|RMB|CNY)?[¥]?/iu, '')
    .replaceAll('。', '.');
  if (plain === '') return bad('请填写金额');
  // A unit that somebody wrote out is meant, whatever unit the field is labelled with.
  const written = /(万元|万|元)$/u.exec(plain)?.[0];
  const number = written === undefined ? plain : plain.slice(0, -written.length);
  const inWan = written === undefined ? unit === '万元' : written.startsWith('万');
  return readNumber(number, inWan ? 6 : 2);
};

/**
 * Reads an amount typed in 元, at most two decimals; full-width digits, blanks, thousands commas, ¥ and a unit are understood.
 * A written unit wins: `12.5万元` is 12.5 万元 here too.
 */
export const fenFromYuan = (text: string): Checked<Fen> => readAmount(text, '元');

/** Reads an amount typed in 万元, at most six decimals (one 分 is 0.000001 万元); otherwise as {@link fenFromYuan}. */
export const fenFromWan = (text: string): Checked<Fen> => readAmount(text, '万元');

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
