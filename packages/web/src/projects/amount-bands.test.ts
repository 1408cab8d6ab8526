import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { describe, expect, it } from 'vitest';
import { amountBands } from './amount-bands.ts';

describe('按金额分段', () => {
  it('分段的界就是办法的限额', () => {
    expect(amountBands(dongyuan2020).map(({ label }) => label)).toEqual([
      '不足 50 万元',
      '50 至 200 万元',
      '200 至 500 万元',
      '500 至 600 万元',
      '600 至 1000 万元',
      '1000 万元以上',
    ]);
  });

  it('首尾相接，每个金额只在一段里', () => {
    const bands = amountBands(dongyuan2020);
    bands.slice(1).forEach(({ from }, index) => expect(from).toBe((bands[index]?.to ?? 0) + 1));
  });

  it('限额改了，分段跟着改；没有办法时只有通常的', () => {
    const changed = dongyuan2020.parameters.map((one) =>
      one.name === 'entryThreshold' ? { ...one, value: 1e8 } : one,
    );
    expect(amountBands({ parameters: changed })[0]?.label).toBe('不足 100 万元');
    expect(amountBands(undefined)).toHaveLength(3);
  });
});
