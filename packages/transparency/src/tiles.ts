import { concatBytes } from './bytes.ts';
import { emptyRoot, nodeHash, splitOf, type Hash } from './tree.ts';

/** Hashes in a full tile (C2SP tlog-tiles). */
export const tileWidth = 256;
const tileHeight = 8;
const hashSize = 32;

/** A tile of level `level`; the hashes, left to right, 1 to 256 of them. */
export type ReadTile = (level: number, number: number) => Promise<Uint8Array | undefined>;

/** The path of a tile: `tile/0/x001/234`, with `.p/<width>` while it is not full; `entries` in the place of a level. */
export const tilePath = (level: number | 'entries', number: number, width = tileWidth): string => {
  const groups = [String(number % 1000).padStart(3, '0')];
  for (let rest = Math.floor(number / 1000); rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  return `tile/${String(level)}/${groups.join('/')}${width === tileWidth ? '' : `.p/${String(width)}`}`;
};

export interface TilePlace {
  readonly level: number | 'entries';
  readonly number: number;
  readonly width: number;
}

/** Reads a path back; undefined for whatever `tilePath` does not write. */
export const parseTilePath = (path: string): TilePlace | undefined => {
  const found = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/u.exec(path);
  if (!found) return undefined;
  const [, levelText = '', digits = '', widthText] = found;
  const level = levelText === 'entries' ? levelText : Number(levelText);
  const number = Number(digits.replace(/[x/]/gu, ''));
  const width = widthText === undefined ? tileWidth : Number(widthText);
  return width >= 1 && tilePath(level, number, width) === path ? { level, number, width } : undefined;
};

/** The tiles of a tree of that size, the incomplete ones at the right edge with their width. */
export const tilesOf = (size: number): readonly (TilePlace & { readonly level: number })[] => {
  const tiles: (TilePlace & { level: number })[] = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / tileWidth)) {
    for (let number = 0; number * tileWidth < count; number += 1)
      tiles.push({ level, number, width: Math.min(tileWidth, count - number * tileWidth) });
  }
  return tiles;
};

const hashAt = (tile: Uint8Array, place: number): Hash => tile.subarray(place * hashSize, (place + 1) * hashSize);

const over = (tile: Uint8Array, from: number, to: number): Hash => {
  if (to - from === 1) return hashAt(tile, from);
  const half = (from + to) / 2;
  return nodeHash(over(tile, from, half), over(tile, half, to));
};

/** The root of a full tile: one hash of the level above. */
export const rootOfTile = (tile: Uint8Array): Hash => over(tile, 0, tileWidth);

/** The node over entries `index * 2^height` up to the next. @throws RangeError when a tile is missing or too short */
const node = async (read: ReadTile, height: number, index: number): Promise<Hash> => {
  const [level, within] = [Math.floor(height / tileHeight), height % tileHeight];
  const count = 2 ** within;
  const first = index * count;
  const number = Math.floor(first / tileWidth);
  const tile = await read(level, number);
  const from = first - number * tileWidth;
  if (!tile || tile.length < (from + count) * hashSize)
    throw new RangeError(`tile ${tilePath(level, number)} lacks hash ${String(from + count - 1)}`);
  return over(tile, from, from + count);
};

/** The hash over entries `from` (inclusive) to `to`. */
const range = async (read: ReadTile, from: number, to: number): Promise<Hash> => {
  const count = to - from;
  const height = Math.log2(count);
  if (Number.isInteger(height) && from % count === 0) return node(read, height, from / count);
  const half = from + splitOf(count);
  return nodeHash(await range(read, from, half), await range(read, half, to));
};

/** The root of the tree of the first `size` entries. */
export const rootOfTiles = async (read: ReadTile, size: number): Promise<Hash> =>
  size === 0 ? emptyRoot() : range(read, 0, size);

/** RFC 6962, 2.1.1: the audit path of entry `index` in the tree of `size` entries, from the leaf up. */
export const proveInclusion = async (read: ReadTile, index: number, size: number): Promise<Hash[]> => {
  if (index < 0 || index >= size) throw new RangeError(`entry ${String(index)} is not among ${String(size)}`);
  const path = async (from: number, to: number): Promise<Hash[]> => {
    if (to - from === 1) return [];
    const half = from + splitOf(to - from);
    return index < half
      ? [...(await path(from, half)), await range(read, half, to)]
      : [...(await path(half, to)), await range(read, from, half)];
  };
  return path(0, size);
};

/** RFC 6962, 2.1.2: that the tree of `from` entries is the beginning of that of `to`. */
export const proveConsistency = async (read: ReadTile, old: number, size: number): Promise<Hash[]> => {
  if (old > size) throw new RangeError(`${String(old)} is more than ${String(size)}`);
  if (old === 0 || old === size) return [];
  const path = async (from: number, to: number, isWhole: boolean): Promise<Hash[]> => {
    if (old === to) return isWhole ? [] : [await range(read, from, to)];
    const half = from + splitOf(to - from);
    return old <= half
      ? [...(await path(from, half, isWhole)), await range(read, half, to)]
      : [...(await path(half, to, false)), await range(read, from, half)];
  };
  return path(0, size, true);
};

/**
 * Adds hashes of entries to the right edge of the tiles.
 * @param size how many entries there were
 * @returns the tiles that changed, each as it is now
 */
export const growTiles = async (
  read: ReadTile,
  size: number,
  leaves: readonly Hash[],
): Promise<readonly { readonly level: number; readonly number: number; readonly hashes: Uint8Array }[]> => {
  const changed: { level: number; number: number; hashes: Uint8Array }[] = [];
  let [level, count, added] = [0, size, leaves];
  while (added.length > 0) {
    const above: Hash[] = [];
    for (let place = count, left = added; left.length > 0;) {
      const number = Math.floor(place / tileWidth);
      const room = tileWidth - (place % tileWidth);
      const before = place % tileWidth === 0 ? new Uint8Array() : await read(level, number);
      if (before?.length !== (place % tileWidth) * hashSize) throw new RangeError(`tile ${tilePath(level, number)}`);
      const hashes = concatBytes(before, ...left.slice(0, room));
      changed.push({ level, number, hashes });
      if (hashes.length === tileWidth * hashSize) above.push(rootOfTile(hashes));
      place += Math.min(room, left.length);
      left = left.slice(room);
    }
    [level, count, added] = [level + 1, Math.floor(count / tileWidth), above];
  }
  return changed;
};

/** An entry bundle: each entry behind its length in two bytes. */
export const bundleOf = (entries: readonly Uint8Array[]): Uint8Array =>
  concatBytes(...entries.flatMap((entry) => [Uint8Array.of(entry.length >> 8, entry.length & 255), entry]));
