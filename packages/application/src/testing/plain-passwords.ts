import type { Passwords } from '../ports/index.ts';

/** Passwords that tests can read: nothing is slow and nothing is secret. */
export const plainPasswords: Passwords = {
  hash: (password) => Promise.resolve(`plain:${password}`),
  matches: (hash, password) => Promise.resolve(hash === `plain:${password}`),
};
