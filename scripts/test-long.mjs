// `npm run test:long`: what is too long for every commit. The files named `*.long.test.ts`, the walks through the law many times as
// far, many times as many kills, the whole server suite on Debian's PostgreSQL 15, and the product on the other versions of Node.
import { onPostgres15 } from './testing/on-postgres15.mjs';
import { buildScreens, ensurePrograms, node, paperReaders, runParts, vitest } from './testing/runner.mjs';

const LONG = { ZX_LONG: '1' };
const long = (name, projects) => vitest(name, projects, { env: LONG, only: ['.long.test.ts'] });

ensurePrograms(paperReaders);

await runParts([
  () => onPostgres15('server on PostgreSQL 15'),
  async () => {
    await buildScreens();
    await long('long browser tests', ['browser']);
  },
  () =>
    vitest('walks through the law', ['pure'], {
      env: LONG,
      only: ['packages/demo-county/src/properties.test.ts'],
    }),
  () => long('long tests of server and papers', ['server', 'documents']),
  () => node('Node 22 and 24', 'scripts/on-node.mjs'),
  () => vitest('kills', ['server'], { env: LONG, only: ['packages/server/src/db/ledger/kill.test.ts'] }),
]);
