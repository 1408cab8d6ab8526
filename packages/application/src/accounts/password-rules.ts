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

/** A random password that passes the policy, for a first sign-in. `secret`: at least 12 random characters. */
export const initialPasswordOf = (secret: string): string => `Zx-${secret.slice(0, 12)}7`;
