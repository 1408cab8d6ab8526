import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { satisfies, subset } from 'semver';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;

interface Locked {
  readonly version?: string;
  readonly engines?: { readonly node?: string };
}
interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}
interface Manifest {
  readonly engines: { readonly node: string };
}

/** The oldest of each release line that the product promises to run on. */
const promised = ['20.19.0', '22.13.0', '24.0.0'];

const lacking = (lock: Lock): readonly string[] =>
  Object.entries(lock.packages).flatMap(([place, { version = '', engines }]) =>
    promised
      .filter((node) => engines?.node !== undefined && !satisfies(node, engines.node))
      .map((node) => `${place}@${version} wants ${engines?.node ?? ''}, not ${node}`),
  );

describe('Node 20, 22 and 24', () => {
  it.each(['package-lock.json', 'e2e/floor/old/package-lock.json', 'scripts/nodes/package-lock.json'])(
    'no package in %s excludes one',
    (file) => {
      const lock = read<Lock>(file);
      expect(Object.keys(lock.packages).length).toBeGreaterThan(2);
      expect(lacking(lock)).toEqual([]);
    },
  );

  it.each([
    ['>=22', 1],
    ['^20.19.0 || >=22.12.0', 0],
    ['^18 || ^20 || ^22', 1],
    ['>=20.20', 1],
    ['20 || >=22.14', 1],
  ])('a package that wants %s would be told', (node, times) => {
    expect(lacking({ packages: { 'node_modules/x': { version: '1.0.0', engines: { node } } } })).toHaveLength(times);
  });

  it('the product names the versions itself, and what builds it runs on all of them', () => {
    const { engines } = read<Manifest>('package.json');
    for (const node of promised) expect(satisfies(node, engines.node), node).toBe(true);
    expect(subset(engines.node, read<Manifest>('packages/web/node_modules/vite/package.json').engines.node)).toBe(true);
    expect(satisfies(`${readFileSync(path.join(root, '.nvmrc'), 'utf8').trim()}.999.0`, engines.node)).toBe(true);
  });
});
