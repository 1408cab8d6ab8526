import { useState } from 'react';

interface Attempts {
  /** Why the newest attempt failed. */
  readonly error: unknown;
  readonly busy: boolean;
  /** Does something that can fail; true when it did not. */
  readonly attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  /** What went wrong is of no interest any more. */
  readonly forget: () => void;
}

/** Calls that can fail: whether one is under way, and what went wrong. */
export const useAttempt = (): Attempts => {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { error, busy, attempt, forget: () => setError(undefined) };
};
