import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// Read, not imported: twenty megabytes of JSON are not for the transforms of the test runner.
const data = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
) as CompatData;

/** What Chromium got after some version, by the data of MDN: names, each with the version that brought it. */
export interface Newer {
  /** `structuredClone`, `Navigation` */
  readonly globals: ReadonlyMap<string, number>;
  /** `AbortSignal.timeout`, of objects that were there before */
  readonly statics: ReadonlyMap<string, number>;
  /** `Array.at`, of objects that were there before; with the language's own `Object.hasOwn` */
  readonly members: ReadonlyMap<string, number>;
}

/** The first Chromium that has a thing whole, without a flag or another name; endless when none has. */
const since = (compat: CompatStatement | undefined): number => {
  const whole = [compat?.support.chrome ?? []]
    .flat()
    .filter((one) => !one.flags && !one.prefix && !one.alternative_name && !one.partial_implementation)
    .map(({ version_added }) => (typeof version_added === 'string' ? Number(version_added.replace('≤', '')) : Infinity))
    .filter((version) => !Number.isNaN(version));
  return Math.min(Infinity, ...whole);
};

/** How the data mark members of a class itself; those of the language they do not mark. */
const ofClass = '_static';
const plain = (member: string): string => (member.endsWith(ofClass) ? member.slice(0, -ofClass.length) : member);

const isName = (text: string): boolean => /^[a-z]\w*$/iu.test(text) && !text.endsWith('_event');

/** What no Chromium has is nobody's to miss; what the floor has is there. */
const isNewer = (version: number, floor: number): boolean => version > floor && version !== Infinity;

const inside = (node: object): readonly (readonly [string, Identifier])[] =>
  Object.entries(node as Readonly<Record<string, Identifier>>).filter(([name]) => isName(name));

const builtins = [...inside(data.javascript['builtins'] ?? {}), ...inside(data.api)];

const membersOf = (node: Identifier): readonly (readonly [string, number])[] =>
  inside(node).map(([name, member]) => [name, since(member.__compat)]);

export const newerThan = (floor: number): Newer => {
  const globals = new Map<string, number>();
  const statics = new Map<string, number>();
  const members = new Map<string, number>();
  for (const [owner, node] of builtins) {
    const version = since(node.__compat);
    if (isNewer(version, floor)) globals.set(owner, version);
    if (version > floor) continue;
    for (const [member, added] of membersOf(node)) {
      if (!isNewer(added, floor) || member === owner) continue;
      if (member.endsWith(ofClass)) statics.set(`${owner}.${plain(member)}`, added);
      else members.set(`${owner}.${member}`, added);
    }
  }
  return { globals, statics, members };
};

/** The member names that some object of the floor has: under these nothing can be told by the name alone. */
export const olderNames = (floor: number): ReadonlySet<string> =>
  new Set(
    builtins.flatMap(([, node]) =>
      membersOf(node)
        .filter(([, version]) => version <= floor)
        .map(([name]) => plain(name)),
    ),
  );

/** A script for a page that takes away all that came after a version, as if the browser had never had it. */
export const takeAway = (floor: number): string => {
  const { globals, statics, members } = newerThan(floor);
  const lists = [[...globals.keys()], [...statics.keys()], [...members.keys()]];
  return `(${remove.toString()})(${lists.map((list) => JSON.stringify(list)).join(',')})`;
};

/** Runs in the page. Window members stand on the window itself. */
const remove = (globals: readonly string[], statics: readonly string[], members: readonly string[]): void => {
  const world = globalThis as unknown as Record<string, Record<string, unknown> | undefined>;
  const split = (name: string): readonly [string, string] => {
    const [owner = '', member = ''] = name.split('.');
    return [owner, member];
  };
  // Typed arrays share the members of one prototype that has no name of its own.
  const prototypeOf = (owner: string): Record<string, unknown> | undefined =>
    (owner === 'TypedArray' ? Object.getPrototypeOf(Uint8Array.prototype) : world[owner]?.['prototype']) as
      Record<string, unknown> | undefined;
  for (const [owner, member] of statics.map(split)) delete world[owner]?.[member];
  for (const [owner, member] of members.map(split)) {
    if (owner === 'Window' || owner === 'WorkerGlobalScope') delete world[member];
    delete world[owner]?.[member];
    delete prototypeOf(owner)?.[member];
  }
  for (const name of globals) delete world[name];
};
