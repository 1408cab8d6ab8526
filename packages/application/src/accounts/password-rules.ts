import type { PasswordRules } from '../contract/index.ts';
import { weakPieces } from './weak-pieces.ts';

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u] as const;

/** Whose password it is, and the names of their county. */
export interface Whose {
  readonly login: string;
  readonly name: string;
  /** Of the county and its organisations. */
  readonly names: readonly string[];
}

const longest = 200;
/** So many signs, this many of them different, have to be left without what guessers try first. */
const leastLeft = 5;
const leastDifferent = 4;

const kindWords = ['', '一种', '两种', '三种', '四种'] as const;

/** What a new password has to be, in words for its field. */
export const passwordWords = ({ minLength, kinds: least }: PasswordRules): string =>
  `至少 ${String(minLength)} 位，含大写字母、小写字母、数字、符号中的${kindWords[least] ?? '四种'}`;

/** Length, kinds of signs, and that nobody guesses it from lists. Returns what is wrong, in Chinese, or nothing. */
export const passwordFault = (
  password: string,
  { login, name, names }: Whose,
  rules: PasswordRules,
): string | undefined => {
  if (password.length < rules.minLength) return `密码至少 ${String(rules.minLength)} 位`;
  if (password.length > longest) return `密码不能超过 ${String(longest)} 位`;
  if (kinds.filter((kind) => kind.test(password)).length < rules.kinds)
    return `密码应包含大写字母、小写字母、数字、符号中的至少${kindWords[rules.kinds] ?? '四种'}`;
  if (password.toLowerCase().includes(login.toLowerCase())) return '密码不能包含账号名';
  const { left, found } = weakPieces(password, [name, login, ...login.split(/[._-]/u), ...names]);
  if (left.length >= leastLeft && new Set(left).size >= leastDifferent) return undefined;
  return found.length === 0
    ? '密码里不同的字符太少，容易被猜到'
    : `密码里的${[...new Set(found)].map((piece) => `“${piece.trim() || '空格'}”`).join('、')}是常用词、姓名、单位、年份或者键盘上连着的键，容易被猜到，请换成别人想不到的`;
};

/** A random password that passes the rules, for a first sign-in. `secret`: at least 12 random characters. */
export const initialPasswordOf = (secret: string): string => `Zx-${secret.slice(0, 12)}7`;
