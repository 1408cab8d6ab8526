import type { ProjectFacts, Surroundings } from '@zhengxiang/core';
import { z } from 'zod';
import { availabilityView } from './acts.ts';
import { day, fenValue, organ, stage, track, uuid } from './common.ts';

const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((v) => (v === undefined || Array.isArray(v) ? v : [v]), z.array(item).optional());

export const sortKeys = ['updated', 'number', 'name', 'owner', 'total', 'approved', 'contract'] as const;

export const projectQuery = z.object({
  search: z.string().max(100).optional(),
  stage: many(stage),
  track: many(track),
  kind: many(z.string()),
  owner: many(uuid),
  year: many(z.coerce.number().int()),
  /** 分, both included. */
  amountFrom: z.coerce.number().int().optional(),
  amountTo: z.coerce.number().int().optional(),
  warning: many(z.string()),
  sort: z.enum(sortKeys).default('updated'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(20),
});
export type ProjectQuery = z.infer<typeof projectQuery>;

export const projectRow = z.object({
  caseId: uuid,
  number: z.string().nullable(),
  name: z.string(),
  ownerId: uuid,
  ownerName: z.string(),
  mainKind: z.string(),
  track: track.nullable(),
  stage,
  stageName: z.string(),
  /** The step inside the stage: 待受理, 评审中 … */
  step: z.string(),
  year: z.int().nullable(),
  budgetAmount: fenValue.nullable(),
  totalInvestment: fenValue.nullable(),
  procurementBudget: fenValue.nullable(),
  approvedAmount: fenValue.nullable(),
  contractPrice: fenValue.nullable(),
  paid: fenValue,
  warnings: z.array(z.string()),
  updatedOn: day,
});
export type ProjectRow = z.infer<typeof projectRow>;

export const projectPage = z.object({
  rows: z.array(projectRow),
  total: z.int(),
  sums: z.object({ totalInvestment: fenValue, approvedAmount: fenValue, contractPrice: fenValue, paid: fenValue }),
});
export type ProjectPage = z.infer<typeof projectPage>;

export const dutyView = z.object({
  provision: z.string(),
  citeText: z.string(),
  of: organ,
  ofName: z.string(),
  text: z.string(),
  since: day,
  dueOn: day.optional(),
  late: z.boolean(),
  action: z.string().optional(),
});
export const consequenceView = z.object({
  provision: z.string(),
  cite: z.string(),
  citeText: z.string(),
  text: z.string(),
  tone: z.enum(['info', 'warning', 'danger']),
});
export const requiredDocumentView = z.object({
  role: z.string(),
  label: z.string(),
  cite: z.string(),
  citeText: z.string(),
  present: z.boolean(),
  inPrinciple: z.boolean(),
});

export const projectView = z.object({
  caseId: uuid,
  number: z.string().nullable(),
  seq: z.int(),
  facts: z.custom<ProjectFacts>((value) => typeof value === 'object' && value !== null),
  track: track.nullable(),
  stage,
  stageName: z.string(),
  step: z.string(),
  pack: z.object({ id: z.string(), title: z.string(), documentNumber: z.string() }),
  capacities: z.array(organ),
  availability: z.array(availabilityView),
  duties: z.array(dutyView),
  consequences: z.array(consequenceView),
  requiredDocuments: z.array(requiredDocumentView),
  /** What lies around the case: the browser previews the law with it. */
  surroundings: z.custom<Surroundings>((value) => typeof value === 'object' && value !== null),
  similar: z.array(
    z.object({
      caseId: uuid,
      name: z.string(),
      number: z.string().nullable(),
      ownerName: z.string(),
      approved: z.boolean(),
    }),
  ),
  drafts: z.array(z.object({ id: uuid, action: z.string(), updatedAt: z.string() })),
});
export type ProjectView = z.infer<typeof projectView>;

/** A to-do: an act that is possible now and expected from this desk. */
export const todo = z.object({
  caseId: uuid,
  caseKind: z.enum(['project', 'annual-list', 'regulation']),
  action: z.string(),
  title: z.string(),
  project: z.string(),
  number: z.string().nullable(),
  ownerName: z.string(),
  amount: fenValue.nullable(),
  since: day,
  workingDays: z.int(),
  /** Working days of the bureau's internal target (内部时限); a setting, never law. */
  target: z.int().nullable(),
  provisional: z.boolean(),
});
export type Todo = z.infer<typeof todo>;

export const workbench = z.object({
  todos: z.array(todo),
  /** Own cases that wait for somebody else. */
  waiting: z.array(
    z.object({
      caseId: uuid,
      caseKind: z.enum(['project', 'annual-list', 'regulation']),
      project: z.string(),
      title: z.string(),
      holder: z.string(),
      since: day,
    }),
  ),
  drafts: z.array(
    z.object({
      id: uuid,
      caseId: uuid,
      action: z.string(),
      title: z.string(),
      name: z.string(),
      updatedAt: z.string(),
    }),
  ),
  news: z.array(z.object({ caseId: uuid, project: z.string(), title: z.string(), by: z.string(), on: day })),
  warnings: z.array(
    z.object({ caseId: uuid, project: z.string(), cite: z.string(), citeText: z.string(), text: z.string() }),
  ),
});
export type Workbench = z.infer<typeof workbench>;
