import { fen } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { contractPriceText } from './read.ts';

describe('合同价的说法', () => {
  it.each([
    ['没有变更过', 595_200_000, 595_200_000, '595.20'],
    ['变更减少', 593_200_000, 595_200_000, '593.20（签订时 595.20，经批准变更）'],
    ['变更增加', 600_000_001, 595_200_000, '600.000001（签订时 595.20，经批准变更）'],
  ])('%s：签订那天的数也看得到', (_what, price, signed, text) => {
    expect(contractPriceText({ price: fen(price), signedPrice: fen(signed) })).toBe(text);
  });
});
