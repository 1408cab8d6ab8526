import { z } from 'zod';
import { bad, good, narrowed, type Checked } from './checked.ts';

/** The 31 characters of GB 32100; I, O, S, V and Z are left out. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
/** GB 11714 reckons with ordinary letter values: A = 10 … Z = 35. */
const organizationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

const weighted = (text: string, weights: readonly number[], letters: string): number =>
  weights.reduce((sum, weight, index) => sum + weight * letters.indexOf(text.charAt(index)), 0);

/** The 18th character that GB 32100 asks for after these 17. */
export const creditCodeCheckCharacter = (first17: string): string =>
  alphabet.charAt((31 - (weighted(first17, creditWeights, alphabet) % 31)) % 31);

/** The ninth character of an organisation code (GB 11714) after these eight; characters 9 to 17 of a credit code are such a code. */
export const organizationCodeCheckCharacter = (first8: string): string => {
  const check = 11 - (weighted(first8, organizationWeights, organizationAlphabet) % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
};

/**
 * A unified social credit code (统一社会信用代码, GB 32100): length, characters, the check digit of the organisation code within it and its own.
 * Lower case and full-width characters are accepted and come back as stored.
 */
export const checkCreditCode = (text: string): Checked<string> => {
  const code = narrowed(text).toUpperCase();
  if (code.length !== 18) return bad('统一社会信用代码应为18位');
  if (![...code].every((character) => alphabet.includes(character))) {
    return bad('统一社会信用代码只含数字和大写字母，且没有I、O、S、V、Z');
  }
  if (!/^\d{6}$/u.test(code.slice(2, 8))) return bad('统一社会信用代码第3至8位是行政区划代码，应为数字');
  // Zeros satisfy both check digits, and are nobody's code.
  if (/^0+$/u.test(code.slice(8, 16)) || code.startsWith('00'))
    return bad('统一社会信用代码不能都是0，请按营业执照或法人证书填写');
  const wrong =
    organizationCodeCheckCharacter(code.slice(8, 16)) !== code.charAt(16) ||
    creditCodeCheckCharacter(code) !== code.charAt(17);
  return wrong ? bad('统一社会信用代码的校验位不对，请核对是否抄错') : good(code);
};

/** A mainland mobile number: 11 digits, 13 to 19 in front; blanks, hyphens and +86 are dropped. */
export const checkMobile = (text: string): Checked<string> => {
  const digits = narrowed(text).replaceAll('-', '').replace(/^\+86/u, '');
  return /^1[3-9]\d{9}$/u.test(digits) ? good(digits) : bad('手机号码应为11位数字，以13至19开头');
};

/** A post code: six digits, not all zero. */
export const checkPostCode = (text: string): Checked<string> => {
  const digits = narrowed(text);
  return /^\d{6}$/u.test(digits) && digits !== '000000' ? good(digits) : bad('邮政编码应为6位数字');
};

const emailSchema = z.email();

/** An e-mail address in its usual form. */
export const checkEmail = (text: string): Checked<string> => {
  const address = narrowed(text);
  return emailSchema.safeParse(address).success ? good(address) : bad('电子邮箱格式不对，应如name@example.cn');
};

/** An office telephone: area code and number, or a mobile number. An extension may follow after 转 or a hyphen. */
export const checkPhone = (text: string): Checked<string> => {
  const number = narrowed(text);
  return /^(0\d{2,3}-?)?\d{7,8}((转|-)\d{1,6})?$/u.test(number) || checkMobile(number).ok
    ? good(number)
    : bad('电话号码应写作区号和号码，例如 0762-8831234');
};
