import { uuid, type StoredFileView } from '@zhengxiang/application/contract';
import type { Actor } from '@zhengxiang/core';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { checkKind } from '../files/kind.ts';
import { FileTooLarge, type FileStore } from '../files/store.ts';
import { badTextSays, findBadText } from './bad-text.ts';
import { notFound, problem } from './problems.ts';
import { sendProblem } from './send-problem.ts';

/** What the file routes need: the bytes, and who may have them. */
export interface FileRoutes {
  readonly store: FileStore;
  readonly limit: number;
  readonly record: (actor: Actor, file: Omit<StoredFileView, 'id' | 'uploadedAt'>) => Promise<StoredFileView>;
  /** Undefined when the file is not there or not this person's to see: both look the same. */
  readonly find: (actor: Actor, id: string) => Promise<StoredFileView | undefined>;
}

/** Bytes that are not taken, and why; they are not kept. */
class FileRefused extends Error {}

/** What a request brings beside the bytes of its file: the boundaries and the heads of its parts. */
const aroundTheFile = 64 * 1024;
const megabyte = 1024 * 1024;

/** 这个文件有 600 MB，超过 200 MB … The size is told where the request has announced it. */
const tooLarge = (file: string, limit: number, announced?: number): string => {
  const size = announced === undefined ? '' : `有 ${String(Math.ceil(announced / megabyte))} MB，`;
  return `${file}${size}超过 ${String(Math.floor(limit / megabyte))} MB，请压缩或拆分后上传。`;
};

/** At most 300 characters, none of them cut in half. */
const nameOf = (filename: string): string => [...filename.normalize('NFC')].slice(0, 300).join('');

/** Uploads and downloads: the only routes whose bodies are not JSON. */
export const registerFiles = (server: FastifyInstance, files: FileRoutes): void => {
  server.post(
    '/api/files',
    { schema: { summary: '上传附件', operationId: 'uploadFile', tags: ['files'], consumes: ['multipart/form-data'] } },
    async (request, reply) => {
      const actor = request.signedIn?.actor;
      if (!actor) return sendProblem(reply, problem('unauthenticated', { remedy: '请登录后重新上传。' }).problem);
      const announced = Number(request.headers['content-length'] ?? 0);
      if (announced > files.limit + aroundTheFile)
        return sendProblem(
          reply,
          problem('too-large', { detail: tooLarge('这个文件', files.limit, announced) }).problem,
        );
      const part = await request.file();
      if (!part) return sendProblem(reply, problem('invalid', { detail: '没有收到文件，请重新选择。' }).problem);
      const name = nameOf(part.filename);
      if (findBadText(name) !== undefined)
        return sendProblem(reply, problem('invalid', { detail: `文件名${badTextSays}。` }).problem);
      let mediaType = '';
      try {
        const bytes = await files.store.put(part.file, files.limit, async (file, size) => {
          if (size === 0) throw new FileRefused(`“${name}”是空文件（0 字节），请检查后重新上传。`);
          const kind = await checkKind(file, name);
          if (!kind.ok) throw new FileRefused(`“${name}”：${kind.message}`);
          ({ mediaType } = kind);
        });
        return await reply.send(await files.record(actor, { name, mediaType, ...bytes }));
      } catch (error) {
        if (error instanceof FileRefused)
          return sendProblem(reply, problem('invalid', { detail: error.message }).problem);
        if (!(error instanceof FileTooLarge)) throw error;
        return sendProblem(reply, problem('too-large', { detail: tooLarge(`“${name}”`, files.limit) }).problem);
      }
    },
  );
  server.get<{ Params: { id: string } }>(
    '/api/files/:id/content',
    { schema: { summary: '下载附件', operationId: 'downloadFile', tags: ['files'], params: z.object({ id: uuid }) } },
    async (request, reply) => {
      const actor = request.signedIn?.actor;
      if (!actor) return sendProblem(reply, problem('unauthenticated').problem);
      const file = await files.find(actor, request.params.id);
      if (!file || !(await files.store.has(file.sha256))) return sendProblem(reply, notFound().problem);
      return reply
        .header('content-type', file.mediaType)
        .header('content-length', file.size)
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .header('content-security-policy', 'sandbox')
        .header('x-content-type-options', 'nosniff')
        .send(files.store.open(file.sha256));
    },
  );
};
