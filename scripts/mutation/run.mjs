// `npm run mutation`: both mutators over the whole law pack, then the judgement: every survivor stands on the list of equivalent
// mutants with its reason, or the command fails. `--write` puts the figures into packages/law-dongyuan-2020/MUTATION.md,
// `--judge` judges the reports of the last run again.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { equivalents } from './equivalents.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');
const LAW = 'packages/law-dongyuan-2020/src/';
const page = join(root, 'packages/law-dongyuan-2020/MUTATION.md');

const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status === null) process.exit(1);
};
if (!process.argv.includes('--judge')) {
  run('npx', ['stryker', 'run']);
  run('node', ['scripts/mutation/mutate-law.mjs']);
}
const report = (name) => JSON.parse(readFileSync(join(root, 'reports/mutation', name), 'utf8'));

const offsetOf = (source, { line, column }) =>
  source
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, column - 1);

/** Stryker's answers in the same shape as those of the second mutator; what its settings exclude is left out. */
const operators = Object.entries(report('mutation.json').files).flatMap(([file, { source, mutants }]) =>
  mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ mutatorName, replacement, location, status }) => ({
      file: file.slice(file.indexOf(LAW)),
      line: location.start.line,
      kind: mutatorName,
      original: source.slice(offsetOf(source, location.start), offsetOf(source, location.end)),
      replacement,
      killed: status === 'Killed' || status === 'Timeout',
    })),
);
const values = report('figures-and-roles.json').map((one) => ({ ...one, killed: one.killedBy !== undefined }));

const squeezed = (text) => text.replace(/\s+/gu, ' ');
const lineOf = ({ file, line }) => readFileSync(join(root, file), 'utf8').split('\n')[line - 1] ?? '';
const used = new Set();
const reasonFor = (mutant) => {
  const change = `${squeezed(mutant.original)} → ${squeezed(mutant.replacement)}`;
  const found = equivalents.find(
    ({ file, at, change: only }) =>
      mutant.file === `${LAW}${file}` && lineOf(mutant).includes(at) && (only === undefined || change.includes(only)),
  );
  if (found !== undefined) used.add(found);
  return found?.reason;
};

const shown = ({ file, line, kind, original, replacement }) =>
  `${file}:${line} [${kind}] ${squeezed(original).slice(0, 120)} → ${squeezed(replacement).slice(0, 120)}`;
const all = [...operators, ...values];
const survivors = all.filter(({ killed }) => !killed).map((one) => ({ ...one, reason: reasonFor(one) }));
const holes = survivors.filter(({ reason }) => reason === undefined);
const stale = equivalents.filter((one) => !used.has(one));
for (const hole of holes) console.log(`HOLE ${shown(hole)}`);
for (const { file, at } of stale) console.log(`NOT NEEDED in equivalents.mjs: ${file}: ${at}`);

const chapterOf = ({ file }) => /src\/(ch\d)/u.exec(file)?.[1] ?? 'pack';
const names = {
  ch1: '1 General',
  ch2: '2 Initiation',
  ch3: '3 Procurement',
  ch4: '4 Implementation',
  ch5: '5 Acceptance',
  ch6: '6 Oversight',
  ch7: '7 Supplementary',
  pack: 'Parameters, visibility, documents, pack',
};
const scoreOf = (mutants) => {
  const killed = mutants.filter((one) => one.killed).length;
  const rate = mutants.length === 0 ? '–' : `${((100 * killed) / mutants.length).toFixed(1)} %`;
  return `${mutants.length} | ${killed} | ${rate}`;
};
const rowsOf = (chapter) => {
  const of = (list) => (chapter === undefined ? list : list.filter((one) => chapterOf(one) === chapter));
  return `| ${names[chapter] ?? '**Whole pack**'} | ${scoreOf(of(operators))} | ${scoreOf(of(values))} | ${of(survivors).length} |`;
};
const tableHead = [
  '| Chapter | operators: mutants | killed | score | values: mutants | killed | score | survivors |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
];
const table = [...tableHead, ...Object.keys(names).map(rowsOf), rowsOf(undefined)].join('\n');
console.log(table);

const kinds = [...new Set(values.map(({ kind }) => kind))].sort();
const kindTable = [
  '| What is changed | mutants | killed | score |',
  '| --- | ---: | ---: | ---: |',
  ...kinds.map((kind) => `| ${kind} | ${scoreOf(values.filter((one) => one.kind === kind))} |`),
].join('\n');

if (process.argv.includes('--write')) {
  const reasons = [...new Set(survivors.map(({ reason }) => reason ?? '**not excused: a hole**'))];
  const list = reasons
    .map((reason) => {
      const places = survivors
        .filter((one) => (one.reason ?? '**not excused: a hole**') === reason)
        .map(
          (one) =>
            `\`${one.file.replace(LAW, '')}\` ${squeezed(one.original).slice(0, 60).replaceAll('|', '\\|').replaceAll('`', '’')} → ${squeezed(one.replacement).slice(0, 60).replaceAll('|', '\\|').replaceAll('`', '’') || '(left out)'}`,
        );
      return `- ${reason}\n${places.map((place) => `  - ${place}`).join('\n')}`;
    })
    .join('\n');
  const before = readFileSync(page, 'utf8');
  const start = before.indexOf('<!-- figures -->');
  const date = new Date().toISOString().slice(0, 10);
  const text = `${before.slice(0, start)}<!-- figures -->\n\n## Result of ${date}\n\n${table}\n\n### Values by kind\n\n${kindTable}\n\n## Survivors, each with its reason\n\n${list}\n`;
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
}
process.exitCode = holes.length > 0 || stale.length > 0 ? 1 : 0;
