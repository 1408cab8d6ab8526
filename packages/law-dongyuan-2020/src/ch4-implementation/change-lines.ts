import { subtractFen, sumFen, unmet, type Fen, type Unmet, type Verdict } from '@zhengxiang/core';
import { type InputOf, currentApplication, lineAmount, type ProjectFacts } from '@zhengxiang/procedure';
import { origin, type ChangeLine } from './change-origin.ts';
import { because } from './reasons.ts';

export const sumBefore = (lines: readonly ChangeLine[]): Fen => sumFen(lines.map((line) => line.amountBefore));
export const sumAfter = (lines: readonly ChangeLine[]): Fen => sumFen(lines.map((line) => line.amountAfter));

/** Quantity times unit price as budget lines reckon it; undefined beyond what the product handles. */
export const productOf = lineAmount;

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
        ...(wrong === undefined
          ? []
          : [
              unmet(wrong.reason, {
                ...wrong.options,
                field: wrong.ofLine ? `${path}.line` : path,
                restsOn: ['art17-before-values'],
              }),
            ]),
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
