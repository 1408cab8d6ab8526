import { fen } from '@zhengxiang/core';
import { expect, it } from 'vitest';
import { factsOf } from '../testing/delivery.ts';
import { changeRequest, changeRow, started } from '../testing/delivery-acts.ts';
import { refusals } from '../testing/judging.ts';

it('数量×单价大得算不下的，说明白，不出错', () => {
  const row = changeRow({ quantityAfter: 1e9, unitPriceAfter: fen(1e12), amountAfter: fen(1) });
  expect(refusals(factsOf(started()), 'change.request', changeRequest({ lines: [row] }))).toEqual([
    'implied-change-lines: amount-beyond',
  ]);
});
