import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const files = ['packages', 'e2e', 'test', 'scripts', 'bench'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|mjs)$/u.test(file) && !/node_modules|dist[\\/]/u.test(file))
    .map((file) => path.join(folder, file)),
);

/** Programs that code names where it starts one, or asks for one. */
const startedIn = (source: string): readonly string[] =>
  [...source.matchAll(/\b(?:spawn|spawnSync|execFile|execFileSync|outputOf|lacks|run)\(\s*'([a-z][\w.+-]*)'/gu)].map(
    ([, program = '']) => program,
  );

/** What `npm test` brings on Debian. */
const brought = [
  ...(/paperReaders = \{([\s\S]*?)\}/u.exec(read('scripts/testing/runner.mjs'))?.[1] ?? '').matchAll(/(\w+): '/gu),
].map(([, program = '']) => program);

/** What the smallest Debian has, npm itself, and what is asked for before it is used. */
const there: Readonly<Record<string, string>> = {
  sh: 'essential',
  tar: 'essential',
  node: 'what runs all this',
  npm: 'comes with Node',
  npx: 'comes with Node',
  screens: 'the name of a part of npm test',
  rejection: 'a way to fail, in a test',
  console: 'a way to fail, in a test',
  exception: 'a way to fail, in a test',
  git: 'only for npm run check, in a clone',
  mount: 'asked for before it is used',
  umount: 'asked for before it is used',
  'apt-get': 'asked for before it is used',
  ps: 'only where there is no /proc',
};

it('names the programs that code starts', () => {
  expect(startedIn("outputOf('pdftotext', []); spawnSync(\n  'sh', ['-c'])")).toEqual(['pdftotext', 'sh']);
  expect(brought).toContain('pdftotext');
});

it('every program that a test or script starts is on a bare Debian, or npm test brings it', () => {
  const unknown = files
    .filter((file) => file !== 'test/programs.test.ts')
    .flatMap((file) => startedIn(read(file)).map((program) => [program, file] as const))
    .filter(([program]) => !(program in there) && !brought.includes(program));
  expect(unknown).toEqual([]);
});

it('nothing but the look at processes asks for ps', () => {
  const asking = files.filter((file) => file !== 'test/programs.test.ts' && startedIn(read(file)).includes('ps'));
  expect(asking.toSorted()).toEqual([
    'packages/documents/src/testing/processes.ts',
    'packages/server/src/db/embedded/postmaster.ts',
  ]);
});
