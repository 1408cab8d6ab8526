import {
  fen,
  plausibleUnitMistake,
  subtractFen,
  sumFen,
  unmet,
  type Fen,
  type Reason,
  type Unmet,
  type Verdict,
} from '@zhengxiang/core';
import { type InputOf, currentApplication, lineAmount, type Contract, type ProjectFacts } from '@zhengxiang/procedure';
import { because } from './reasons.ts';

export type ChangeLine = InputOf<'change.request'>['lines'][number];

/** Reading: an item is added when it had no quantity before; a larger quantity of an old item is a modification. */
export const isAdded = (line: ChangeLine): boolean => line.quantityBefore === 0;

export const sumBefore = (lines: readonly ChangeLine[]): Fen => sumFen(lines.map((line) => line.amountBefore));
export const sumAfter = (lines: readonly ChangeLine[]): Fen => sumFen(lines.map((line) => line.amountAfter));

/** Quantity times unit price as budget lines reckon it; undefined beyond what the product handles. */
export const productOf = lineAmount;

interface InForce {
  readonly quantity: number;
  readonly amount: Fen;
}

/**
 * What a row may call 原: the quantity that the last approved change, else the application, left of its line or of its
 * earlier added item; the amount at most what was ever declared or approved for it. Undefined when there is no such thing.
 */
const inForce = (facts: ProjectFacts, row: ChangeLine): InForce | undefined => {
  const changed = facts.changes
    .filter((change) => change.state === 'approved')
    .flatMap((change) => change.request.lines)
    .findLast((before) =>
      row.line === undefined ? before.line === undefined && before.item === row.item : before.line === row.line,
    );
  const line = currentApplication(facts)?.lines.find(({ id }) => id === row.line);
  const quantity = changed?.quantityAfter ?? line?.quantity;
  return quantity === undefined
    ? undefined
    : { quantity, amount: fen(Math.max(changed?.amountAfter ?? 0, line?.amount ?? 0)) };
};

/** What one item holds, found by its name: the last approved change of it, else the budget line; undefined when two bear the name. */
export const heldByName = (
  facts: ProjectFacts,
  name: string,
): { readonly unitPrice: Fen; readonly amount: Fen } | undefined => {
  const named = (currentApplication(facts)?.lines ?? []).filter((line) => line.name.trim() === name.trim());
  const changed = facts.changes
    .filter((change) => change.state === 'approved')
    .flatMap((change) => change.request.lines)
    .findLast((row) => row.item.trim() === name.trim());
  if (changed) return { unitPrice: changed.unitPriceAfter, amount: changed.amountAfter };
  return named.length === 1 ? named[0] : undefined;
};

/** What the quantity of a row would cost at the price in force. */
const shareOf = ({ quantity, amount }: InForce, row: ChangeLine): Fen =>
  quantity > 0 ? fen(Math.round((amount * row.quantityBefore) / quantity)) : fen(0);

const origin = (facts: ProjectFacts, contract: Contract | undefined, row: ChangeLine): Reason | undefined => {
  const { item } = row;
  if (isAdded(row)) return row.line === undefined ? undefined : because('added-line-has-origin', { item });
  const before = inForce(facts, row);
  if (row.line === undefined && before === undefined) return because('line-required', { item });
  const outside =
    row.line !== undefined && contract !== undefined && contract.lines.length > 0 && !contract.lines.includes(row.line);
  if (before === undefined || outside) return because('line-unknown', { item });
  if (row.quantityBefore > before.quantity)
    return because('quantity-above-line', { item, quantity: row.quantityBefore, inForce: before.quantity });
  if (row.amountBefore > before.amount)
    return because('amount-above-line', { item, amount: row.amountBefore, inForce: before.amount });
  const mistake = plausibleUnitMistake(row.amountBefore, { reference: shareOf(before, row) });
  return mistake?.kind === 'wan-typed-as-yuan'
    ? because('amount-in-other-unit', { item, amount: row.amountBefore, inForce: shareOf(before, row) })
    : undefined;
};

const products = (row: ChangeLine, path: string): readonly Unmet[] =>
  (
    [
      ['amountBefore', row.quantityBefore, row.unitPriceBefore],
      ['amountAfter', row.quantityAfter, row.unitPriceAfter],
    ] as const
  ).flatMap(([field, quantity, unitPrice]) => {
    const product = productOf(quantity, unitPrice);
    const amount = row[field];
    if (product === undefined)
      return [unmet(because('amount-beyond', { item: row.item }), { field: `${path}.${field}` })];
    return amount === product
      ? []
      : [unmet(because('amount-is-not-product', { item: row.item, amount, product }), { field: `${path}.${field}` })];
  });

const isSame = (row: ChangeLine): boolean =>
  row.quantityBefore === row.quantityAfter &&
  row.unitPriceBefore === row.unitPriceAfter &&
  row.modelBefore === row.modelAfter &&
  row.specBefore === row.specAfter;

/** The arithmetic of Annex 4, and that its 原 is what the project holds; the price itself only follows the difference. */
export const checkChangeLines = (
  facts: ProjectFacts,
  { contract: id, lines }: Pick<InputOf<'change.request'>, 'contract' | 'lines'>,
): readonly Verdict[] => {
  const contract = facts.contracts.find((of) => of.id === id);
  const reduction = subtractFen(sumBefore(lines), sumAfter(lines));
  return [
    // Before there is a contract, 原 is what was approved.
    ...(contract === undefined && (id !== undefined || facts.contracts.length > 0)
      ? [unmet(because('no-such-contract'), { field: 'contract' })]
      : []),
    ...lines.flatMap((row, index) => {
      const path = `lines.${index}`;
      const wrong = origin(facts, contract, row);
      const isTwice = row.line !== undefined && lines.findIndex(({ line }) => line === row.line) < index;
      return [
        ...(wrong === undefined ? [] : [unmet(wrong, { field: path, restsOn: ['art17-before-values'] })]),
        ...(isTwice ? [unmet(because('line-twice', { item: row.item }), { field: `${path}.line` })] : []),
        ...products(row, path),
      ];
    }),
    ...(contract !== undefined && reduction >= contract.price
      ? [
          unmet(because('nothing-left', { price: contract.price, reduction }), {
            field: 'lines',
            remedy: { text: '合同不再履行的，完成终止手续后报备终止', action: 'termination.file' },
          }),
        ]
      : []),
    ...(lines.length > 0 && lines.every(isSame) ? [unmet(because('nothing-changes'), { field: 'lines' })] : []),
  ];
};
