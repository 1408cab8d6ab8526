import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { dropCopy, keepCopy } from './copy-store.ts';

interface Copy {
  /** False when the browser has no room for a copy. */
  readonly kept: boolean;
  /** The server has this text: when nothing was typed since, the copy can go. */
  readonly confirm: (sent: string) => void;
  readonly drop: () => void;
  /** No copy is made any more. */
  readonly finish: () => void;
}

const pause = 150;

/** Keeps what the server has not confirmed yet on this computer, so that a closed window loses nothing. */
export const useCopy = (key: string, text: string, stored: RefObject<string>, version: RefObject<number>): Copy => {
  const [kept, setKept] = useState(true);
  const latest = useRef(text);
  latest.current = text;
  const finished = useRef(false);
  const write = useCallback((): void => {
    if (finished.current || latest.current === stored.current) return;
    setKept(keepCopy(key, latest.current, version.current));
  }, [key, stored, version]);

  useEffect(() => {
    if (text === stored.current) return undefined;
    const timer = setTimeout(write, pause);
    return () => clearTimeout(timer);
  }, [text, stored, write]);

  useEffect(() => {
    window.addEventListener('pagehide', write);
    document.addEventListener('visibilitychange', write);
    return () => {
      window.removeEventListener('pagehide', write);
      document.removeEventListener('visibilitychange', write);
      write();
    };
  }, [write]);

  const drop = useCallback(() => dropCopy(key), [key]);
  const confirm = useCallback(
    (sent: string): void => {
      if (sent === latest.current) dropCopy(key);
      else write();
    },
    [key, write],
  );
  const finish = useCallback(() => {
    finished.current = true;
    dropCopy(key);
  }, [key]);
  return { kept, confirm, drop, finish };
};
