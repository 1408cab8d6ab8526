import { randomBytes } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { account, passwordHistory } from '../db/schema/accounts.ts';
import { hashPassword, passwordFault, passwordMatches } from './passwords.ts';

/** Failures in a row that lock an account, for how long, and how many earlier passwords stay barred. */
export interface SignInPolicy {
  readonly failures: number;
  readonly lockMinutes: number;
  readonly history: number;
}

export const defaultSignInPolicy: SignInPolicy = { failures: 5, lockMinutes: 15, history: 5 };

export type SignInResult =
  | { readonly kind: 'signed-in'; readonly personId: string; readonly mustChange: boolean }
  | { readonly kind: 'refused' }
  | { readonly kind: 'locked'; readonly until: Date };

/** A hash of nothing, checked for unknown logins so that they take as long as known ones. */
const decoy = hashPassword(randomBytes(16).toString('hex'));

/** Checks login and password. Counts failures in the database, whatever process they reach. */
export const signIn = async (
  tx: Tx,
  login: string,
  password: string,
  now: Date,
  policy = defaultSignInPolicy,
): Promise<SignInResult> => {
  const [found] = await tx.select().from(account).where(eq(account.login, login)).for('update');
  if (!found?.active) {
    await passwordMatches(await decoy, password);
    return { kind: 'refused' };
  }
  if (found.lockedUntil && found.lockedUntil > now) return { kind: 'locked', until: found.lockedUntil };
  if (await passwordMatches(found.passwordHash, password)) {
    await tx.update(account).set({ failures: 0, lockedUntil: null }).where(eq(account.personId, found.personId));
    return { kind: 'signed-in', personId: found.personId, mustChange: found.mustChange };
  }
  const failures = found.failures + 1;
  const locked = failures >= policy.failures ? new Date(now.getTime() + policy.lockMinutes * 60_000) : null;
  await tx
    .update(account)
    .set({ failures: locked ? 0 : failures, lockedUntil: locked })
    .where(eq(account.personId, found.personId));
  return locked ? { kind: 'locked', until: locked } : { kind: 'refused' };
};

/** Sets the first password of a person, or a new one by an administrator: it has to be changed at the next sign-in. */
export const putAccount = async (
  tx: Tx,
  given: { personId: string; login: string; password: string; mustChange: boolean; now: Date },
): Promise<void> => {
  const passwordHash = await hashPassword(given.password);
  const values = {
    login: given.login,
    passwordHash,
    mustChange: given.mustChange,
    changedAt: given.now,
    failures: 0,
    lockedUntil: null,
    active: true,
  };
  await tx
    .insert(account)
    .values({ personId: given.personId, ...values })
    .onConflictDoUpdate({ target: account.personId, set: values });
};

/** A person changes the password. Returns the fault at its field, or nothing when it is done. */
export const changePassword = async (
  tx: Tx,
  personId: string,
  current: string,
  next: string,
  now: Date,
  policy = defaultSignInPolicy,
): Promise<{ readonly path: 'current' | 'next'; readonly message: string } | undefined> => {
  const [found] = await tx.select().from(account).where(eq(account.personId, personId)).for('update');
  if (!found || !(await passwordMatches(found.passwordHash, current)))
    return { path: 'current', message: '当前密码不对' };
  const fault = passwordFault(next, found.login);
  if (fault) return { path: 'next', message: fault };
  const earlier = await tx
    .select()
    .from(passwordHistory)
    .where(eq(passwordHistory.personId, personId))
    .orderBy(desc(passwordHistory.changedAt))
    .limit(policy.history);
  for (const hash of [found.passwordHash, ...earlier.map((row) => row.passwordHash)]) {
    if (await passwordMatches(hash, next))
      return { path: 'next', message: `新密码不能与最近 ${policy.history} 次用过的相同` };
  }
  await tx.insert(passwordHistory).values({ personId, changedAt: found.changedAt, passwordHash: found.passwordHash });
  await tx
    .update(account)
    .set({ passwordHash: await hashPassword(next), mustChange: false, changedAt: now })
    .where(eq(account.personId, personId));
  return undefined;
};

/** A random password that passes the policy, for a first sign-in. */
export const initialPassword = (): string => `Zx-${randomBytes(9).toString('base64url')}7`;
