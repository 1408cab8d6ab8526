import type { PlainDate } from '@zhengxiang/core';
import type { OrganisationRole } from '@zhengxiang/procedure';
import type { OrganisationView, PersonView } from '../contract/index.ts';

export interface Registered {
  readonly id: string;
  readonly name: string;
  readonly role: OrganisationRole;
  readonly competentDepartment: { readonly id: string; readonly name: string } | null;
}

/** Somebody's employer, with the days; null where it has no first or no last day. */
export interface Employment {
  readonly personId: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}

/** Organisations and people. */
export interface RegisterStore {
  registered(organisationId: string): Promise<Registered | undefined>;
  /** The active organisations with these roles, by name. */
  registeredByRoles(roles: readonly OrganisationRole[]): Promise<readonly Registered[]>;
  organisations(): Promise<readonly OrganisationView[]>;
  /** Where experts work and have worked, by person and in the order in which they were entered. */
  employments(): Promise<readonly Employment[]>;
  people(filter: {
    register?: 'expert' | 'staff' | undefined;
    organisation?: string | undefined;
  }): Promise<readonly PersonView[]>;
}
