import { fen, subtractFen, sumFen, type Fen } from '@zhengxiang/core';
import { approvedAmountOf, ceilingOf, type Change, type ProjectFacts } from '@zhengxiang/procedure';

type ChangeLine = Change['request']['lines'][number];

/** What a line of annex 4 does. */
export type LineEffect = 'added' | 'removed' | 'changed' | 'same';

export const lineEffect = (line: ChangeLine): LineEffect => {
  if (line.quantityBefore === 0 && line.quantityAfter > 0) return 'added';
  if (line.quantityAfter === 0 && line.quantityBefore > 0) return 'removed';
  const same =
    line.quantityBefore === line.quantityAfter &&
    line.unitPriceBefore === line.unitPriceAfter &&
    line.amountBefore === line.amountAfter &&
    (line.modelBefore ?? '') === (line.modelAfter ?? '') &&
    (line.specBefore ?? '') === (line.specAfter ?? '');
  return same ? 'same' : 'changed';
};

export interface ChangeStep {
  readonly change: Change;
  /** 合同价合计 after this change, 分; of a request that is not approved, what it would become. */
  readonly contractsAfter: Fen;
}

export interface ChangeFigures {
  /** 核定金额 as approved, 分; undefined where nothing was approved. */
  readonly approved: Fen | undefined;
  /** The ceiling as it stands (article 11). */
  readonly ceiling: Fen | undefined;
  readonly signed: Fen;
  readonly now: Fen;
  /** Approved changes: the ones that article 17 counts. */
  readonly used: number;
  readonly steps: readonly ChangeStep[];
}

/** The money of all changes in their order, against what was approved. */
export const changeFigures = (facts: ProjectFacts): ChangeFigures => {
  const signed = sumFen(facts.contracts.map((contract) => contract.signedPrice));
  let running: Fen = signed;
  const steps = facts.changes.map((change): ChangeStep => {
    const after = fen(running + change.difference);
    if (change.state === 'approved') running = after;
    return { change, contractsAfter: change.state === 'approved' || change.state === 'requested' ? after : running };
  });
  return {
    approved: approvedAmountOf(facts),
    ceiling: ceilingOf(facts),
    signed,
    now: running,
    used: facts.changes.filter((change) => change.state === 'approved').length,
    steps,
  };
};

/** 现小计 − 原小计 of one line, 分. */
export const lineDifference = (line: ChangeLine): Fen => subtractFen(line.amountAfter, line.amountBefore);
