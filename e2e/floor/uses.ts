import { parse } from 'acorn';
import { ancestor } from 'acorn-walk';
import { newerThan, olderNames, type Newer } from './newer.ts';

/**
 * What a script uses that Chromium lacked in some version: `syntax …`, `global …`, `static …` or `member …`. Throws where the syntax
 * is newer than ECMAScript 2022. Of members only those are told whose name no older object has.
 */
export const usesOf = (source: string, floor: number): ReadonlySet<string> => {
  const found = new Set<string>();
  const known = knownAt(floor);
  ancestor(parse(source, { ecmaVersion: 2022, sourceType: 'module' }), {
    StaticBlock: () => void found.add('syntax static block'),
    BinaryExpression: ({ left }) => {
      if (left.type === 'PrivateIdentifier') found.add('syntax #x in');
    },
    AwaitExpression: (_node, _state, above) => {
      if (!above.some(({ type }) => /Function/u.test(type))) found.add('syntax await outside of functions');
    },
    ForOfStatement: (node, _state, above) => {
      if (node.await && !above.some(({ type }) => /Function/u.test(type)))
        found.add('syntax await outside of functions');
    },
    Literal: ({ regex }) => {
      if (regex?.flags.includes('d')) found.add('syntax regular expression with places');
    },
    Identifier: ({ name }) => {
      if (known.newer.globals.has(name)) found.add(`global ${name}`);
    },
    MemberExpression: ({ object, property, computed }) => {
      const name = computed ? wordOf(property) : property.type === 'Identifier' ? property.name : undefined;
      if (name === undefined) return;
      const owner = object.type === 'Identifier' ? object.name : '';
      if (known.newer.statics.has(`${owner}.${name}`)) found.add(`static ${owner}.${name}`);
      else if (isWorld(owner) && known.newer.globals.has(name)) found.add(`global ${name}`);
      else if (known.members.has(name)) found.add(`member ${name}`);
    },
    ObjectPattern: ({ properties }) => {
      for (const one of properties)
        if (one.type === 'Property' && one.key.type === 'Identifier' && known.members.has(one.key.name))
          found.add(`member ${one.key.name}`);
    },
  });
  return found;
};

const isWorld = (name: string): boolean => ['window', 'globalThis', 'self'].includes(name);

const wordOf = (node: { readonly type: string; readonly value?: unknown }): string | undefined =>
  node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

interface Known {
  readonly newer: Newer;
  /** Members whose name alone tells that they are newer. */
  readonly members: ReadonlySet<string>;
}

const kept = new Map<number, Known>();
const knownAt = (floor: number): Known => {
  const before = kept.get(floor);
  if (before) return before;
  const older = olderNames(floor);
  const newer = newerThan(floor);
  const names = [...newer.members.keys()].map((one) => one.split('.')[1] ?? '');
  const known = { newer, members: new Set(names.filter((name) => !older.has(name))) };
  kept.set(floor, known);
  return known;
};
