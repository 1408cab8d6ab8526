import type { AccountStore, Passwords } from '../ports/index.ts';
import { passwordFault } from './password-rules.ts';

/** How many earlier passwords stay barred. */
const barred = 5;

export interface PasswordChange {
  readonly personId: string;
  readonly current: string;
  readonly next: string;
  readonly now: Date;
}

export type PasswordFault = { readonly path: 'current' | 'next'; readonly message: string };

/** A person changes the password. Returns the fault at its field, or nothing when it is done. */
export const changePassword = async (
  store: AccountStore,
  passwords: Passwords,
  { personId, current, next, now }: PasswordChange,
): Promise<PasswordFault | undefined> => {
  const found = await store.lockAccount(personId);
  if (!found || !(await passwords.matches(found.passwordHash, current)))
    return { path: 'current', message: '当前密码不对' };
  const fault = passwordFault(next, found.login);
  if (fault !== undefined) return { path: 'next', message: fault };
  for (const hash of [found.passwordHash, ...(await store.earlierPasswords(personId, barred))])
    if (await passwords.matches(hash, next))
      return { path: 'next', message: `新密码不能与最近 ${String(barred)} 次用过的相同` };
  await store.replacePassword(found, { passwordHash: await passwords.hash(next), now });
  return undefined;
};
