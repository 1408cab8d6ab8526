import { describe, expect, it } from 'vitest';
import { readNumber } from './read-number.ts';

describe('数字怎么写都认得', () => {
  it.each([
    ['12', 12],
    ['１２．５', 12.5],
    ['1,200', 1200],
    ['１，２００', 1200],
    [' 3。5 ', 3.5],
    ['.5', 0.5],
    ['−2', -2],
    ['7\n', 7],
  ])('%j', (text, number) => expect(readNumber(text)).toBe(number));

  it.each(['', '约12', '1.2.3', '12个', '1e5', '-'])('%j 不是数字', (text) => expect(readNumber(text)).toBeUndefined());
});
