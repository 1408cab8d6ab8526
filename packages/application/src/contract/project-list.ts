import { z } from 'zod';
import { day, fenValue, many, stage, track, uuid } from './common.ts';
import { insightFilter } from './insights.ts';

export const sortKeys = [
  'updated',
  'number',
  'name',
  'owner',
  'year',
  'total',
  'approved',
  'ceiling',
  'contract',
  'paid',
] as const;

/** A project under the law, or a row of an old ledger. */
export const listOrigin = z.enum(['project', 'historical']);
export type ListOrigin = z.infer<typeof listOrigin>;
export const originNames: Readonly<Record<ListOrigin, string>> = { project: '本办法项目', historical: '历史台账' };

/** How far approval, contract and payment have come, by the amounts on record. */
export const paymentState = z.enum(['unapproved', 'uncontracted', 'unpaid', 'partly-paid', 'fully-paid']);
export type PaymentState = z.infer<typeof paymentState>;
export const paymentStateNames: Readonly<Record<PaymentState, string>> = {
  unapproved: '未核定',
  uncontracted: '已核定未签约',
  unpaid: '已签约未支付',
  'partly-paid': '部分支付',
  'fully-paid': '已付清',
};

/** What narrows the list; all conditions hold together, the values of one are alternatives. */
export const listFilter = z.object({
  search: z.string().max(100).optional(),
  origin: many(listOrigin),
  stage: many(stage),
  track: many(track),
  kind: many(z.string()),
  owner: many(uuid),
  year: many(z.coerce.number().int()),
  /** 分, both included. */
  amountFrom: z.coerce.number().int().optional(),
  amountTo: z.coerce.number().int().optional(),
  payment: many(paymentState),
  /** Places of the regulation that a warning cites, or `any`. */
  warning: many(z.string()),
  ...insightFilter,
  sort: z.enum(sortKeys).default('updated'),
  direction: z.enum(['asc', 'desc']).default('desc'),
});
export type ListFilter = z.infer<typeof listFilter>;

export const projectQuery = listFilter.extend({
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(20),
  /** The page after this place (`next` of the page before): costs the same however deep. `page` only counts then. */
  after: z.string().max(1000).optional(),
});
export type ProjectQuery = z.infer<typeof projectQuery>;

export const projectRow = z.object({
  /** The case of a project; the record of a row of an old ledger. */
  caseId: uuid,
  origin: listOrigin,
  number: z.string().nullable(),
  name: z.string(),
  ownerId: uuid,
  ownerName: z.string(),
  mainKind: z.string(),
  track: track.nullable(),
  /** Null for rows of old ledgers: they are in no stage of the law. */
  stage: stage.nullable(),
  stageName: z.string(),
  /** The step inside the stage: 待受理, 评审中 … */
  step: z.string(),
  year: z.int().nullable(),
  budgetAmount: fenValue.nullable(),
  totalInvestment: fenValue.nullable(),
  procurementBudget: fenValue.nullable(),
  approvedAmount: fenValue.nullable(),
  /** 变更后上限: the approved amount where no change lowered it. */
  ceiling: fenValue.nullable(),
  contractPrice: fenValue.nullable(),
  paid: fenValue,
  paymentState,
  warnings: z.array(z.string()),
  updatedOn: day,
});
export type ProjectRow = z.infer<typeof projectRow>;

export const listTotals = z.object({
  /** False while only a part was counted: then `total` and `sums` are of that part, and the whole is asked for by itself. */
  exact: z.boolean(),
  total: z.int(),
  sums: z.object({
    totalInvestment: fenValue,
    approvedAmount: fenValue,
    ceiling: fenValue,
    contractPrice: fenValue,
    paid: fenValue,
  }),
});
export type ListTotals = z.infer<typeof listTotals>;

export const projectPage = listTotals.extend({
  rows: z.array(projectRow),
  /** Where the next page begins; null on the last one. */
  next: z.string().nullable(),
});
export type ProjectPage = z.infer<typeof projectPage>;

/** The columns a person may choose, in their order on screen and in the export. */
export const listColumns = [
  'number',
  'name',
  'owner',
  'kind',
  'origin',
  'track',
  'year',
  'stage',
  'total',
  'approved',
  'ceiling',
  'contract',
  'paid',
  'payment',
  'updated',
  'warnings',
] as const;
export const listColumn = z.enum(listColumns);
export type ListColumn = z.infer<typeof listColumn>;
export const columnNames: Readonly<Record<ListColumn, string>> = {
  number: '编号',
  name: '项目',
  owner: '单位',
  kind: '类别',
  origin: '来源',
  track: '流程',
  year: '年度',
  stage: '阶段',
  total: '总投资',
  approved: '核定',
  ceiling: '变更后上限',
  contract: '合同',
  paid: '已付',
  payment: '资金状态',
  updated: '更新日期',
  warnings: '提示',
};
export const defaultColumns: readonly ListColumn[] = [
  'number',
  'name',
  'owner',
  'kind',
  'stage',
  'total',
  'approved',
  'contract',
  'paid',
  'warnings',
];

/** The state of the list that a saved view holds. */
export const listState = z.object({
  search: z.string().max(100).optional(),
  origin: z.array(listOrigin).optional(),
  stage: z.array(stage).optional(),
  track: z.array(track).optional(),
  kind: z.array(z.string()).optional(),
  owner: z.array(uuid).optional(),
  year: z.array(z.int()).optional(),
  amountFrom: z.int().optional(),
  amountTo: z.int().optional(),
  payment: z.array(paymentState).optional(),
  warning: z.array(z.string()).optional(),
  sort: z.enum(sortKeys).optional(),
  direction: z.enum(['asc', 'desc']).optional(),
  columns: z.array(listColumn).optional(),
  size: z.int().optional(),
});
export type ListState = z.infer<typeof listState>;

export const exportQuery = listFilter.extend({ columns: many(listColumn) });
export type ExportQuery = z.infer<typeof exportQuery>;

export const listViewSave = z.object({
  name: z.string().trim().min(1, { error: '请填写视图名称' }).max(30, { error: '视图名称最多30个字' }),
  state: listState,
  isDefault: z.boolean(),
});
export const listViewEntry = z.object({ id: z.string(), name: z.string(), state: listState, isDefault: z.boolean() });
export type ListViewEntry = z.infer<typeof listViewEntry>;
export const listViews = z.object({
  own: z.array(listViewEntry),
  builtIn: z.array(listViewEntry),
  /** Whether this desk takes in old ledgers. */
  mayImport: z.boolean(),
});
export type ListViews = z.infer<typeof listViews>;
