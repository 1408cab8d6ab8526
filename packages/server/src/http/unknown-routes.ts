import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound, problem } from './problems.ts';
import { sendProblem } from './send-problem.ts';

/** Notes the routes as they are registered; has to be called before them. Answers what to say where none fits. */
export const watchRoutes = (
  server: FastifyInstance,
): ((request: FastifyRequest, reply: FastifyReply) => FastifyReply) => {
  const known = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();
  server.addHook('onRoute', ({ url, method }) => {
    const entry = known.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const one of [method].flat()) entry.methods.add(one);
    known.set(url, entry);
  });
  return (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = [...known.values()]
      .filter(({ pattern }) => pattern.test(path))
      .flatMap(({ methods }) => [...methods]);
    if (allowed.length === 0) return sendProblem(reply, notFound().problem);
    return sendProblem(
      reply.header('allow', [...new Set(allowed)].sort().join(', ')),
      problem('invalid', {
        status: 405,
        title: '不支持这种操作',
        detail: '这个地址不支持这种操作，没有办理。',
        remedy: '请刷新页面后重试。',
      }).problem,
    );
  };
};

/** `/api/projects/:id/history`: a parameter is one segment. */
const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\*]/gu, '\\$&')))
      .join('/')}$`,
    'u',
  );
