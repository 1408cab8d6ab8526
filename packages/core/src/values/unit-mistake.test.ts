import { describe, expect, it } from 'vitest';
import { fen } from './fen.ts';
import { plausibleUnitMistake } from './unit-mistake.ts';

const reference = fen(286_500_000);

describe('元 typed for 万元', () => {
  it('shows when an amount is ten thousand times its reference', () => {
    const found = plausibleUnitMistake(fen(2_865_000_000_000), { reference });
    expect(found).toMatchObject({ kind: 'yuan-typed-as-wan', probable: 286_500_000 });
    expect(found?.message).toBe(
      '金额是286.50 万元的一千倍以上，请核对单位：是 286.50 万元（2,865,000.00 元），还是 2865000.00 万元？',
    );
  });

  it('starts at a thousand times the reference', () => {
    const small = { reference: fen(1_000_000) };
    expect(plausibleUnitMistake(fen(999_999_999), small)).toBeUndefined();
    expect(plausibleUnitMistake(fen(1_000_000_000), small)?.kind).toBe('yuan-typed-as-wan');
  });

  it('shows by size alone from 10 亿元 on', () => {
    expect(plausibleUnitMistake(fen(99_999_999_999))).toBeUndefined();
    expect(plausibleUnitMistake(fen(100_000_000_000))).toMatchObject({ kind: 'absurdly-large', probable: 10_000_000 });
  });
});

describe('元 typed for 万元 among parts', () => {
  const usual = fen(136_000_000);
  it('shows in whole 万元 from 1 亿元 and a hundred times the usual on', () => {
    const found = plausibleUnitMistake(fen(80_000_000_000), { usual });
    expect(found).toMatchObject({ kind: 'yuan-typed-as-wan', probable: 8_000_000 });
    expect(found?.message).toContain('金额是136.00 万元的一百倍以上');
    expect(plausibleUnitMistake(fen(13_600_000_000), { usual })?.probable).toBe(1_360_000);
    expect(plausibleUnitMistake(fen(13_600_000_001), { usual })).toBeUndefined();
    expect(plausibleUnitMistake(fen(13_599_000_000), { usual })).toBeUndefined();
    expect(plausibleUnitMistake(fen(9_999_000_000), { usual: fen(1_000_000) })).toBeUndefined();
    expect(plausibleUnitMistake(fen(80_000_000_000), { usual: fen(0) })).toBeUndefined();
  });
});

describe('万元 typed for 元', () => {
  it('shows when an amount is a ten-thousandth of its reference', () => {
    expect(plausibleUnitMistake(fen(28_650), { reference })).toMatchObject({
      kind: 'wan-typed-as-yuan',
      probable: 286_500_000,
    });
  });
});

describe('plausible amounts', () => {
  it.each([
    ['the reference itself', 286_500_000],
    ['a small part', 500_000],
    ['a very small part', 5_000],
    ['ten times', 2_865_000_000],
    ['nothing', 0],
    ['a difference below zero', -100],
  ])('%s', (_name, n) => {
    expect(plausibleUnitMistake(fen(n), { reference })).toBeUndefined();
  });

  it('a reference of zero says nothing', () => {
    expect(plausibleUnitMistake(fen(50_000_000), { reference: fen(0) })).toBeUndefined();
  });
});
