import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, readUint64, sameBytes, uint64, utf8Text, utf8ToBytes } from './bytes.ts';
import { checkpointText, type Checkpoint } from './checkpoint.ts';
import { entryBytes, paperColumns } from './entry.ts';
import { checkNote, keyId, type CheckSm2, type NoteSignature, type VerifierKey } from './note.ts';
import { leafHash, rootOfInclusion, type Hash } from './tree.ts';

/** What a paper says, in the words printed on it; amounts in 分. Nothing of persons. */
export interface PaperStatement {
  readonly title: string;
  /** 发文字号; forms have none. */
  readonly number: string | null;
  readonly organ: string;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
  readonly project: string | null;
  readonly addressee: string | null;
  readonly amounts: readonly (readonly [label: string, fen: number, unit: string])[];
  readonly points: readonly (readonly [label: string, text: string])[];
  readonly pages: number;
  /** Of the PDF as it was issued. */
  readonly sha256: string;
}

/** What a second code on paper has room for (QR version 21, level L). */
export const codeRoom = 929;

const mark = (text: string): Uint8Array => utf8ToBytes(text);
const [statementMark, proofMark] = [mark('ZXS1'), mark('ZXP1')];

const textOf = (statement: PaperStatement, points: PaperStatement['points']): string => {
  const { title, number, organ, issuedOn, project, addressee, amounts, pages, sha256: file } = statement;
  return JSON.stringify([title, number, organ, issuedOn, project, addressee, amounts, points, pages, file]);
};

/**
 * The bytes of a statement: in the code, and under the hash in the log. Where they would not fit a code the further points are left
 * to the paper, whose file hash is among them.
 */
export const encodeStatement = (statement: PaperStatement): Uint8Array => {
  for (let count = statement.points.length; count >= 0; count -= 1) {
    const bytes = concatBytes(statementMark, utf8ToBytes(textOf(statement, statement.points.slice(0, count))));
    if (bytes.length <= codeRoom || count === 0) return bytes;
  }
  throw new RangeError('unreachable');
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isRows = (value: unknown, width: number): boolean =>
  Array.isArray(value) && value.every((row) => Array.isArray(row) && row.length === width && isText(row[0]));

/** Reads a statement; undefined for anything else. */
export const decodeStatement = (bytes: Uint8Array): PaperStatement | undefined => {
  if (!sameBytes(bytes.subarray(0, 4), statementMark)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(utf8Text(bytes.subarray(4)) ?? '');
  } catch {
    return undefined;
  }
  if (!Array.isArray(value) || value.length !== 10) return undefined;
  const [title, number, organ, issuedOn, project, addressee, amounts, points, pages, file] = value as unknown[];
  const orNull = [number, project, addressee].every((one) => one === null || isText(one));
  if (![title, organ, issuedOn, file].every(isText) || !orNull || !isRows(amounts, 3) || !isRows(points, 2))
    return undefined;
  if (typeof pages !== 'number') return undefined;
  return { title, number, organ, issuedOn, project, addressee, amounts, points, pages, sha256: file } as PaperStatement;
};

/** SHA-256 (hex) of the bytes of a statement: what the log's entry of a paper is over. */
export const statementHash = (statement: Uint8Array): string => bytesToHex(sha256(statement));

/** That a paper is in the log: everything but the statement and the keys. */
export interface PaperProof {
  readonly origin: string;
  readonly index: number;
  readonly size: number;
  /** The entry's own, see `EntrySubject`. */
  readonly paperId: string;
  readonly salt: string;
  readonly entryId: number;
  readonly path: readonly Hash[];
  /** Of the log and of its witnesses; the names stay with the keys. */
  readonly signatures: readonly Pick<NoteSignature, 'id' | 'bytes'>[];
}

const short = (value: number): Uint8Array => uint64(value).subarray(2);
const within = (bytes: Uint8Array): Uint8Array => concatBytes(Uint8Array.of(bytes.length), bytes);

/** The bytes of a proof: with 17 hashes (a hundred thousand entries), a log and two witnesses about 850. */
export const encodeProof = (proof: PaperProof): Uint8Array =>
  concatBytes(
    proofMark,
    within(utf8ToBytes(proof.origin)),
    short(proof.index),
    short(proof.size),
    hexToBytes(proof.paperId.replaceAll('-', '')),
    hexToBytes(proof.salt),
    short(proof.entryId),
    Uint8Array.of(proof.path.length),
    ...proof.path,
    Uint8Array.of(proof.signatures.length),
    ...proof.signatures.flatMap(({ id, bytes }) => [id, within(bytes)]),
  );

/** Reads a proof; undefined for anything else, also for one with something behind it. */
export const decodeProof = (bytes: Uint8Array): PaperProof | undefined => {
  let at = 0;
  const take = (count: number): Uint8Array => {
    if (at + count > bytes.length) throw new RangeError('cut off');
    at += count;
    return bytes.slice(at - count, at);
  };
  const byte = (): number => take(1)[0] ?? 0;
  try {
    if (!sameBytes(take(4), proofMark)) return undefined;
    const origin = utf8Text(take(byte()));
    const [index, size] = [readUint64(take(6)), readUint64(take(6))];
    const id = bytesToHex(take(16));
    const paperId = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
    const [salt, entryId] = [bytesToHex(take(16)), readUint64(take(6))];
    const path = Array.from({ length: byte() }, () => take(32));
    const signatures = Array.from({ length: byte() }, () => ({ id: take(4), bytes: take(byte()) }));
    if (origin === undefined || at !== bytes.length) return undefined;
    return { origin, index, size, paperId, salt, entryId, path, signatures };
  } catch {
    return undefined;
  }
};

export interface ProvenPaper {
  readonly checkpoint: Checkpoint;
  /** Whether the log's own signature holds. */
  readonly log: boolean;
  /** Witnesses whose cosignature holds, with the second at which they gave it. */
  readonly witnesses: readonly { readonly name: string; readonly time: number }[];
  /** Keys under whose number stands something that is not their signature. */
  readonly wrong: readonly string[];
}

/**
 * Leads from the words of a paper to what the log and its witnesses signed. Needs no server.
 * @returns undefined when the proof leads nowhere; words that were altered lead to a root that nobody signed
 */
export const checkPaperProof = (
  statement: Uint8Array,
  proof: PaperProof,
  keys: readonly VerifierKey[],
  sm2?: CheckSm2,
): ProvenPaper | undefined => {
  const { origin, index, size, paperId, salt, entryId, path } = proof;
  const columns = paperColumns(statementHash(statement));
  const entry = entryBytes({ id: entryId, subject: 'paper', key: paperId, op: 'I', columns, salt });
  const root = rootOfInclusion(leafHash(entry), index, size, path);
  if (!root) return undefined;
  const checkpoint = { origin, size, root };
  const text = checkpointText(checkpoint);
  const said = keys.map((key) => {
    const id = keyId(key);
    const signatures = proof.signatures
      .filter((one) => sameBytes(one.id, id))
      .map((one) => ({ ...one, name: key.name }));
    return { key, saying: checkNote({ text, signatures }, key, sm2) };
  });
  return {
    checkpoint,
    // A log signs under its own name.
    log: said.some(({ key, saying }) => key.kind === 'log' && key.name === origin && saying.kind === 'valid'),
    witnesses: said.flatMap(({ key, saying }) =>
      saying.kind === 'valid' && saying.time !== undefined ? [{ name: key.name, time: saying.time }] : [],
    ),
    wrong: said.filter(({ saying }) => saying.kind === 'wrong').map(({ key }) => key.name),
  };
};
