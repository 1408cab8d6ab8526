import type { Actor } from '@zhengxiang/core';
import type { CatalogueRole, Organ, Post } from '../law/organs.ts';
import type { OwnerRef } from './events.ts';
import type { ProjectFacts } from '../facts/index.ts';
import { currentRound } from './read.ts';

/**
 * The organs an organisation is by its register entry, whatever the case. `county-unit` says only that it belongs to the
 * county: it is no relation to a case, and nobody may see a case for it.
 */
const standing: Readonly<Record<CatalogueRole, readonly Organ[]>> = {
  unit: ['county-unit'],
  'data-bureau': ['data-bureau', 'county-unit'],
  'finance-bureau': ['finance-bureau', 'county-unit'],
  'audit-bureau': ['audit-bureau', 'county-unit'],
  'discipline-commission': ['discipline-commission', 'county-unit'],
  'organization-department': ['organization-department', 'county-unit'],
  'expert-pool': [],
  company: [],
};

/** An organ of a pack's own is one of the county's, by its register entry. */
const standingOf = (role: Actor['organisationRole']): readonly Organ[] =>
  Object.hasOwn(standing, role) ? standing[role as CatalogueRole] : [role as Organ, 'county-unit'];

/** Desks without any business of their own: whoever keeps the accounts decides nothing (等保, separated administration). */
const withoutBusiness: ReadonlySet<Post> = new Set(['administrator', 'security-administrator', 'audit-administrator']);

/** Whether a desk decides on cases and may see them. */
export const hasBusiness = (post: Post): boolean => !withoutBusiness.has(post);

/**
 * Whether whoever holds a desk may have another act there for a time (授权代办): desks of the county's own organs and units that
 * have business. Experts and firms are called for by name; whoever keeps the accounts lends that to nobody.
 */
export const isDelegable = ({ organisationRole, post }: Pick<Actor, 'organisationRole' | 'post'>): boolean =>
  hasBusiness(post) && standingOf(organisationRole).length > 0;

/** What somebody is for any case of this owner: by register and by ownership. */
export const ownerCapacities = (actor: Actor, owner: OwnerRef): readonly Organ[] =>
  !hasBusiness(actor.post)
    ? []
    : [
        ...standingOf(actor.organisationRole),
        ...(owner.id === actor.organisationId ? (['project-owner'] as const) : []),
        ...(owner.competentDepartment?.id === actor.organisationId ? (['competent-department'] as const) : []),
      ];

/** Everything that somebody is for this project: organs, experts of its rounds, its panel, its reviewer. */
export const capacitiesOf = (actor: Actor, facts: ProjectFacts): readonly Organ[] => {
  const round = currentRound(facts);
  const isMember = facts.acceptance.panel?.members.some((member) => member.person.id === actor.personId) ?? false;
  return [
    ...ownerCapacities(actor, facts.origin.owner),
    ...(round?.experts.some((expert) => expert.person.id === actor.personId) ? (['review-experts'] as const) : []),
    // Whoever has become the owner since is no third party any more.
    ...(round?.reviewer?.id === actor.organisationId && actor.organisationId !== facts.origin.owner.id
      ? (['independent-reviewer'] as const)
      : []),
    ...(isMember ? (['acceptance-panel'] as const) : []),
  ];
};
