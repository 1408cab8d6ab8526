import type { Me } from '@zhengxiang/application/contract';
import type { CatalogueRole, OrganisationRole, Post } from '@zhengxiang/procedure';

/** Which organisations own projects, and which of their desks begin them: what a screen offers, never who may. */
const owners: Readonly<Record<CatalogueRole, boolean>> = {
  unit: true,
  'data-bureau': true,
  'finance-bureau': true,
  'audit-bureau': true,
  'discipline-commission': true,
  'organization-department': true,
  'expert-pool': false,
  company: false,
};
/** An organ of a law's own is one of the county's, as its bureaus are. */
const of = (roles: Readonly<Record<CatalogueRole, boolean>>, role: OrganisationRole): boolean =>
  Object.hasOwn(roles, role) ? roles[role as CatalogueRole] : true;

const beginners: Readonly<Record<Post, boolean>> = {
  clerk: true,
  leader: false,
  intake: false,
  review: false,
  'data-sharing': false,
  evaluation: false,
  member: false,
  administrator: false,
  'security-administrator': false,
  'audit-administrator': false,
};

/** Whether the desk is offered to begin projects and yearly lists. The law decides when it does. */
export const beginsCases = ({ acting }: Me): boolean => of(owners, acting.organisationRole) && beginners[acting.post];

/** Who is offered the cockpit and the data catalogue: everybody with projects to look at; what they see is cut to it. */
export const hasOverview = ({ acting }: Me): boolean => of(owners, acting.organisationRole);

/** Chapter 6: who watches over the projects of others. */
const overseers: Readonly<Record<CatalogueRole, boolean>> = {
  unit: false,
  'data-bureau': true,
  'finance-bureau': true,
  'audit-bureau': true,
  'discipline-commission': true,
  'organization-department': true,
  'expert-pool': false,
  company: false,
};

/** Whether the desk is offered the oversight screen. */
export const oversees = ({ acting }: Me): boolean => of(overseers, acting.organisationRole);
