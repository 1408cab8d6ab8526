import type { DelegationStore, DeskStore, SessionStore, WhyShut } from '../ports/index.ts';
import { legalDay } from '../time/legal-day.ts';
import { livingSession, type SessionPolicy } from './sessions.ts';

/** Why a session that has not run out finds nobody at its desk any more. */
export type WhyEnded =
  WhyShut | { readonly kind: 'delegation'; readonly delegator: string; readonly how: 'withdrawn' | 'over' | 'gone' };

type Store = SessionStore & DeskStore & Pick<DelegationStore, 'delegationsAt'>;

/** Undefined where the session is at work, has run out, or was closed. */
export const whyEnded = async (
  store: Store,
  token: string,
  now: Date,
  policy: SessionPolicy,
): Promise<WhyEnded | undefined> => {
  const open = await livingSession(store, token, now, policy);
  const today = legalDay(now);
  if (!open || (await store.actorAt(open, today))) return undefined;
  const lent =
    open.delegation === undefined
      ? undefined
      : (await store.delegationsAt(open.organisationId)).find(({ id }) => id === open.delegation);
  const isSomewhere = (await store.desksOf(open.personId, today)).length > 0;
  if (lent && isSomewhere) {
    const how = lent.withdrawn ? 'withdrawn' : lent.to < today ? 'over' : 'gone';
    return { kind: 'delegation', delegator: lent.delegator.name, how };
  }
  return isSomewhere ? undefined : store.whyShut(open.personId);
};
