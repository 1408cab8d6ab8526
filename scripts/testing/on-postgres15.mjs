// Server tests on Debian's PostgreSQL 15 instead of the embedded engine.
import { startPostgres15 } from '../ensure-postgres15.mjs';
import { omit, vitest } from './runner.mjs';

/** What tests the embedded engine itself, or brings both engines along, has run with it. */
const embedded = ['**/db/embedded/**', '**/db/ledger/kill.test.ts', '**/db/outage.test.ts'];

/** @param {string} name @param {string[]} [only] paths; left out, the whole suite */
export const onPostgres15 = async (name, only = []) => {
  const served = await startPostgres15();
  if ('missing' in served) return omit(`PostgreSQL 15: ${served.missing}`);
  try {
    await vitest(name, ['server'], { env: { TEST_DATABASE_URL: served.url }, without: embedded, only });
  } finally {
    await served.stop();
  }
};
