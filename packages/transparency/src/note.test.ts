import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64, utf8ToBytes } from './bytes.ts';
import { checkpointText, parseCheckpoint, shortCheckpoint } from './checkpoint.ts';
import {
  checkNote,
  cosignatureBytes,
  cosignedText,
  keyText,
  parseKey,
  parseNote,
  signatureLine,
  type VerifierKey,
} from './note.ts';
import { emptyRoot } from './tree.ts';

const secret = utf8ToBytes('0123456789abcdef0123456789abcdef');
const key: VerifierKey = { name: 'county.example/log', kind: 'log', key: ed25519.getPublicKey(secret) };
const witness: VerifierKey = { name: 'audit.example', kind: 'witness', key: key.key };
const text = checkpointText({ origin: key.name, size: 7, root: emptyRoot() });
const time = 1_795_999_705;
const note =
  `${text}\n${signatureLine(key, ed25519.sign(utf8ToBytes(text), secret))}` +
  signatureLine(witness, cosignatureBytes(time, ed25519.sign(utf8ToBytes(cosignedText(text, time)), secret)));

describe('a signed checkpoint', () => {
  it('is read with both signatures', () => {
    const read = parseNote(note);
    expect(read && parseCheckpoint(read.text)).toEqual({ origin: key.name, size: 7, root: emptyRoot() });
    expect(read && checkNote(read, key)).toMatchObject({ kind: 'valid' });
    expect(read && checkNote(read, witness)).toMatchObject({ kind: 'valid', time });
    expect(shortCheckpoint({ size: 7, root: emptyRoot() })).toBe('7-e3b0c44298fc1c14');
  });

  const changes: [string, (text: string) => string][] = [
    ['another size', (given) => given.replace('\n7\n', '\n8\n')],
    ['another root', (given) => given.replace('47DE', '47DF')],
    ['another origin', (given) => given.replace('county.example/log\n', 'county.example/lag\n')],
    ['a line more', (given) => given.replace('\n\n', '\nmore\n\n')],
  ];
  it.each(changes)('%s: neither signature holds', (_name, change) => {
    const read = parseNote(change(note));
    expect(change(note)).not.toBe(note);
    expect(read && [checkNote(read, key).kind, checkNote(read, witness).kind]).toEqual(['wrong', 'wrong']);
  });

  it('says of an unknown key nothing', () => {
    const read = parseNote(note);
    expect(read && checkNote(read, { ...key, name: 'other' })).toEqual({ kind: 'absent' });
  });
});

describe('what is none', () => {
  it('is no note', () => {
    for (const wrong of ['', 'x', text, note.trimEnd(), note.replace('— county', '- county'), `${note}\n`])
      expect(parseNote(wrong)).toBeUndefined();
  });

  it('is no checkpoint', () => {
    for (const wrong of [
      'a\n07\n' + toBase64(emptyRoot()) + '\n',
      'a\n7\nAAAA\n',
      '\n7\n' + toBase64(emptyRoot()) + '\n',
    ])
      expect(parseCheckpoint(wrong)).toBeUndefined();
  });

  it('is no key', () => {
    expect(parseKey(keyText(key))).toEqual(key);
    expect(parseKey(keyText(witness))).toEqual(witness);
    for (const wrong of ['', 'a+b+c', keyText(key).replace('county', 'cownty'), `${keyText(key)}AA`])
      expect(parseKey(wrong)).toBeUndefined();
  });

  it('is no base64', () => {
    expect(fromBase64('AQID')).toEqual(Uint8Array.of(1, 2, 3));
    for (const wrong of ['A', 'AB==x', 'AB=A', 'AQID\n', 'AB=='])
      expect([wrong, fromBase64(wrong)]).toEqual([wrong, undefined]);
  });
});
