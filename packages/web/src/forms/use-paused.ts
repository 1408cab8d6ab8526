import { startTransition, useEffect, useState } from 'react';

/** A value as it was when it last stood still for so many milliseconds: work that typing must not wait for looks at this one. */
export const usePaused = <T>(value: T, pause: number): T => {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setPaused(() => value)), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return paused;
};
