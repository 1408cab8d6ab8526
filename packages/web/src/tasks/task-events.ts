const begun = 'zx:task-begun';

/** A task was begun somewhere on the screen: the drawer opens and shows it. */
export const tellTaskBegun = (): void => {
  window.dispatchEvent(new Event(begun));
};

export const onTaskBegun = (listener: () => void): (() => void) => {
  window.addEventListener(begun, listener);
  return () => window.removeEventListener(begun, listener);
};
