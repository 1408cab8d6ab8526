import { personsBehind, type Actor, type PlainDate } from '@zhengxiang/core';
import type { NoticeStore, TodoRow } from '../ports/index.ts';

/** Everybody who finds the to-do among their own, or among those of somebody they stand in for. */
export const holdersOf = async (
  store: Pick<NoticeStore, 'actorsAt' | 'actorsNamed'>,
  todo: TodoRow,
  today: PlainDate,
): Promise<readonly Actor[]> => {
  const { organisationId, post, personId, barred } = todo;
  if (personId !== null) return store.actorsNamed(personId);
  if (organisationId === null || post === null) return [];
  const atDesk = await store.actorsAt(organisationId, [post], today);
  return atDesk.filter((actor) => !personsBehind(actor).some((id) => barred.includes(id)));
};

/** Each person once: at a desk of their own before one that is lent to them. */
export const oncePerson = (actors: readonly Actor[]): readonly Actor[] =>
  actors.filter(({ personId }, index) => actors.findIndex((one) => one.personId === personId) === index);

/** What is told to somebody who stands in for another says for whom. */
export const titleFor = ({ onBehalfOf }: Actor, title: string): string =>
  onBehalfOf === undefined ? title : `代${onBehalfOf.name}：${title}`;
