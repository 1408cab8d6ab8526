import type { Actor } from '@zhengxiang/core';
import type { AdministrationStore, Passwords } from '../ports/index.ts';

/** What is wrong, at its field. */
export type Fault = { readonly path: string; readonly message: string };
export type Done<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export const done = <T>(value: T): Done<T> => ({ ok: true, value });
export const fault = (path: string, message: string): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: { path, message },
});

/** What cannot be had from inside: ids, and passwords that pass the policy. */
export interface Making {
  readonly newId: () => string;
  readonly initialPassword: () => string;
  readonly passwords: Passwords;
}

/** One change of the register: its transaction, who makes it, when. */
export interface Change {
  readonly store: AdministrationStore;
  readonly make: Making;
  readonly by: Actor;
  readonly now: Date;
}

/** Puts a change on record, with whom it concerns. */
export const note = (
  { store, by, now }: Change,
  what: readonly string[],
  organisationIds: readonly string[],
  reason = '',
): Promise<void> => store.noteChange({ setting: 'register', actor: by, reason, what, now, organisationIds });

/** `名称：甲 → 乙` for every field that is not as it was. */
export const differences = (fields: readonly (readonly [name: string, from: string, to: string])[]): string[] =>
  fields.filter(([, from, to]) => from !== to).map(([name, from, to]) => `${name}：${from} → ${to}`);

export const stateWords = (active: boolean): string => (active ? '在用' : '停用');
