import { describe, expect, it } from 'vitest';
import { lawOfDay, periodText } from './law-choice.tsx';

const law = (id: string, from: string, trial = false) => ({
  id,
  title: id,
  documentNumber: id,
  from,
  to: '2031-01-01',
  trial,
});
const laws = [law('b', '2026-12-01'), law('a', '2020-07-13', true)];

describe('看哪一个办法', () => {
  it.each([
    ['2020-07-12', undefined],
    ['2020-07-13', 'a'],
    ['2026-11-30', 'a'],
    ['2026-12-01', 'b'],
  ])('%s', (day, id) => expect(lawOfDay(laws, day)?.id).toBe(id));

  it('试行的说试行', () => {
    expect(laws.map(periodText)).toEqual([
      '2026-12-01 起施行，有效至 2031-01-01',
      '2020-07-13 起施行，试行至 2031-01-01',
    ]);
  });
});
