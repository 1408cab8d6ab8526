/** The connection was lost before a transaction was asked to commit: nothing of it is stored, for certain. */
export class NotCommitted extends Error {
  override readonly name = 'NotCommitted';

  constructor(cause: unknown) {
    super('the connection was lost before the commit', { cause });
  }
}
