import { addDays, type PlainDate } from '@zhengxiang/core';
import { procedureOf, type LawPack, type ProjectProcedure } from '@zhengxiang/procedure';

/** A regulation that this system knows, with the hash of what it consists of. */
export interface InstalledLaw {
  readonly pack: LawPack;
  readonly hash: string;
}

/** What all installed laws have together: what lies in the ledger is read by it, and what belongs to no single case is called by it. */
export interface Together {
  readonly procedure: ProjectProcedure;
  /** The newest law's word for each thing that has one. */
  readonly words: Readonly<Record<string, string>>;
}

/** The laws cannot be used together. Nothing has been written when this is thrown. */
export class BadLaws extends Error {
  override readonly name = 'BadLaws';
}

/** A case, a draft or a request names a law that is not installed. */
export class UnknownLaw extends Error {
  override readonly name = 'UnknownLaw';

  constructor(readonly packId: string) {
    super(`本系统没有安装办法“${packId}”`);
  }
}

/** What two laws have by the same name must be the same thing: a ledger tells its records apart by their names alone. */
const merged = <T>(
  what: string,
  laws: readonly InstalledLaw[],
  of: (procedure: ProjectProcedure) => Readonly<Record<string, T>>,
): Record<string, T> => {
  const all = new Map<string, { readonly value: T; readonly law: InstalledLaw }>();
  for (const law of laws)
    for (const [name, value] of Object.entries(of(law.pack.procedure))) {
      const known = all.get(name);
      if (known !== undefined && known.value !== value)
        throw new BadLaws(`${nameOf(known.law)}和${nameOf(law)}各有一个不同的${what}“${name}”，不能装在同一个系统里`);
      all.set(name, { value, law });
    }
  return Object.fromEntries([...all].map(([name, { value }]) => [name, value]));
};

const byKey = <T>(key: (one: T) => string, list: readonly T[]): Record<string, T> =>
  Object.fromEntries(list.map((one) => [key(one), one]));

const gathered = new WeakMap<readonly InstalledLaw[], Together>();

/**
 * What the installed laws have together.
 * @throws BadLaws when two of them mean different things by one name
 */
export const together = (laws: readonly InstalledLaw[]): Together => {
  const known = gathered.get(laws);
  if (known) return known;
  const acts = merged('事项', laws, (of) => of.acts);
  const events = merged('记录', laws, (of) => byKey(({ event }) => event, Object.values(of.acts)));
  if (Object.keys(events).length !== Object.keys(acts).length) throw new BadLaws('两个事项留下同一种记录，分不开');
  const made: Together = {
    procedure: procedureOf({
      acts,
      reducers: merged('记录', laws, (of) => of.reducers),
      known: merged('事项', laws, (of) => of.known),
      following: merged('事项', laws, (of) => of.following),
      organs: Object.values(merged('机关', laws, (of) => byKey(({ id }) => id, of.organs))),
      stages: Object.values(merged('阶段', laws, (of) => byKey(({ id }) => id, of.stages))),
      letters: Object.values(merged('公文', laws, (of) => byKey(({ kind }) => kind, of.letters))),
    }),
    words: Object.assign({}, ...laws.map(({ pack }) => pack.words ?? {}).toReversed()) as Together['words'],
  };
  gathered.set(laws, made);
  return made;
};

const nameOf = ({ pack }: InstalledLaw): string => `《${pack.title}》（${pack.documentNumber}，${pack.id}）`;

/** The last day of a law by itself: its own, or the day before the law that takes its place. */
const lastDay = (of: InstalledLaw, laws: readonly InstalledLaw[]): PlainDate => {
  const successor = laws.find(({ pack }) => pack.replaces === of.pack.id);
  const { to } = of.pack.inForce;
  const before = successor && addDays(successor.pack.inForce.from, -1);
  return before !== undefined && before < to ? before : to;
};

/**
 * The laws in the order in which they are used, the newest first.
 * @throws BadLaws when there is none, when two have the same id, or when two govern the same day and neither replaces the other
 */
export const inOrder = (laws: readonly InstalledLaw[]): readonly [InstalledLaw, ...InstalledLaw[]] => {
  const [newest, ...older] = laws.toSorted((a, b) => b.pack.inForce.from.localeCompare(a.pack.inForce.from));
  if (newest === undefined) throw new BadLaws('没有安装任何办法');
  for (const [index, law] of [newest, ...older].entries()) {
    const { pack } = law;
    for (const other of older.slice(index)) {
      if (other.pack.id === pack.id) throw new BadLaws(`办法“${pack.id}”安装了两次`);
      if (lastDay(other, laws) >= pack.inForce.from)
        throw new BadLaws(
          `${nameOf(law)}自 ${pack.inForce.from} 起施行，${nameOf(other)}那时还在施行期内（至 ${other.pack.inForce.to}）；新办法须写明它取代哪一个`,
        );
    }
  }
  together(laws);
  return [newest, ...older];
};

/** The law of that id. @throws UnknownLaw */
export const lawById = (laws: readonly InstalledLaw[], packId: string): InstalledLaw => {
  const found = laws.find(({ pack }) => pack.id === packId);
  if (!found) throw new UnknownLaw(packId);
  return found;
};
