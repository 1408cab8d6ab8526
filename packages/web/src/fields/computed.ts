import type { Fen, Fields } from '@zhengxiang/core';
import { lineAmount } from '@zhengxiang/procedure';

type Answers = Readonly<Record<string, unknown>>;

/** quantity × unit price = amount, wherever a row has the three: [quantity, price, amount]. */
const products: readonly (readonly [string, string, string])[] = [
  ['quantity', 'unitPrice', 'amount'],
  ['quantityBefore', 'unitPriceBefore', 'amountBefore'],
  ['quantityAfter', 'unitPriceAfter', 'amountAfter'],
];

/** Fills in what follows from what was just typed. The amount itself may still be overwritten; the law checks it. */
export const computed = (fields: Fields, values: Answers, changed: string): Answers => {
  for (const [quantity, price, amount] of products) {
    if ((changed !== quantity && changed !== price) || !(amount in fields)) continue;
    const [a, b] = [values[quantity], values[price]];
    if (typeof a === 'number' && typeof b === 'number') return { ...values, [amount]: lineAmount(a, b as Fen) };
  }
  if ((changed === 'declared' || changed === 'reduced') && 'approved' in fields) {
    const [declared, reduced] = [values['declared'], values['reduced']];
    if (typeof declared === 'number' && typeof reduced === 'number') return { ...values, approved: declared - reduced };
  }
  return values;
};
