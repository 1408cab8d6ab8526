import { drizzle } from 'drizzle-orm/node-postgres';
import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import type { Connected } from '../db/connect.ts';
import * as schema from '../db/schema/index.ts';
import type { TestDatabase } from './database.ts';

/** A way to a database that can be cut like a cable, and mended. */
export interface CuttableDatabase extends Pick<Connected, 'db' | 'pool'> {
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

const targetOf = ({ connectionString, host = '', port = 5432 }: pg.ClientConfig): net.NetConnectOpts => {
  if (connectionString === undefined) return { path: path.join(host, `.s.PGSQL.${port}`) };
  const url = new URL(connectionString);
  return { host: url.hostname, port: Number(url.port || 5432) };
};

const throughPort = (connection: pg.ClientConfig, port: number): pg.ClientConfig => {
  if (connection.connectionString === undefined) return { ...connection, host: '127.0.0.1', port };
  const url = new URL(connection.connectionString);
  url.host = `127.0.0.1:${port}`;
  return { connectionString: url.href };
};

export const cuttableDatabase = async ({ connection }: Pick<TestDatabase, 'connection'>): Promise<CuttableDatabase> => {
  const sockets = new Set<Socket>();
  const serve = async (port: number): Promise<net.Server> => {
    const server = net.createServer((near) => {
      const far = net.connect(targetOf(connection));
      near.pipe(far).pipe(near);
      for (const end of [near, far]) {
        sockets.add(end);
        end.on('error', () => undefined);
        end.on('close', () => {
          near.destroy();
          far.destroy();
          sockets.delete(end);
        });
      }
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  let server = await serve(0);
  const { port } = server.address() as AddressInfo;
  const pool = new pg.Pool({ ...throughPort(connection, port), max: 10, connectionTimeoutMillis: 5000 });
  pool.on('error', () => undefined);
  const cut = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    pool,
    db: drizzle(pool, { schema }),
    cut,
    mend: async () => {
      server = await serve(port);
    },
    close: async () => {
      await pool.end();
      await cut();
    },
  };
};
