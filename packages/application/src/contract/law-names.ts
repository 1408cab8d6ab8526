import { catalogueStages, type Organ, type OrganisationRole, type Stage } from '@zhengxiang/procedure';
import { z } from 'zod';
import { organisationRole, post } from './common.ts';

/** A kind of entry in the register: what people call it, which desks it has, and whether a county has it once. */
export const roleEntry = z.object({
  id: organisationRole,
  name: z.string(),
  posts: z.array(post),
  single: z.boolean(),
});
export type RoleEntry = z.infer<typeof roleEntry>;

/** What the installed laws call things that belong to no single case. */
export const lawNames = z.object({
  /** Organ → its name. */
  organs: z.record(z.string(), z.string()),
  /** Stage → its name, in the order of the procedure. */
  stages: z.record(z.string(), z.string()),
  roles: z.array(roleEntry),
});
export type LawNames = z.infer<typeof lawNames>;

export const organCalled = ({ organs }: Pick<LawNames, 'organs'>, organ: Organ): string => organs[organ] ?? organ;

export const stageCalled = ({ stages }: Pick<LawNames, 'stages'>, stage: Stage): string =>
  stages[stage] ?? (catalogueStages as Readonly<Record<string, string>>)[stage] ?? stage;

/** Undefined for a role that no installed law has. */
export const findRole = ({ roles }: Pick<LawNames, 'roles'>, role: OrganisationRole): RoleEntry | undefined =>
  roles.find(({ id }) => id === role);

export const roleCalled = (names: Pick<LawNames, 'roles'>, role: OrganisationRole): string =>
  findRole(names, role)?.name ?? role;
