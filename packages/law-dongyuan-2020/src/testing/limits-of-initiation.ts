import { fen, type Fen } from '@zhengxiang/core';
import { parameters } from '../parameters.ts';
import { wanFen } from './delivery.ts';
import * as initiation from './initiation.ts';
import * as first from './initiation-acts.ts';
import { atMost, below, exactly, from, limit, type Limit } from './limit.ts';

const wan = (amount: number, offset = 0): Fen => fen(wanFen(amount) + offset);
const nothing = initiation.factsOf([]);
const { entryThreshold } = parameters;
const sized = (offset: number) => initiation.factsOf(first.endorsed(initiation.sized(entryThreshold.value + offset)));
const files = initiation.file('contract');
const { day } = initiation;

/** Chapters 1 and 2. */
export const limitsOfInitiation: readonly Limit[] = [
  limit('ch1/filed-not-approved', below, 'initiation.submit', (o) => [sized(o), {}], 'entryThreshold'),
  limit('ch1/approved-not-filed', from, 'filing.filePlan', (o) => [sized(o), { documents: files }], 'entryThreshold'),
  limit(
    'ch1/contract-at-threshold',
    from,
    'filing.fileContract',
    (o) => [
      nothing,
      {
        number: '1',
        party: initiation.builder,
        price: fen(entryThreshold.value + o),
        signedOn: day('2024-04-01'),
        documents: files,
      },
    ],
    'entryThreshold',
  ),
  limit('ch1/amended-amount', exactly, 'initiation.submit', (o) => [
    initiation.factsOf([
      ...first.endorsed(),
      initiation.told(
        'filing.amended',
        { budgetAmount: wan(136, o), totalInvestment: wan(137), reason: '更正' },
        '2024-03-03',
      ),
    ]),
    {},
  ]),
  limit('ch1/budget-unexplained', below, 'initiation.prepare', (o) => [
    nothing,
    initiation.application({ budgetAmount: wan(136, o) }),
  ]),
  limit('ch1/budget-not-tied', exactly, 'initiation.prepare', (o) => [
    nothing,
    initiation.application({ annex1: { fundingBySource: { county: wan(100), selfRaised: wan(36, o) } } }),
  ]),
  limit('ch1/budget-unexplained', exactly, 'filing.amend', (o) => [
    initiation.factsOf(first.endorsed(initiation.small())),
    { budgetAmount: wan(45), totalInvestment: wan(45, Math.abs(o)), reason: '更正' },
  ]),
  limit('ch1/budget-not-tied', exactly, 'filing.amend', (o) => [
    initiation.factsOf(first.endorsed(initiation.small())),
    {
      budgetAmount: wan(45),
      totalInvestment: wan(60),
      fundingBySource: { county: wan(45, o), other: wan(15, -o) },
      reason: '更正',
    },
  ]),
  limit('ch1/budget-above-total', atMost, 'filing.amend', (o) => [
    initiation.factsOf(first.endorsed(initiation.small())),
    { budgetAmount: wan(45, o), totalInvestment: wan(45), reason: '更正' },
  ]),
  limit('ch2/line-amount-wrong', exactly, 'initiation.prepare', (o) => [
    nothing,
    initiation.application({ lines: [initiation.line('L1', 120, { amount: wan(120, o) })] }),
  ]),
  limit('ch2/lines-differ-from-total', exactly, 'initiation.prepare', (o) => [
    nothing,
    initiation.application({ totalInvestment: wan(136, o) }),
  ]),
  limit('ch2/budget-above-total', atMost, 'initiation.prepare', (o) => [
    nothing,
    initiation.application({ budgetAmount: wan(136, o) }),
  ]),
  ...(['declared', 'reduced', 'approved'] as const).map((column): Limit => {
    const [reason, expected, base] = {
      declared: ['ch2/declared-differs', exactly, 120] as const,
      reduced: ['ch2/reduced-above-declared', atMost, 120] as const,
      approved: ['ch2/approved-differs', exactly, 114] as const,
    }[column];
    return limit(reason, expected, 'review.recordCost', (o) => [
      initiation.factsOf(first.judged()),
      {
        lines: first.cost().lines.map((line, index) => (index === 0 ? { ...line, [column]: wan(base, o) } : line)),
      },
    ]);
  }),
];
