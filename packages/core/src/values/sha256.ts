const initial = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] as const;

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const roundConstants: readonly number[] = (() => {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < 64; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes.map((prime) => cubeRootBits(BigInt(prime)));
})();

/** floor(∛prime · 2³²) mod 2³², exactly: whole-number search instead of floating point. */
function cubeRootBits(prime: bigint): number {
  const target = prime << 96n;
  let low = 0n;
  let high = 1n << 36n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** 3n <= target) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
}

/** UTF-8, written out: the pure packages know no TextEncoder. */
const utf8 = (text: string): number[] => {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  }
  return bytes;
};

const rotate = (value: number, by: number): number => (value >>> by) | (value << (32 - by));
const at = (words: readonly number[], index: number): number => words[index] ?? 0;

/** The message, a one bit, zeros and the length in bits: whole blocks of sixteen 32-bit words. */
const blocksOf = (bytes: readonly number[]): number[][] => {
  const padded = [...bytes, 0x80];
  while (padded.length % 64 !== 56) padded.push(0);
  const bits = bytes.length * 8;
  for (let shift = 56; shift >= 0; shift -= 8) padded.push(Math.floor(bits / 2 ** shift) % 256);
  const blocks: number[][] = [];
  for (let start = 0; start < padded.length; start += 64) {
    blocks.push(
      Array.from({ length: 16 }, (_none, word) =>
        [0, 1, 2, 3].reduce((sum, byte) => (sum << 8) | at(padded, start + word * 4 + byte), 0),
      ),
    );
  }
  return blocks;
};

const scheduleOf = (block: readonly number[]): number[] => {
  const words = [...block];
  for (let index = 16; index < 64; index += 1) {
    const [near, far] = [at(words, index - 2), at(words, index - 15)];
    const sigma1 = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10);
    const sigma0 = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3);
    words.push((at(words, index - 16) + sigma0 + at(words, index - 7) + sigma1) | 0);
  }
  return words;
};

const compress = (state: readonly number[], block: readonly number[]): number[] => {
  const words = scheduleOf(block);
  let [a, b, c, d, e, f, g, h] = Array.from({ length: 8 }, (_none, index) => at(state, index)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let index = 0; index < 64; index += 1) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + at(roundConstants, index) + at(words, index)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((value, index) => (at(state, index) + value) | 0);
};

/**
 * SHA-256 of a text in UTF-8 (FIPS 180-4), as 64 hexadecimal digits. For what the pure core and the browser have to compute
 * exactly as the server does; anybody can check it with `printf %s … | sha256sum`.
 */
export const sha256 = (text: string): string => sha256Bytes(utf8(text));

/** The same of bytes as they are: of a file, where the browser has no cryptography of its own because the page came without TLS. */
export const sha256Bytes = (bytes: readonly number[]): string =>
  blocksOf(bytes)
    .reduce<readonly number[]>(compress, initial)
    .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
    .join('');
