import { z } from 'zod';
import { day, fenValue, organ, stage, uuid } from './common.ts';

const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((v) => (v === undefined || Array.isArray(v) ? v : [v]), z.array(item).optional());
const permille = z.coerce.number().int().min(0).max(1001);

/**
 * How far a project is measured: approved ones have all amounts in their order (申报, 核定, 合同, 已付), the others lack some, and
 * a filing (article 2) is never approved. Only amounts of one of these are held against each other.
 */
export const approvalState = z.enum(['approved', 'unapproved', 'filing']);
export type ApprovalState = z.infer<typeof approvalState>;
export const approvalStateNames: Readonly<Record<ApprovalState, string>> = {
  approved: '已批复',
  unapproved: '未批复',
  filing: '备案',
};

/** Conditions of the project list that the figures of the cockpit lead to. All hold together. */
export const insightFilter = {
  /** An open task of one of these organs; of them the oldest counts for the days. */
  waitingFor: many(organ),
  waitingFrom: day.optional(),
  waitingTo: day.optional(),
  /** Places of the regulation whose exception was granted. */
  waiver: many(z.string().max(60)),
  /** Places of the regulation whose limit an amount of the project is near. */
  nearLimit: many(z.string().max(60)),
  /** Something is due between these days. */
  dueFrom: day.optional(),
  dueTo: day.optional(),
  /** Share cut by the newest cost review in thousandths: from, included, to the upper one, not included. */
  cutFrom: permille.optional(),
  cutTo: permille.optional(),
  approval: many(approvalState),
} as const;
export type InsightFilter = z.infer<z.ZodObject<typeof insightFilter>>;

/** The search of the address under which the project list shows the projects behind a figure. */
export const listSearch = z.object({
  origin: z.array(z.literal('project')),
  stage: z.array(stage).optional(),
  kind: z.array(z.string()).optional(),
  owner: z.array(uuid).optional(),
  year: z.array(z.int()).optional(),
  warning: z.array(z.string()).optional(),
  waitingFor: z.array(organ).optional(),
  waitingFrom: day.optional(),
  waitingTo: day.optional(),
  waiver: z.array(z.string()).optional(),
  nearLimit: z.array(z.string()).optional(),
  dueFrom: day.optional(),
  dueTo: day.optional(),
  cutFrom: z.int().optional(),
  cutTo: z.int().optional(),
  approval: z.array(approvalState).optional(),
});
export type ListSearch = z.infer<typeof listSearch>;

export const cockpitQuery = z.object({
  year: many(z.coerce.number().int()),
  owner: many(uuid),
  kind: many(z.string()),
});
export type CockpitQuery = z.infer<typeof cockpitQuery>;

/** Projects and their amounts, 分, and the list of just these projects. */
const figureSums = {
  projects: z.int(),
  totalInvestment: fenValue,
  approvedAmount: fenValue,
  ceiling: fenValue,
  contractPrice: fenValue,
  paid: fenValue,
  list: listSearch,
};
export const figurePart = z.object(figureSums);
export type FigurePart = z.infer<typeof figurePart>;

/** A figure with what it counts, and the same apart for projects whose amounts may be held against each other. */
export const cockpitFigure = z.object({
  key: z.string(),
  label: z.string(),
  ...figureSums,
  parts: z.object({ approved: figurePart, unapproved: figurePart, filing: figurePart }),
});
export type CockpitFigure = z.infer<typeof cockpitFigure>;

/** Cost reviews: `declared` and `approved` in 分 over the projects that have one. */
export const cutFigure = z.object({
  key: z.string(),
  label: z.string(),
  projects: z.int(),
  declared: fenValue,
  approved: fenValue,
  list: listSearch,
});
export type CutFigure = z.infer<typeof cutFigure>;

export const countFigure = z.object({
  key: z.string(),
  label: z.string(),
  hint: z.string().optional(),
  projects: z.int(),
  list: listSearch,
});
export type CountFigure = z.infer<typeof countFigure>;

export const waitingFigure = z.object({
  organ,
  label: z.string(),
  projects: z.int(),
  /** Working days that the longest waiting project has waited. */
  longest: z.int(),
  /** By working days waited, the shortest first. */
  bands: z.array(countFigure),
  list: listSearch,
});
export type WaitingFigure = z.infer<typeof waitingFigure>;

export const cockpitView = z.object({
  on: day,
  total: cockpitFigure,
  stages: z.array(cockpitFigure),
  years: z.array(cockpitFigure),
  kinds: z.array(cockpitFigure),
  owners: z.array(cockpitFigure),
  cuts: z.object({
    all: cutFigure,
    years: z.array(cutFigure),
    kinds: z.array(cutFigure),
    bands: z.array(countFigure),
  }),
  waiting: z.array(waitingFigure),
  /** Some working days lie in a year whose holidays are not published. */
  provisional: z.boolean(),
  waivers: z.array(countFigure),
  alerts: z.array(countFigure),
  warnings: z.array(countFigure),
  /** What the filters offer. */
  choices: z.object({ years: z.array(z.int()), owners: z.array(z.object({ id: uuid, name: z.string() })) }),
});
export type CockpitView = z.infer<typeof cockpitView>;

const paging = {
  search: z.string().max(100).optional(),
  owner: many(uuid),
  year: many(z.coerce.number().int()),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
};
const projectOf = {
  caseId: uuid,
  project: z.string(),
  number: z.string().nullable(),
  ownerId: uuid,
  ownerName: z.string(),
  year: z.int().nullable(),
};

export const sharingStates = z.enum(['promised', 'confirmed', 'verified']);
export const sharingResults = z.enum(['pending', 'same', 'changed', 'missing', 'added', 'exempt']);
export const dataResourceQuery = z.object({
  ...paging,
  sharing: many(z.enum(['unconditional', 'conditional', 'not-shared'])),
  cycle: many(z.string().max(20)),
  way: many(z.string().max(30)),
  state: many(sharingStates),
  result: many(sharingResults),
});
export type DataResourceQuery = z.infer<typeof dataResourceQuery>;
export const dataResourceRow = z.object({
  ...projectOf,
  id: z.string(),
  name: z.string(),
  systemFunction: z.string().nullable(),
  sharing: z.string().nullable(),
  condition: z.string().nullable(),
  legalBasis: z.string().nullable(),
  /** As promised in annex 2; null for tables that annex 7 adds. */
  cycle: z.string().nullable(),
  way: z.string().nullable(),
  /** As confirmed in annex 7. */
  table: z.string().nullable(),
  content: z.string().nullable(),
  confirmedCycle: z.string().nullable(),
  confirmedWay: z.string().nullable(),
  state: sharingStates,
  result: sharingResults,
});
export type DataResourceRow = z.infer<typeof dataResourceRow>;
const countOf = z.record(z.string(), z.int());
export const dataResourcePage = z.object({
  rows: z.array(dataResourceRow),
  total: z.int(),
  projects: z.int(),
  /** How many of all that match, by sharing type, state and result. */
  bySharing: countOf,
  byState: countOf,
  byResult: countOf,
});
export type DataResourcePage = z.infer<typeof dataResourcePage>;

export const oversightKinds = z.enum([
  'evaluation',
  'performance',
  'violation',
  'criticism',
  'audit',
  'accountability',
]);
export const oversightQuery = z.object({
  ...paging,
  kind: many(oversightKinds),
  state: z.enum(['open', 'overdue', 'closed']).optional(),
  grade: many(z.string().max(20)),
});
export type OversightQuery = z.infer<typeof oversightQuery>;
export const oversightRow = z.object({
  ...projectOf,
  id: z.string(),
  kind: oversightKinds,
  on: day,
  grade: z.string().nullable(),
  text: z.string(),
  note: z.string().nullable(),
  cite: z.string().nullable(),
  citeText: z.string().nullable(),
  recipients: z.array(z.string()),
  dueOn: day.nullable(),
  answeredOn: day.nullable(),
  closedOn: day.nullable(),
  open: z.boolean(),
  /** Days until the day it is due; negative when late. Null when nothing is due any more. */
  daysLeft: z.int().nullable(),
});
export type OversightRow = z.infer<typeof oversightRow>;
export const oversightPage = z.object({
  rows: z.array(oversightRow),
  total: z.int(),
  /** How many of all that match, by kind; without the condition on the kind. */
  byKind: countOf,
  open: z.int(),
  overdue: z.int(),
});
export type OversightPage = z.infer<typeof oversightPage>;

export const fundsQuery = z.object({ ...paging, by: z.enum(['project', 'owner']).default('project') });
export type FundsQuery = z.infer<typeof fundsQuery>;
export const fundsRow = z.object({
  /** The project, or the unit. */
  id: uuid,
  name: z.string(),
  number: z.string().nullable(),
  ownerId: uuid,
  ownerName: z.string(),
  projects: z.int(),
  /** Null where nothing was approved or contracted. */
  approvedAmount: fenValue.nullable(),
  /** 变更后上限. */
  ceiling: fenValue.nullable(),
  /** Of projects that were approved: it is held against what was approved. */
  contractPrice: fenValue.nullable(),
  /** Of filings, which have no approved amount (article 2). */
  filingContract: fenValue.nullable(),
  plannedPayments: fenValue,
  paid: fenValue,
});
export type FundsRow = z.infer<typeof fundsRow>;
const fundsSums = z.object({
  projects: z.int(),
  approvedAmount: fenValue,
  ceiling: fenValue,
  contractPrice: fenValue,
  filingContract: fenValue,
  plannedPayments: fenValue,
  paid: fenValue,
});
export const fundsPage = z.object({ rows: z.array(fundsRow), total: z.int(), sums: fundsSums });
export type FundsPage = z.infer<typeof fundsPage>;
