export { legalDay } from '@zhengxiang/application';

/** Where the server takes its time from; tests and seeds bring their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
