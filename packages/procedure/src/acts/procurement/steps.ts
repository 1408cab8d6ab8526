import type { PackageState, ProjectFacts } from '../../facts/index.ts';

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
