import type { OrganisationRole, Post } from '@zhengxiang/core';
import { z } from 'zod';
import { organisationRole, post, uuid } from './common.ts';

const name = (label: string) =>
  z
    .string()
    .trim()
    .min(1, { error: `请填写${label}` })
    .max(120, { error: `${label}不能超过 120 个字` });

/** A unit, bureau, firm or pool in the register. */
export const organisationEdit = z.object({
  name: name('单位名称'),
  shortName: name('简称'),
  role: organisationRole,
  competentDepartmentId: uuid.nullable(),
  active: z.boolean(),
});
export type OrganisationEdit = z.infer<typeof organisationEdit>;

/** A person with an account and the desks they act from. */
export const personEdit = z.object({
  name: name('姓名'),
  login: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9._-]{2,39}$/u, { error: '账号为 3 至 40 位小写字母、数字、点、横线，以字母开头' }),
  organisationId: uuid,
  posts: z.array(post).min(1, { error: '请至少选择一个岗位' }),
  specialty: z.string().trim().max(60).nullable(),
  active: z.boolean(),
});
export type PersonEdit = z.infer<typeof personEdit>;

export const accountView = personEdit.extend({
  id: uuid,
  organisation: z.string(),
  lockedUntil: z.string().nullable(),
  mustChange: z.boolean(),
});
export type AccountView = z.infer<typeof accountView>;

/** A password that is shown once. */
export const handedOut = z.object({ id: uuid, login: z.string(), password: z.string() });

/** Which posts an organisation of each kind has. Settings of the product; the powers of a post are in the law. */
export const postsAt: Readonly<Record<OrganisationRole, readonly Post[]>> = {
  unit: ['clerk', 'leader', 'administrator'],
  'data-bureau': ['intake', 'review', 'data-sharing', 'evaluation', 'leader', 'clerk', 'administrator'],
  'finance-bureau': ['clerk', 'leader'],
  'audit-bureau': ['clerk', 'leader'],
  'discipline-commission': ['clerk', 'leader'],
  'organization-department': ['clerk', 'leader'],
  'expert-pool': ['member'],
  company: ['clerk', 'leader'],
};
