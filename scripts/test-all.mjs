// `npm test`: everything. It installs or starts what it needs (a browser, PostgreSQL 15) and says plainly what it could not run;
// with CI=true nothing may be left out.
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const inCi = process.env.CI === 'true';
const omitted = [];
const timings = [];
const failed = [];

/** Runs one part; beside others its words are kept and said at its end, so that they do not mix. */
const run = (name, command, args, env = {}) =>
  new Promise((resolve) => {
    const started = Date.now();
    const said = [];
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('close', (status) => {
      timings.push(`${name} ${((Date.now() - started) / 1000).toFixed(0)} s`);
      console.log(`\n── ${name}\n${Buffer.concat(said).toString('utf8')}`);
      if (status !== 0) failed.push(name);
      resolve();
    });
  });

const node = (name, script, args = [], env = {}) =>
  run(name, process.execPath, [path.join(root, script), ...args], env);
const vitest = (name, projects, env, without = []) =>
  node(
    name,
    'node_modules/vitest/vitest.mjs',
    ['run', ...projects.flatMap((one) => ['--project', one]), ...without.flatMap((one) => ['--exclude', one])],
    env,
  );

/** Debian packages that the tests read results with; asked for once, as root only. */
const ensurePrograms = (programs) => {
  const missing = Object.entries(programs).filter(
    ([program]) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0,
  );
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  if (process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  for (const [program, name] of missing) {
    if (spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0)
      omitted.push(`${program} (Debian package ${name})`);
  }
};

ensurePrograms({
  pdftotext: 'poppler-utils',
  python3: 'python3',
  unzip: 'unzip',
  lowriter: 'libreoffice-writer',
  localc: 'libreoffice-calc',
});

const vite = createRequire(path.join(root, 'packages/web/package.json')).resolve('vite/package.json');
const typesAndLint = async () => {
  await node('types', 'scripts/check-types.mjs');
  await node('lint', 'node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '.']);
  await node('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']);
};

const onPostgres15 = async () => {
  const { startPostgres15 } = await import('./ensure-postgres15.mjs');
  const served = await startPostgres15();
  if ('missing' in served) return omitted.push(`PostgreSQL 15: ${served.missing}`);
  try {
    // What tests the embedded engine itself, or brings both engines along, has run with it.
    const embedded = ['**/db/embedded/**', '**/db/ledger/kill.test.ts', '**/db/outage.test.ts'];
    await vitest('server on PostgreSQL 15', ['server'], { TEST_DATABASE_URL: served.url }, embedded);
  } finally {
    await served.stop();
  }
};

const onTheScreens = async () => {
  const build = [path.join(path.dirname(vite), 'bin/vite.js'), 'build', 'packages/web', '--logLevel', 'warn'];
  await run('screens', process.execPath, build);
  await vitest('browser', ['browser']);
};

// The longest part first, what is quick to fail beside it, short ones last: two lines take what comes next until nothing is left.
const parts = [
  onTheScreens,
  typesAndLint,
  () => vitest('law, core, walls', ['pure']),
  () => vitest('server on the embedded PostgreSQL', ['server']),
  onPostgres15,
  () => vitest('papers', ['documents']),
];
const line = async () => {
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) await part();
};
await Promise.all([line(), line()]);

console.log(`\n${timings.join(', ')}`);
if (omitted.length > 0) console.error(`Not run: ${omitted.join('; ')}`);
if (failed.length > 0) console.error(`Failed: ${failed.join('; ')}`);
if (failed.length > 0 || (inCi && omitted.length > 0)) process.exit(1);
