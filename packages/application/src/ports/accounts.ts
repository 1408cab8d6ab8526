/** How a person signs in. */
export interface AccountEntry {
  readonly personId: string;
  readonly login: string;
  readonly passwordHash: string;
  /** The password was handed out and has to be changed first. */
  readonly mustChange: boolean;
  readonly changedAt: Date;
  readonly active: boolean;
}

/** Accounts with the hashes of their passwords. */
export interface AccountStore {
  findAccount(login: string): Promise<AccountEntry | undefined>;
  /** Kept from others until the transaction ends. */
  lockAccount(personId: string): Promise<AccountEntry | undefined>;
  /** Hashes of the newest passwords before the present one, at most so many. */
  earlierPasswords(personId: string, most: number): Promise<readonly string[]>;
  /** Makes or replaces the account of a person; whether it is active stays where nothing is said. */
  putAccount(account: Omit<AccountEntry, 'active'> & { readonly active?: boolean }): Promise<void>;
  /** A new password takes the place of the one before, which is remembered. */
  replacePassword(before: AccountEntry, next: { readonly passwordHash: string; readonly now: Date }): Promise<void>;
}
