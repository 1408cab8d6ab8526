// `npm start`: builds the browser application when its sources are newer than the build, then runs the server.
// The server is one node process (in one file, or with tsx as a loader; no wrapper), so that stopping it stops everything; one that
// breaks down is started again.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledServer } from './bundle-server.mjs';
import { keepRunning } from './keep-running.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const mode = process.argv[2] ?? 'demo';
const built = path.join(root, 'packages/web/dist/index.html');

const newest = (place) => (fs.statSync(place).isFile() ? fs.statSync(place).mtimeMs : newestWithin(place));
const newestWithin = (folder) =>
  fs.readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((latest, entry) => {
    if (!entry.isFile()) return latest;
    return Math.max(latest, fs.statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }, 0);

const lawPacks = fs.readdirSync(path.join(root, 'packages')).filter((name) => name.startsWith('law-'));
const sources = [
  'packages/web/src',
  'packages/web/public',
  'packages/web/index.html',
  'packages/web/vite.config.ts',
  'packages/core/src',
  'packages/transparency/src',
  'packages/procedure/src',
  ...lawPacks.map((name) => `packages/${name}/src`),
  'packages/application/src/contract',
];
const isStale = () =>
  !fs.existsSync(built) || sources.some((folder) => newest(path.join(root, folder)) > fs.statSync(built).mtimeMs);

const buildWeb = () => {
  if (!isStale()) return;
  console.log('Building the screens …');
  const web = path.join(root, 'packages/web/package.json');
  const vite = path.join(path.dirname(createRequire(web).resolve('vite/package.json')), 'bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: path.join(root, 'packages/web'),
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
};

buildWeb();
const bundle = await bundledServer(root);
const server = bundle === undefined ? ['--import', 'tsx', path.join(root, 'packages/server/src/main.ts')] : [bundle];
process.exitCode = await keepRunning(process.execPath, [...server, mode, ...process.argv.slice(3)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit();
