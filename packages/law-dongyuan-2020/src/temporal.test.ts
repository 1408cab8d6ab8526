import { addDays, governingPack, plainDate, type PlainDate, type TrialExtension } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from './pack.ts';

type Dated = Pick<LawPack, 'id' | 'inForce'>;
const pack = (id: string, from: string, to: string): Dated => ({
  id,
  inForce: { from: plainDate(from), to: plainDate(to) },
});
const extension = (packId: string, from: string, until?: string): TrialExtension => ({
  packId,
  from: plainDate(from),
  until: until === undefined ? undefined : plainDate(until),
});

const trial = pack('2020', '2020-07-13', '2022-07-12');
const successor = pack('2024', '2024-01-01', '2026-12-31');

const told = (packs: readonly Dated[], date: string, extensions: readonly TrialExtension[] = []): string => {
  const governing = governingPack(packs, plainDate(date), extensions);
  if (governing.kind === 'gap') return `gap near ${governing.nearest.id} since ${governing.since ?? 'ever'}`;
  return `${governing.pack.id}${governing.extension ? ` until ${governing.extension.until ?? 'further notice'}` : ''}`;
};

describe('每一天适用哪个版本', () => {
  it('首尾两日都在有效期内', () => {
    expect(told([trial], '2020-07-12')).toBe('gap near 2020 since ever');
    expect(told([trial], '2020-07-13')).toBe('2020');
    expect(told([trial], '2022-07-12')).toBe('2020');
    expect(told([trial], '2022-07-13')).toBe('gap near 2020 since 2022-07-13');
    expect(told([trial], '2030-01-01')).toBe('gap near 2020 since 2022-07-13');
  });

  it('两个版本之间的空档，最近的是先前的版本', () => {
    expect(told([successor, trial], '2023-12-31')).toBe('gap near 2020 since 2022-07-13');
    expect(told([trial, successor], '2024-01-01')).toBe('2024');
    expect(told([trial, successor], '2026-12-31')).toBe('2024');
    expect(told([trial, successor], '2027-01-01')).toBe('gap near 2024 since 2027-01-01');
    expect(told([successor, trial], '2019-01-01')).toBe('gap near 2020 since ever');
  });

  it('延续文件在其期间内使版本继续有效，首尾两日都算', () => {
    const extended = [extension('2020', '2022-07-13', '2023-07-12')];
    expect(told([trial], '2022-07-12', extended)).toBe('2020');
    expect(told([trial], '2022-07-13', extended)).toBe('2020 until 2023-07-12');
    expect(told([trial], '2023-07-12', extended)).toBe('2020 until 2023-07-12');
    expect(told([trial], '2023-07-13', extended)).toBe('gap near 2020 since 2023-07-13');
  });

  it('延续文件之前的空档仍是空档', () => {
    const late = [extension('2020', '2022-09-01', '2023-07-12')];
    expect(told([trial], '2022-08-31', late)).toBe('gap near 2020 since 2022-07-13');
    expect(told([trial], '2022-09-01', late)).toBe('2020 until 2023-07-12');
  });

  it('没有截止日期的延续文件长期有效；只延续它所说的版本', () => {
    const open = [extension('2020', '2022-07-13')];
    expect(told([trial], '2035-01-01', open)).toBe('2020 until further notice');
    expect(told([trial], '2023-01-01', [extension('2024', '2022-07-13')])).toBe('gap near 2020 since 2022-07-13');
  });

  it('后一版本自施行之日起取代前一版本，即使前一版本已延续', () => {
    const open = [extension('2020', '2022-07-13')];
    expect(told([successor, trial], '2023-12-31', open)).toBe('2020 until further notice');
    expect(told([successor, trial], '2024-01-01', open)).toBe('2024');
    expect(told([successor, trial], '2027-01-01', open)).toBe('2020 until further notice');
    const ended = [extension('2020', '2022-07-13', '2027-06-30')];
    expect(told([successor, trial], '2027-07-01', ended)).toBe('gap near 2020 since 2027-07-01');
    const sameDay = [extension('2020', '2022-07-13', '2026-12-31')];
    expect(told([successor, trial], '2027-01-01', sameDay)).toBe('gap near 2024 since 2027-01-01');
  });

  it('有效期重叠的，适用施行较晚的版本', () => {
    const early = pack('2022', '2022-01-01', '2030-12-31');
    expect(told([early, trial], '2021-12-31')).toBe('2020');
    expect(told([trial, early], '2022-01-01')).toBe('2022');
    expect(told([early, trial], '2022-01-01')).toBe('2022');
  });

  it('一个版本也没有的，是程序错误', () => {
    expect(() => governingPack([], plainDate('2022-01-01'))).toThrow(RangeError);
  });

  it('本办法：2020 年至 2026 年的每一天，恰有一个版本或者一个申明的空档', () => {
    const days: PlainDate[] = [];
    for (let date = plainDate('2020-01-01'); date <= '2026-12-31'; date = addDays(date, 1)) days.push(date);
    const governed = days.filter((date) => governingPack([dongyuan2020], date).kind === 'pack');
    expect(governed[0]).toBe('2020-07-13');
    expect(governed.at(-1)).toBe('2022-07-12');
    expect(governed).toHaveLength(730);
    for (const date of days.filter((one) => one > '2022-07-12'))
      expect(governingPack([dongyuan2020], date)).toEqual({ kind: 'gap', nearest: dongyuan2020, since: '2022-07-13' });
  });
});
