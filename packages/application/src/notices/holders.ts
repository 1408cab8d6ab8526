import type { Actor } from '@zhengxiang/core';
import type { NoticeStore, TodoRow } from '../ports/index.ts';

/** Everybody who finds the to-do among their own. */
export const holdersOf = async (
  store: Pick<NoticeStore, 'actorsAt' | 'actorsNamed'>,
  todo: TodoRow,
): Promise<readonly Actor[]> => {
  const { organisationId, post, personId, barred } = todo;
  if (personId !== null) return store.actorsNamed(personId);
  if (organisationId === null || post === null) return [];
  const atDesk = await store.actorsAt(organisationId, [post]);
  return atDesk.filter((actor) => !barred.includes(actor.personId));
};
