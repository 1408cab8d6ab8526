import type { Application } from '@zhengxiang/application';
import type { PlainDate } from '@zhengxiang/core';
import { legalDay, type Clock } from '../clock.ts';
import type { ClockWatch } from '../clock/clock-watch.ts';
import type { Log } from '../db/log.ts';

const MINUTE = 60 * 1000;

export interface DayParts {
  readonly application: Pick<Application, 'passTime'>;
  readonly clock: Clock;
  /** While the clock is in doubt nobody knows the day. */
  readonly clockWatch: Pick<ClockWatch, 'fault'>;
}

/**
 * Keeps the lists at the day of the county: when the program starts, and soon after each midnight. A round that was broken off
 * is made up for at the next start, one that failed in the next minute.
 */
export const keepDays = ({ application, clock, clockWatch }: DayParts, log: Log): { stop(): Promise<void> } => {
  const stopped = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  let done: PlainDate | undefined;
  const round = async (): Promise<void> => {
    const today = legalDay(clock.now());
    if (today === done || clockWatch.fault() !== undefined) return;
    await application.passTime(today, stopped.signal);
    done = today;
  };
  const beat = (): void => {
    if (busy) return;
    busy = true;
    running = round()
      .catch((err: unknown) => log.warn({ err }, 'the lists were not brought to the new day, it is tried again'))
      .finally(() => {
        busy = false;
      });
  };
  beat();
  const timer = setInterval(beat, MINUTE);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      stopped.abort();
      return running;
    },
  };
};
