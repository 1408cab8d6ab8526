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

/** What anybody may learn from the code on a paper: nothing that is not printed on it, and whether it still counts. */
export const verifiedPaper = z.object({
  state: z.enum(['current', 'replaced', 'preparing', 'unknown']),
  paper: z
    .object({
      number: z.string().nullable(),
      title: z.string(),
      issuedOn: day,
      organ: z.string(),
      sha256: z.string().nullable(),
      sealed: z.boolean(),
      seq: z.int(),
      hash: z.string(),
    })
    .optional(),
});
export type VerifiedPaper = z.infer<typeof verifiedPaper>;

export const annexFormView = z.object({ id: z.string(), title: z.string() });

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
  verifyPaper: {
    method: 'GET',
    path: '/api/verify/:code',
    summary: '核验文书（无需登录）',
    params: z.object({ code: z.string().max(100) }),
    reply: verifiedPaper,
    open: true,
  },
} as const;
