import { expect, test } from 'vitest';
import { fen } from '@zhengxiang/core';
import { lineAmount } from './line-amount.ts';

test.each([
  [1, 100, 100],
  [0, 100, 0],
  [1.5, 333, 500], // 499.5
  [0.0001, 4999, 0], // 0.4999
  [0.0001, 5000, 1], // 0.5
  [1.0001, 10_000, 10_001],
  [0.1, 3, 0],
  [2.675, 200, 535],
])('%d 个单价 %d 分，小计 %d 分', (quantity, price, amount) => {
  expect(lineAmount(quantity, fen(price))).toBe(amount);
});

test('超出系统能处理的金额时没有小计', () => {
  expect(lineAmount(1, fen(9_000_000_000_000_000))).toBe(9_000_000_000_000_000);
  expect(lineAmount(2, fen(9_000_000_000_000_000))).toBeUndefined();
});
