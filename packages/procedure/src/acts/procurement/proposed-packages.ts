import { fen, type Fen } from '@zhengxiang/core';
import type { ProjectFacts } from '../../facts/index.ts';
import { ceilingOf, currentApplication } from '../../project/read.ts';

interface ProposedPackage {
  readonly id: string;
  readonly name: string;
  readonly subject: 'main' | 'supervision';
  readonly budget: Fen;
  readonly lines: readonly string[];
}

/** What the cost review left of each budget line, 分; what it never looked at stands as declared. */
const approvedByLine = (facts: ProjectFacts): ReadonlyMap<string, number> =>
  new Map([
    ...(currentApplication(facts)?.lines ?? []).map((line) => [line.id, line.amount] as const),
    ...(facts.review.rounds.at(-1)?.cost?.lines ?? []).map((line) => [line.line, line.approved] as const),
  ]);

/**
 * One package for the project, and one beside it for the supervision fee when the plan has such a line: the supervision firm is
 * procured apart from the contractor that it supervises (articles 11 and 16). The main package is what is left of the approved amount;
 * how each is procured is for the unit to decide.
 */
export const proposedPackages = (facts: ProjectFacts): readonly ProposedPackage[] => {
  const lines = currentApplication(facts)?.lines ?? [];
  const amounts = approvedByLine(facts);
  const of = (supervision: boolean): readonly string[] =>
    lines.filter((line) => (line.purpose === 'supervision') === supervision).map((line) => line.id);
  const apart = of(true);
  const fee = apart.reduce((total, line) => total + (amounts.get(line) ?? 0), 0);
  const main: ProposedPackage = {
    id: 'main',
    name: '项目建设',
    subject: 'main',
    budget: fen((ceilingOf(facts) ?? 0) - fee),
    lines: of(false),
  };
  return apart.length === 0
    ? [main]
    : [main, { id: 'supervision', name: '工程监理', subject: 'supervision', budget: fen(fee), lines: apart }];
};
