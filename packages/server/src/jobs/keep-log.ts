import type { Log } from '../db/log.ts';
import type { TransparencyLog } from '../transparency/transparency-log.ts';

const minute = 60_000;

/** Takes the record into the log every minute, signs its state and asks the witnesses for theirs. */
export const keepLog = (transparency: TransparencyLog, log: Log, every = minute): { stop(): Promise<void> } => {
  let running: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    try {
      const state = await transparency.checkpoint();
      if (state) await transparency.cosign(state);
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
