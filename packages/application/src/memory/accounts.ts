import { plainDate } from '@zhengxiang/core';
import type { AccountStore, DeskStore, DeviceStore, FailureStore, SessionStore } from '../ports/index.ts';
import { by } from './order.ts';
import type { MemoryAccount, Tables } from './tables.ts';

/** Accounts with the hashes of their passwords. */
export const memoryAccounts = ({ accounts, oldPasswords }: Tables): AccountStore => {
  const entry = (personId: string, account: MemoryAccount) => ({ personId, ...account });
  return {
    findAccount: (login) => {
      const [found] = accounts.entries().filter(([, account]) => account.login === login);
      return Promise.resolve(found && entry(...found));
    },
    lockAccount: (personId) => {
      const found = accounts.get(personId);
      return Promise.resolve(found && entry(personId, found));
    },
    earlierPasswords: (personId, most) =>
      Promise.resolve(
        oldPasswords
          .values()
          .filter((one) => one.personId === personId)
          .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime())
          .slice(0, most)
          .map(({ passwordHash }) => passwordHash),
      ),
    putAccount: ({ personId, ...account }) => {
      const active = account.active ?? accounts.get(personId)?.active ?? true;
      return Promise.resolve(accounts.set(personId, { ...account, active }));
    },
    replacePassword: ({ personId, passwordHash, changedAt, ...rest }, next) => {
      oldPasswords.set(`${personId}:${changedAt.toISOString()}`, { personId, passwordHash, changedAt });
      const { passwordHash: hash, now } = next;
      return Promise.resolve(
        accounts.set(personId, { ...rest, passwordHash: hash, mustChange: false, changedAt: now }),
      );
    },
  };
};

const anyDay = plainDate('2020-08-01');

/** Open sessions. */
export const memorySessions = ({ sessions }: Tables, { actorAt }: Pick<DeskStore, 'actorAt'>): SessionStore => ({
  openSession: (hash, of, now) => Promise.resolve(sessions.set(hash, { ...of, createdAt: now, lastSeenAt: now })),
  sessionsOf: (personId) =>
    Promise.resolve(
      sessions
        .entries()
        .filter(([, one]) => one.personId === personId)
        .map(([tokenHash, one]) => ({ ...one, tokenHash }))
        .sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime()),
    ),
  findSession: async (hash) => {
    const found = sessions.get(hash);
    // An own desk is the same on every day; lent ones are asked for by the day.
    const at = found?.delegation === undefined && found ? await actorAt(found, anyDay) : undefined;
    return found && { ...found, at };
  },
  touchSession: (hash, now) => {
    const found = sessions.get(hash);
    if (found) sessions.set(hash, { ...found, lastSeenAt: now });
    return Promise.resolve();
  },
  moveSession: (hash, { organisationId, post, delegation }) => {
    const found = sessions.get(hash);
    if (found) sessions.set(hash, { ...found, organisationId, post, delegation });
    return Promise.resolve();
  },
  closeSession: (hash) => Promise.resolve(sessions.delete(hash)),
  closeSessionOf: (personId, id) => {
    const before = sessions.size;
    sessions.deleteWhere((one) => one.personId === personId && one.id === id);
    return Promise.resolve(sessions.size < before);
  },
  closeSessionsOf: (personId, except) =>
    Promise.resolve(sessions.deleteWhere((one, hash) => one.personId === personId && hash !== except)),
  sweepSessions: (idleSince, openedBefore) => {
    const before = sessions.size;
    sessions.deleteWhere(({ lastSeenAt, createdAt }) => lastSeenAt < idleSince || createdAt < openedBefore);
    return Promise.resolve(before - sessions.size);
  },
});

/** Devices from which people have signed in. */
export const memoryDevices = ({ devices, accounts }: Tables): DeviceStore => ({
  isKnownDevice: (hash, login) =>
    Promise.resolve(
      devices.values().some(({ tokenHash, personId }) => tokenHash === hash && accounts.get(personId)?.login === login),
    ),
  isOurDevice: (hash) => Promise.resolve(devices.values().some(({ tokenHash }) => tokenHash === hash)),
  noteDevice: (tokenHash, personId, lastSeenAt) =>
    Promise.resolve(devices.set(`${tokenHash}:${personId}`, { tokenHash, personId, lastSeenAt })),
  forgetDevices: (personId, except) =>
    Promise.resolve(devices.deleteWhere((one) => one.personId === personId && one.tokenHash !== except)),
  sweepDevices: (until) => {
    const before = devices.size;
    devices.deleteWhere(({ lastSeenAt }) => lastSeenAt < until);
    return Promise.resolve(before - devices.size);
  },
});

/** Wrong passwords, counted by name and place. Transactions run one after another here: nobody has to wait for a place. */
export const memoryFailures = ({ failures }: Tables): FailureStore => {
  const keyOf = (nameHash: string, place: string): string => `${nameHash}@${place}`;
  return {
    holdPlace: () => Promise.resolve(),
    findFailures: (nameHash, place) => {
      const found = failures.get(keyOf(nameHash, place));
      return Promise.resolve(found && { failures: found.failures, lastAt: found.lastAt });
    },
    putFailures: (nameHash, place, given) =>
      Promise.resolve(failures.set(keyOf(nameHash, place), { nameHash, place, ...given })),
    failuresAt: (place, since) =>
      Promise.resolve(
        failures
          .values()
          .filter((one) => one.place === place && one.lastAt > since)
          .sort(by(({ lastAt }) => lastAt.getTime()))
          .map(({ failures: count, lastAt }) => ({ failures: count, lastAt })),
      ),
    failuresUnder: (nameHash, since) => {
      const found = failures
        .values()
        .filter((one) => one.nameHash === nameHash && one.place.startsWith('address:') && one.lastAt > since);
      return Promise.resolve({ places: found.length, failures: found.reduce((sum, one) => sum + one.failures, 0) });
    },
    forgetFailures: (nameHash, place) =>
      Promise.resolve(
        failures.deleteWhere((one) => one.nameHash === nameHash && (place === undefined || one.place === place)),
      ),
    sweepFailures: (until) => {
      const before = failures.size;
      failures.deleteWhere(({ lastAt }) => lastAt < until);
      return Promise.resolve(before - failures.size);
    },
  };
};
