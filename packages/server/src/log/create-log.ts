import type { FastifyRequest } from 'fastify';
import { pino, type DestinationStream, type Logger } from 'pino';
import { safeError } from './safe-error.ts';

/** How a line is written: neither secrets (cookies, tokens, passwords) nor what people typed ever reach it. */
export const serializers = {
  err: safeError,
  // Without the query string: it holds what was searched for, and keys of links.
  req: ({ method, url, ip }: Pick<FastifyRequest, 'method' | 'url' | 'ip'>) => ({
    method,
    // Whoever knows the code of a paper may read of it.
    path: url.split('?', 1)[0]?.replace(/(\/verify\/).+/u, '$1…'),
    from: ip,
  }),
  res: ({ statusCode }: { readonly statusCode: number }) => ({ statusCode }),
};

/** One JSON line an entry. `to` is the standard output unless a test reads along. */
export const createLog = (level: string, to?: DestinationStream): Logger =>
  to === undefined ? pino({ level, serializers }) : pino({ level, serializers }, to);
