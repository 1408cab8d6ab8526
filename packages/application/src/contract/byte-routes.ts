import { z } from 'zod';
import { storedFile } from './acts.ts';
import { uuid } from './common.ts';
import { exportQuery } from './project-list.ts';
import { formCopyRequest, returnedForm } from './returned-forms.ts';

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  html: 'text/html',
  any: 'application/octet-stream',
} as const;
export type MediaType = keyof typeof mediaTypes;

/** A route whose answer is a file. What went wrong is told as everywhere, in JSON. */
interface DownloadRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What the file may be. `any`: as it was uploaded, by its own media type. */
  readonly media: readonly MediaType[];
}

/** A route that takes a file as `multipart/form-data`, in the part `file`, and answers in JSON. */
interface UploadRoute {
  readonly method: 'POST';
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly upload: true;
  readonly reply: z.ZodType;
}

const download = <const R extends DownloadRoute>(route: R): R => route;
const upload = <const R extends UploadRoute>(route: R): R => route;

const byId = z.object({ id: uuid });
const drawn = z.enum(['pdf', 'docx']);
const filled = z.enum(['docx', 'xlsx']);
const formId = z.string().max(40);

/** Every route that takes or gives bytes: the server registers them, the browser links to them, OpenAPI describes them. */
export const byteRoutes = {
  uploadFile: upload({ method: 'POST', path: '/api/files', summary: '上传附件', upload: true, reply: storedFile }),
  fileContent: download({
    method: 'GET',
    path: '/api/files/:id/content',
    summary: '下载附件',
    params: byId,
    media: ['any'],
  }),
  paperBytes: download({
    method: 'GET',
    path: '/api/papers/:id/:format',
    summary: '下载文书',
    params: byId.extend({ format: drawn }),
    media: ['pdf', 'docx'],
  }),
  paperProof: download({
    method: 'GET',
    path: '/api/papers/:id/proof',
    summary: '文书核验单',
    params: byId,
    media: ['html'],
  }),
  formBytes: download({
    method: 'GET',
    path: '/api/forms/:id/:format',
    summary: '下载空白表格',
    params: z.object({ id: formId, format: drawn }),
    media: ['pdf', 'docx'],
  }),
  draftPaper: download({
    method: 'GET',
    path: '/api/drafts/:id/papers/:kind/:format',
    summary: '预览草稿的文书',
    params: z.object({ id: uuid, kind: z.string().max(60), format: drawn }),
    media: ['pdf', 'docx'],
  }),
  blankForm: download({
    method: 'GET',
    path: '/api/forms/:formId/blank.:format',
    summary: '下载空表（Word、Excel）',
    params: z.object({ formId, format: filled }),
    media: ['docx', 'xlsx'],
  }),
  draftForm: download({
    method: 'GET',
    path: '/api/drafts/:id/forms/:formId.:format',
    summary: '草稿填入表格下载',
    params: z.object({ id: uuid, formId, format: filled }),
    media: ['docx', 'xlsx'],
  }),
  formCopy: download({
    method: 'POST',
    path: '/api/forms/:formId/copy',
    summary: '把已填内容填入表格下载',
    params: z.object({ formId }),
    body: formCopyRequest,
    media: ['docx', 'xlsx'],
  }),
  readBackForm: upload({
    method: 'POST',
    path: '/api/forms/:formId/read-back',
    summary: '读取填好的表格（不保存）',
    params: z.object({ formId }),
    query: z.object({ caseId: uuid.optional() }),
    upload: true,
    reply: returnedForm,
  }),
  taskResult: download({
    method: 'GET',
    path: '/api/tasks/:id/result',
    summary: '下载后台任务的结果（案卷等）',
    params: byId,
    media: ['zip', 'any'],
  }),
  ledgerImportReport: download({
    method: 'GET',
    path: '/api/ledger-imports/:id/report',
    summary: '旧台账导入报告',
    params: byId,
    media: ['xlsx'],
  }),
  exportProjects: download({
    method: 'GET',
    path: '/api/projects/export',
    summary: '导出项目库',
    query: exportQuery,
    media: ['xlsx'],
  }),
  exportAnnualLists: download({
    method: 'GET',
    path: '/api/annual-lists/export',
    summary: '导出年度清单',
    query: z.object({ year: z.coerce.number().int().optional() }),
    media: ['xlsx'],
  }),
} as const;

export type ByteRoutes = typeof byteRoutes;
export type ByteRouteName = keyof ByteRoutes;
type ParamsOf<N extends ByteRouteName> = ByteRoutes[N] extends { readonly params: z.ZodObject }
  ? z.input<ByteRoutes[N]['params']>
  : Readonly<Record<never, never>>;
type QueryOf<N extends ByteRouteName> = ByteRoutes[N] extends { readonly query: z.ZodObject }
  ? z.input<ByteRoutes[N]['query']>
  : Readonly<Record<never, never>>;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** One parameter of an address an item: `stage=a&stage=b`. */
const pairsOf = (query: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(query)
    .filter(([, value]) => !isEmpty(value))
    .flatMap(([key, value]) =>
      (Array.isArray(value) ? (value as unknown[]) : [value])
        .filter((item) => !isEmpty(item))
        .map((item) => `${encodeURIComponent(key)}=${encodeURIComponent(String(item))}`),
    );

/** The address of a file: `byteAddress('paperBytes', { id, format: 'pdf' })`. */
export const byteAddress = <N extends ByteRouteName>(
  name: N,
  params: ParamsOf<N>,
  query?: Partial<QueryOf<N>>,
): string => {
  const given: Readonly<Record<string, unknown>> = params;
  const path = byteRoutes[name].path.replaceAll(/:([A-Za-z]+)/gu, (_all, key: string) =>
    encodeURIComponent(String(given[key])),
  );
  const pairs = pairsOf(query ?? {});
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
};
