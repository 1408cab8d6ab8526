import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, fromBase64, readUint64, sameBytes, toBase64, uint64, utf8ToBytes } from './bytes.ts';

/** How a key signs (C2SP signed-note): a log the text itself, a witness `cosignature/v1`. */
export type KeyKind = 'log' | 'witness' | 'sm2';

/** Numbers of the signature types; SM2 has none yet and takes the one that is left to each, with its name behind it. */
const types: Readonly<Record<KeyKind, Uint8Array>> = {
  log: Uint8Array.of(1),
  witness: Uint8Array.of(4),
  sm2: concatBytes(Uint8Array.of(255), utf8ToBytes('zhengxiang/sm2-sm3')),
};

/** A key that signatures are checked with. `name`: no blanks, no plus sign. */
export interface VerifierKey {
  readonly name: string;
  readonly kind: KeyKind;
  /** Ed25519: 32 bytes; SM2: 65, uncompressed. */
  readonly key: Uint8Array;
}

/** The four bytes before a signature that tell whose it is. */
export const keyId = ({ name, kind, key }: VerifierKey): Uint8Array =>
  sha256(concatBytes(utf8ToBytes(`${name}\n`), types[kind], key)).subarray(0, 4);

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** `name+hash+base64`: as keys of logs and witnesses are handed out. */
export const keyText = (key: VerifierKey): string =>
  `${key.name}+${hex(keyId(key))}+${toBase64(concatBytes(types[key.kind], key.key))}`;

/** Reads such a text; undefined when it is none, or its hash does not fit. */
export const parseKey = (text: string): VerifierKey | undefined => {
  const [, name, , coded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text.trim()) ?? [];
  const bytes = fromBase64(coded ?? '');
  if (name === undefined || !bytes) return undefined;
  for (const kind of ['log', 'witness', 'sm2'] as const) {
    const type = types[kind];
    if (!sameBytes(bytes.subarray(0, type.length), type)) continue;
    const key: VerifierKey = { name, kind, key: bytes.subarray(type.length) };
    return key.key.length === (kind === 'sm2' ? 65 : 32) && keyText(key) === text.trim() ? key : undefined;
  }
  return undefined;
};

export interface NoteSignature {
  readonly name: string;
  readonly id: Uint8Array;
  /** What stands behind the four bytes. */
  readonly bytes: Uint8Array;
}

export interface SignedNote {
  /** Ends with a newline; this is what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** One line of signature, with its newline. */
export const signatureLine = (key: VerifierKey, signature: Uint8Array): string =>
  `— ${key.name} ${toBase64(concatBytes(keyId(key), signature))}\n`;

const parseLine = (line: string): NoteSignature | undefined => {
  const [, name, coded] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(coded ?? '');
  return name === undefined || !bytes || bytes.length < 5
    ? undefined
    : { name, id: bytes.subarray(0, 4), bytes: bytes.subarray(4) };
};

/** Reads a signed note; undefined when a line of it is not what it should be. */
export const parseNote = (note: string): SignedNote | undefined => {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map(parseLine);
  if (signatures.some((one) => one === undefined)) return undefined;
  return { text: note.slice(0, end + 1), signatures: signatures as NoteSignature[] };
};

/** C2SP tlog-cosignature: what a witness signs, at `time` seconds since 1970. */
export const cosignedText = (text: string, time: number): string => `cosignature/v1\ntime ${String(time)}\n${text}`;

/** The bytes of a cosignature behind the four of the key. */
export const cosignatureBytes = (time: number, signature: Uint8Array): Uint8Array =>
  concatBytes(uint64(time), signature);

/** Checks SM2 signatures, where somebody brings the means: this package has none of its own. */
export type CheckSm2 = (text: Uint8Array, signature: Uint8Array, key: Uint8Array) => boolean;

const isValid = (text: string, key: VerifierKey, bytes: Uint8Array, sm2?: CheckSm2): boolean => {
  try {
    switch (key.kind) {
      case 'log':
        return ed25519.verify(bytes, utf8ToBytes(text), key.key, { zip215: false });
      case 'witness': {
        const time = readUint64(bytes.subarray(0, 8));
        return ed25519.verify(bytes.subarray(8), utf8ToBytes(cosignedText(text, time)), key.key, { zip215: false });
      }
      case 'sm2':
        return sm2?.(utf8ToBytes(text), bytes, key.key) ?? false;
    }
  } catch {
    return false;
  }
};

/**
 * What a key says of a note: `valid` with the second of a cosignature, `absent` when it has not signed, `wrong` when what stands
 * under its name is not its signature.
 */
export type Saying =
  | { readonly kind: 'valid'; readonly time?: number; readonly signature: Uint8Array }
  | { readonly kind: 'absent' }
  | { readonly kind: 'wrong' };

/** Looks for a key among the signatures of a note and checks them. Others are passed over, as the format asks. */
export const checkNote = ({ text, signatures }: SignedNote, key: VerifierKey, sm2?: CheckSm2): Saying => {
  const id = keyId(key);
  const mine = signatures.filter((one) => one.name === key.name && sameBytes(one.id, id));
  if (mine.length === 0) return { kind: 'absent' };
  const [first] = mine;
  if (!first || !mine.every(({ bytes }) => isValid(text, key, bytes, sm2))) return { kind: 'wrong' };
  return key.kind === 'witness'
    ? { kind: 'valid', time: readUint64(first.bytes.subarray(0, 8)), signature: first.bytes }
    : { kind: 'valid', signature: first.bytes };
};
