import type pg from 'pg';

const heard = new WeakSet<pg.PoolClient>();
const listeners = new WeakMap<pg.Pool, (text: string) => void>();

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : ((query as { readonly text?: string } | undefined)?.text ?? '');

/** Hears every statement of a client from now on: each is one way to the database and back. */
const hear = (pool: pg.Pool, client: pg.PoolClient): void => {
  if (heard.has(client)) return;
  heard.add(client);
  const query = client.query.bind(client) as (...given: readonly unknown[]) => unknown;
  client.query = ((...given: readonly unknown[]) => {
    listeners.get(pool)?.(textOf(given[0]));
    return query(...given);
  }) as typeof client.query;
};

/** The statements that `work` sends through a pool, `begin` and `commit` with them, in their order. One counting at a time. */
export const countStatements = async (pool: pg.Pool, work: () => Promise<unknown>): Promise<readonly string[]> => {
  const said: string[] = [];
  if (!listeners.has(pool)) pool.on('acquire', (client) => hear(pool, client));
  listeners.set(pool, (text) => said.push(text));
  try {
    await work();
  } finally {
    listeners.set(pool, () => undefined);
  }
  return said;
};
