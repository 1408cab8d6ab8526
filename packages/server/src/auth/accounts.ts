import { randomBytes } from 'node:crypto';
import type { Database, Tx } from '../db/database.ts';
import {
  earlierPasswords,
  findAccount,
  lockAccount,
  putAccountRow,
  replacePassword,
} from '../db/accounts/account-rows.ts';
import { hashPassword, passwordFault, passwordMatches } from './passwords.ts';

/** How many earlier passwords stay barred. */
const barred = 5;

/** A hash of nothing, checked for unknown logins so that they take as long as known ones. */
const decoy = hashPassword(randomBytes(16).toString('hex'));

/** Whose account it is, if login and password are right, and whether it lets them in. Takes as long where there is none. */
export const checkPassword = async (
  db: Database,
  login: string,
  password: string,
): Promise<{ readonly personId: string; readonly active: boolean } | undefined> => {
  const found = await findAccount(db, login);
  const matches = await passwordMatches(found?.passwordHash ?? (await decoy), password);
  return matches && found ? { personId: found.personId, active: found.active } : undefined;
};

/** Sets the first password of a person, or a new one by an administrator: it has to be changed at the next sign-in. */
export const putAccount = async (
  tx: Tx,
  given: { personId: string; login: string; password: string; mustChange: boolean; now: Date; active?: boolean },
): Promise<void> => {
  const passwordHash = await hashPassword(given.password);
  await putAccountRow(tx, {
    personId: given.personId,
    login: given.login,
    passwordHash,
    mustChange: given.mustChange,
    changedAt: given.now,
    active: given.active ?? true,
  });
};

/** A person changes the password. Returns the fault at its field, or nothing when it is done. */
export const changePassword = async (
  tx: Tx,
  personId: string,
  current: string,
  next: string,
  now: Date,
): Promise<{ readonly path: 'current' | 'next'; readonly message: string } | undefined> => {
  const found = await lockAccount(tx, personId);
  if (!found || !(await passwordMatches(found.passwordHash, current)))
    return { path: 'current', message: '当前密码不对' };
  const fault = passwordFault(next, found.login);
  if (fault) return { path: 'next', message: fault };
  for (const hash of [found.passwordHash, ...(await earlierPasswords(tx, personId, barred))]) {
    if (await passwordMatches(hash, next))
      return { path: 'next', message: `新密码不能与最近 ${String(barred)} 次用过的相同` };
  }
  await replacePassword(tx, found, { passwordHash: await hashPassword(next), now });
  return undefined;
};

/** A random password that passes the policy, for a first sign-in. */
export const initialPassword = (): string => `Zx-${randomBytes(9).toString('base64url')}7`;
