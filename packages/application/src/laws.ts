import { addDays, type PlainDate } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';

/** A regulation that this system knows, with the hash of what it consists of. */
export interface InstalledLaw {
  readonly pack: LawPack;
  readonly hash: string;
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
  return [newest, ...older];
};

/** The law of that id. @throws UnknownLaw */
export const lawById = (laws: readonly InstalledLaw[], packId: string): InstalledLaw => {
  const found = laws.find(({ pack }) => pack.id === packId);
  if (!found) throw new UnknownLaw(packId);
  return found;
};
