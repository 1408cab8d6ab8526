import { z } from 'zod';
import { organisationRole, post, uuid } from './common.ts';

export const organisationView = z.object({
  id: uuid,
  name: z.string(),
  shortName: z.string(),
  role: organisationRole,
  uscc: z.string().nullable(),
  competentDepartment: z.object({ id: uuid, name: z.string() }).nullable(),
  active: z.boolean(),
});
export type OrganisationView = z.infer<typeof organisationView>;

/** People who can be named on forms: `register` expert or staff. No contact data. */
export const personView = z.object({
  id: uuid,
  name: z.string(),
  organisation: z.string(),
  organisationId: uuid,
  register: z.enum(['expert', 'staff']),
  specialty: z.string().nullable(),
  posts: z.array(post),
});
export type PersonView = z.infer<typeof personView>;

/** Choices of a `pick` field that lie outside the case: approved projects, adopted list lines. */
export const pickOption = z.object({ value: z.string(), label: z.string(), hint: z.string().optional() });
export type PickOption = z.infer<typeof pickOption>;

export const annualListView = z.object({
  caseId: uuid,
  seq: z.int(),
  ownerId: uuid,
  ownerName: z.string(),
  year: z.int(),
  state: z.enum(['open', 'reported', 'returned', 'adopted']),
  lines: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      budgetAmount: z.int(),
      content: z.string(),
      quarter: z.string().optional(),
    }),
  ),
  reportedOn: z.string().nullable(),
  adoptedOn: z.string().nullable(),
  returnReason: z.string().nullable(),
});
export type AnnualListView = z.infer<typeof annualListView>;
