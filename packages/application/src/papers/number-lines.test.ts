import { describe, expect, it } from 'vitest';
import { linesOf } from './number-lines.ts';
import { paperNumberText } from './paper-numbers.ts';

describe('号的去向', () => {
  it('没有用过也没有说明的，列为待说明', () => {
    const letter = (place: number) => ({
      id: 'a',
      caseId: 'c',
      title: '批复',
      place,
      issuedOn: '2023-01-02',
      organName: '局',
    });
    expect(linesOf(5, [letter(2), letter(5)], []).map(({ from, to, what }) => [from, to, what])).toEqual([
      [1, 1, 'gap'],
      [2, 2, 'letter'],
      [3, 4, 'gap'],
      [5, 5, 'letter'],
    ]);
    expect(linesOf(0, [], [])).toEqual([]);
  });

  it('写法：机关代字、年份、顺序号', () => {
    expect(paperNumberText({ series: '东政数', year: 2024, place: 12 })).toBe('东政数〔2024〕12号');
  });
});
