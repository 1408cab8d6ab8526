import type { Actor } from '@zhengxiang/core';
import { countyAdministrationAt, type UnattendedPost } from '../contract/index.ts';
import type { Together } from '../laws.ts';
import type { TodoStore } from '../ports/index.ts';
import { perAct, unheldWords } from './awaiting.ts';

/**
 * Whose desks somebody looks after: of the whole county at the bureau that keeps the system, of their own organisation who leads it
 * or keeps its accounts. Undefined for everybody else.
 */
export const looksAfter = ({
  post,
  organisationId,
  organisationRole,
}: Actor): 'county' | { readonly id: string } | undefined => {
  if (post !== 'leader' && post !== 'administrator') return undefined;
  return countyAdministrationAt.includes(organisationRole) ? 'county' : { id: organisationId };
};

/**
 * Posts and persons that to-dos wait for while nobody is there, the longest first. Says how many and since when, and nothing of
 * the cases: who keeps accounts has no business with them.
 */
export const unattendedPosts = async (
  store: Pick<TodoStore, 'leftAlone'>,
  laws: Together,
  actor: Actor,
): Promise<UnattendedPost[]> => {
  const whose = looksAfter(actor);
  if (whose === undefined) return [];
  const found = new Map<string, UnattendedPost>();
  for (const todos of perAct(await store.leftAlone(whose === 'county' ? undefined : whose.id))) {
    const why = unheldWords(laws, todos);
    if (why === undefined) continue;
    const [{ organisationName, organisationId, since }] = todos;
    const key = `${organisationId ?? ''}:${why}`;
    const known = found.get(key);
    found.set(key, {
      organisation: organisationName ?? '',
      why,
      todos: (known?.todos ?? 0) + 1,
      since: known === undefined || since < known.since ? since : known.since,
    });
  }
  return [...found.values()].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
};
