import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { hasZodFastifySchemaValidationErrors, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Config } from '../config.ts';
import { registerFiles, type FileRoutes } from './file-routes.ts';
import { registerHealth } from './health.ts';
import { registerOpenApi } from './openapi.ts';
import { problem } from './problems.ts';
import { registerRoutes, sendProblem, type Handlers } from './register-routes.ts';
import { registerSession, type SignedIn } from './session-hook.ts';
import { registerStatic } from './static.ts';

export interface ServerParts {
  readonly config: Config;
  readonly handlers: Handlers;
  readonly files: FileRoutes;
  /** Further routes whose bodies are not JSON. */
  readonly byteRoutes?: readonly ((server: FastifyInstance) => void)[];
  readonly findSession: (token: string) => Promise<SignedIn | undefined>;
  /** Whether the database answers. */
  readonly isReady: () => Promise<boolean>;
  /** The built browser application; absent in API tests. */
  readonly webRoot?: string | undefined;
}

/** The HTTP server with every route, not yet listening: tests inject, `main` listens. */
export const buildServer = async (parts: ServerParts): Promise<FastifyInstance> => {
  const server = fastify({
    logger: {
      level: parts.config.logLevel,
      // Secrets never reach a log line.
      redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
    },
    genReqId: () => randomUUID(),
    bodyLimit: 20 * 1024 * 1024,
    forceCloseConnections: 'idle',
    trustProxy: true,
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  registerErrors(server);
  await server.register(helmet, {
    // antd writes its styles at run time.
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'self'", 'blob:'],
        frameSrc: ["'self'", 'blob:'],
        frameAncestors: ["'self'"],
        upgradeInsecureRequests: parts.config.secureCookies ? [] : null,
      },
    },
    strictTransportSecurity: parts.config.secureCookies,
  });
  await server.register(compress, { threshold: 2048 });
  await server.register(cookie);
  await server.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => problem('too-many', { detail: '请稍候再试。' }).problem,
  });
  await server.register(multipart, { limits: { files: 1, fileSize: parts.config.uploadLimit + 1, fields: 5 } });
  registerSession(server, parts.findSession);
  registerHealth(server, parts.isReady);
  await registerOpenApi(server);
  await server.register((api, _options, done) => {
    registerRoutes(api, parts.handlers);
    registerFiles(api, parts.files);
    for (const register of parts.byteRoutes ?? []) register(api);
    done();
  });
  await registerStatic(server, parts.webRoot);
  return server;
};

/** Whatever goes wrong, a person reads a Chinese sentence and never a stack trace. */
const registerErrors = (server: FastifyInstance): void => {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const issues = error.validation.map((issue) => ({
        path: issue.instancePath.split('/').filter(Boolean).join('.'),
        message: issue.message ?? '填写有误',
      }));
      return sendProblem(
        reply,
        problem('invalid', { detail: issues.map((issue) => issue.message).join('；'), issues }).problem,
      );
    }
    const status = error.statusCode ?? 500;
    if (status === 413) return sendProblem(reply, problem('too-large', { detail: '内容超过大小限制。' }).problem);
    if (status === 429) return sendProblem(reply, problem('too-many', { detail: '请稍候再试。' }).problem);
    if (status >= 400 && status < 500)
      return sendProblem(reply, problem('invalid', { status, detail: '请求的格式不对。' }).problem);
    request.log.error({ err: error }, 'request failed');
    return sendProblem(
      reply,
      problem('internal', { detail: '系统出错，已记录。请稍后再试；已填写的内容仍在草稿中。', instance: request.id })
        .problem,
    );
  });
};
