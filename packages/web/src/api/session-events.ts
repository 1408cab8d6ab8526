import type { Problem } from '@zhengxiang/application/contract';

/** Why somebody's desk is no longer theirs while the session lives. */
export type DeskGone = Pick<Problem, 'title' | 'detail'>;

const signedOut = 'zx:signed-out';
const signedIn = 'zx:signed-in';

const listen = (name: string, listener: (event: Event) => void): (() => void) => {
  window.addEventListener(name, listener);
  return () => window.removeEventListener(name, listener);
};

/** The server no longer knows the session: told by whatever request found out first, and why, where the desk is gone. */
export const tellSignedOut = (why?: DeskGone): void => {
  window.dispatchEvent(new CustomEvent(signedOut, { detail: why }));
};
/** Somebody signed in again without leaving the page. */
export const tellSignedIn = (): void => {
  window.dispatchEvent(new Event(signedIn));
};
/** Told by `tellSignedOut` alone. */
export const onSignedOut = (listener: (why: DeskGone | undefined) => void): (() => void) =>
  // Nothing given comes as null.
  listen(signedOut, (event) => listener((event as CustomEvent<DeskGone | null>).detail ?? undefined));
export const onSignedIn = (listener: () => void): (() => void) => listen(signedIn, listener);
