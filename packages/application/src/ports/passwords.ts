/** How passwords are kept: slow to try, useless to whoever reads the store. */
export interface Passwords {
  hash(password: string): Promise<string>;
  matches(hash: string, password: string): Promise<boolean>;
}
