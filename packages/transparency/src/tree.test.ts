import { describe, expect, it } from 'vitest';
import { bytesToHex, utf8ToBytes } from './bytes.ts';
import { growTiles, parseTilePath, proveConsistency, proveInclusion, rootOfTiles, tilePath, tilesOf } from './tiles.ts';
import { emptyRoot, isConsistent, isIncluded, leafHash, rootOf } from './tree.ts';

const leaves = Array.from({ length: 700 }, (_, nr) => leafHash(utf8ToBytes(`entry ${String(nr)}`)));

/** Tiles as a log grows by steps of any width. */
const grown = async (steps: readonly number[]) => {
  const tiles = new Map<string, Uint8Array>();
  const read = (level: number, number: number) => Promise.resolve(tiles.get(tilePath(level, number)));
  let size = 0;
  for (const step of steps) {
    for (const { level, number, hashes } of await growTiles(read, size, leaves.slice(size, size + step)))
      tiles.set(tilePath(level, number), hashes);
    size += step;
  }
  return { tiles, read, size };
};

describe('the tree of RFC 6962', () => {
  it('has the published roots', () => {
    expect(bytesToHex(emptyRoot())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    // The entries of the reference tree that implementations of certificate transparency are tried with.
    const entries = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const hashes = entries.map((hex) => leafHash(Uint8Array.from(Buffer.from(hex, 'hex'))));
    expect([1, 2, 3, 8].map((size) => bytesToHex(rootOf(hashes, 0, size)))).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
  });

  it('comes out of tiles whatever the steps it grew by', async () => {
    for (const steps of [[700], [1, 255, 1, 443], [256, 256, 188], Array.from({ length: 70 }, () => 10)]) {
      const { read, tiles, size } = await grown(steps);
      expect(size).toBe(700);
      for (const at of [1, 2, 3, 255, 256, 257, 511, 512, 699, 700])
        expect(bytesToHex(await rootOfTiles(read, at))).toBe(bytesToHex(rootOf(leaves, 0, at)));
      expect([...tiles.keys()].map((name) => name.replace(/\.p.*/u, '')).sort()).toEqual(
        tilesOf(700)
          .map(({ level, number }) => tilePath(level, number))
          .sort(),
      );
    }
  });
});

describe('proofs', () => {
  it('of inclusion hold, and no altered one does', async () => {
    const { read } = await grown([700]);
    for (let size = 1; size <= 700; size += 37) {
      const root = rootOf(leaves, 0, size);
      for (let index = 0; index < size; index += 11) {
        const proof = await proveInclusion(read, index, size);
        const leaf = leaves[index] ?? leafHash(new Uint8Array());
        expect(isIncluded(leaf, index, size, proof, root)).toBe(true);
        expect(isIncluded(leafHash(utf8ToBytes('other')), index, size, proof, root)).toBe(false);
        expect(isIncluded(leaf, index, size, proof.slice(1), root)).toBe(size === 1);
        expect(isIncluded(leaf, index, size, [...proof, root], root)).toBe(false);
        if (size > 1) expect(isIncluded(leaf, (index + 1) % size, size, proof, root)).toBe(false);
      }
    }
    await expect(proveInclusion(read, 7, 7)).rejects.toThrow(RangeError);
  });

  it('of consistency hold, and no fork gets one', async () => {
    const { read } = await grown([700]);
    const forked = leaves.with(5, leafHash(utf8ToBytes('forked')));
    for (const from of [0, 1, 2, 3, 6, 7, 8, 255, 256, 300, 512, 699, 700])
      for (const to of [1, 2, 7, 8, 9, 256, 257, 511, 700]) {
        if (from > to) continue;
        const proof = await proveConsistency(read, from, to);
        const roots = [rootOf(leaves, 0, from), rootOf(leaves, 0, to)] as const;
        expect([from, to, isConsistent(from, to, proof, ...roots)]).toEqual([from, to, true]);
        if (from > 5) expect(isConsistent(from, to, proof, rootOf(forked, 0, from), roots[1])).toBe(false);
        if (to > 5 && from > 0) expect(isConsistent(from, to, proof, roots[0], rootOf(forked, 0, to))).toBe(false);
      }
    expect(isConsistent(8, 7, [], rootOf(leaves, 0, 8), rootOf(leaves, 0, 7))).toBe(false);
  });
});

describe('paths of tiles', () => {
  it('are those of the format, and only they are read', () => {
    expect([tilePath(0, 0), tilePath(1, 1_234_067), tilePath('entries', 999, 3)]).toEqual([
      'tile/0/000',
      'tile/1/x001/x234/067',
      'tile/entries/999.p/3',
    ]);
    for (const path of ['tile/0/000', 'tile/1/x001/x234/067', 'tile/entries/x005/999.p/255'])
      expect(parseTilePath(path)).toBeDefined();
    for (const path of ['tile/0/0', 'tile/0/x000/001', 'tile/0/000.p/256', 'tile/0/000.p/0', 'tile/00/000', '../etc'])
      expect([path, parseTilePath(path)]).toEqual([path, undefined]);
  });
});
