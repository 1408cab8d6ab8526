import { fen, plausibleUnitMistake, wanText, type Fen } from '@zhengxiang/core';
import type { LedgerField, LedgerIssue, LedgerReading } from '../contract/index.ts';

export type AmountField = 'total' | 'approved' | 'contract' | 'paid';
export const amountFields: readonly AmountField[] = ['total', 'approved', 'contract', 'paid'];
export const amountNames: Readonly<Record<AmountField, string>> = {
  total: '总投资',
  approved: '核定金额',
  contract: '合同金额',
  paid: '已付金额',
};

const warning = (field: LedgerField, text: string): LedgerIssue => ({ field, level: 'warning', text });

/** The amount in the middle of a column, when there are enough to tell what is usual. */
export const medianOf = (amounts: readonly (number | null)[]): Fen | undefined => {
  const known = amounts
    .filter((amount) => amount !== null && amount > 0)
    .map(Number)
    .sort((a, b) => a - b);
  const middle = known[Math.floor(known.length / 2)];
  return known.length < 5 || middle === undefined ? undefined : fen(middle);
};

/** So far from what is usual a whole column is probably in another unit. */
const farOff = 100;

/** What the projects of the county usually cost, and whose word that is. */
export interface Usual {
  readonly amount: Fen;
  readonly source: string;
}

/**
 * Why the amounts of a whole column are doubtful: their middle is a hundred times, or a hundredth of, what is usual. What is paid
 * in parts may be ever so small.
 */
export const columnDoubt = (
  field: AmountField,
  amounts: readonly (number | null)[],
  usual: Usual | undefined,
): string | null => {
  const known = amounts
    .filter((amount) => amount !== null && amount > 0)
    .map(Number)
    .sort((a, b) => a - b);
  const middle = known[Math.floor(known.length / 2)];
  if (usual === undefined || usual.amount <= 0 || middle === undefined) return null;
  const ratio = middle / usual.amount;
  if (ratio < farOff && (ratio > 1 / farOff || field === 'paid')) return null;
  const far = ratio >= farOff ? `约 ${String(Math.round(ratio))} 倍` : '不到 1%';
  return `中间数 ${wanText(fen(middle))}，是${usual.source}（${wanText(usual.amount)}）的${far}，请核对单位`;
};

export type Medians = Readonly<Partial<Record<AmountField, Fen>>>;

/** What is usual in each column of amounts. */
export const mediansOf = (readings: readonly LedgerReading[]): Medians => {
  const found = amountFields.flatMap((field) => {
    const median = medianOf(readings.map((reading) => reading[field]));
    return median === undefined ? [] : [[field, median] as const];
  });
  return Object.fromEntries(found);
};

const unitMistake = (reading: LedgerReading, field: AmountField, medians: Medians): LedgerIssue | undefined => {
  const amount = reading[field];
  if (amount === null || amount <= 0) return undefined;
  const given = fen(amount);
  // Held against the row's own amounts: what is paid in parts is far below the price and no mistake.
  const references = amountFields.filter((other) => other !== field && other !== 'paid').map((other) => reading[other]);
  const own = references.find((other) => other !== null && other > 0);
  const usual = medians[field];
  const mistake = plausibleUnitMistake(given, {
    ...(own === undefined || own === null ? {} : { reference: fen(own) }),
    ...(usual === undefined ? {} : { usual }),
  });
  if (!mistake) return undefined;
  return warning(
    field,
    `${amountNames[field]} ${wanText(given)} 疑为单位弄错（元写成了万元，或相反）：是 ${wanText(mistake.probable)} 吗？${
      usual === undefined ? '' : `本列一般约 ${wanText(usual)}`
    }`,
  );
};

const above = (reading: LedgerReading, upper: AmountField, lower: AmountField): LedgerIssue[] => {
  const [most, amount] = [reading[upper], reading[lower]];
  return most !== null && amount !== null && most > 0 && amount > most
    ? [warning(lower, `${amountNames[lower]} ${wanText(fen(amount))} 超过${amountNames[upper]} ${wanText(fen(most))}`)]
    : [];
};

const plannedOf = (plan: string): Fen =>
  fen(
    [...plan.normalize('NFKC').matchAll(/\d{4}年\s*(\d+(?:\.\d{1,6})?)(?![\d.])/gu)].reduce(
      (sum, [, wan]) => sum + Math.round(Number(wan) * 1_000_000),
      0,
    ),
  );

/** What the amounts of a row say about each other and about their column. Warnings only: a person decides. */
export const amountIssues = (reading: LedgerReading, medians: Medians): LedgerIssue[] => {
  const planned = plannedOf(reading.paymentPlan);
  const { contract, paid } = reading;
  return [
    ...amountFields.flatMap((field) => unitMistake(reading, field, medians) ?? []),
    ...above(reading, 'total', 'approved'),
    ...above(reading, 'approved', 'contract'),
    ...(reading.approved === null ? above(reading, 'total', 'contract') : []),
    ...above(reading, 'contract', 'paid'),
    ...(contract === null && paid !== null && paid > 0
      ? [warning('paid', `没有合同金额，却已付 ${wanText(fen(paid))}`)]
      : []),
    ...(contract !== null && planned > contract
      ? [warning('paymentPlan', `支付计划合计 ${wanText(planned)}，超过合同金额 ${wanText(fen(contract))}`)]
      : []),
    ...(/\d\.(?!\d)/u.test(reading.funding)
      ? [warning('funding', `资金来源“${reading.funding}”里有没写完的数字`)]
      : []),
  ];
};
