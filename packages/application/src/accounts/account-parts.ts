import type { Desk, FrontDoor } from '../contract/index.ts';
import type {
  AccountStore,
  DelegationStore,
  DeskStore,
  DeviceStore,
  FailureStore,
  Passwords,
  SessionDesk,
  SessionStore,
  SettingKeeping,
  SingleStatements,
  UnitOfWork,
  WhyShut,
} from '../ports/index.ts';
import type { OwnSessions } from './own-sessions.ts';
import type { SessionPolicy } from './sessions.ts';
import type { SignInPolicy } from './sign-in-guard.ts';
import type { SignedIn } from './signed-in.ts';
import type { WhyEnded } from './why-ended.ts';

export type PasswordFault = { readonly path: 'current' | 'next'; readonly message: string };

export type SignInAnswer =
  | { readonly kind: 'signed-in'; readonly session: SignedIn; readonly device: string }
  | { readonly kind: 'refused' }
  /** The password is right, so there is nothing to hide: why it does not let them in. */
  | { readonly kind: 'shut'; readonly why: WhyShut }
  /** Said alike of accounts that exist and of others. */
  | { readonly kind: 'wait'; readonly seconds: number };

/** Where a try comes from. */
export interface Origin {
  readonly address: string;
  /** What counts as one place: the address, or the network that one household or office has. */
  readonly network: string;
  /** What the browser says of itself. */
  readonly agent?: string | undefined;
  /** The secret in the browser's cookie, if it has one. */
  readonly device: string | undefined;
}

/** What a try that did not let anybody in is noted with; never the name that was typed, nor the password. */
export interface Unsigned {
  readonly signIn: 'refused' | 'has to wait';
  readonly personId: string | undefined;
  readonly from: string;
  readonly knownDevice: boolean;
}

/** Accounts and sessions. */
export interface Accounts extends OwnSessions {
  signIn(login: string, password: string, from: Origin): Promise<SignInAnswer>;
  find(token: string): Promise<SignedIn | undefined>;
  /** Why a session that has not run out finds nobody any more: its unit was switched off, or the delegation is over. */
  whyEnded(token: string): Promise<WhyEnded | undefined>;
  signOut(token: string): Promise<void>;
  /** Undefined where this person has no such desk, or the delegation that lent it is over. */
  moveTo(session: SignedIn, desk: Omit<SessionDesk, 'personId'>): Promise<SignedIn | undefined>;
  changePassword(
    session: SignedIn,
    current: string,
    next: string,
    device: string | undefined,
  ): Promise<PasswordFault | undefined>;
  desksOf(personId: string): Promise<readonly Desk[]>;
  isDemo(): Promise<boolean>;
  demoAccounts(demo: boolean): Promise<Pick<FrontDoor, 'accounts' | 'demoPassword'>>;
  /** Clears away sessions that ran out, old failures and forgotten devices. Answers how many. */
  sweep(): Promise<number>;
}

/** What accounts are kept in. */
export type AccountsStore = AccountStore &
  SessionStore &
  DeviceStore &
  FailureStore &
  DeskStore &
  SettingKeeping &
  Pick<DelegationStore, 'delegationsAt'>;

export interface AccountParts {
  readonly unit: UnitOfWork<AccountsStore> & SingleStatements<AccountsStore>;
  readonly now: () => Date;
  readonly passwords: Passwords;
  /** A fresh secret of 43 characters that nobody guesses. */
  readonly newSecret: () => string;
  readonly newId: () => string;
  /** Names of the county and its organisations: no password is made of them. */
  readonly names?: (() => Promise<readonly string[]>) | undefined;
  /** Lets some time go by. */
  readonly pause: (ms: number) => Promise<unknown>;
  readonly note: (unsigned: Unsigned) => void;
  /** What the sign-in page offers while the data are demo data. */
  readonly demo: { readonly accounts: FrontDoor['accounts']; readonly password: string };
  /** How long a session lives, whatever the sign-in rules say. */
  readonly sessions?: SessionPolicy | undefined;
  readonly signIn?: Partial<SignInPolicy> | undefined;
}
