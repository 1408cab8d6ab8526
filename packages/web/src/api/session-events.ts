const signedOut = 'zx:signed-out';
const signedIn = 'zx:signed-in';

const listen = (name: string, listener: (event: Event) => void): (() => void) => {
  window.addEventListener(name, listener);
  return () => window.removeEventListener(name, listener);
};

/** The server no longer knows the session: told by whatever request found out first, with what it was told. */
export const tellSignedOut = (why?: string): void => {
  window.dispatchEvent(new CustomEvent(signedOut, { detail: why }));
};
/** Somebody signed in again without leaving the page. */
export const tellSignedIn = (): void => {
  window.dispatchEvent(new Event(signedIn));
};
export const onSignedOut = (listener: (why: string | undefined) => void): (() => void) =>
  listen(signedOut, (event) => listener((event as CustomEvent<string | undefined>).detail));
export const onSignedIn = (listener: () => void): (() => void) => listen(signedIn, listener);
