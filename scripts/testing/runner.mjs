// Runs the parts of a test command on two lines side by side, tells each part's time, and what could not be run.
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const omitted = [];
const timings = [];
const failed = [];

/** Says that a part could not be run here; with CI=true that is a failure. @param {string} what */
export const omit = (what) => {
  omitted.push(what);
};

/** Runs one program; beside others its words are kept and said at its end, so that they do not mix. */
export const run = (name, command, args, env = {}) =>
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
      resolve(status === 0);
    });
  });

export const node = (name, script, args = [], env = {}) =>
  run(name, process.execPath, [path.join(root, script), ...args], env);

/** Files of some vitest projects. @param {{ env?: object, without?: string[], only?: string[] }} [which] */
export const vitest = (name, projects, { env = {}, without = [], only = [] } = {}) =>
  node(name, 'node_modules/vitest/vitest.mjs', ['run', ...only, ...projects.flatMap((one) => ['--project', one])], {
    ...env,
    ...(without.length > 0 ? { ZX_WITHOUT: without.join(' ') } : {}),
  });

/** The screens that browser tests look at. */
export const buildScreens = () => {
  const vite = createRequire(path.join(root, 'packages/web/package.json')).resolve('vite/package.json');
  const build = [path.join(path.dirname(vite), 'bin/vite.js'), 'build', 'packages/web', '--logLevel', 'warn'];
  return run('screens', process.execPath, build);
};

const isThere = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** Debian packages that the tests read results with; asked for once, as root only. */
export const ensurePrograms = (programs) => {
  const missing = Object.entries(programs).filter(([program]) => !isThere(program));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.flatMap(([, name]) => name.split(' ')))];
  if (process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  for (const [program, name] of missing) if (!isThere(program)) omit(`${program} (Debian package ${name})`);
};

/** Two lines take what comes next until nothing is left; then the times, and the exit code. */
export const runParts = async (parts) => {
  const started = Date.now();
  const waiting = [...parts];
  const line = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) await part();
  };
  await Promise.all([line(), line()]);
  console.log(`\n${timings.join(', ')}; together ${((Date.now() - started) / 1000).toFixed(0)} s`);
  if (omitted.length > 0) console.error(`Not run: ${omitted.join('; ')}`);
  if (failed.length > 0) console.error(`Failed: ${failed.join('; ')}`);
  if (failed.length > 0 || (process.env.CI === 'true' && omitted.length > 0)) process.exit(1);
};

/** What the tests read papers, and the log of the record, with. */
export const paperReaders = {
  go: 'golang-go golang-golang-x-mod-dev',
  openssl: 'openssl',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfsig: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  python3: 'python3',
  lowriter: 'libreoffice-writer',
  localc: 'libreoffice-calc',
  soffice: 'libreoffice-core',
};
