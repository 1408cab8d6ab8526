import { keysOf } from '@zhengxiang/core';
import {
  byteRoutes,
  mediaTypes,
  problem as problemSchema,
  type ByteRouteName,
  type ByteRoutes,
} from '@zhengxiang/application/contract';
import type { SignedIn } from '@zhengxiang/application';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { formBody, usualBody } from './body-limits.ts';
import type { Answer } from './problems.ts';
import { sendProblem } from './send-problem.ts';

/** A file on its way to a person. */
export interface ByteAnswer {
  readonly mediaType: string;
  /** Under which it is saved. */
  readonly name: string;
  readonly body: Readable | Uint8Array;
  /** In bytes, where it is known before it is sent. */
  readonly size?: number;
  /** Opens in the page; left out, it is saved. */
  readonly inline?: boolean;
  /** Bytes that a person has uploaded: no page of it does anything. */
  readonly foreign?: boolean;
  /** A page of our own: it is text and pictures, and loads nothing. */
  readonly still?: boolean;
}

type Part<R, K extends string> = R extends { readonly [P in K]: z.ZodType } ? z.output<R[K]> : undefined;

export interface ByteCall<N extends ByteRouteName> {
  readonly params: Part<ByteRoutes[N], 'params'>;
  readonly query: Part<ByteRoutes[N], 'query'>;
  readonly body: Part<ByteRoutes[N], 'body'>;
  readonly request: FastifyRequest;
  readonly session: SignedIn;
}

/** What a route answers: a file, or what its contract says of a file that was taken. */
type Answered<N extends ByteRouteName> = ByteRoutes[N] extends { readonly reply: z.ZodType }
  ? z.input<ByteRoutes[N]['reply']>
  : ByteAnswer;

export type ByteHandler<N extends ByteRouteName> = (call: ByteCall<N>) => Promise<Answer<Answered<N>>>;
export type ByteHandlers = { readonly [N in ByteRouteName]: ByteHandler<N> };

const file = z.file();

const okOf = (name: ByteRouteName): object => {
  const route = byteRoutes[name];
  if ('reply' in route) return route.reply;
  const content = Object.fromEntries(route.media.map((kind) => [mediaTypes[kind], { schema: file }]));
  return { description: '文件', content };
};

const sendBytes = (reply: FastifyReply, given: ByteAnswer): FastifyReply => {
  const { mediaType, name, body, size, inline = false, foreign = false, still = false } = given;
  void reply
    .header('content-type', mediaType)
    .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'private, no-cache')
    .header('x-content-type-options', 'nosniff');
  if (size !== undefined) void reply.header('content-length', size);
  if (still) void reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
  if (foreign) void reply.header('content-security-policy', 'sandbox');
  return reply.send(body instanceof Uint8Array ? Buffer.from(body) : body);
};

/** Registers every byte route of the contract with its handler: a route without one does not compile. */
export const registerByteRoutes = (api: FastifyInstance, handlers: ByteHandlers): void => {
  for (const name of keysOf(byteRoutes)) registerOne(api, name, handlers[name]);
};

const registerOne = (api: FastifyInstance, name: ByteRouteName, handler: ByteHandler<ByteRouteName>): void => {
  const route = byteRoutes[name];
  const takesFile = 'upload' in route;
  api.route({
    method: route.method,
    url: route.path,
    bodyLimit: 'body' in route ? formBody : usualBody,
    schema: {
      operationId: name,
      summary: route.summary,
      tags: [route.path.split('/')[2] ?? 'api'],
      ...(takesFile ? { consumes: ['multipart/form-data'] } : {}),
      ...('params' in route ? { params: route.params } : {}),
      ...('query' in route ? { querystring: route.query } : {}),
      ...('body' in route ? { body: route.body } : {}),
      response: { 200: okOf(name), default: problemSchema },
    },
    handler: async (request, reply) => {
      const { params, query, body } = request;
      // Let in by `registerAccess`: there is a session.
      const session = request.signedIn;
      const result = await handler({ params, query, body, request, session } as ByteCall<ByteRouteName>);
      if (!result.ok) return sendProblem(reply, result.problem);
      return takesFile ? reply.send(result.value) : sendBytes(reply, result.value);
    },
  });
};
