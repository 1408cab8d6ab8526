import type { PasswordRules } from '../contract/index.ts';
import type { AccountStore, Passwords } from '../ports/index.ts';
import type { AccountParts, Accounts, PasswordFault } from './account-parts.ts';
import { passwordFault } from './password-rules.ts';
import { digestOf } from './sessions.ts';
import { askLeave, forgetFailures, nameHashOf, usualSignInPolicy, waitWords, type Place } from './sign-in-guard.ts';
import { rulesOf } from './sign-in-rules.ts';

interface PasswordChange {
  readonly personId: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly rules: PasswordRules;
  readonly current: string;
  readonly next: string;
  readonly now: Date;
}

/** Returns the fault at its field, or nothing when it is done. */
const changePassword = async (
  store: AccountStore,
  passwords: Passwords,
  { personId, name, names, rules, current, next, now }: PasswordChange,
): Promise<PasswordFault | undefined> => {
  const found = await store.lockAccount(personId);
  if (!found || !(await passwords.matches(found.passwordHash, current)))
    return { path: 'current', message: '当前密码不对' };
  const fault = passwordFault(next, { login: found.login, name, names }, rules);
  if (fault !== undefined) return { path: 'next', message: fault };
  for (const hash of [found.passwordHash, ...(await store.earlierPasswords(personId, rules.history))])
    if (await passwords.matches(hash, next))
      return {
        path: 'next',
        message:
          rules.history === 0 ? '新密码不能与当前密码相同' : `新密码不能与最近 ${String(rules.history)} 次用过的相同`,
      };
  await store.replacePassword(found, { passwordHash: await passwords.hash(next), now });
  return undefined;
};

/**
 * A person changes the password. A wrong current one counts, at this session alone: whoever has come upon an open page cannot try
 * on and on, and whoever owns the account waits nowhere else.
 */
export const changeOwnPassword = (parts: AccountParts): Accounts['changePassword'] => {
  const { unit, now, passwords } = parts;
  const policy = { ...usualSignInPolicy, ...parts.signIn };
  return async ({ actor: { personId, name }, token }, current, next, device) => {
    const place: Place = { kind: 'device', id: `session:${digestOf(token)}` };
    const attempt = { nameHash: nameHashOf(`password of ${personId}`), place };
    const leave = await unit.transaction((store) => askLeave(store, { ...attempt, now: now() }, policy));
    if (leave.kind === 'wait')
      return { path: 'current', message: `当前密码连续输错的次数过多，请在 ${waitWords(leave.seconds)}后再试` };
    const names = (await parts.names?.()) ?? [];
    return unit.transaction(async (store) => {
      const rules = (await rulesOf(store)).passwords;
      const fault = await changePassword(store, passwords, { personId, name, names, rules, current, next, now: now() });
      if (fault?.path !== 'current') await forgetFailures(store, attempt);
      if (fault) return fault;
      await store.closeSessionsOf(personId, digestOf(token));
      await store.forgetDevices(personId, device === undefined ? undefined : digestOf(device));
      return undefined;
    });
  };
};
