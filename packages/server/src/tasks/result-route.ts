import type { Actor } from '@zhengxiang/core';
import type { FastifyInstance } from 'fastify';
import { createReadStream } from 'node:fs';
import { notFound, problem } from '../http/problems.ts';
import { sendProblem } from '../http/send-problem.ts';
import type { TaskFile } from '@zhengxiang/application';

const uuid = /^[0-9a-f-]{36}$/iu;

/** Downloads of what background tasks have made. */
export const registerTaskResults = (
  server: FastifyInstance,
  find: (actor: Actor, id: string) => Promise<TaskFile | undefined>,
): void => {
  server.get<{ Params: { id: string } }>(
    '/api/tasks/:id/result',
    { schema: { summary: '下载后台任务的结果', operationId: 'downloadTaskResult', tags: ['tasks'] } },
    async (request, reply) => {
      const actor = request.signedIn?.actor;
      if (!actor) return sendProblem(reply, problem('unauthenticated').problem);
      const file = uuid.test(request.params.id) ? await find(actor, request.params.id) : undefined;
      if (!file) return sendProblem(reply, notFound().problem);
      return reply
        .header('content-type', file.mediaType)
        .header('content-length', file.size)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .send(createReadStream(file.path));
    },
  );
};
