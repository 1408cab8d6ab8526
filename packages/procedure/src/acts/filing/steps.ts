import type { FilingTrack, ProjectFacts, SplittingFlag } from '../../facts/index.ts';

export const withFiling = (facts: ProjectFacts, change: Partial<FilingTrack>): ProjectFacts => ({
  ...facts,
  filing: { ...facts.filing, ...change },
});

export const withFlag = (facts: ProjectFacts, id: string, change: Partial<SplittingFlag>): ProjectFacts => ({
  ...facts,
  splitting: facts.splitting.map((flag) => (flag.id === id ? { ...flag, ...change } : flag)),
});
