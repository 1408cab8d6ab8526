import { sumFen, wan, wanText, type Fen, type PlainDate } from '@zhengxiang/core';
import type { ApplicationData, ApplicationVersion, Contract, ProjectFacts, ReviewRound } from '../facts/index.ts';

/** Small readings of the facts that rules, screens and papers share. They answer, they never judge. */

export const currentVersion = (facts: ProjectFacts): ApplicationVersion | undefined => facts.versions.at(-1);

export const currentApplication = (facts: ProjectFacts): ApplicationData | undefined => currentVersion(facts)?.data;

/** 项目名称 of the newest application version; undefined while nothing is prepared. */
export const projectNameOf = (facts: ProjectFacts): string | undefined => currentApplication(facts)?.name;

/** The newest amendment of a filing, as long as no later application version has taken its place. */
const currentAmendment = (facts: ProjectFacts) =>
  facts.filing.amendments.filter((amendment) => amendment.version === facts.versions.length).at(-1);

/** 预算金额, 分: of the newest application version or the newest amendment of a filing, whichever came later. */
export const budgetAmountOf = (facts: ProjectFacts): Fen | undefined =>
  currentAmendment(facts)?.budgetAmount ?? currentApplication(facts)?.budgetAmount;

/** 项目总投资, 分. */
export const totalInvestmentOf = (facts: ProjectFacts): Fen | undefined =>
  currentAmendment(facts)?.totalInvestment ?? currentApplication(facts)?.totalInvestment;

/** Article 9, 20, 21: "has software development" follows from the kinds of the lines, or from the main kind. */
export const hasSoftwareDevelopment = (data: ApplicationData): boolean =>
  data.mainKind === 'software-development' || data.lines.some((line) => line.kind === 'software-development');

export const currentRound = (facts: ProjectFacts): ReviewRound | undefined => facts.review.rounds.at(-1);

/** 评审核定金额, 分, as it was approved; undefined before the approval. Never altered by a later act. */
export const approvedAmountOf = (facts: ProjectFacts): Fen | undefined => facts.approval?.amount;

/**
 * 变更后上限, 分: what all contracts together may cost now (articles 11 and 17). The approved amount, unless an approved change raised
 * it; undefined before the approval. How it came about stands in `ceilingChanges`.
 */
export const ceilingOf = (facts: ProjectFacts): Fen | undefined =>
  facts.ceilingChanges.at(-1)?.amount ?? approvedAmountOf(facts);

/** 评审核定金额 in words, with the ceiling where changes lowered it; undefined before the approval. */
export const approvedText = (facts: ProjectFacts): string | undefined => {
  const approved = approvedAmountOf(facts);
  const ceiling = ceilingOf(facts);
  if (approved === undefined || ceiling === undefined) return undefined;
  return ceiling === approved ? wanText(approved) : `${wanText(approved)}（变更后上限 ${wanText(ceiling)}）`;
};

/** 合同价 of the filing of a small project, else 合同价合计, 分; undefined before there is a contract. */
export const contractedOf = (facts: ProjectFacts): Fen | undefined =>
  facts.contracts.length > 0 ? contractTotal(facts) : facts.filing.contract?.price;

/** 合同价 of one contract in 万元, as it is in force; where an approved change altered it, what was signed stands beside it. */
export const contractPriceText = ({ price, signedPrice }: Pick<Contract, 'price' | 'signedPrice'>): string =>
  price === signedPrice ? wan(price) : `${wan(price)}（签订时 ${wan(signedPrice)}，经批准变更）`;

/** 合同价合计, 分, after approved changes. */
export const contractTotal = (facts: ProjectFacts): Fen => sumFen(facts.contracts.map((contract) => contract.price));

/** 分 paid so far, of one contract or of all. */
export const paidTotal = (facts: ProjectFacts, contract?: Contract): Fen => {
  const planned = new Map(facts.plannedPayments.map((payment) => [payment.id, payment.contract]));
  return sumFen(
    facts.payments
      .filter((payment) => contract === undefined || planned.get(payment.planned) === contract.id)
      .map((payment) => payment.amount),
  );
};

/** The first day on which a small project reported anything (article 2(1)): whichever paper came first. */
export const firstFiledOn = ({ filing: { plan, tender, contract, acceptance } }: ProjectFacts): PlainDate | undefined =>
  [plan, tender, contract, acceptance]
    .flatMap((paper) => paper?.on ?? [])
    .toSorted()
    .at(0);
