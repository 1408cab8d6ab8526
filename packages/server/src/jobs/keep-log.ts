import type { Log } from '../db/log.ts';
import type { SignedState } from '../db/transparency/log-store.ts';
import type { TransparencyLog } from '../transparency/transparency-log.ts';

const minute = 60_000;

/** What is done with a state of the log once it is signed. */
export type AfterSigning = (state: SignedState) => Promise<unknown>;

/** Takes the record into the log every minute, signs its state, asks the witnesses for theirs, and hands it on. */
export const keepLog = (
  transparency: TransparencyLog,
  log: Log,
  after: AfterSigning = () => Promise.resolve(),
  every = minute,
): { stop(): Promise<void> } => {
  let running: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    try {
      const state = await transparency.checkpoint();
      if (state) await after(await transparency.cosign(state));
    } catch (err) {
      log.warn({ err }, 'the state of the log was not signed');
    }
  };
  // One round after the other, however slow a witness is.
  const keep = (): void => {
    running = running.then(once);
  };
  keep();
  const timer = setInterval(keep, every);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
};
