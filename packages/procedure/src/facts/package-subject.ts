import type { BudgetLine } from './application.ts';
import type { PackageState } from './delivery.ts';

type Subject = PackageState['subject'];

const consulting: ReadonlySet<string> = new Set(['consulting', 'assessment', 'security']);

/** Whether a budget line is of what a package is called. Whatever is none of the three services is built. */
const isOf: Readonly<Record<Subject, (line: BudgetLine) => boolean>> = {
  main: () => true,
  design: ({ purpose, subKind }) => purpose === 'design' || (purpose === 'general' && subKind === 'consulting'),
  supervision: ({ purpose, subKind }) =>
    purpose === 'supervision' || (purpose === 'general' && subKind === 'supervision'),
  assessment: ({ purpose, kind, subKind }) =>
    purpose === 'mlps' || (purpose === 'general' && kind === 'third-party' && consulting.has(subKind)),
};

/** The lines of a package that are not of what it is called. */
export const foreignLines = (
  subject: Subject,
  lines: readonly string[],
  budget: readonly BudgetLine[],
): readonly BudgetLine[] => budget.filter((line) => lines.includes(line.id) && !isOf[subject](line));

/** What a package is about: as it is called, unless a line of it says that something is built with it. */
export const subjectByLines = (subject: Subject, lines: readonly string[], budget: readonly BudgetLine[]): Subject =>
  foreignLines(subject, lines, budget).length > 0 ? 'main' : subject;
