import type { ClockWatch } from '../clock/clock-watch.ts';
import type { Log } from '../db/log.ts';

const MINUTE = 60_000;

/** Compares the clocks every minute. What is found out stands until the next comparison that succeeds. */
export const keepClock = (watch: ClockWatch, log: Log): { stop(): void } => {
  const timer = setInterval(() => {
    watch.check().catch((err: unknown) => log.warn({ err }, 'the clocks could not be compared'));
  }, MINUTE);
  timer.unref();
  return { stop: () => clearInterval(timer) };
};
