import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const scheme = '(prefers-color-scheme: dark)';

/** While a page is put on paper it is light, whatever the system says. */
let printing = false;

const subscribe = (told: () => void): (() => void) => {
  const query = window.matchMedia(scheme);
  // The browser prints what stands on the page when the handler returns.
  const begin = (): void => {
    printing = true;
    flushSync(told);
  };
  const end = (): void => {
    printing = false;
    told();
  };
  query.addEventListener('change', told);
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    query.removeEventListener('change', told);
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
};

/** Whether the screens are dark: as the system is, and follows it when it changes. */
export const useDark = (): boolean =>
  useSyncExternalStore(subscribe, () => !printing && window.matchMedia(scheme).matches);
