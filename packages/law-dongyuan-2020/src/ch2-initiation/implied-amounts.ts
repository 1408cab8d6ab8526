import { fen, guard, largestFen, unmet, whereGiven, type Fen, type Unmet } from '@zhengxiang/core';
import { lineAmount, type ApplicationData, type BudgetLine } from '@zhengxiang/procedure';
import { because } from './reasons.ts';

const lineMistake = (line: BudgetLine, index: number): readonly Unmet[] => {
  const expected = lineAmount(line.quantity, line.unitPrice);
  const field = `lines.${index}.amount`;
  if (expected === undefined) return [unmet(because('line-amount-beyond', { line: line.name }), { field })];
  return expected === line.amount
    ? []
    : [unmet(because('line-amount-wrong', { line: line.name, expected, given: line.amount }), { field })];
};

/** Far beyond the largest amount the sum is wrong anyhow; it is cut there so that it can be told. */
const sumOf = (lines: readonly BudgetLine[]): Fen =>
  fen(
    Math.min(
      lines.reduce<number>((sum, line) => sum + line.amount, 0),
      largestFen,
    ),
  );

type Amounts = Pick<ApplicationData, 'lines' | 'budgetAmount' | 'totalInvestment'>;

const sumMistake = ({ lines, totalInvestment: total }: Amounts): readonly Unmet[] => {
  const sum = sumOf(lines);
  return sum === total
    ? []
    : [
        unmet(because('lines-differ-from-total', { sum, total }), {
          field: 'totalInvestment',
          restsOn: ['art10-amounts'],
        }),
      ];
};

const budgetMistake = ({ budgetAmount: budget, totalInvestment: total }: Amounts): readonly Unmet[] =>
  budget <= total ? [] : [unmet(because('budget-above-total', { budget, total }), { field: 'budgetAmount' })];

/** System checks of the sums of an application. Reading: 预算明细合计等于项目总投资; how the 预算金额 follows from the sources is article 2's. */
export const impliedAmounts = guard(['initiation.prepare'], {
  says: '每行金额等于数量乘以单价，各行合计等于项目总投资，预算金额不大于项目总投资。',
  partlyOn: ['art10-amounts'],
  // Each matter by itself: a cell that is still empty silences the sums it belongs to, and nothing else.
  checkInput: (_context, input) => [
    ...whereGiven(() => input.lines).flatMap((line, index) => whereGiven(() => lineMistake(line, index))),
    ...whereGiven(() => sumMistake(input)),
    ...whereGiven(() => budgetMistake(input)),
  ],
});
