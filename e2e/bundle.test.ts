import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../packages/web/dist', import.meta.url));
const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8');
const chunkOf = (name: string): string => {
  const found = new RegExp(`assets/${name}-[\\w-]+\\.js`, 'u').exec(read(entry));
  if (!found) throw new Error(`the entry does not know a chunk ${name}`);
  return found[0];
};

/** The script that the page itself loads. */
const entry = /src="\/(assets\/[^"]+\.js)"/u.exec(read('index.html'))?.[1] ?? '';

/** A chunk and all that it imports without being asked again. */
const withImports = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, , other = ''] of read(file).matchAll(/(?:from|import)\s*(["'`])\.\/([\w.-]+\.js)\1/gu))
    withImports(`assets/${other}`, seen);
  return seen;
};

const gzipped = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length, 0);

it.each(['sign-in', 'workbench'])('第一页（%s）的脚本压缩后不超过 350 kB', (screen) => {
  const files = new Set([...withImports(entry), ...withImports(chunkOf(screen))]);
  expect(files.size).toBeGreaterThan(2);
  expect(gzipped(files)).toBeLessThanOrEqual(350_000);
});

it('图表、表格和填表不在第一页里', () => {
  const first = withImports(entry);
  for (const name of ['cockpit-screen', 'projects', 'draft', 'project-screen', 'administration'])
    expect(first.has(chunkOf(name)), name).toBe(false);
});
