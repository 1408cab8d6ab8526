import type { MoneyUnit } from '@zhengxiang/core';
import { z } from 'zod';
import { day, fenValue, instant, uuid } from './common.ts';
import { taskView } from './tasks.ts';

/** What a column of an old ledger may hold. */
export const ledgerFieldNames = {
  number: '编号',
  name: '项目名称',
  owner: '单位',
  kind: '类别',
  content: '建设内容',
  year: '年度',
  total: '总投资（申报金额）',
  approved: '核定金额',
  contract: '合同金额',
  paid: '已付金额',
  signedOn: '签订日期',
  acceptedOn: '验收日期',
  funding: '资金来源',
  paymentPlan: '支付计划',
  remark: '备注',
} as const;
export const ledgerField = z.enum(
  Object.keys(ledgerFieldNames) as [keyof typeof ledgerFieldNames, ...(keyof typeof ledgerFieldNames)[]],
);
export type LedgerField = z.infer<typeof ledgerField>;

/** Units that a column of amounts may be written in. */
export const ledgerUnitNames = {
  yuan: '元',
  thousand: '千元',
  wan: '万元',
  million: '百万元',
  'ten-million': '千万元',
  yi: '亿元',
} as const satisfies Readonly<Record<string, MoneyUnit>>;
export const ledgerUnit = z.enum(
  Object.keys(ledgerUnitNames) as [keyof typeof ledgerUnitNames, ...(keyof typeof ledgerUnitNames)[]],
);
export type LedgerUnit = z.infer<typeof ledgerUnit>;

/** `unit` counts for amounts alone; null until the file has said it or somebody has chosen it. */
export const ledgerColumn = z.object({ field: ledgerField.nullable(), unit: ledgerUnit.nullable() });
export type LedgerColumn = z.infer<typeof ledgerColumn>;

/** What a person decides about a file: the sheet, its heading line, the meaning of columns, the units that names stand for. */
export const ledgerChoices = z.object({
  fileId: uuid,
  sheet: z.string().max(100).optional(),
  /** Counted from 1; guessed when absent. */
  headingRow: z.int().min(1).max(1000).optional(),
  /** A heading of two lines has its groups above: 金额（万元） over 合同 and 已支付. Found in the file when absent. */
  headingRows: z.int().min(1).max(2).optional(),
  columns: z.array(ledgerColumn).max(200).optional(),
  /** Name as written → unit of the register, or `new` for a former unit that is put on the register. */
  units: z.record(z.string().max(200), z.union([uuid, z.literal('new')])).optional(),
  /** Rows that look like sums and that somebody knows to be projects. */
  projects: z.array(z.int()).max(20_000).optional(),
});
export type LedgerChoices = z.infer<typeof ledgerChoices>;

export const ledgerIssue = z.object({
  field: ledgerField.nullable(),
  /** A row with an error is not taken; one with a warning only when somebody ticks it. */
  level: z.enum(['error', 'warning']),
  text: z.string(),
  /** Somebody may answer that the row is a project all the same. */
  ask: z.literal('is-project').optional(),
});
export type LedgerIssue = z.infer<typeof ledgerIssue>;

/** A row as it is understood. Amounts in 分; null for what is not known. */
export const ledgerReading = z.object({
  number: z.string().nullable(),
  name: z.string(),
  ownerId: uuid.nullable(),
  ownerName: z.string(),
  kind: z.string(),
  content: z.string(),
  year: z.int().nullable(),
  total: fenValue.nullable(),
  approved: fenValue.nullable(),
  contract: fenValue.nullable(),
  paid: fenValue.nullable(),
  signedOn: day.nullable(),
  acceptedOn: day.nullable(),
  funding: z.string(),
  paymentPlan: z.string(),
  remark: z.string(),
});
export type LedgerReading = z.infer<typeof ledgerReading>;

export const ledgerRow = z.object({
  /** Counted from 1, as a spreadsheet shows it. */
  row: z.int(),
  written: z.array(z.string()),
  reading: ledgerReading,
  issues: z.array(ledgerIssue),
  /** Against what was imported before. */
  standing: z.enum(['new', 'changed', 'unchanged']),
});
export type LedgerRow = z.infer<typeof ledgerRow>;

/** A column of amounts as it is understood; sums over the rows that are projects, in 分. */
export const ledgerAmounts = z.object({
  column: z.int(),
  field: ledgerField,
  unit: ledgerUnit.nullable(),
  /** Where the unit stands in the file; null when it does not. */
  from: z.string().nullable(),
  /** Places of the file that say different units. */
  conflict: z.string().nullable(),
  /** How many rows have an amount. */
  count: z.int(),
  sum: fenValue.nullable(),
  /** What the sum would be in each unit, for the person who chooses. */
  sums: z.partialRecord(ledgerUnit, fenValue),
  /** Why the whole column is doubtful: far from what projects of the county cost. */
  doubt: z.string().nullable(),
});
export type LedgerAmounts = z.infer<typeof ledgerAmounts>;

/** A column with content that is not taken in. */
export const ledgerLeftColumn = z.object({
  column: z.int(),
  /** Mostly numbers: money may be lost. */
  numbers: z.boolean(),
  /** What it could be. */
  maybe: ledgerField.nullable(),
});
export type LedgerLeftColumn = z.infer<typeof ledgerLeftColumn>;

export const ledgerPreview = z.object({
  fileName: z.string(),
  sha256: z.string(),
  sheets: z.array(z.string()),
  /** The sheets again, with the rows of a ledger in each. */
  sheetRows: z.array(z.object({ name: z.string(), rows: z.int(), hidden: z.boolean() })),
  sheet: z.string(),
  headingRow: z.int(),
  headingRows: z.int(),
  headings: z.array(z.string()),
  columns: z.array(ledgerColumn),
  hiddenColumns: z.array(z.int()),
  amounts: z.array(ledgerAmounts),
  left: z.array(ledgerLeftColumn),
  /** Columns that mean the same as far as their headings tell: none of them is taken until one is chosen. */
  rivals: z.array(z.object({ field: ledgerField, columns: z.array(z.int()) })),
  /** A cell with content so far outside of the table that it was not read. */
  beyond: z.string().nullable(),
  units: z.array(z.object({ written: z.string(), chosen: z.string().nullable(), guessed: z.boolean(), rows: z.int() })),
  rows: z.array(ledgerRow),
});
export type LedgerPreview = z.infer<typeof ledgerPreview>;

export const ledgerCounts = z.object({
  added: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  unticked: z.int(),
  faulty: z.int(),
});
export type LedgerCounts = z.infer<typeof ledgerCounts>;
export const ledgerOutcomeNames: Readonly<Record<keyof LedgerCounts, string>> = {
  added: '已导入',
  updated: '已更新',
  unchanged: '没有变化',
  unticked: '未勾选，或选了不导入',
  faulty: '有错误，未导入',
};

export const ledgerImportRequest = ledgerChoices.required({ sheet: true, headingRow: true, columns: true }).extend({
  /** Rows with warnings that somebody has looked at and takes. */
  ticked: z.array(z.int()).max(20_000),
  /** Rows that somebody leaves out though nothing is wrong with them. */
  dropped: z.array(z.int()).max(20_000).optional(),
});
export type LedgerImportRequest = z.infer<typeof ledgerImportRequest>;

/** `importId` is null when the file changed nothing: then nothing is recorded either. */
export const ledgerImported = z.object({ importId: uuid.nullable(), counts: ledgerCounts });
export type LedgerImported = z.infer<typeof ledgerImported>;

export const ledgerImportView = z.object({
  id: uuid,
  fileId: uuid,
  fileName: z.string(),
  sheet: z.string(),
  importedAt: instant,
  importedBy: z.string(),
  counts: ledgerCounts,
  /** How many of its rows were taken back. */
  withdrawn: z.int(),
});
export type LedgerImportView = z.infer<typeof ledgerImportView>;

/** A project of an old ledger, read only, with every import that said something of it. */
export const historicalView = z.object({
  id: uuid,
  /** Every import of it was taken back: it stands in no list any more. */
  withdrawn: z.boolean(),
  /** Whether the person who looks may take imports back. */
  mayWithdraw: z.boolean(),
  reading: ledgerReading,
  revisions: z.array(
    z.object({
      revision: z.int(),
      importedAt: instant,
      importedBy: z.string(),
      fileName: z.string(),
      sha256: z.string(),
      sheet: z.string(),
      row: z.int(),
      /** `cell`: where it stands in the file; releases before did not keep it. */
      written: z.array(z.object({ heading: z.string(), text: z.string(), cell: z.string().optional() })),
      reading: ledgerReading,
      warnings: z.array(z.string()),
      importId: uuid,
      /** When and by whom it was taken back; null while it stands. */
      withdrawn: z.object({ at: instant, by: z.string() }).nullable(),
    }),
  ),
});
export type HistoricalView = z.infer<typeof historicalView>;

/** What taking back rows of an import came to. */
export const ledgerWithdrawn = z.object({
  /** Projects that no other import knows: they leave the list. */
  removed: z.int(),
  /** Projects that stand again as an earlier import had them. */
  restored: z.int(),
  /** Projects of which a later import says something: they stay as they are. */
  kept: z.int(),
});
export type LedgerWithdrawn = z.infer<typeof ledgerWithdrawn>;

const byId = z.object({ id: uuid });

/** Taking in ledgers from before the regulation. */
export const ledgerImportRoutes = {
  previewLedger: {
    method: 'POST',
    path: '/api/ledger-imports/preview',
    summary: '旧台账：读取并检查，不保存',
    body: ledgerChoices,
    reply: ledgerPreview,
  },
  startLedgerImport: {
    method: 'POST',
    path: '/api/ledger-imports',
    summary: '旧台账：导入没有错误的行；作为后台任务，可看进度、可取消',
    body: ledgerImportRequest,
    reply: taskView,
  },
  withdrawLedgerImport: {
    method: 'POST',
    path: '/api/ledger-imports/:id/withdraw',
    summary: '旧台账：撤回一次导入，全部或其中几行',
    params: byId,
    body: z.object({ rows: z.array(z.int()).max(20_000).optional() }),
    reply: ledgerWithdrawn,
  },
  ledgerImports: {
    method: 'GET',
    path: '/api/ledger-imports',
    summary: '旧台账导入记录',
    reply: z.array(ledgerImportView),
  },
  historicalProject: {
    method: 'GET',
    path: '/api/historical-projects/:id',
    summary: '历史台账中的项目',
    params: byId,
    reply: historicalView,
  },
} as const;
