import type { Log } from '../db/log.ts';

/**
 * What nobody caught. A promise of the background that was rejected and not waited for fails its own work only: everything that
 * counts stands in the database. An exception outside any promise leaves the program in an unknown state: it is told, and `broken`
 * ends the program in order. A console that was closed (`npm start | head`) is no fault.
 */
export const hearFaults = (log: Log, broken: () => void): void => {
  process.on('unhandledRejection', (err) => log.error({ err }, 'something failed in the background'));
  process.on('uncaughtException', (err) => {
    log.error({ err }, 'the program is in an unknown state and ends');
    broken();
  });
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
};
