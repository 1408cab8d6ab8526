import { bundleOf, parseTilePath, tileWidth } from '@zhengxiang/transparency';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Database } from '../db/database.ts';
import { entriesFrom, newestCheckpoint, tileReader } from '../db/transparency/log-store.ts';
import type { TransparencyLog } from './transparency-log.ts';

const witnessFile = createRequire(import.meta.url).resolve('@zhengxiang/transparency/witness');
const hashSize = 32;

/** The bytes of a tile or bundle of that path; undefined where the log has none, or not so wide. */
export const tileBytes = async (db: Database, name: string): Promise<Uint8Array | undefined> => {
  const place = parseTilePath(name);
  if (!place) return undefined;
  const { level, number, width } = place;
  if (level === 'entries') {
    const entries = await entriesFrom(db, number * tileWidth, width);
    return entries.length === width ? bundleOf(entries) : undefined;
  }
  const tile = await tileReader(db)(level, number);
  return tile && tile.length >= width * hashSize ? tile.subarray(0, width * hashSize) : undefined;
};

const keysOf = ({ keys, witnesses }: TransparencyLog): readonly string[] => [
  ...keys.texts,
  ...witnesses.map(({ text }) => text),
];

/** The page that verifies papers without a network, with the keys that it starts with; undefined where the screens are not built. */
export const offlinePage = (webRoot: string, keys: readonly string[]): string | undefined => {
  const file = path.join(webRoot, 'verify-offline.html');
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8').replace('id="keys">', () => `id="keys">${keys.join('\n')}`);
};

/**
 * The log for everybody (C2SP tlog-tiles): states, hashes and entries, which are hashes too. Nothing of what was recorded can be read
 * off them. The keys and the witness program lie beside it.
 */
export const logRoutes =
  (db: Database, transparency: TransparencyLog, webRoot?: string) =>
  (server: FastifyInstance): void => {
    const open = { config: { access: 'open' } } as const;
    const absent = (reply: FastifyReply): FastifyReply =>
      reply.code(404).type('text/plain; charset=utf-8').send('没有\n');
    server.get('/log/checkpoint', { ...open, schema: { hide: true } }, async (_request, reply) => {
      const state =
        (await newestCheckpoint(db, { cosigned: transparency.witnesses.length > 0 })) ?? (await newestCheckpoint(db));
      if (!state) return absent(reply);
      return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(state.note);
    });
    server.get('/log/keys', { ...open, schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send(
        keysOf(transparency)
          .map((one) => `${one}\n`)
          .join(''),
      ),
    );
    server.get('/log/witness.mjs', { ...open, schema: { hide: true } }, async (_request, reply) =>
      reply
        .type('text/javascript; charset=utf-8')
        .header('content-disposition', 'attachment; filename="witness.mjs"')
        .send(readFileSync(witnessFile)),
    );
    server.get('/log/verify.html', { ...open, schema: { hide: true } }, async (_request, reply) => {
      const page = webRoot === undefined ? undefined : offlinePage(webRoot, keysOf(transparency));
      if (page === undefined) return absent(reply);
      return reply
        .type('text/html; charset=utf-8')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('离线核验文书.html')}`)
        .send(page);
    });
    server.get<{ Params: { '*': string } }>(
      '/log/tile/*',
      { ...open, schema: { hide: true } },
      async (request, reply) => {
        const bytes = await tileBytes(db, `tile/${request.params['*']}`);
        if (!bytes) return absent(reply);
        return reply
          .type('application/octet-stream')
          .header('cache-control', 'public, max-age=31536000, immutable')
          .send(Buffer.from(bytes));
      },
    );
  };
