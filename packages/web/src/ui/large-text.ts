import { createContext, useState } from 'react';

/** Large-text mode, kept in this browser. */
export const LargeText = createContext<{ readonly large: boolean; readonly setLarge: (large: boolean) => void }>({
  large: false,
  setLarge: () => undefined,
});

export const useStoredFlag = (key: string): readonly [boolean, (value: boolean) => void] => {
  const [value, setValue] = useState(() => localStorage.getItem(key) === '1');
  const put = (next: boolean): void => {
    localStorage.setItem(key, next ? '1' : '0');
    setValue(next);
  };
  return [value, put];
};
