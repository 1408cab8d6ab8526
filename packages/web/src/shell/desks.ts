import type { Me } from '@zhengxiang/application/contract';
import type { OrganisationRole, Post } from '@zhengxiang/procedure';

/** Which organisations own projects, and which of their desks begin them: what a screen offers, never who may. */
const owners: Readonly<Record<OrganisationRole, boolean>> = {
  unit: true,
  'data-bureau': true,
  'finance-bureau': true,
  'audit-bureau': true,
  'discipline-commission': true,
  'organization-department': true,
  'expert-pool': false,
  company: false,
};
const beginners: Readonly<Record<Post, boolean>> = {
  clerk: true,
  leader: false,
  intake: false,
  review: false,
  'data-sharing': false,
  evaluation: false,
  member: false,
  administrator: false,
};

/** Whether the desk is offered to begin projects and yearly lists. The law decides when it does. */
export const beginsCases = ({ acting }: Me): boolean => owners[acting.organisationRole] && beginners[acting.post];

/** Who is offered the cockpit and the data catalogue: everybody with projects to look at; what they see is cut to it. */
export const hasOverview = ({ acting }: Me): boolean => owners[acting.organisationRole];

/** Chapter 6: who watches over the projects of others. */
const overseers: Readonly<Record<OrganisationRole, boolean>> = {
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
export const oversees = ({ acting }: Me): boolean => overseers[acting.organisationRole];
