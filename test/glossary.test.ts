import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { glossary, glossarySections } from '../packages/procedure/src/glossary.ts';
import { organNames } from '../packages/procedure/src/law/organs.ts';
import { renderGlossary } from '../scripts/generate-glossary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const namesOf = ({ identifier, forms = [] }: (typeof glossary)[number]): string[] => [identifier, ...forms];

/** constructionUnitName, construction-unit, CONSTRUCTION_UNIT → their words, so that every spelling of a word is the same. */
const wordsOf = (identifier: string): string =>
  ` ${identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_.]/g, ' ')
    .toLowerCase()} `;

const forbidden = glossary.flatMap(({ zh, identifier, never = [] }) =>
  never.map((word) => ({ zh, identifier, word, words: wordsOf(word) })),
);

/** Comments may explain a misleading word; code may not use it. */
const identifiersIn = (source: string): Set<string> =>
  new Set(
    source
      .replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/[^\n]*/g, '')
      .match(/[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*/g) ?? [],
  );

const misnamed = (source: string): string[] =>
  [...identifiersIn(source)].flatMap((name) =>
    forbidden
      .filter(({ words }) => wordsOf(name).includes(words))
      .map(({ zh, identifier }) => `${name}: ${zh} is called ${identifier}`),
  );

const sourceFiles = (): string[] =>
  readdirSync(join(root, 'packages'))
    .map((name) => join('packages', name, 'src'))
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/procedure\/src\/glossary(\/|\.ts)/.test(file));

describe('the glossary', () => {
  it('is printed in GLOSSARY.md', () => {
    expect(readFileSync(join(root, 'GLOSSARY.md'), 'utf8')).toBe(renderGlossary());
  });

  it('gives no two concepts the same word', () => {
    const owners = new Map<string, string[]>();
    for (const term of glossary)
      for (const name of namesOf(term)) owners.set(name, [...(owners.get(name) ?? []), term.zh]);
    expect([...owners].filter(([, concepts]) => concepts.length > 1)).toEqual([]);
  });

  it('names no concept twice', () => {
    const printed = glossary.flatMap(({ zh, printed: others = [] }) => [zh, ...others]);
    expect(printed.filter((zh, index) => printed.indexOf(zh) !== index)).toEqual([]);
  });

  it.each(['reviewing', 'supervising', 'recording'] as const)(
    'within %s no word is part of another concept’s',
    (section) => {
      // 审核 and 造价审核 share "review" on purpose: each is a compound that says whose review it is.
      const family = glossary.filter((term) => term.section === section);
      const nested = family.flatMap((term) =>
        family
          .filter((other) => other !== term && wordsOf(other.identifier).includes(wordsOf(term.identifier)))
          .map((other) => `${term.identifier} in ${other.identifier}`),
      );
      expect(nested).toEqual([]);
    },
  );

  it('forbids no word that it uses itself', () => {
    const used = glossary.flatMap(namesOf).map(wordsOf);
    expect(forbidden.filter(({ words }) => used.some((name) => name.includes(words)))).toEqual([]);
  });

  it('writes identifiers in camel or kebab case, under a heading', () => {
    for (const term of glossary) {
      expect(glossarySections[term.section]).toBeDefined();
      for (const name of namesOf(term)) expect(name).toMatch(/^[a-z][a-zA-Z]*(?:-[a-z]+)*(?:\.[a-zA-Z]+)?$/);
    }
  });

  it('has every organ that acts', () => {
    const known = new Set(
      glossary.filter(({ section }) => section === 'parties' || section === 'supervising').flatMap(namesOf),
    );
    expect(Object.keys(organNames).filter((organ) => !known.has(organ))).toEqual([]);
  });
});

describe('the sources', () => {
  it('use no misleading word', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((file) =>
      misnamed(readFileSync(join(root, file), 'utf8')).map((line) => `${file}: ${line}`),
    );
    expect(found).toEqual([]);
  });

  it.each(['constructionUnit', 'constructionUnitName', "'construction-unit'", 'ConstructionUnit', 'CONSTRUCTION_UNIT'])(
    '%s would be found',
    (code) => {
      expect(misnamed(`const a = ${code};`)).toHaveLength(1);
    },
  );

  it('comments may explain a misleading word', () => {
    expect(misnamed('// not constructionUnit\n/* nor partyA */\nconst owner = 1;')).toEqual([]);
  });
});
