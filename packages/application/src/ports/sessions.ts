import type { SeatedActor } from './desks.ts';

/** Whose session it is, and the desk that acts. */
export interface SessionDesk {
  readonly personId: string;
  readonly organisationId: string;
  readonly post: string;
  /** Where the desk is another's: the delegation that lends it. */
  readonly delegation?: string | undefined;
}

/** Where a session was opened. */
export interface SessionOrigin {
  /** Names the session to its person; the secret stays in the browser. */
  readonly id: string;
  readonly address: string;
  /** What the browser says of itself. */
  readonly agent: string;
}

export interface SessionEntry extends SessionDesk, SessionOrigin {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** Who acts there at a desk of their own; undefined once the person or the desk is no longer active. Lent desks are asked for by day. */
  readonly at: SeatedActor | undefined;
}

/** Open sessions, by the hash of their secret: the secret itself is nowhere but in the browser. */
export interface SessionStore {
  openSession(tokenHash: string, of: SessionDesk & SessionOrigin, now: Date): Promise<void>;
  /** The sessions of a person, the last used first. */
  sessionsOf(personId: string): Promise<readonly (Omit<SessionEntry, 'at'> & { readonly tokenHash: string })[]>;
  /** In one statement: every request asks it. */
  findSession(tokenHash: string): Promise<SessionEntry | undefined>;
  touchSession(tokenHash: string, now: Date): Promise<void>;
  moveSession(tokenHash: string, desk: Omit<SessionDesk, 'personId'>): Promise<void>;
  closeSession(tokenHash: string): Promise<void>;
  /** One session, where it is this person's. Answers whether it was. */
  closeSessionOf(personId: string, id: string): Promise<boolean>;
  /** Every session of a person ends, but for one. */
  closeSessionsOf(personId: string, exceptHash?: string): Promise<void>;
  /** Removes what was not seen, or was opened, before these times. Answers how many. */
  sweepSessions(idleSince: Date, openedBefore: Date): Promise<number>;
}
