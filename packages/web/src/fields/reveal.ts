const eventName = 'zx:reveal';

/** Asks the parts of a form that show only some of their rows to show the one at this path. */
export const reveal = (path: string): void => {
  window.dispatchEvent(new CustomEvent(eventName, { detail: path }));
};

/** Calls back with every path that somebody wants to see. Returns how to stop listening. */
export const onReveal = (listener: (path: string) => void): (() => void) => {
  const handle = (event: Event): void => listener((event as CustomEvent<string>).detail);
  window.addEventListener(eventName, handle);
  return () => window.removeEventListener(eventName, handle);
};
