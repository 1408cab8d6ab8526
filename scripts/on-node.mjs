// Runs tests on the other versions of Node that the product promises: by default what tells one version from another (values and
// dates, the server as a process with its database, requests and cookies, drawing and reading papers), with --whole all but the
// browser. `node scripts/on-node.mjs [--whole] [22] [24]`
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedInstall } from './cached-install.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const asked = process.argv.slice(2);
const whole = asked.includes('--whole');
const named = asked.filter((one) => /^\d+$/.test(one));
const versions = named.length > 0 ? named : ['22', '24'];

const part = [
  'packages/core/src',
  'packages/procedure/src',
  'packages/application/src',
  'packages/documents/src/writers/paper-renderer.test.ts',
  'packages/documents/src/readers/file-reader.test.ts',
  'packages/server/src/db/embedded/start-product.test.ts',
  ...['older-parts', 'problems', 'running', 'sessions', 'static'].map(
    (one) => `packages/server/src/http/${one}.test.ts`,
  ),
];
const projects = ['pure', 'documents', 'server'].flatMap((one) => ['--project', one]);

const notRun = (why) => {
  console.error(`Not run on Node ${versions.join(' and ')}: ${why}`);
  process.exit(process.env.CI === 'true' ? 1 : 0);
};

if (process.platform !== 'linux' || process.arch !== 'x64')
  notRun(`its programs are brought for linux-x64, this is ${process.platform}-${process.arch}`);
let installed = '';
try {
  installed = cachedInstall('scripts/nodes');
} catch (error) {
  notRun(error.message);
}

let failed = false;
for (const version of versions) {
  const bin = path.join(installed, `node_modules/node-${version}/bin`);
  if (!fs.existsSync(path.join(bin, 'node'))) throw new Error(`scripts/nodes names no Node ${version}`);
  const node = path.join(bin, 'node');
  console.log(`── Node ${spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim()}`);
  const { status } = spawnSync(
    node,
    [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...projects, ...(whole ? [] : part)],
    { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` } },
  );
  if (status !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
