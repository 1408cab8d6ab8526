import type { DecisiveContents, Fen } from '@zhengxiang/core';
import { currentApplication, type ApplicationData, type ProjectFacts } from '@zhengxiang/procedure';

/** The case holds nothing yet of what a paper is about; the act that issues the paper rules it out. */
export class NotThatFar extends RangeError {
  override readonly name = 'NotThatFar';
}

/**
 * What a paper cannot do without.
 * @throws NotThatFar when the project has not come that far
 */
export const known = <T>(what: T | undefined, name: string): T => {
  if (what === undefined) throw new NotThatFar(`the project has no ${name} yet`);
  return what;
};

export const applicationOf = (facts: ProjectFacts): ApplicationData => known(currentApplication(facts), 'application');

/** What of a letter is told to whoever checks it. */
export const decisiveOf = (
  facts: ProjectFacts,
  points: Readonly<Record<string, string>>,
  amounts: Readonly<Record<string, Fen | undefined>> = {},
): Omit<DecisiveContents, 'addressee'> => ({
  project: applicationOf(facts).name,
  amounts: Object.entries(amounts).flatMap(([label, amount]) =>
    amount === undefined ? [] : [{ label, amount, unit: '万元' as const }],
  ),
  points: Object.entries(points).map(([label, text]) => ({ label, text })),
});

/** The project as letters name it: 东源县…项目, without the word twice. */
export const projectName = (facts: ProjectFacts): string => {
  const { name } = applicationOf(facts);
  return /项目(?:（[^（）]*）)?$/u.test(name) ? name : `${name}项目`;
};
