import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '@zhengxiang/application';
import { randomBytes } from 'node:crypto';

/** argon2id with the library's defaults (19 MiB, 2 passes): about 15 ms on a small machine. */
export const hashPassword = (password: string): Promise<string> => hash(password);

export const argonPasswords: Passwords = {
  hash: hashPassword,
  matches: (stored, password) => verify(stored, password),
};

/** 256 bits that nobody guesses, as 43 characters for a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
