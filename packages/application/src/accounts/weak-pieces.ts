import { pinyin } from 'pinyin-pro';

/** Words that lists of guessed passwords begin with, in letters; digits that stand for letters are read as those. */
const common = [
  ...['password', 'passwd', 'passw', 'pass', 'admin', 'administrator', 'manager', 'root', 'user', 'guest', 'test'],
  ...['welcome', 'hello', 'login', 'letmein', 'secret', 'master', 'system', 'default', 'change', 'changeme', 'temp'],
  ...['iloveyou', 'woaini', 'dragon', 'monkey', 'sunshine', 'princess', 'football', 'superman', 'shadow', 'flower'],
  ...['computer', 'internet', 'server', 'office', 'windows', 'oracle', 'mysql', 'postgres', 'huawei', 'tencent'],
  ...['mima', 'denglu', 'guanliyuan', 'zhongguo', 'china', 'beijing', 'zhengfu', 'zhengwu', 'xitong', 'nihao'],
  ...['zhengxiangtong', 'zhengxiang', '政项通', '密码', '管理员'],
] as const;

/** Neighbours on a keyboard and in the alphabet. */
const rows = [
  ...['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '!@#$%^&*()'],
  ...['1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', 'qazwsxedcrfvtgbyhnujmikolp', '147258369', '01234567890'],
];
const backwards = (text: string): string => [...text].reverse().join('');
const runs = rows.flatMap((row) => [row, backwards(row)]);

/** Letters as people write them with digits and signs. */
const standsFor: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};
const asLetters = (text: string): string => [...text].map((sign) => standsFor[sign] ?? sign).join('');

const RUN = 4;

/** The longest piece of a row of keys that the text has at a place; 0 for less than four keys. */
const runAt = (text: string, at: number): number => {
  let length = RUN;
  while (at + length <= text.length && runs.some((row) => row.includes(text.slice(at, at + length)))) length += 1;
  return length > RUN ? length - 1 : 0;
};

/** The same sign three times or more. */
const repeatAt = (text: string, at: number): number => {
  let length = 1;
  while (at + length < text.length && text[at + length] === text[at]) length += 1;
  return length >= 3 ? length : 0;
};

const day = /^(?:(?:19|20)\d{2}(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?)?)/u;
const dayAt = (text: string, at: number): number => day.exec(text.slice(at))?.[0].length ?? 0;

/** A name as it is typed where 中文 cannot be: the signs, their sounds, the first letters. */
export const spellingsOf = (name: string): string[] => {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return [name, syllables.join(''), initials.join('')].map((text) => text.toLowerCase().replace(/\s+/gu, ''));
};

/** Long enough that its being in a password is no chance: three letters, two Chinese characters. */
const counts = (word: string): boolean => word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 3);

/**
 * What a password is made of that guessers try first: common words, those of the county and the person (`names`), rows of keys,
 * repeats, years. `left` is what remains without them.
 */
export const weakPieces = (
  password: string,
  names: readonly string[],
): { readonly left: string; readonly found: string[] } => {
  const text = password.normalize('NFKC').toLowerCase();
  const letters = asLetters(text);
  const words = [...common, ...names.flatMap(spellingsOf)].filter(counts).sort((a, b) => b.length - a.length);
  const wordAt = (at: number): number =>
    words.find((word) => text.startsWith(word, at) || letters.startsWith(word, at))?.length ?? 0;
  const found: string[] = [];
  let left = '';
  for (let at = 0; at < text.length;) {
    const length = Math.max(wordAt(at), runAt(text, at), repeatAt(text, at), dayAt(text, at));
    if (length > 0) found.push(text.slice(at, at + length));
    else left += text[at] ?? '';
    at += Math.max(1, length);
  }
  return { left, found };
};
