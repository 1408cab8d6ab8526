import { z } from 'zod';
import { day, instant, uuid } from './common.ts';

export const paperScanView = z.object({
  fileId: uuid,
  name: z.string(),
  by: z.string(),
  at: instant,
  /** Of the file, as the ledger has it. */
  sha256: z.string().nullable(),
  /** Where the record of it stands among those of the project's papers, and its hash. */
  seq: z.int().nullable(),
  hash: z.string().nullable(),
});

/** A paper that followed an act. */
export const paperView = z.object({
  id: uuid,
  caseId: uuid,
  kind: z.string(),
  /** 立项批复. */
  name: z.string(),
  title: z.string(),
  /** 发文字号; forms have none. */
  number: z.string().nullable(),
  organ: z.string(),
  by: z.string(),
  issuedOn: day,
  /** The act in the history of the case. */
  seq: z.int(),
  state: z.enum(['queued', 'ready', 'failed']),
  attempts: z.int(),
  size: z.int().nullable(),
  sha256: z.string().nullable(),
  /** Carries the organ's electronic signature. */
  sealed: z.boolean(),
  supersededBy: uuid.nullable(),
  verifyPath: z.string(),
  scans: z.array(paperScanView),
  /** No electronic signature and no scan of the sealed paper yet. */
  waitsForScan: z.boolean(),
  /** Its organ's own register allots its 发文字号, and it has not been entered yet. */
  waitsForNumber: z.boolean(),
  /** Whether this person's organisation signs it and so may bring its scan. */
  mine: z.boolean(),
});
export type PaperView = z.infer<typeof paperView>;

/** A paper outside the page of its project. */
export const listedPaper = z.object({
  paper: paperView,
  project: z.string(),
  projectNumber: z.string().nullable(),
  ownerName: z.string(),
});
export type ListedPaper = z.infer<typeof listedPaper>;

/** Where what is kept of a paper does not agree; each by itself says that something was altered behind the product's back. */
export const paperFault = z.enum([
  /** The act that the paper followed is not in the ledger, or not as it was recorded. */
  'act-missing',
  'act-altered',
  /** What the ledger says of the paper's issue does not fit its own hash. */
  'record-altered',
  /** The register of papers says something else than the ledger. */
  'register-altered',
  /** The stored PDF is gone, or not the one that was issued. */
  'file-missing',
  'file-altered',
]);
export type PaperFault = z.infer<typeof paperFault>;

/**
 * What anybody may learn from the code on a paper: what is decisive on it, and whether it still counts. Nothing that is not printed on
 * the paper, no person's name, no contact data.
 */
export const verifiedPaper = z.object({
  state: z.enum(['current', 'replaced', 'withdrawn', 'preparing', 'suspect', 'unknown']),
  paper: z
    .object({
      /** 立项批复. */
      name: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      issuedOn: day,
      organ: z.string(),
      projectNumber: z.string().nullable(),
      pages: z.int().nullable(),
      /**
       * `recorded`: taken down in the ledger when the paper was issued. `restored`: the paper is older than such records, its
       * contents are those of the act it followed. `unknown`: neither is to be had or to be trusted.
       */
      source: z.enum(['recorded', 'restored', 'unknown']),
      contents: z
        .object({
          project: z.string(),
          addressee: z.string().nullable(),
          amounts: z.array(z.object({ label: z.string(), amount: z.int(), unit: z.enum(['元', '万元']) })),
          points: z.array(z.object({ label: z.string(), text: z.string() })),
        })
        .nullable(),
      /** `signed`: electronically. `scanned`: a scan of the sealed paper is on record. `awaited`: neither yet. */
      seal: z.enum(['signed', 'scanned', 'awaited']),
      /** Of the issued PDF, and of the scans of the sealed paper. */
      sha256: z.string().nullable(),
      scans: z.array(z.string()),
      seq: z.int(),
      hash: z.string(),
      faults: z.array(paperFault),
    })
    .optional(),
});
export type VerifiedPaper = z.infer<typeof verifiedPaper>;

export const annexFormView = z.object({ id: z.string(), title: z.string() });

/** Where people outside reach the product, as far as the program was told. */
export const publicAddressView = z.object({
  kind: z.enum(['public', 'missing', 'unusable']),
  url: z.string().nullable(),
  /** What follows for papers, in words; null when all is well. */
  warning: z.string().nullable(),
});
export type PublicAddressView = z.infer<typeof publicAddressView>;

/** Numbers of a series run from 1; so many at most in a year. */
const place = z.int('填整数').min(1, '从 1 号起').max(99_999, '最多到 99999 号');
const numberYear = z.int('填年份').min(2000, '填四位年份').max(2100, '填四位年份');

/** Every number of an organ's letters in a year, and what became of it. */
export const letterNumbersView = z.object({
  series: z.string(),
  year: z.int(),
  /** Each number is entered by hand as the office's own register allots it. */
  byHand: z.boolean(),
  /** The last one that was taken by itself. */
  last: z.int(),
  lines: z.array(
    z.object({
      from: z.int(),
      to: z.int(),
      /** `gap`: nothing was issued under it, and nobody has said why. */
      what: z.enum(['letter', 'reserved', 'unused', 'gap']),
      title: z.string().nullable(),
      caseId: uuid.nullable(),
      issuedOn: day.nullable(),
      reason: z.string().nullable(),
      by: z.string().nullable(),
      at: instant.nullable(),
    }),
  ),
  waiting: z.array(z.object({ id: uuid, caseId: uuid, name: z.string(), title: z.string(), issuedOn: day })),
});
export type LetterNumbersView = z.infer<typeof letterNumbersView>;

/** A range of numbers with its reason. */
export const numberNote = z
  .object({
    year: numberYear,
    kind: z.enum(['reserved', 'unused']),
    from: place,
    to: place,
    reason: z.string().trim().min(2, '请写明缘由').max(200, '最多 200 字'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: '截止号不能小于起始号' });

const byId = z.object({ id: uuid });

/** Issued papers, their scans and their verification. The bytes go beside the JSON routes. */
export const paperRoutes = {
  papers: {
    method: 'GET',
    path: '/api/projects/:id/papers',
    summary: '一个项目的文书',
    params: byId,
    reply: z.array(paperView),
  },
  retryPaper: {
    method: 'POST',
    path: '/api/papers/:id/retry',
    summary: '重新生成没有生成的文书',
    params: byId,
    reply: paperView,
  },
  attachScan: {
    method: 'POST',
    path: '/api/papers/:id/scans',
    summary: '上传已盖章文书的扫描件',
    params: byId,
    body: z.object({ fileId: uuid }),
    reply: paperView,
  },
  awaitedScans: {
    method: 'GET',
    path: '/api/awaited-scans',
    summary: '待上传盖章扫描件的文书',
    query: z.object({ mine: z.enum(['true', 'false']).default('true') }),
    reply: z.array(listedPaper),
  },
  failedPapers: {
    method: 'GET',
    path: '/api/failed-papers',
    summary: '几次都没有生成的文书',
    reply: z.array(listedPaper),
  },
  letterNumbers: {
    method: 'GET',
    path: '/api/letter-numbers',
    summary: '本单位的发文字号登记',
    query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
    reply: letterNumbersView,
  },
  noteNumbers: {
    method: 'POST',
    path: '/api/letter-numbers/notes',
    summary: '登记预留的号段或者空号',
    body: numberNote,
    reply: letterNumbersView,
  },
  numberByHand: {
    method: 'POST',
    path: '/api/letter-numbers/by-hand',
    summary: '发文字号改为逐份登记，或者改回自动编号',
    body: z.object({ on: z.boolean(), year: numberYear }),
    reply: letterNumbersView,
  },
  giveNumber: {
    method: 'POST',
    path: '/api/papers/:id/number',
    summary: '登记一份文书的发文字号',
    params: byId,
    body: z.object({ year: numberYear, place }),
    reply: letterNumbersView,
  },
  draftPapers: {
    method: 'GET',
    path: '/api/drafts/:id/papers',
    summary: '草稿将成为的文书，可预览',
    params: byId,
    reply: z.array(z.object({ kind: z.string(), name: z.string() })),
  },
  annexForms: {
    method: 'GET',
    path: '/api/forms',
    summary: '可下载的空白表格',
    reply: z.array(annexFormView),
  },
  publicAddress: {
    method: 'GET',
    path: '/api/admin/public-address',
    summary: '文书二维码的对外访问地址（系统管理岗）',
    reply: publicAddressView,
  },
  verifyPaper: {
    method: 'GET',
    path: '/api/verify/:code',
    summary: '核验文书（无需登录）',
    params: z.object({ code: z.string().max(100) }),
    reply: verifiedPaper,
    open: true,
  },
} as const;
