import { describe, expect, it } from 'vitest';
import { sha256 } from './sha256.ts';

describe('sha256', () => {
  it('gives the published answers', () => {
    // FIPS 180-4 examples: empty message, one block, two blocks.
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
  });

  it('agrees with the platform on Chinese, on astral characters and around the block boundary', async () => {
    const hex = async (text: string): Promise<string> =>
      [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
    const texts = ['东源县政务信息化', '𠮷野家', 'é', ...[54, 55, 56, 63, 64, 65, 119, 120].map((n) => 'x'.repeat(n))];
    for (const text of texts) expect([text, sha256(text)]).toEqual([text, await hex(text)]);
  });
});
