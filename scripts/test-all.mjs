// `npm test`: what has to hold at every commit. It installs or starts what it needs (a browser, PostgreSQL 15) and says plainly
// what it could not run; with CI=true nothing may be left out. What takes longer is `npm run test:long`.
import { onPostgres15 } from './testing/on-postgres15.mjs';
import { buildScreens, ensurePrograms, node, paperReaders, runParts, vitest } from './testing/runner.mjs';

ensurePrograms(paperReaders);

const typesAndLint = async () => {
  await node('types', 'scripts/check-types.mjs');
  await node('lint', 'node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '.']);
  await node('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']);
};

const onTheScreens = async () => {
  await buildScreens();
  await vitest('browser', ['browser']);
};

// The longest part first, what is quick to fail beside it, short ones last.
await runParts([
  onTheScreens,
  typesAndLint,
  () => vitest('law, core, walls', ['pure']),
  () => vitest('server on the embedded PostgreSQL', ['server']),
  () => vitest('papers', ['documents']),
  () => onPostgres15('database on PostgreSQL 15', ['packages/server/src/db']),
]);
