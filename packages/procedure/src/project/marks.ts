import type { ProjectFacts } from '../facts/index.ts';
import type { ProjectMarks } from '../law/surroundings.ts';
import { currentApplication, firstFiledOn } from './read.ts';

/** What a project says to the rules of the unit's other projects. */
export const marksOf = (facts: ProjectFacts): ProjectMarks => {
  const { violations, performanceRatings } = facts.oversight;
  const criticised = violations.flatMap(({ criticism }) => (criticism ? [criticism.issuedOn] : []));
  const isReported = facts.intake.firstSubmittedOn !== undefined || firstFiledOn(facts) !== undefined;
  // A project that was given up or refused before its approval used no line.
  const holdsLine = isReported && (facts.closed === undefined || facts.approval !== undefined);
  return {
    flags: facts.splitting.map(({ projects, split }) => ({ projects, ...(split !== undefined && { split }) })),
    criticised,
    performance: criticised.length > 0 ? 'unqualified' : performanceRatings.at(-1)?.rating,
    ...(facts.formerOwners.length > 0 && {
      formerOwners: facts.formerOwners.map(({ owner, until }) => ({ ...owner, until })),
    }),
    annualLine: holdsLine ? currentApplication(facts)?.annualLine : undefined,
  };
};
