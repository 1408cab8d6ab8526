/** Where somebody goes after signing in: the place they came for, never another site and never the sign-in page again. */
export const placeAfterSignIn = (back: unknown): string => {
  if (typeof back !== 'string' || !/^\/(?![/\\])/u.test(back)) return '/';
  return back.split(/[?#]/u)[0] === '/sign-in' ? '/' : back;
};
