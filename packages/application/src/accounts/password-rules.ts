const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u] as const;

/** 等保 8.1.4.1 a: length and complexity. Returns what is wrong, in Chinese, or nothing. */
export const passwordFault = (password: string, login: string): string | undefined => {
  if (password.length < 10) return '密码至少 10 位';
  if (password.length > 200) return '密码不能超过 200 位';
  if (kinds.filter((kind) => kind.test(password)).length < 3)
    return '密码应包含大写字母、小写字母、数字、符号中的至少三种';
  if (password.toLowerCase().includes(login.toLowerCase())) return '密码不能包含账号名';
  return undefined;
};

/** 64 syllables of pinyin that everybody can say and write: without r, n at the end, ng, and without zh, ch, sh beside z, c, s. */
const syllables =
  'ba bi bo bu da di du fa fu ga ge gu ha he hu ka ke ku la le li lu ma mi mo mu na ne ni nu pa pi po pu sa se si su ta te ti tu wa wo wu xi xu ya ye yi yu bai dai gai hai kai lai mai nai pai bao dao gao hao'.split(
    ' ',
  );
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A random password for a first sign-in that passes the policy and can be read aloud: Bamu-tiso-kedai-rufi-47. 48 bits in syllables
 * and two digits; it has to be changed at once, and guesses are counted.
 * @param secret at least 10 random characters of base64url
 */
export const initialPasswordOf = (secret: string): string => {
  const at = (index: number): number => Math.max(0, base64url.indexOf(secret.charAt(index)));
  const words = [0, 2, 4, 6].map((index) => `${syllables[at(index)] ?? ''}${syllables[at(index + 1)] ?? ''}`);
  const said = words.join('-');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}-${String(at(8) % 10)}${String(at(9) % 10)}`;
};
