import type { Log } from '../db/log.ts';
import { hearFaults } from './hear-faults.ts';

/** What a start hands over as it goes: how to undo each stage, and a signal that it should not go on. */
export interface Stages {
  /** Undone last to first. */
  readonly undo: (how: () => unknown) => void;
  readonly stopped: AbortSignal;
}

/** Whoever asks again after this time does not want to wait for requests and jobs any longer. */
const PATIENCE_MS = 3000;
const LONGEST_STOP_MS = 60_000;
/** The code of an end that nobody asked for: whoever watches over the program starts it again (`scripts/keep-running.mjs`). */
const BROKE_DOWN = 70;

/**
 * Starts, and stops in order at SIGINT or SIGTERM, also in the middle of the start: acts that are under way are finished, jobs
 * too, the database is closed. A start that fails undoes what it had begun.
 */
export const runUntilStopped = (
  start: (stages: Stages) => Promise<void>,
  failed: (error: unknown) => void,
  log: Log,
): void => {
  const undoing: (() => unknown)[] = [];
  const stopping = new AbortController();
  let stopSince: number | undefined;
  let ending = false;

  const end = async (code: number): Promise<void> => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    for (const undo of undoing.reverse()) {
      try {
        await undo();
      } catch (error) {
        console.error('停止时出错：', error instanceof Error ? error.message : error);
      }
    }
    process.exit(code);
  };

  hearFaults(log, () => void end(BROKE_DOWN));
  const running = start({ undo: (how) => undoing.push(how), stopped: stopping.signal }).then(
    () => true,
    (error: unknown) => {
      if (stopping.signal.aborted) return false;
      failed(error);
      void end(1);
      return false;
    },
  );

  const stop = (): void => {
    if (stopSince !== undefined) {
      // A terminal sends the signal to every process of ours, and the one above passes it on: that is one asking, not two.
      if (Date.now() - stopSince > PATIENCE_MS) process.exit(1);
      return;
    }
    stopSince = Date.now();
    stopping.abort();
    void running.then(() => end(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
};
