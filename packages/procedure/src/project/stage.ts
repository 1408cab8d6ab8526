import type { ProjectFacts } from '../facts/index.ts';
import type { OwnStage } from '../own.ts';

/** Article 5: the four steps, and where a project is when it is in none of them. */
export type CatalogueStage =
  'drafting' | 'initiation' | 'procurement' | 'implementation' | 'acceptance' | 'in-use' | 'filing' | 'closed';

export type Stage = CatalogueStage | OwnStage;

export const catalogueStages: Readonly<Record<CatalogueStage, string>> = {
  drafting: '编制',
  initiation: '立项',
  procurement: '采购',
  implementation: '实施',
  acceptance: '验收',
  'in-use': '已交付',
  filing: '备案',
  closed: '已办结',
};

/** A stage that a pack has of its own: it stands before one of the catalogue's. */
export interface StageOfPack {
  readonly id: OwnStage;
  readonly name: string;
  /** The stage that a project is kept from while it is in this one. */
  readonly before: CatalogueStage;
  /** Whether a project that would be in the stage after it is still in this one. */
  readonly holds: (facts: ProjectFacts) => boolean;
  /** Whether it lies behind a project; a project may never have been in it. */
  readonly done: (facts: ProjectFacts) => boolean;
  /** Where exactly it stands, in a short word. */
  readonly step: (facts: ProjectFacts) => string;
}

/** A law, or whatever else knows the stages that packs have of their own. */
export interface OfStages {
  readonly procedure: { readonly stages: readonly StageOfPack[] };
}

/** What people call a stage, of a pack's own or the catalogue's. */
export const stageName = ({ procedure }: OfStages, stage: Stage): string =>
  procedure.stages.find(({ id }) => id === stage)?.name ?? catalogueStages[stage as CatalogueStage] ?? stage;

/** The main stage of a project by the catalogue. `track` comes from the law pack (article 2). */
export const stageOf = (facts: ProjectFacts, track: 'full' | 'filing' | undefined): CatalogueStage => {
  if (facts.closed) return 'closed';
  if (facts.acceptance.inUseOn) return 'in-use';
  if (facts.acceptance.preliminary ?? facts.implementation.completedOn) return 'acceptance';
  if (facts.contracts.some((contract) => contract.subject === 'main')) return 'implementation';
  if (facts.approval) return 'procurement';
  if (track === 'filing' && facts.versions.length > 0) return 'filing';
  if (facts.intake.firstSubmittedOn) return 'initiation';
  return 'drafting';
};
