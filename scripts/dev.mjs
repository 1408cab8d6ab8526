// `npm run dev`: the server starts again when a source changes, the screens change in the page. Screens on port 5173, which
// hands on to the server on port 3000.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const vite = createRequire(path.join(root, 'packages/web/package.json')).resolve('vite/package.json');

const watcher = createRequire(path.join(root, 'packages/server/package.json')).resolve('tsx/cli');
const server = [
  watcher,
  'watch',
  '--clear-screen=false',
  path.join(root, 'packages/server/src/main.ts'),
  process.argv[2] ?? 'demo',
];
const screens = [
  path.join(path.dirname(vite), 'bin/vite.js'),
  path.join(root, 'packages/web'),
  '--clearScreen',
  'false',
];

const children = [server, screens].map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }));
const stop = () => children.forEach((child) => child.kill('SIGTERM'));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
for (const child of children) child.on('exit', stop);
