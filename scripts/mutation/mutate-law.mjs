// The second half of `npm run mutation`: changes one figure, organ, post, act, field or citation after the other and asks the law's tests.
// Usage: node scripts/mutation/mutate-law.mjs [--only <pattern of a path>] [--kind <pattern of a kind>]
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { failureOf, lawTests } from './law-tests.mjs';
import { mutantsOf } from './mutants.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');
const LAW = 'packages/law-dongyuan-2020/src';
const { values } = parseArgs({ options: { only: { type: 'string' }, kind: { type: 'string' } } });

const files = readdirSync(join(root, LAW), { recursive: true, encoding: 'utf8' })
  .filter((file) =>
    /^(?:ch\d[^/]*\/(?!reasons|index)[^/]*|pack|parameters|visibility|required-documents|old-ledgers)\.ts$/u.test(file),
  )
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => join(LAW, file))
  .filter((file) => values.only === undefined || new RegExp(values.only, 'u').test(file))
  .sort();

const { collect, noticed } = lawTests(root);
for (const test of collect()) {
  const failure = await failureOf(test);
  if (failure !== undefined) throw new Error(`without any change: ${test.name}: ${failure}`);
}

const results = [];
for (const file of files) {
  const started = performance.now();
  const mutants = mutantsOf(root, file).filter(
    ({ kind }) => values.kind === undefined || new RegExp(`^(?:${values.kind})$`, 'u').test(kind),
  );
  let survived = 0;
  for (const mutant of mutants) {
    const killedBy = (await noticed(file, new Map([[file, mutant.text]])))?.id;
    const { line, kind, original, replacement } = mutant;
    results.push({ file, line, kind, original, replacement, killedBy });
    if (killedBy !== undefined) continue;
    survived += 1;
    const change = [mutant.original, mutant.replacement].map((part) => part.replace(/\s+/gu, ' ').slice(0, 90));
    console.log(`SURVIVED ${mutant.file}:${mutant.line} [${mutant.kind}] ${change[0]} → ${change[1]}`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${file}: ${mutants.length - survived} of ${mutants.length} killed, ${seconds} s`);
}
mkdirSync(join(root, 'reports/mutation'), { recursive: true });
writeFileSync(join(root, 'reports/mutation/figures-and-roles.json'), JSON.stringify(results, undefined, 1));
