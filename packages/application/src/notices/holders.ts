import type { Actor } from '@zhengxiang/core';
import type { Store, TodoRow } from '../ports.ts';

/** Everybody who finds the to-do among their own. */
export const holdersOf = (store: Store, { organisationId, post, personId }: TodoRow): Promise<readonly Actor[]> => {
  if (personId !== null) return store.actorsNamed(personId);
  return organisationId !== null && post !== null ? store.actorsAt(organisationId, [post]) : Promise.resolve([]);
};
