import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { usualRateLimits, type Config } from '../config.ts';
import { serializers } from '../log/create-log.ts';
import { registerAccess, type Keepers } from './access.ts';
import { usualBody } from './body-limits.ts';
import { registerCleanText } from './clean-text.ts';
import { registerConnections } from './connections.ts';
import { answerBadBytes, answerError, registerErrors } from './errors.ts';
import { registerByteRoutes, type ByteHandlers } from './register-byte-routes.ts';
import { registerGate, type Gate } from './gate.ts';
import { registerHealth } from './health.ts';
import { registerJson } from './json-body.ts';
import { registerOpenApi } from './openapi.ts';
import { warnOfProxies } from './proxies.ts';
import { registerRateLimits } from './rate-limits.ts';
import { registerReadings, type Reading } from './readings.ts';
import { registerRoutes, type Handlers } from './register-routes.ts';
import { registerSession } from './session-hook.ts';
import type { SignedIn, WhyEnded } from '@zhengxiang/application';
import { registerStatic } from './static.ts';
import { watchRoutes } from './unknown-routes.ts';

export interface ServerParts {
  readonly config: Config;
  readonly handlers: Handlers;
  readonly byteHandlers: ByteHandlers;
  /** The log of the record, in the formats of its standards: no part of the contract. */
  readonly logRoutes: (server: FastifyInstance) => void;
  /** Takes down who took what, before it leaves. */
  readonly noteReading: (reading: Reading) => Promise<void>;
  readonly findSession: (token: string) => Promise<SignedIn | undefined>;
  readonly whyEnded: (token: string) => Promise<WhyEnded | undefined>;
  /** Whether the database answers. */
  readonly isReady: () => Promise<boolean>;
  /** What `/readyz` tells beside. */
  readonly health?: () => Promise<Readonly<Record<string, string>>>;
  readonly gate: Gate;
  readonly keepers: Keepers;
  /** The built browser application; absent in API tests. */
  readonly webRoot?: string | undefined;
}

/** The HTTP server with every route, not yet listening: tests inject, `main` listens. */
export const buildServer = async (parts: ServerParts): Promise<FastifyInstance> => {
  const server = fastify({
    logger: {
      level: parts.config.logLevel,
      serializers,
      ...(parts.config.logTo === undefined ? {} : { stream: parts.config.logTo }),
    },
    genReqId: () => randomUUID(),
    bodyLimit: usualBody,
    forceCloseConnections: 'idle',
    // A connection that is still open while the server stops is served to its end.
    return503OnClosing: false,
    trustProxy: parts.config.trustedProxies?.length ? [...parts.config.trustedProxies] : false,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    clientErrorHandler: answerBadBytes,
  });
  // The only type that a foreign page may send without asking first; no route of ours takes it.
  server.removeContentTypeParser('text/plain');
  registerJson(server);
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  registerErrors(server);
  const answerUnknown = watchRoutes(server);
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
  await server.register(multipart, { limits: { files: 1, fileSize: parts.config.uploadLimit + 1, fields: 5 } });
  registerConnections(server);
  // What the interface answers is one person's at one moment; whoever knows better has said so.
  server.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  registerGate(server, parts.gate);
  warnOfProxies(server, parts.config.trustedProxies);
  registerSession(server, parts.findSession);
  await registerRateLimits(server, parts.config.rateLimits ?? usualRateLimits);
  registerHealth(server, async () => parts.gate.isOpen() && (await parts.isReady()), parts.health);
  await registerOpenApi(server);
  await server.register((api, _options, done) => {
    registerAccess(api, parts.keepers, parts.whyEnded);
    registerReadings(api, parts.noteReading);
    registerCleanText(api);
    registerRoutes(api, parts.handlers);
    registerByteRoutes(api, parts.byteHandlers);
    parts.logRoutes(api);
    done();
  });
  await registerStatic(server, parts.webRoot, answerUnknown);
  return server;
};
