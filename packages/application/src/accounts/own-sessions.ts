import type { SessionView } from '../contract/index.ts';
import type { DeviceStore, SessionStore, UnitOfWork } from '../ports/index.ts';
import { deviceWords } from './device-words.ts';
import { digestOf } from './sessions.ts';
import type { SignedIn } from './signed-in.ts';

/** Where somebody is signed in, for themselves. */
export interface OwnSessions {
  /** The last used first. */
  sessionsOf(session: SignedIn): Promise<readonly SessionView[]>;
  /** Ends one. Answers whether it was this person's. */
  endSession(session: SignedIn, id: string): Promise<boolean>;
  /** Ends all but the one that asks; the other devices are strangers again. */
  endOtherSessions(session: SignedIn, device: string | undefined): Promise<void>;
}

/** The sessions of a person in words. */
export const sessionViews = async (
  store: Pick<SessionStore, 'sessionsOf'>,
  personId: string,
  current?: string,
): Promise<SessionView[]> =>
  (await store.sessionsOf(personId)).map(({ id, tokenHash, address, agent, createdAt, lastSeenAt }) => ({
    id,
    device: deviceWords(agent),
    address,
    openedAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: tokenHash === current,
  }));

export const ownSessions = ({ unit }: { readonly unit: UnitOfWork<SessionStore & DeviceStore> }): OwnSessions => ({
  sessionsOf: ({ actor: { personId }, token }) =>
    unit.snapshot((store) => sessionViews(store, personId, digestOf(token))),
  endSession: ({ actor: { personId } }, id) => unit.transaction((store) => store.closeSessionOf(personId, id)),
  endOtherSessions: ({ actor: { personId }, token }, device) =>
    unit.transaction(async (store) => {
      await store.closeSessionsOf(personId, digestOf(token));
      await store.forgetDevices(personId, device === undefined ? undefined : digestOf(device));
    }),
});
