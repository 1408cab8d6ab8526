import { formCopyRequest } from '@zhengxiang/application/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { formBody } from '../http/body-limits.ts';
import { notFound, problem } from '../http/problems.ts';
import { sendProblem } from '../http/send-problem.ts';
import type { CopyFormat, FormCopy, FormExchange } from './form-exchange.ts';

/** A filled-in form without pictures is far smaller. */
const largestFile = 20 * 1024 * 1024;

const mediaTypes: Readonly<Record<CopyFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const format = z.enum(['docx', 'xlsx']);
const draftId = z.object({ id: z.uuid() });
const caseQuery = z.object({ caseId: z.uuid().optional() });
const ofForm = z.object({ formId: z.string().max(40), format });

const send = (reply: FastifyReply, copy: FormCopy | undefined, as: CopyFormat): FastifyReply =>
  copy
    ? reply
        .header('content-type', mediaTypes[as])
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(copy.name)}`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(copy.bytes))
    : sendProblem(reply, notFound().problem);

const unauthenticated = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, problem('unauthenticated', { remedy: '请登录后再试。' }).problem);

/** Forms as Word or Excel, out and back in. */
export const registerFormExchange =
  (exchange: FormExchange) =>
  (api: FastifyInstance): void => {
    api.get<{ Params: z.infer<typeof ofForm> }>(
      '/api/forms/:formId/blank.:format',
      { schema: { summary: '下载空表（Word、Excel）', operationId: 'blankForm', tags: ['forms'], params: ofForm } },
      async ({ signedIn, params }, reply) =>
        signedIn
          ? send(reply, await exchange.blank(signedIn.actor, params.formId, params.format), params.format)
          : unauthenticated(reply),
    );
    const draftParams = draftId.extend(ofForm.shape);
    api.get<{ Params: z.infer<typeof draftParams> }>(
      '/api/drafts/:id/forms/:formId.:format',
      { schema: { summary: '草稿填入表格下载', operationId: 'draftForm', tags: ['forms'], params: draftParams } },
      async ({ signedIn, params }, reply) =>
        signedIn
          ? send(
              reply,
              await exchange.draftCopy(signedIn.actor, params.id, params.formId, params.format),
              params.format,
            )
          : unauthenticated(reply),
    );
    const formParam = z.object({ formId: z.string().max(40) });
    api.post<{ Params: z.infer<typeof formParam>; Body: z.infer<typeof formCopyRequest> }>(
      '/api/forms/:formId/copy',
      {
        bodyLimit: formBody,
        schema: {
          summary: '把已填内容填入表格下载',
          operationId: 'formCopy',
          tags: ['forms'],
          params: formParam,
          body: formCopyRequest,
        },
      },
      async ({ signedIn, params, body }, reply) =>
        signedIn
          ? send(
              reply,
              await exchange.copy(signedIn.actor, params.formId, body.caseId, body.values, body.format),
              body.format,
            )
          : unauthenticated(reply),
    );
    api.post<{ Params: z.infer<typeof formParam>; Querystring: z.infer<typeof caseQuery> }>(
      '/api/forms/:formId/read-back',
      {
        schema: {
          summary: '读取填好的表格（不保存）',
          operationId: 'readBackForm',
          tags: ['forms'],
          consumes: ['multipart/form-data'],
          params: formParam,
          querystring: caseQuery,
        },
      },
      async (request, reply) => {
        const actor = request.signedIn?.actor;
        if (!actor) return unauthenticated(reply);
        const bytes = await uploaded(request);
        if (!bytes)
          return sendProblem(
            reply,
            problem('invalid', { detail: '没有收到文件，或者文件是空的，请重新选择。' }).problem,
          );
        const back = await exchange.read(actor, request.params.formId, request.query.caseId, bytes);
        return back ? reply.send(back) : sendProblem(reply, notFound().problem);
      },
    );
  };

const uploaded = async (request: FastifyRequest): Promise<Uint8Array | undefined> => {
  const part = await request.file({ limits: { fileSize: largestFile } });
  const bytes = part && (await part.toBuffer());
  return bytes && bytes.length > 0 ? new Uint8Array(bytes) : undefined;
};
