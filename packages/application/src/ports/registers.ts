import type { OrganisationRole } from '@zhengxiang/procedure';
import type { OrganisationView, PersonView } from '../contract/index.ts';

export interface Registered {
  readonly id: string;
  readonly name: string;
  readonly role: OrganisationRole;
  readonly competentDepartment: { readonly id: string; readonly name: string } | null;
}

/** Organisations and people. */
export interface RegisterStore {
  registered(organisationId: string): Promise<Registered | undefined>;
  /** The active organisations with these roles, by name. */
  registeredByRoles(roles: readonly OrganisationRole[]): Promise<readonly Registered[]>;
  organisations(): Promise<readonly OrganisationView[]>;
  people(filter: {
    register?: 'expert' | 'staff' | undefined;
    organisation?: string | undefined;
  }): Promise<readonly PersonView[]>;
}
