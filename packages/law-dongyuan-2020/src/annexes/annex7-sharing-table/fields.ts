import { f, optional } from '@zhengxiang/core';

/**
 * The cells of annex 7 that nothing else in a case knows. The password is never asked for: a paper that is filed and copied
 * is no place for it, so the cell says that it is handed over separately.
 */
export const annex7Fields = {
  loginName: optional(f.text('登录用户名', { maxLength: 60 })),
};
