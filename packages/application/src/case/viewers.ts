import type { Actor } from '@zhengxiang/core';
import {
  hasBusiness,
  type CatalogueOrgan,
  type Organ,
  type LawPack,
  type OwnerRef,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import type { CaseState } from './case-state.ts';

type Keys = (facts: ProjectFacts) => readonly string[];

const role =
  (organ: Organ): Keys =>
  () => [`role:${organ}`];
const none: Keys = () => [];
const persons = (ids: readonly string[]): readonly string[] => ids.map((id) => `person:${id}`);

/** How an organ that the law lets see a case is found among people: by organisation, by register role, or by name. */
const keysInCatalogue: Readonly<Record<CatalogueOrgan, Keys>> = {
  'project-owner': (facts) => [`org:${facts.origin.owner.id}`],
  'competent-department': ({ origin }) =>
    origin.owner.competentDepartment ? [`org:${origin.owner.competentDepartment.id}`] : [],
  'data-bureau': role('data-bureau'),
  'finance-bureau': role('finance-bureau'),
  'audit-bureau': role('audit-bureau'),
  'discipline-commission': role('discipline-commission'),
  'organization-department': role('organization-department'),
  'review-experts': (facts) =>
    persons(facts.review.rounds.flatMap((round) => round.experts.map((expert) => expert.person.id))),
  'independent-reviewer': (facts) =>
    facts.review.rounds.flatMap((round) => (round.reviewer ? [`org:${round.reviewer.id}`] : [])),
  'acceptance-panel': (facts) => persons((facts.acceptance.panel?.members ?? []).map((member) => member.person.id)),
  'procurement-experts': none,
  'procurement-agency': none,
  'design-firm': none,
  contractor: none,
  'supervision-firm': none,
  'county-unit': none,
};

/** An organ of a law's own is found by its register role. */
const keysOf = (organ: Organ): Keys =>
  Object.hasOwn(keysInCatalogue, organ) ? keysInCatalogue[organ as CatalogueOrgan] : role(organ);

const ownerKeys = (owner: OwnerRef): readonly string[] => [`org:${owner.id}`];

/** The keys under which a case is visible. Stored with its projection, so that lists cost the same for every role. */
export const viewersOf = (pack: LawPack, state: CaseState): readonly string[] => {
  if (state.kind === 'regulation') return ['everybody'];
  if (state.kind === 'annual-list')
    return [...ownerKeys(state.facts.origin.owner), ...pack.listsVisibleTo.map((organ) => `role:${organ}`)];
  return [...new Set(pack.visibleTo(state.facts).flatMap((organ) => keysOf(organ)(state.facts)))];
};

/** The keys that a person at a desk carries. Who keeps the accounts reads no cases: that desk has no business of its own. */
export const keysOfActor = (actor: Actor): readonly string[] => [
  'everybody',
  `person:${actor.personId}`,
  ...(hasBusiness(actor.post) ? [`org:${actor.organisationId}`, `role:${actor.organisationRole}`] : []),
];

export const maySee = (actor: Actor, viewers: readonly string[]): boolean => {
  const keys = new Set(keysOfActor(actor));
  return viewers.some((viewer) => keys.has(viewer));
};
