import type { ProjectFacts } from '../facts/index.ts';

/** Article 5: the four steps, and where a project is when it is in none of them. */
export type Stage =
  'drafting' | 'initiation' | 'procurement' | 'implementation' | 'acceptance' | 'in-use' | 'filing' | 'closed';

export const stageNames: Readonly<Record<Stage, string>> = {
  drafting: '编制',
  initiation: '立项',
  procurement: '采购',
  implementation: '实施',
  acceptance: '验收',
  'in-use': '已交付',
  filing: '备案',
  closed: '已办结',
};

/** The main stage of a project. `track` comes from the law pack (article 2). */
export const stageOf = (facts: ProjectFacts, track: 'full' | 'filing' | undefined): Stage => {
  if (facts.closed) return 'closed';
  if (facts.acceptance.inUseOn) return 'in-use';
  if (facts.acceptance.preliminary ?? facts.implementation.completedOn) return 'acceptance';
  if (facts.contracts.some((contract) => contract.subject === 'main')) return 'implementation';
  if (facts.approval) return 'procurement';
  if (track === 'filing' && facts.versions.length > 0) return 'filing';
  if (facts.intake.firstSubmittedOn) return 'initiation';
  return 'drafting';
};
