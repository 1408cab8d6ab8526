import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648 base64 with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const left = bytes.length - at;
    const sign = (shift: number): string => alphabet.charAt((((a << 16) | (b << 8) | c) >> shift) & 63);
    text += sign(18) + sign(12) + (left > 1 ? sign(6) : '=') + (left > 2 ? sign(0) : '=');
  }
  return text;
};

/** Strict: padding, nothing else around, no unused bits set. @returns undefined for anything else */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(text)) return undefined;
  const signs = text.replace(/=+$/u, '');
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const sign of signs) {
    held = ((held << 6) | alphabet.indexOf(sign)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
  }
  const read = Uint8Array.from(bytes);
  return toBase64(read) === text ? read : undefined;
};

/** Big-endian, eight bytes; exact up to 2^53. */
export const uint64 = (value: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  for (let at = 7, rest = value; at >= 0; at -= 1, rest = Math.floor(rest / 256)) bytes[at] = rest % 256;
  return bytes;
};

export const readUint64 = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** What UTF-8 says; undefined for bytes that are none. Without a decoder of the platform: this runs in old browsers and in none. */
export const utf8Text = (bytes: Uint8Array): string | undefined => {
  const coded = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    const text = decodeURIComponent(coded);
    return sameBytes(utf8ToBytes(text), bytes) ? text : undefined;
  } catch {
    return undefined;
  }
};

/** Hexadecimal digits as bytes, none for what is none. */
export const bytesOfHex = (text: string): Uint8Array =>
  /^(?:[0-9a-f]{2})*$/u.test(text) ? hexToBytes(text) : new Uint8Array();
