import {
  together,
  type InstalledLaw,
  type Ports,
  type SingleStatements,
  type Store,
  type Together,
} from '@zhengxiang/application';
import { laws as installed } from '../../laws.ts';
import { DrizzleQueryError } from 'drizzle-orm';
import { isDatabaseGone } from '../database-gone.ts';
import type { Database, Tx } from '../database.ts';
import { NotCommitted } from '../not-committed.ts';
import { createStore } from './create-store.ts';

type Config = NonNullable<Parameters<Database['transaction']>[1]>;

/** READ COMMITTED: an act that waited for another must see what that one stored. */
const acting: Config = { isolationLevel: 'read committed' };
/** One moment for all statements of a reading. */
const reading: Config = { isolationLevel: 'repeatable read', accessMode: 'read only' };

const ATTEMPTS = 3;

/** Deadlock found, or a transaction could not be placed in order: nothing was stored, and doing it again is right. */
const isWorthAnotherTry = (error: unknown): boolean => {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return code === '40P01' || code === '40001';
};

/** The application's transactions on a PostgreSQL database. @throws NotCommitted when the database went before the commit */
export const databasePorts = (
  db: Database,
  packs: readonly InstalledLaw[] = installed,
): Pick<Ports, 'transaction' | 'snapshot'> & SingleStatements => {
  const laws = together(packs);
  return {
    transaction: (work) => run({ db, laws }, acting, work),
    // A repository asks a transaction for statements only; what it lacks here, to roll back, none of them does.
    singly: (work) => work(createStore(db as unknown as Tx, laws)),
    snapshot: (work) => run({ db, laws }, reading, work),
  };
};

interface Reached {
  readonly db: Database;
  readonly laws: Together;
}

const run = async <T>(on: Reached, config: Config, work: (store: Store) => Promise<T>, attempt = 1): Promise<T> => {
  let worked = false;
  try {
    return await on.db.transaction(async (tx) => {
      const result = await work(createStore(tx, on.laws));
      worked = true;
      return result;
    }, config);
  } catch (error) {
    if (!worked && isDatabaseGone(error)) throw new NotCommitted(error);
    if (attempt >= ATTEMPTS || !isWorthAnotherTry(error)) throw error;
    return run(on, config, work, attempt + 1);
  }
};
