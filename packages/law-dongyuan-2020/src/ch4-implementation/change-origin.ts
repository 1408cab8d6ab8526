import {
  consequence,
  fen,
  plausibleUnitMistake,
  yuanText,
  type Fen,
  type Reason,
  type UnmetOptions,
} from '@zhengxiang/core';
import { type InputOf, currentApplication, type Contract, type ProjectFacts } from '@zhengxiang/procedure';
import { because } from './reasons.ts';

export type ChangeLine = InputOf<'change.request'>['lines'][number];

/** Reading: an item is added when it had no quantity before; a larger quantity of an old item is a modification. */
export const isAdded = (line: ChangeLine): boolean => line.quantityBefore === 0;

/** Beyond five times, or below a fifth of, what the same quantity was approved for, an amount is a mistake and no price. */
const plausibleTimes = 5;

/** What a line, or an item that an earlier change added, comes to at present. */
interface InForce {
  readonly quantity: number;
  readonly amount: Fen;
  /** The most that was ever declared or approved for it, 分. */
  readonly most: Fen;
  /** An approved change has said what it comes to: no list of a contract can say otherwise. */
  readonly changed: boolean;
}

const approvedAmount = ({ review }: ProjectFacts, line: string): Fen | undefined =>
  review.rounds.at(-1)?.cost?.lines.find((row) => row.line === line)?.approved;

const isOf = (row: Pick<ChangeLine, 'line' | 'item'>, before: ChangeLine): boolean =>
  row.line === undefined ? before.line === undefined && before.item === row.item : before.line === row.line;

/** One approved change of a line: all of it is what the change made of it; a part takes the part's place. */
const after = (before: InForce | undefined, row: ChangeLine): InForce => {
  const most = fen(Math.max(before?.most ?? 0, row.amountAfter));
  const whole = before === undefined || row.quantityBefore >= before.quantity;
  return whole
    ? { quantity: row.quantityAfter, amount: row.amountAfter, most, changed: true }
    : {
        quantity: before.quantity - row.quantityBefore + row.quantityAfter,
        amount: fen(Math.max(0, before.amount - row.amountBefore) + row.amountAfter),
        most,
        changed: true,
      };
};

/**
 * What a row may call 原: what the review approved of its budget line, or its earlier added item, with every approved change
 * since. Undefined when there is no such thing.
 */
export const inForce = (facts: ProjectFacts, row: Pick<ChangeLine, 'line' | 'item'>): InForce | undefined => {
  const line = currentApplication(facts)?.lines.find(({ id }) => id === row.line);
  const amount = line && (approvedAmount(facts, line.id) ?? line.amount);
  const declared: InForce | undefined =
    line === undefined || amount === undefined
      ? undefined
      : { quantity: line.quantity, amount, most: fen(Math.max(line.amount, amount)), changed: false };
  return facts.changes
    .filter((change) => change.state === 'approved')
    .flatMap((change) => change.request.lines)
    .filter((before) => isOf(row, before))
    .reduce<InForce | undefined>(after, declared);
};

/** What the quantity of a row would cost at the price in force, 分. */
const shareOf = ({ quantity, amount }: InForce, row: ChangeLine): Fen =>
  quantity > 0 ? fen(Math.round((amount * row.quantityBefore) / quantity)) : fen(0);

/** A unit price is in whole 分, so quantity times unit price falls short of the amount by less than 1 分 for each unit. */
const isAmount = (row: ChangeLine, amount: Fen): boolean =>
  Math.abs(row.amountBefore - amount) < Math.max(1, row.quantityBefore);

/** Something of a line is left that a change could say otherwise. */
const isLeft = (facts: ProjectFacts, line: string): boolean => (inForce(facts, { line, item: '' })?.quantity ?? 0) > 0;

/** The budget lines that a row of a change can name: those of the contract's list, where it has one, of which something is left. */
export const changeableLines = (facts: ProjectFacts, contract: unknown): readonly { readonly id: string }[] => {
  const listed = facts.contracts.find(({ id }) => id === contract)?.lines ?? [];
  return (currentApplication(facts)?.lines ?? []).filter(
    ({ id }) => (listed.length === 0 || listed.includes(id)) && isLeft(facts, id),
  );
};

interface WrongOrigin {
  readonly reason: Reason;
  /** The line that was picked is the fault, and not what the row says of it. */
  readonly ofLine?: true;
  readonly options?: UnmetOptions;
}

const isImplausible = (amount: Fen, share: Fen): boolean =>
  amount * plausibleTimes < share || amount > share * plausibleTimes;

/** Why an amount is not what is in force: as approved, as the last change left it, or as the contract's list has it. */
const amountFault = (before: InForce, row: ChangeLine): WrongOrigin | undefined => {
  const { item, amountBefore: amount, note } = row;
  const share = shareOf(before, row);
  if (amount > before.most) return { reason: because('amount-above-line', { item, amount, inForce: before.most }) };
  if (isAmount(row, share)) return undefined;
  const figures = { item, amount, inForce: share };
  if (plausibleUnitMistake(amount, { reference: share })?.kind === 'wan-typed-as-yuan')
    return { reason: because('amount-in-other-unit', figures) };
  if (before.changed && row.quantityBefore === before.quantity)
    return {
      reason: because('amount-differs-from-change', figures),
      options: { remedy: '按上次变更批准后的单价、小计填写' },
    };
  if (isImplausible(amount, share))
    return {
      reason: because('amount-implausible', figures),
      options: { remedy: '核对原单价；只变更其中一部分的，把整项列入清单，前后各写整项的数量和金额' },
    };
  return note === undefined
    ? {
        reason: because('amount-without-basis', figures),
        options: { remedy: '按核定金额填写；合同清单的单价不同的，在“备注”中写明依据' },
      }
    : undefined;
};

/** What stands against the 原 of a row. */
export const origin = (
  facts: ProjectFacts,
  contract: Contract | undefined,
  row: ChangeLine,
): WrongOrigin | undefined => {
  const { item } = row;
  if (isAdded(row)) return row.line === undefined ? undefined : { reason: because('added-line-has-origin', { item }) };
  const before = inForce(facts, row);
  if (before === undefined)
    return row.line === undefined
      ? { reason: because('line-required', { item }) }
      : { reason: because('line-unknown', { item }), ofLine: true };
  const isOffered = row.line === undefined || changeableLines(facts, contract?.id).some(({ id }) => id === row.line);
  if (!isOffered && before.quantity > 0) return { reason: because('line-unknown', { item }), ofLine: true };
  if (!isOffered)
    return {
      reason: because('quantity-above-line', { item, quantity: row.quantityBefore, inForce: before.quantity }),
      ofLine: true,
    };
  return row.quantityBefore > before.quantity
    ? { reason: because('quantity-above-line', { item, quantity: row.quantityBefore, inForce: before.quantity }) }
    : amountFault(before, row);
};

/** Whoever decides on a change sees where its 原 is another amount than the one approved. */
export const originShown = consequence(
  '申请变更的原小计与评审核定（或上次变更批准后）的金额不同的，审批时标明。',
  ({ facts }) =>
    facts.changes
      .filter(({ state }) => state === 'requested')
      .flatMap(({ id, request }) =>
        request.lines.flatMap((row) => {
          const before = isAdded(row) ? undefined : inForce(facts, row);
          if (before === undefined || isAmount(row, shareOf(before, row))) return [];
          const basis = row.note === undefined ? '没有说明依据' : `申请单位说明：${row.note}`;
          const text = `变更 ${id} 的“${row.item}”：原小计 ${yuanText(row.amountBefore)}，核定（或上次变更批准后）的金额是 ${yuanText(shareOf(before, row))}；${basis}`;
          return [{ text, tone: 'warning' as const }];
        }),
      ),
);
