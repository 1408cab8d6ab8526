/** The embedded database cannot be started or joined; the message is Chinese and meant for the person at the console. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
}
