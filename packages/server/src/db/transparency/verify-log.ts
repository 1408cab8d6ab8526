import {
  bytesToHex,
  checkNote,
  entryBytes,
  growTiles,
  leafHash,
  parseCheckpoint,
  parseNote,
  rootOfTiles,
  sameBytes,
  tilePath,
  type CheckSm2,
  type Hash,
  type VerifierKey,
} from '@zhengxiang/transparency';
import { asc } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { logCheckpoint, logCosignature, logEntry, logTile } from '../schema/transparency.ts';
import type { StoredEntry } from './log-store.ts';
import type { RecordFinding } from './record-findings.ts';

/** A state of the log that somebody kept outside: the whole note, or size and the beginning of the root. */
export interface KeptCheckpoint {
  readonly size: number;
  /** At least 8 hexadecimal digits of the root. */
  readonly root: string;
}

/** Reads `12345-3f9a0c4d` or a signed note; undefined for anything else. */
export const readKept = (text: string): KeptCheckpoint | undefined => {
  const [, size, root] = /^(\d{1,15})-([0-9a-f]{8,64})$/u.exec(text.trim().toLowerCase()) ?? [];
  if (size !== undefined && root !== undefined) return { size: Number(size), root };
  // A mail that was saved has words before the note.
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const first = lines.findIndex(
    (_line, at) => /^\d+$/u.test(lines[at + 1] ?? '') && /^\S{44}$/u.test(lines[at + 2] ?? ''),
  );
  const note = parseNote(`${lines.slice(Math.max(first, 0)).join('\n').trimEnd()}\n`);
  const checkpoint = note && parseCheckpoint(note.text);
  return checkpoint && { size: checkpoint.size, root: bytesToHex(checkpoint.root) };
};

export interface LogTrust {
  readonly kept: readonly KeptCheckpoint[];
  /** Keys of the log and of witnesses; signatures of others are not looked at. */
  readonly keys: readonly VerifierKey[];
  readonly sm2?: CheckSm2;
}

export interface LogVerification {
  readonly entries: readonly StoredEntry[];
  /** How many entries have a place. */
  readonly size: number;
  readonly root: Hash;
  readonly checkpoints: number;
  readonly findings: readonly RecordFinding[];
}

/** Computes the whole log again: entries, their order, the tree, the signed states, and what was kept of them outside. */
export const verifyLog = async (tx: Tx, trust: LogTrust): Promise<LogVerification> => {
  const findings: RecordFinding[] = [];
  const entries = await tx.select().from(logEntry).orderBy(asc(logEntry.id));
  for (const one of entries)
    if (bytesToHex(entryBytes(one)) !== one.entry) findings.push({ kind: 'entry-edited', entry: one.id });
  const placed = entries
    .filter((one): one is StoredEntry & { place: number } => one.place !== null)
    .sort((a, b) => a.place - b.place);
  for (const [place, one] of placed.entries())
    if (one.place !== place) findings.push({ kind: 'entry-place', entry: one.id });
  const tree = await treeOf(placed.map(entryBytes));
  findings.push(...(await compareTiles(tx, tree.tiles)));
  const size = placed.length;
  const checkpoints = await tx.select().from(logCheckpoint).orderBy(asc(logCheckpoint.size));
  const cosignatures = await tx.select().from(logCosignature);
  const texts = new Map<number, string>();
  for (const { size: of, note } of checkpoints) {
    const read = parseNote(note);
    const said = read && parseCheckpoint(read.text);
    if (!read || !said || said.size !== of || of > size || !sameBytes(said.root, await tree.root(of)))
      findings.push({ kind: 'checkpoint-differs', size: of });
    else {
      texts.set(of, read.text);
      const own = trust.keys.filter(({ kind, name }) => kind !== 'witness' && name === said.origin);
      const sayings = own.map((key) => checkNote(read, key, trust.sm2).kind);
      if (own.length > 0 && (!sayings.includes('valid') || sayings.includes('wrong')))
        findings.push({ kind: 'checkpoint-unsigned', size: of });
    }
  }
  for (const { size: of, witness, line } of cosignatures) {
    const text = texts.get(of);
    const read = text === undefined ? undefined : parseNote(`${text}\n${line}`);
    const keys = trust.keys.filter(({ kind, name }) => kind === 'witness' && name === witness);
    const isGood =
      read &&
      (keys.length === 0
        ? namesOnly(read.signatures, witness)
        : keys.some((key) => checkNote(read, key).kind === 'valid'));
    if (isGood !== true) findings.push({ kind: 'cosignature-wrong', size: of, witness });
  }
  for (const kept of trust.kept) {
    if (kept.size > size) findings.push({ kind: 'kept-beyond', size: kept.size, found: size });
    else if (!bytesToHex(await tree.root(kept.size)).startsWith(kept.root))
      findings.push({ kind: 'kept-differs', size: kept.size, found: size });
  }
  return { entries, size, root: await tree.root(size), checkpoints: checkpoints.length, findings };
};

const namesOnly = (signatures: readonly { readonly name: string }[], witness: string): boolean =>
  signatures.length === 1 && signatures[0]?.name === witness;

interface Tree {
  readonly tiles: ReadonlyMap<string, Uint8Array>;
  root(size: number): Promise<Hash>;
}

const treeOf = async (entries: readonly Uint8Array[]): Promise<Tree> => {
  const tiles = new Map<string, Uint8Array>();
  const read = (level: number, number: number) => Promise.resolve(tiles.get(tilePath(level, number)));
  const changed = await growTiles(read, 0, entries.map(leafHash));
  for (const { level, number, hashes } of changed) tiles.set(tilePath(level, number), hashes);
  return { tiles, root: (size) => rootOfTiles(read, size) };
};

const compareTiles = async (tx: Tx, tiles: ReadonlyMap<string, Uint8Array>): Promise<RecordFinding[]> => {
  const rows = await tx.select().from(logTile);
  const stored = new Map(rows.map(({ level, number, hashes }) => [tilePath(level, number), hashes]));
  const names = new Set([...stored.keys(), ...tiles.keys()]);
  return [...names]
    .filter((name) => {
      const there = tiles.get(name);
      return there === undefined || stored.get(name) !== bytesToHex(there);
    })
    .map((tile) => ({ kind: 'tile-differs', tile }));
};
