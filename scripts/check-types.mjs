// The types of every package and of the tests, each once: what `npm test`, `npm run check` and a person ask.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
const all = [
  'core',
  'transparency',
  'procedure',
  'law-dongyuan-2020',
  'demo-county',
  'documents',
  'application',
  'server',
  'web',
].map((one) => `packages/${one}`);
const asked = process.argv.slice(2);

let failed = false;
for (const project of asked.length > 0 ? asked : [...all, '.']) {
  const { status } = spawnSync(process.execPath, [compiler, '-p', project, '--pretty', 'false'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
