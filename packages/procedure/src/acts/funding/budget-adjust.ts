import { action, f, fen, type Fen, type PlainDate } from '@zhengxiang/core';
import type { Funding } from '../../facts/index.ts';
import type { Reducer } from '../../project/events.ts';
import type { InputOf } from '../index.ts';
import { base, fundingSources, type FundingSource } from './shared.ts';

export const budgetAdjust = action({
  ...base,
  stage: 'implementation',
  title: '登记预算结转、调剂',
  event: 'budget.adjusted',
  urgency: 'option',
  tells: 'decision',
  reads: ['money'],
  says: '已列入年度预算的资金结转到以后年度，或者在年度、来源之间调剂；总额不变。',
  fields: {
    kind: f.choice('方式', { 'carry-over': '结转', transfer: '调剂' }),
    moves: f.table(
      '资金变动',
      {
        fromYear: f.integer('从年度', { min: 2000, max: 2100 }),
        fromSource: f.choice('从来源', fundingSources),
        toYear: f.integer('到年度', { min: 2000, max: 2100 }),
        toSource: f.choice('到来源', fundingSources),
        amount: f.money('金额', { min: 1 }),
      },
      { min: 1, max: 50 },
    ),
    document: f.text('批准文件', { maxLength: 200, help: '文件名称和文号' }),
    files: f.files('批准文件', 'budgetAdjustment'),
    adjustedOn: f.date('日期', { ofToday: true }),
  },
});

type Year = Funding['budgets'][number];
type Move = InputOf<'budget.adjust'>['moves'][number];
type Column = 'municipal' | 'county' | 'selfRaised' | 'other';

/** The column of a year's budget in which money of that source stands. */
export const columnOf: Readonly<Record<FundingSource, Column>> = {
  municipal: 'municipal',
  county: 'county',
  'self-raised': 'selfRaised',
  other: 'other',
};

const put = (budgets: readonly Year[], year: number, column: Column, by: number, on: PlainDate): readonly Year[] => {
  const none = fen(0);
  const known = budgets.some((one) => one.year === year)
    ? budgets
    : [...budgets, { year, municipal: none, county: none, selfRaised: none, other: none, enteredOn: on, on }];
  return known.map((one) => (one.year === year ? { ...one, [column]: fen(one[column] + by) } : one));
};

/** The yearly budgets after these moves, 分. A column may come out below nothing: the law refuses that. */
export const moved = (budgets: readonly Year[], moves: readonly Move[], on: PlainDate): readonly Year[] =>
  moves.reduce<readonly Year[]>(
    (years, { fromYear, fromSource, toYear, toSource, amount }) =>
      put(put(years, fromYear, columnOf[fromSource], 0 - amount, on), toYear, columnOf[toSource], amount, on),
    budgets,
  );

/** What all years hold together, 分. */
export const budgetedOf = ({ municipal, county, selfRaised, other }: Omit<Year, 'year' | 'enteredOn' | 'on'>): Fen =>
  fen(municipal + county + selfRaised + other);

export const budgetAdjusted: Reducer<'budget.adjusted'> = (facts, { body }) => ({
  ...facts,
  funding: { ...facts.funding, budgets: moved(facts.funding.budgets, body.moves, body.adjustedOn) },
});
