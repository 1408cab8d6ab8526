import { keysOf } from '@zhengxiang/core';
import { problem as problemSchema, routes, type RouteName, type Routes } from '@zhengxiang/application/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { accessOf } from './access.ts';
import { bodyLimitOf } from './body-limits.ts';
import type { SignedIn } from '@zhengxiang/application';
import type { Answer } from './problems.ts';
import { sendProblem } from './send-problem.ts';

type Part<R, K extends string> = R extends { readonly [P in K]: z.ZodType } ? z.infer<R[K]> : undefined;

/** What a handler gets: everything already parsed by the contract. */
export interface Call<N extends RouteName> {
  readonly params: Part<Routes[N], 'params'>;
  readonly query: Part<Routes[N], 'query'>;
  readonly body: Part<Routes[N], 'body'>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Open routes may be called without a session. */
  readonly session: Routes[N] extends { readonly open: true } ? SignedIn | undefined : SignedIn;
}

export type Handler<N extends RouteName> = (call: Call<N>) => Promise<Answer<z.input<Routes[N]['reply']>>>;
export type Handlers = { readonly [N in RouteName]: Handler<N> };

/** Registers every route of the contract with its handler: a route without one does not compile. */
export const registerRoutes = (server: FastifyInstance, handlers: Handlers): void => {
  for (const name of keysOf(routes)) registerRoute(server, name, handlers[name]);
};

const registerRoute = (server: FastifyInstance, name: RouteName, handler: Handler<RouteName>): void => {
  const route = routes[name];
  server.route({
    method: route.method,
    url: route.path,
    bodyLimit: bodyLimitOf(name),
    config: { access: accessOf(name) },
    schema: {
      operationId: name,
      summary: route.summary,
      tags: [route.path.split('/')[2] ?? 'api'],
      ...('params' in route ? { params: route.params } : {}),
      ...('query' in route ? { querystring: route.query } : {}),
      ...('body' in route ? { body: route.body } : {}),
      response: { 200: route.reply, default: problemSchema },
    },
    handler: async (request, reply) => {
      const result = await handler({
        params: request.params,
        query: request.query,
        body: request.body,
        request,
        reply,
        // Let in by `registerAccess`: there is a session wherever one is needed.
        session: request.signedIn,
      } as Call<RouteName>);
      return result.ok ? reply.send(result.value) : sendProblem(reply, result.problem);
    },
  });
};
