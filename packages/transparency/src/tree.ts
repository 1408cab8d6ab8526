import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, sameBytes } from './bytes.ts';

/** 32 bytes. */
export type Hash = Uint8Array;

/** RFC 6962, 2.1: the hash of one entry of the log. */
export const leafHash = (entry: Uint8Array): Hash => sha256(concatBytes(Uint8Array.of(0), entry));

/** RFC 6962, 2.1: the hash over two halves. */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(concatBytes(Uint8Array.of(1), left, right));

/** The root of a tree without entries. */
export const emptyRoot = (): Hash => sha256(new Uint8Array());

/** The largest power of two below `size`, for sizes from 2 on. */
export const splitOf = (size: number): number => {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
};

/** The root over hashes of entries, computed the plain way. */
export const rootOf = (leaves: readonly Hash[], from = 0, to = leaves.length): Hash => {
  if (to === from) return emptyRoot();
  if (to - from === 1) return leaves[from] as Hash;
  const half = from + splitOf(to - from);
  return nodeHash(rootOf(leaves, from, half), rootOf(leaves, half, to));
};

/**
 * The root that an inclusion proof leads to (RFC 9162, 2.1.3.2).
 * @param index place of the entry, from 0
 * @returns undefined when the proof cannot be one for this place and size
 */
export const rootOfInclusion = (leaf: Hash, index: number, size: number, proof: readonly Hash[]): Hash | undefined => {
  if (!isSize(index) || !isSize(size) || index >= size) return undefined;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const beside of proof) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(beside, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = nodeHash(hash, beside);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? hash : undefined;
};

/** Whether an entry is in the tree of that size and root. */
export const isIncluded = (leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean => {
  const found = rootOfInclusion(leaf, index, size, proof);
  return found !== undefined && sameBytes(found, root);
};

/** Whether the tree of size `from` is the beginning of that of size `to` (RFC 9162, 2.1.4.2). */
export const isConsistent = (
  from: number,
  to: number,
  proof: readonly Hash[],
  fromRoot: Hash,
  toRoot: Hash,
): boolean => {
  if (!isSize(from) || !isSize(to) || from > to) return false;
  if (from === to) return proof.length === 0 && sameBytes(fromRoot, toRoot);
  if (from === 0) return proof.length === 0 && sameBytes(fromRoot, emptyRoot());
  const path = Number.isInteger(Math.log2(from)) ? [fromRoot, ...proof] : [...proof];
  const first = path.shift();
  if (!first) return false;
  let [place, last] = [from - 1, to - 1];
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  let [old, grown] = [first, first];
  for (const beside of path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      [old, grown] = [nodeHash(beside, old), nodeHash(beside, grown)];
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else grown = nodeHash(grown, beside);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameBytes(old, fromRoot) && sameBytes(grown, toRoot);
};

const half = (value: number): number => Math.floor(value / 2);
const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
