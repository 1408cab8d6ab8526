import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Serves the built browser application; every address that is no file and no API is a screen of it. */
export const registerStatic = async (
  server: FastifyInstance,
  root: string | undefined,
  answerUnknown: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
): Promise<void> => {
  const built = root !== undefined && existsSync(path.join(root, 'index.html'));
  if (built) {
    await server.register(fastifyStatic, {
      root,
      wildcard: false,
      // File names under assets/ carry the hash of their content.
      setHeaders: (reply, file) => {
        reply.header(
          'cache-control',
          file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  }
  server.setNotFoundHandler((request, reply) => {
    // A page that was open during an upgrade asks for files of the old build: what is gone has to look gone.
    const isFile = request.url.startsWith('/api/') || request.url.startsWith('/assets/');
    const wantsPage = built && request.method === 'GET' && !isFile;
    return wantsPage ? reply.sendFile('index.html') : answerUnknown(request, reply);
  });
};
