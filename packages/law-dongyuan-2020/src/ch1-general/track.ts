import type { Fen, Law } from '@zhengxiang/core';
import {
  currentVersion,
  type ApplicationData,
  type LawPack,
  type ProjectFacts,
  type Track,
} from '@zhengxiang/procedure';
import { moneyOf } from '../figures.ts';
import { amountsOf, amountsOfApplication, amountsThroughTime, governingAmount } from './amounts.ts';

/** The 预算金额 that decides the track, 分: as typed, and no less than the sources stated for it. */
export const trackAmountOf = (facts: ProjectFacts): Fen | undefined => {
  const amounts = amountsOf(facts);
  return amounts && governingAmount(amounts);
};

/**
 * Article 2(1): the track follows from the 预算金额 (分), the limit itself included; nobody picks it, and no single typed number
 * does. What has been received as a filing was one.
 */
export const trackOf: LawPack['trackOf'] = (facts, law) => {
  const amount = trackAmountOf(facts);
  if (amount === undefined) return undefined;
  return facts.filing.acknowledgedOn === undefined ? trackOfAmount(amount, law) : 'filing';
};

/** The track that an amount in 分 means. */
export const trackOfAmount = (amount: Fen, law: Law): Track =>
  amount >= moneyOf(law, 'entryThreshold') ? 'full' : 'filing';

/** The track that an application means, by its 预算金额 and its sources. */
export const trackOfApplication = (data: ApplicationData, law: Law): Track =>
  trackOfAmount(governingAmount(amountsOfApplication(data)), law);

export interface Crossing {
  /** The last amount on the other side of the limit, 分. */
  readonly before: Fen;
  /** The amount now, 分. */
  readonly now: Fen;
  readonly to: Track;
}

/** Whether the amount of a project has crossed the limit on its way through versions and amendments. */
export const crossingOf = (facts: ProjectFacts, law: Law): Crossing | undefined => {
  const amounts = amountsThroughTime(facts).map(governingAmount);
  const now = amounts.at(-1);
  if (now === undefined) return undefined;
  const to = trackOfAmount(now, law);
  const before = amounts.findLast((amount) => trackOfAmount(amount, law) !== to);
  return before === undefined ? undefined : { before, now, to };
};

/** Whether the newest version still speaks of a small project although an amendment, its own sources or a decided split made it a large one. */
export const versionOutgrown = (facts: ProjectFacts, law: Law): boolean => {
  const version = currentVersion(facts);
  return (
    version !== undefined &&
    trackOfAmount(version.data.budgetAmount, law) === 'filing' &&
    (trackOf(facts, law) === 'full' || decidedSplit(facts))
  );
};

/** Whether the bureau has decided that the project is part of a split one. */
export const decidedSplit = (facts: ProjectFacts): boolean => facts.splitting.some((flag) => flag.split === true);
