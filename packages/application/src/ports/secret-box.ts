/** Keeps a secret unreadable in the store: a copy of the store alone tells nothing. */
export interface SecretBox {
  seal(secret: string): Promise<string>;
  /** @throws Error when the key is another one or the text was changed. */
  open(sealed: string): Promise<string>;
}
