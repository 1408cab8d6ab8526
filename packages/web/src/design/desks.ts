import type { Me } from '@zhengxiang/application/contract';
import type { OrganisationRole, Post } from '@zhengxiang/core';

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
