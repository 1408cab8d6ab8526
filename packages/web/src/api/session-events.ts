const signedOut = 'zx:signed-out';
const signedIn = 'zx:signed-in';

const listen = (name: string, listener: () => void): (() => void) => {
  window.addEventListener(name, listener);
  return () => window.removeEventListener(name, listener);
};

/** The server no longer knows the session: told by whatever request found out first. */
export const tellSignedOut = (): void => {
  window.dispatchEvent(new Event(signedOut));
};
/** Somebody signed in again without leaving the page. */
export const tellSignedIn = (): void => {
  window.dispatchEvent(new Event(signedIn));
};
export const onSignedOut = (listener: () => void): (() => void) => listen(signedOut, listener);
export const onSignedIn = (listener: () => void): (() => void) => listen(signedIn, listener);
