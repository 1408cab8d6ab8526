import fs from 'node:fs';
import { createLog } from '../../log/create-log.ts';
import { runUntilStopped } from '../../start/run-until-stopped.ts';

// A product that runs into a fault of the named kind, and says `alive` on the third channel while it lives.
const [kind = ''] = process.argv.slice(2);
const faults: Readonly<Record<string, () => void>> = {
  // A promise that nobody waits for.
  rejection: () => void Promise.reject(new Error('forgotten')),
  exception: () =>
    setImmediate(() => {
      throw new Error('unheard');
    }),
  console: () => {
    for (let n = 0; n < 50; n += 1) console.log('x'.repeat(1000));
  },
};

runUntilStopped(
  ({ undo }) => {
    undo(() => fs.writeSync(3, 'undone\n'));
    setTimeout(() => faults[kind]?.(), 200);
    setInterval(() => fs.writeSync(3, 'alive\n'), 400);
    return Promise.resolve();
  },
  () => undefined,
  createLog('error'),
);
