import type { FastifyInstance, FastifyReply } from 'fastify';
import { legalDay, type Clock } from '../clock.ts';
import type { FileStore } from '../files/store.ts';
import { notFound, problem } from '../http/problems.ts';
import { sendProblem } from '../http/send-problem.ts';
import type { FormBytes, FormDesk, Format } from './form-desk.ts';
import type { PaperDesk } from './paper-desk.ts';

interface PaperByteParts {
  readonly papers: PaperDesk;
  readonly forms: FormDesk;
  readonly store: FileStore;
  readonly clock: Clock;
}

const mediaTypes: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const formatOf = (text: string): Format | undefined => (text === 'pdf' || text === 'docx' ? text : undefined);

/** PDFs open in the page; what is only for further work is saved. */
const withHeaders = (reply: FastifyReply, format: Format, fileName: string, size: number): FastifyReply =>
  reply
    .header('content-type', mediaTypes[format])
    .header('content-length', size)
    .header(
      'content-disposition',
      `${format === 'pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    )
    .header('cache-control', 'private, no-cache')
    .header('x-content-type-options', 'nosniff');

const sendForm = (reply: FastifyReply, format: Format, { bytes, fileName }: FormBytes): FastifyReply =>
  withHeaders(reply, format, fileName, bytes.length).send(Buffer.from(bytes));

/** Downloads of issued papers, drafts and blank forms. */
export const paperByteRoutes =
  ({ papers, forms, store, clock }: PaperByteParts) =>
  (server: FastifyInstance): void => {
    server.get<{ Params: { id: string; format: string } }>(
      '/api/papers/:id/:format',
      { schema: { summary: '下载文书', operationId: 'downloadPaper', tags: ['papers'] } },
      async (request, reply) => {
        const actor = request.signedIn?.actor;
        if (!actor) return sendProblem(reply, problem('unauthenticated').problem);
        const { id } = request.params;
        const format = formatOf(request.params.format);
        const found = format && isUuid(id) ? await papers.bytes(actor, id, format) : undefined;
        if (!found || !format) return sendProblem(reply, notFound().problem);
        if (found === 'not-ready')
          return sendProblem(
            reply,
            problem('unavailable', {
              title: '文书没有生成',
              detail: '这份文书暂时没有生成，编号已经保留。',
              remedy: '请稍后再试，或在项目的“文书”页点“重试”。',
            }).problem,
          );
        return withHeaders(reply, format, found.fileName, found.size).send(store.open(found.sha256));
      },
    );
    server.get<{ Params: { id: string; format: string } }>(
      '/api/forms/:id/:format',
      { schema: { summary: '下载空白表格', operationId: 'downloadForm', tags: ['forms'] } },
      async (request, reply) => {
        if (!request.signedIn) return sendProblem(reply, problem('unauthenticated').problem);
        const format = formatOf(request.params.format);
        const found = format && (await forms.blank(request.params.id, format));
        return found && format ? sendForm(reply, format, found) : sendProblem(reply, notFound().problem);
      },
    );
    server.get<{ Params: { id: string; kind: string; format: string } }>(
      '/api/drafts/:id/papers/:kind/:format',
      { schema: { summary: '预览草稿的文书', operationId: 'previewDraft', tags: ['papers'] } },
      async (request, reply) => {
        const actor = request.signedIn?.actor;
        if (!actor) return sendProblem(reply, problem('unauthenticated').problem);
        const { id, kind } = request.params;
        const format = formatOf(request.params.format);
        const given = format && isUuid(id) ? { id, kind, format, today: legalDay(clock.now()) } : undefined;
        const found = given && (await forms.draft(actor, given));
        if (!found || !format) return sendProblem(reply, notFound().problem);
        if (found === 'incomplete')
          return sendProblem(
            reply,
            problem('invalid', { detail: '还有必填内容没有填写，填写后才能预览。', remedy: '请先补齐表单中的必填项。' })
              .problem,
          );
        return sendForm(reply, format, found);
      },
    );
  };

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text);
