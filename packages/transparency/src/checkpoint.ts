import { fromBase64, toBase64 } from './bytes.ts';
import type { Hash } from './tree.ts';

/** The state of a log: its name, how many entries, the root over them (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** The text that is signed. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${String(size)}\n${toBase64(root)}\n`;

/** Reads the text of a checkpoint; lines after the third are left to those who know them. Undefined when it is none. */
export const parseCheckpoint = (text: string): Checkpoint | undefined => {
  const [origin, sizeText, rootText, ...rest] = text.split('\n');
  const root = fromBase64(rootText ?? '');
  if (!origin || !/^(?:0|[1-9]\d{0,15})$/u.test(sizeText ?? '') || root?.length !== 32) return undefined;
  const size = Number(sizeText);
  return Number.isSafeInteger(size) && rest.at(-1) === '' ? { origin, size, root } : undefined;
};

/** `12345-3f9a0c4d1e2b5a60`: size and beginning of the root, as it stands in the foot of a paper and is read out on the telephone. */
export const shortCheckpoint = ({ size, root }: Pick<Checkpoint, 'size' | 'root'>): string =>
  `${String(size)}-${[...root.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
