import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitals } from './capitals.ts';
import { fen, largestFen } from './fen.ts';

const numerals = '零壹贰叁肆伍陆柒捌玖';
const places = new Map([
  ['拾', 10n],
  ['佰', 100n],
  ['仟', 1000n],
]);

/** Reads capitals back by an independent route: a stack of sections, from left to right. */
const readCapitals = (text: string): bigint => {
  let [total, section, digit, fractionless] = [0n, 0n, 0n, 0n];
  for (const character of text) {
    const value = numerals.indexOf(character);
    const place = places.get(character);
    if (value >= 0) digit = BigInt(value);
    else if (place !== undefined) [section, digit] = [section + digit * place, 0n];
    else if (character === '万') [total, section, digit] = [total + (section + digit) * 10_000n, 0n, 0n];
    else if (character === '亿') [total, section, digit] = [(total + section + digit) * 100_000_000n, 0n, 0n];
    else if (character === '元') [fractionless, section, digit] = [(total + section + digit) * 100n, 0n, 0n];
    else if (character === '角') [fractionless, digit] = [fractionless + digit * 10n, 0n];
    else if (character === '分') [fractionless, digit] = [fractionless + digit, 0n];
  }
  return fractionless;
};

describe('amounts in Chinese capitals', () => {
  it.each([
    [286_500_005, '贰佰捌拾陆万伍仟元零伍分'],
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角'],
    [99, '玖角玖分'],
    [100, '壹元整'],
    [105, '壹元零伍分'],
    [150, '壹元伍角'],
    [1000, '壹拾元整'],
    [140_950, '壹仟肆佰零玖元伍角'],
    [600_714, '陆仟零柒元壹角肆分'],
    [168_032, '壹仟陆佰捌拾元叁角贰分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [50_000_000, '伍拾万元整'],
    [435_288_000, '肆佰叁拾伍万贰仟捌佰捌拾元整'],
    [100_001_000, '壹佰万零壹拾元整'],
    [1_000_000_000, '壹仟万元整'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [10_001_000_000, '壹亿零壹万元整'],
    [1_000_500_000_000, '壹佰亿零伍佰万元整'],
    [100_000_000_000_000, '壹万亿元整'],
    [123_456_700_000_000, '壹万贰仟叁佰肆拾伍亿陆仟柒佰万元整'],
    [120_005_000_000_000_0, '壹拾贰万零伍亿元整'],
    [largestFen, '玖拾万亿元整'],
    [-150, '负壹元伍角'],
  ])('%d 分: %s', (n, expected) => {
    expect(capitals(fen(n))).toBe(expected);
  });

  it('say the same amount as the figure, for every amount', () => {
    const sparse = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 })), { maxLength: 4 })
      .map((digits) => digits.reduce((sum, [power, digit]) => Math.min(sum + digit * 10 ** power, largestFen), 0));
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: largestFen }), sparse), (n) => {
        const text = capitals(fen(n));
        expect(readCapitals(text)).toBe(BigInt(n));
        expect(text).not.toMatch(/零零|零[拾佰仟万亿角分]|零元(?!整)|[万亿]{3}/u);
        expect(text.endsWith('整')).toBe(n % 100 === 0);
      }),
      { numRuns: 2000 },
    );
  });
});
