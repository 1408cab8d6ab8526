import { fen, largestFen, sumFen, type Fen } from '@zhengxiang/core';
import { type InputOf, currentApplication, type ApplicationData, type ProjectFacts } from '@zhengxiang/procedure';
import { annexReader } from '../annexes/annex-answers.ts';
import { annex1Fields } from '../annexes/annex1-initiation-application/fields.ts';

/** 资金来源 of annex 1, 分; a source without an amount is 0. */
export interface Sources {
  readonly municipal: Fen;
  readonly county: Fen;
  readonly selfRaised: Fen;
  readonly other: Fen;
}

/** What a project says of its money, 分: each of these is typed by somebody, and they have to agree. */
export interface StatedAmounts {
  readonly budget: Fen;
  readonly total: Fen;
  /** Sum of the budget lines; undefined where an amendment changed the total since. */
  readonly lines?: Fen;
  /** Undefined while nobody has stated any. */
  readonly sources?: Sources;
  /** Money that is no 预算金额, as far as somebody stated it. */
  readonly other: Fen;
}

const sourcesOf = (given: Partial<Record<keyof Sources, Fen | undefined>> | undefined): Sources | undefined => {
  const { municipal, county, selfRaised, other } = given ?? {};
  if ([municipal, county, selfRaised, other].every((amount) => amount === undefined)) return undefined;
  const none = fen(0);
  return { municipal: municipal ?? none, county: county ?? none, selfRaised: selfRaised ?? none, other: other ?? none };
};

/** Far beyond the largest amount the sum is wrong anyhow; it is cut there so that it can be told. */
const capped = (...amounts: readonly number[]): Fen =>
  fen(
    Math.min(
      largestFen,
      amounts.reduce((sum, amount) => sum + amount, 0),
    ),
  );

/** Reading of article 2: 预算金额 is the county's, the city's and the unit's own money. */
export const ownMoney = ({ municipal, county, selfRaised }: Sources): Fen => capped(municipal, county, selfRaised);

const readSources = annexReader({ fundingBySource: annex1Fields.fundingBySource });

// The track is asked with every act, and reading a cell costs more than all the rest.
const sourcesRead = new WeakMap<object, Sources | undefined>();

const sourcesIn = ({ annex1 }: ApplicationData): Sources | undefined => {
  if (annex1 === undefined) return undefined;
  if (!sourcesRead.has(annex1)) sourcesRead.set(annex1, sourcesOf(readSources(annex1).fundingBySource));
  return sourcesRead.get(annex1);
};

export const amountsOfApplication = (data: ApplicationData): StatedAmounts => {
  const sources = sourcesIn(data);
  return {
    budget: data.budgetAmount,
    total: data.totalInvestment,
    lines: capped(...data.lines.map(({ amount }) => amount)),
    ...(sources && { sources }),
    other: sources?.other ?? fen(0),
  };
};

type Amendment = Pick<InputOf<'filing.amend'>, 'budgetAmount' | 'totalInvestment' | 'fundingBySource'>;

/** The amounts after an amendment: without sources of its own, the other money that was stated before stays as it is. */
export const amended = (
  before: StatedAmounts,
  { budgetAmount: budget, totalInvestment: total, fundingBySource }: Amendment,
): StatedAmounts => {
  const { lines } = before;
  const sources =
    sourcesOf(fundingBySource) ?? (budget === before.budget && total === before.total ? before.sources : undefined);
  return {
    budget,
    total,
    ...(lines !== undefined && lines === total && { lines }),
    ...(sources && { sources }),
    other: sources?.other ?? before.other,
  };
};

/** The amounts of every application version and of every amendment of it, oldest first. */
export const amountsThroughTime = (facts: ProjectFacts): readonly StatedAmounts[] =>
  facts.versions.flatMap(({ version, data }) =>
    facts.filing.amendments
      .filter((amendment) => amendment.version === version)
      .reduce<readonly StatedAmounts[]>(
        (all, amendment) => [...all, amended(all.at(-1) ?? amountsOfApplication(data), amendment)],
        [amountsOfApplication(data)],
      ),
  );

/** What stands now; undefined while nothing is prepared. */
export const amountsOf = (facts: ProjectFacts): StatedAmounts | undefined =>
  currentApplication(facts) && amountsThroughTime(facts).at(-1);

/** Whether 预算金额 and 项目总投资 are what the sources come to. Without sources, no money but the 预算金额 is known. */
export const areTied = ({ budget, total, sources, other }: StatedAmounts): boolean =>
  sources === undefined ? total - budget === other : budget === ownMoney(sources) && total === sumFen([budget, other]);

/**
 * The amount that decides the track, 分: what is typed as 预算金额, or what the stated sources make of it where that is more. New
 * acts keep the two equal; applications of before need not be.
 */
export const governingAmount = ({ budget, total, sources, other }: StatedAmounts): Fen =>
  sources === undefined ? budget : fen(Math.max(budget, ownMoney(sources), total - other));
