import Decimal from 'decimal.js';
import { fen, largestFen, type Fen } from '@zhengxiang/core';

/**
 * 数量 × 单价, 分, rounded half up to the 分; exact whatever the decimals of the quantity.
 * @returns undefined when the product is beyond what the product handles
 */
export const lineAmount = (quantity: number, unitPrice: Fen): Fen | undefined => {
  const amount = new Decimal(quantity).times(unitPrice).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  return amount.abs().lte(largestFen) ? fen(amount.toNumber()) : undefined;
};
