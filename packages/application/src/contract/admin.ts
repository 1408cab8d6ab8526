import { checkCreditCode, keysOf, type Actor } from '@zhengxiang/core';
import type { CatalogueRole, OrganisationRole, Post } from '@zhengxiang/procedure';
import { z } from 'zod';
import { organisationRole, post, uuid } from './common.ts';

const name = (label: string) =>
  z
    .string()
    .trim()
    .min(1, { error: `请填写${label}` })
    .max(120, { error: `${label}不能超过 120 个字` });

/** 统一社会信用代码 in its one spelling; another than a sound one is refused with the reason. */
const creditCode = z
  .string()
  .trim()
  .transform((text, context) => {
    const checked = checkCreditCode(text);
    if (checked.ok) return checked.value;
    context.addIssue({ code: 'custom', message: checked.error });
    return z.NEVER;
  });

/** A unit, bureau, firm or pool in the register. */
export const organisationEdit = z.object({
  name: name('单位名称'),
  shortName: name('简称'),
  role: organisationRole,
  competentDepartmentId: uuid.nullable(),
  /** 统一社会信用代码; as it was where left out. */
  uscc: creditCode.nullable().optional(),
  active: z.boolean(),
  /** With another role: the name of the organisation, typed, and why. What an organ may do and see follows from its role. */
  roleChange: z
    .object({
      confirmation: z.string().trim().max(120),
      reason: z.string().trim().min(2, { error: '请写明原因' }).max(200, { error: '原因不超过 200 个字' }),
    })
    .optional(),
});
export type OrganisationEdit = z.infer<typeof organisationEdit>;

/** Where somebody works, or worked: what rules of avoidance ask of experts. Without days it has been so for as long as is known. */
export const employer = z
  .object({
    name: name('任职单位'),
    uscc: creditCode.nullable().optional(),
    from: z.iso.date().nullable(),
    until: z.iso.date().nullable(),
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    path: ['until'],
    error: '任职结束的日期早于开始的日期',
  });
export type Employer = z.infer<typeof employer>;

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
  /** 职称、资格, of experts; as it was where left out. */
  qualification: z.string().trim().max(200).nullable().optional(),
  /** As they were where left out. */
  employers: z.array(employer).max(20).optional(),
  active: z.boolean(),
});
export type PersonEdit = z.infer<typeof personEdit>;

/** Said once more, where to-dos would wait for nobody. */
const leaveUnattended = z.boolean().optional();

/** As an existing one is changed. */
export const personChange = personEdit.extend({ leaveUnattended });
export type PersonChangeGiven = z.infer<typeof personChange>;
export const organisationChange = organisationEdit.extend({ leaveUnattended });
export type OrganisationChangeGiven = z.infer<typeof organisationChange>;

export const accountView = personEdit.extend({
  id: uuid,
  /** None as long as the first ones wait. */
  posts: z.array(post),
  organisation: z.string(),
  mustChange: z.boolean(),
  /** Posts that were proposed and wait for the second administrator. */
  waiting: z.array(post),
});
export type AccountView = z.infer<typeof accountView>;

/** A password that is shown once. */
export const handedOut = z.object({ id: uuid, login: z.string(), password: z.string() });

/** Desks that keep the system and have no business: one person has one of them and nothing else. */
export const administrativePosts = [
  'administrator',
  'security-administrator',
  'audit-administrator',
] as const satisfies readonly Post[];
export type AdministrativePost = (typeof administrativePosts)[number];

/**
 * Which posts an organisation of each kind has, and whether a county has it once (articles 3 and 25 name those organs, and their
 * duties and powers with them). Settings of the product; the powers of a post are in the law.
 */
export const catalogueRoles: readonly {
  readonly id: CatalogueRole;
  readonly posts: readonly Post[];
  readonly single: boolean;
}[] = [
  { id: 'unit', posts: ['clerk', 'leader', 'administrator'], single: false },
  {
    id: 'data-bureau',
    posts: ['intake', 'review', 'data-sharing', 'evaluation', 'leader', 'clerk', ...administrativePosts],
    single: true,
  },
  { id: 'finance-bureau', posts: ['clerk', 'leader'], single: true },
  { id: 'audit-bureau', posts: ['clerk', 'leader'], single: true },
  { id: 'discipline-commission', posts: ['clerk', 'leader'], single: true },
  { id: 'organization-department', posts: ['clerk', 'leader'], single: true },
  { id: 'expert-pool', posts: ['member'], single: false },
  { id: 'company', posts: ['clerk', 'leader'], single: false },
];

/**
 * What the administrator's desk of an organisation looks after, a setting of the product. The county's is at the bureau that runs
 * the system (articles 3 and 30); a unit's has the unit's own people and accounts, and nothing else.
 */
const administeredFrom: Readonly<Partial<Record<OrganisationRole, 'county' | 'unit'>>> = {
  'data-bureau': 'county',
  unit: 'unit',
};

/** Where the county's administrators sit. */
export const countyAdministrationAt = keysOf(administeredFrom).filter((role) => administeredFrom[role] === 'county');

/** What somebody at a desk administers; undefined for every desk that administers nothing. */
export const administers = (at: Pick<Actor, 'post' | 'organisationRole'>): 'county' | 'unit' | undefined =>
  at.post === 'administrator' ? administeredFrom[at.organisationRole] : undefined;

/**
 * Which of the county's three administrators somebody is: `system` keeps accounts, organisations, jobs and mail, `security` the rights
 * and the rules of sign-in, `audit` reads the records.
 */
export const administratorAt = (
  at: Pick<Actor, 'post' | 'organisationRole'>,
): 'system' | 'security' | 'audit' | undefined => {
  if (!countyAdministrationAt.includes(at.organisationRole)) return undefined;
  switch (at.post) {
    case 'administrator':
      return 'system';
    case 'security-administrator':
      return 'security';
    case 'audit-administrator':
      return 'audit';
    default:
      return undefined;
  }
};
