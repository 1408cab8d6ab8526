// `npm run check`: types, lint of what has changed since the last commit, and the pure tests; for every pause in the work.
import { execFileSync } from 'node:child_process';
import { node, root, runParts, vitest } from './testing/runner.mjs';

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
const changed = [
  ...git('diff', '--name-only', '--diff-filter=d', 'HEAD'),
  ...git('ls-files', '--others', '--exclude-standard'),
];
const code = changed.filter((file) => /\.(?:ts|tsx|mjs)$/u.test(file));

const lint = async () => {
  if (code.length > 0)
    await node('lint', 'node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', ...code]);
  if (changed.length > 0)
    await node('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--ignore-unknown', ...changed]);
};

await runParts([
  () => vitest('law, core, walls', ['pure']),
  async () => {
    await node('types', 'scripts/check-types.mjs');
    await lint();
  },
]);
