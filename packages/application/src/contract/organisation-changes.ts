import { ownerChanges, type OwnerChange } from '@zhengxiang/procedure';
import { z } from 'zod';
import { day, instant, post, uuid } from './common.ts';

const words = (label: string, most: number) =>
  z
    .string()
    .trim()
    .min(2, { error: `请填写${label}` })
    .max(most, { error: `${label}不超过 ${String(most)} 个字` });

/** What can be registered of organisations; a wrong entry is taken back by an entry of its own. */
export const registrableChanges = ['rename', 'merge', 'split', 'close'] as const satisfies readonly OwnerChange[];

/** 更名、合并、分立、撤销, as the document says it. */
export const successionGiven = z.object({
  change: z.enum(registrableChanges),
  /** From this day on it counts. */
  on: day,
  document: words('依据文件', 120),
  reason: words('说明', 400),
  sources: z.array(uuid).min(1, { error: '请选择变动的单位' }).max(20),
  /** Who goes on: of a merger one, of a split two or more, of a closing at most one. */
  targets: z.array(uuid).max(20),
  newName: z.object({ name: words('新名称', 120), shortName: words('新简称', 120) }).optional(),
  /** With a split: which project or list goes where, by its case. */
  cases: z.record(uuid, uuid).default({}),
  /** With a split: who goes where. */
  people: z.record(uuid, uuid).default({}),
});
export type SuccessionGiven = z.infer<typeof successionGiven>;

/** With the fingerprint of what was shown: nothing is carried out that nobody has looked at. */
export const organisationChangeAgreed = successionGiven.extend({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/u, { error: '请先预览' }),
});
export type OrganisationChangeAgreed = z.infer<typeof organisationChangeAgreed>;

export const organisationChangeUndone = z.object({
  number: z.int().min(1),
  document: words('依据文件', 120),
  reason: words('说明', 400),
});
export type OrganisationChangeUndone = z.infer<typeof organisationChangeUndone>;

const named = z.object({ id: uuid, name: z.string() });

/** What a change would move, before it does. Of a case no more than what it is called. */
export const organisationChangePreview = z.object({
  fingerprint: z.string(),
  cases: z.array(
    z.object({
      caseId: uuid,
      kind: z.enum(['project', 'annual-list']),
      name: z.string(),
      number: z.string().nullable(),
      step: z.string(),
      running: z.boolean(),
      /** Belongs to the unit; otherwise the unit is its competent department. */
      owned: z.boolean(),
      owner: named,
      /** Null where somebody has to say. */
      to: named.nullable(),
      todos: z.int(),
      contracts: z.int(),
    }),
  ),
  people: z.array(z.object({ id: uuid, name: z.string(), from: named, posts: z.array(post), to: named.nullable() })),
  /** Units whose competent department becomes another one, or none. */
  departments: z.array(z.object({ id: uuid, name: z.string(), to: named.nullable() })),
  drafts: z.int(),
  /** How many days after the change took effect it is registered. */
  daysLate: z.int(),
  faults: z.array(z.object({ path: z.string(), message: z.string() })),
});
export type OrganisationChangePreview = z.infer<typeof organisationChangePreview>;

const side = z.array(z.object({ id: uuid, name: z.string(), shortName: z.string(), uscc: z.string().nullable() }));

/** An entry of the register of changes. */
export const organisationChangeView = z.object({
  number: z.int(),
  change: z.enum(Object.keys(ownerChanges) as [OwnerChange, ...OwnerChange[]]),
  on: day,
  document: z.string(),
  reason: z.string(),
  by: z.string(),
  at: instant,
  undoes: z.int().nullable(),
  undone: z.boolean(),
  sources: side,
  targets: side,
  ended: z.array(uuid),
  cases: z.int(),
  people: z.int(),
});
export type OrganisationChangeView = z.infer<typeof organisationChangeView>;

/** An organisation by its names, the oldest first. */
export const organisationNames = z.object({
  id: uuid,
  names: z.array(z.object({ name: z.string(), shortName: z.string(), from: day.nullable(), until: day.nullable() })),
  /** Those that it came from, and those that came of it. */
  cameFrom: z.array(uuid),
  becameOf: z.array(uuid),
});
export type OrganisationNames = z.infer<typeof organisationNames>;

export const organisationRegisterView = z.object({
  changes: z.array(organisationChangeView),
  organisations: z.array(organisationNames),
});
export type OrganisationRegisterView = z.infer<typeof organisationRegisterView>;

/** The register of changes of organisations. */
export const organisationChangeRoutes = {
  organisationRegister: {
    method: 'GET',
    path: '/api/admin/organisation-changes',
    summary: '单位变动登记',
    reply: organisationRegisterView,
  },
  previewOrganisationChange: {
    method: 'POST',
    path: '/api/admin/organisation-changes/preview',
    summary: '预览单位变动',
    body: successionGiven,
    reply: organisationChangePreview,
  },
  registerOrganisationChange: {
    method: 'POST',
    path: '/api/admin/organisation-changes',
    summary: '登记单位更名、合并、分立、撤销',
    body: organisationChangeAgreed,
    reply: z.object({ number: z.int() }),
  },
  undoOrganisationChange: {
    method: 'POST',
    path: '/api/admin/organisation-changes/undo',
    summary: '更正单位变动登记',
    body: organisationChangeUndone,
    reply: z.object({ number: z.int() }),
  },
} as const;
