import type { SignInRules } from '../contract/index.ts';
import type { SeatedActor, SessionDesk, WhyShut } from '../ports/index.ts';
import type { AccountParts, Accounts, AccountsStore, Origin, SignInAnswer, Unsigned } from './account-parts.ts';
import { legalDay } from '../time/legal-day.ts';
import { changeOwnPassword } from './change-password.ts';
import { ownSessions } from './own-sessions.ts';
import { digestOf, knownDevice, livingSession, noteDevice, sweepDevices, sweepSessions } from './sessions.ts';
import { askLeave, forgetFailures, nameHashOf, sweepFailures, usualSignInPolicy, type Place } from './sign-in-guard.ts';
import { isTooOld, rulesOf } from './sign-in-rules.ts';
import type { SignedIn } from './signed-in.ts';
import { whyEnded } from './why-ended.ts';

const longestAgent = 300;

/** Somebody in a session; a password that has grown old has to be changed as one that was handed out. */
const asSignedIn = (token: string, { actor, ...of }: SeatedActor, rules: SignInRules, now: Date): SignedIn => {
  const passwordTooOld = !of.mustChangePassword && isTooOld(of.passwordChangedAt, rules.passwords, now);
  return { token, actor, mustChangePassword: of.mustChangePassword || passwordTooOld, passwordTooOld };
};

const signedIn = async (
  store: AccountsStore,
  token: string,
  of: SessionDesk,
  now: Date,
): Promise<SignedIn | undefined> => {
  const found = await store.actorAt(of, legalDay(now));
  return found && asSignedIn(token, found, await rulesOf(store), now);
};

/** Whose account it is, if login and password are right, and whether it lets them in. Takes as long where there is no such account. */
const passwordCheck = ({ unit, passwords, newSecret }: AccountParts) => {
  let decoy: Promise<string> | undefined;
  return async (
    login: string,
    password: string,
  ): Promise<{ readonly personId: string; readonly active: boolean } | undefined> => {
    decoy ??= passwords.hash(newSecret());
    const found = await unit.snapshot((store) => store.findAccount(login));
    const matches = await passwords.matches(found?.passwordHash ?? (await decoy), password);
    return matches && found ? { personId: found.personId, active: found.active } : undefined;
  };
};

/** Opens a session at the first desk of somebody whose password was right. */
const enter = async (
  store: AccountsStore,
  { now, newSecret, newId }: Pick<AccountParts, 'now' | 'newSecret' | 'newId'>,
  personId: string,
  { device, address, agent = '' }: Origin,
): Promise<Extract<SignInAnswer, { kind: 'signed-in' }> | undefined> => {
  const at = now();
  const [first] = await store.desksOf(personId, legalDay(at));
  if (!first) return undefined;
  const token = newSecret();
  const desk = { personId, organisationId: first.organisationId, post: first.post };
  const origin = { id: newId(), address, agent: agent.slice(0, longestAgent) };
  await store.openSession(digestOf(token), { ...desk, ...origin }, at);
  const session = await signedIn(store, token, desk, at);
  if (!session) return undefined;
  return {
    kind: 'signed-in',
    session,
    device: await noteDevice(store, { token: device, personId, now: at, newSecret }),
  };
};

const whyOf = (
  unit: AccountParts['unit'],
  { personId, active }: { readonly personId: string; readonly active: boolean },
): Promise<WhyShut> =>
  active ? unit.snapshot((store) => store.whyShut(personId)) : Promise.resolve({ kind: 'account' });

/** Looks at a password where the guard allows it, and opens a session where it is right. */
const signInWith = (parts: AccountParts): Accounts['signIn'] => {
  const { unit, now, note, pause } = parts;
  const policy = { ...usualSignInPolicy, ...parts.signIn };
  const check = passwordCheck(parts);
  return async (login, password, from) => {
    const device = await unit.snapshot((store) => knownDevice(store, from.device, login));
    const place: Place = device === undefined ? { kind: 'address', id: from.network } : { kind: 'device', id: device };
    const attempt = { nameHash: nameHashOf(login), place };
    const leave = await unit.transaction((store) => askLeave(store, { ...attempt, now: now() }, policy));
    const outcome = (signIn: Unsigned['signIn'], personId?: string): void =>
      note({ signIn, personId, from: from.address, knownDevice: device !== undefined });
    if (leave.kind === 'wait') {
      outcome('has to wait');
      return leave;
    }
    if (leave.pauseMs > 0) await pause(leave.pauseMs);
    const known = await check(login, password);
    const personId = known?.active === true ? known.personId : undefined;
    const opened =
      personId === undefined
        ? undefined
        : await unit.transaction(async (store) => {
            const entered = await enter(store, parts, personId, from);
            if (entered) await forgetFailures(store, attempt);
            return entered;
          });
    if (opened) return opened;
    outcome('refused', known?.personId);
    if (known === undefined) return { kind: 'refused' };
    return { kind: 'shut', why: await whyOf(unit, known) };
  };
};

/** Accounts and sessions on any store. */
export const createAccounts = (parts: AccountParts): Accounts => {
  const { unit, now, demo, sessions: policy } = parts;
  return {
    signIn: signInWith(parts),
    find: (token) =>
      unit.singly(async (store) => {
        const [rules, at] = [await rulesOf(store), now()];
        const open = await livingSession(store, token, at, policy ?? rules.sessions);
        if (open === undefined) return undefined;
        if (open.delegation === undefined) return open.at && asSignedIn(token, open.at, rules, at);
        return signedIn(store, token, open, at);
      }),
    whyEnded: (token) =>
      unit.transaction(async (store) => whyEnded(store, token, now(), policy ?? (await rulesOf(store)).sessions)),
    signOut: (token) => unit.transaction((store) => store.closeSession(digestOf(token))),
    moveTo: ({ actor: { personId }, token }, desk) =>
      unit.transaction(async (store) => {
        const moved = await signedIn(store, token, { personId, ...desk }, now());
        if (moved) await store.moveSession(digestOf(token), desk);
        return moved;
      }),
    changePassword: changeOwnPassword(parts),
    ...ownSessions(parts),
    desksOf: (personId) => unit.snapshot((store) => store.desksOf(personId, legalDay(now()))),
    isDemo: () => unit.snapshot(async (store) => (await store.readSetting('demo')) === true),
    demoAccounts: (isDemoData) =>
      Promise.resolve(isDemoData ? { accounts: demo.accounts, demoPassword: demo.password } : { accounts: [] }),
    sweep: () =>
      unit.transaction(async (store) => {
        const at = now();
        return (
          (await sweepSessions(store, at, policy ?? (await rulesOf(store)).sessions)) +
          (await sweepFailures(store, at)) +
          (await sweepDevices(store, at))
        );
      }),
  };
};
