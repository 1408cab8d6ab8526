import type { FailedAttempt, PackageState, ProjectFacts } from '../../facts/index.ts';

export const withPackage = (
  facts: ProjectFacts,
  id: string,
  change: (before: PackageState) => Partial<PackageState>,
): ProjectFacts => ({
  ...facts,
  procurement: {
    ...facts.procurement,
    packages: facts.procurement.packages.map((of) => (of.id === id ? { ...of, ...change(of) } : of)),
  },
});

type Ending = Pick<FailedAttempt, 'on' | 'reason' | 'outcome' | 'notice'>;

/** The package is open again; what was published, offered and awarded stays with the attempt that came to nothing. */
export const withFailure = (facts: ProjectFacts, id: string, ending: Ending): ProjectFacts =>
  withPackage(facts, id, ({ method, tender, bids, award, publicities, failures }) => ({
    tender: undefined,
    publicities: undefined,
    bids: undefined,
    award: undefined,
    failures: [...failures, { ...ending, method, tender, bids, award, ...(publicities && { publicities }) }],
  }));
