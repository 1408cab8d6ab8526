import type { Problem } from '@zhengxiang/application/contract';
import type { FastifyReply } from 'fastify';

/** Answers with Problem Details (RFC 9457) and their status. */
export const sendProblem = (reply: FastifyReply, body: Problem): FastifyReply =>
  reply.code(body.status).type('application/problem+json').serializer(JSON.stringify).send(body);
