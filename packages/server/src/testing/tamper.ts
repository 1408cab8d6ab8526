import pg from 'pg';
import type { TestDatabase } from './database.ts';

/** The tables whose triggers an attacker with all rights would switch off. */
const GUARDED = ['ledger_event', 'chain_head', 'command_result', 'ledger_digest'];

/** Does to the ledger what only somebody with all rights on the database can do. */
export const tamper = async (database: TestDatabase, statements: readonly string[]): Promise<void> => {
  const client = new pg.Client(database.superuser);
  await client.connect();
  try {
    await client.query('begin');
    for (const table of GUARDED) await client.query(`alter table ${table} disable trigger all`);
    for (const statement of statements) {
      const { rowCount } = await client.query(statement);
      if (rowCount === 0) throw new Error(`changed nothing: ${statement}`);
    }
    for (const table of GUARDED) await client.query(`alter table ${table} enable trigger all`);
    await client.query('commit');
  } finally {
    await client.end();
  }
};
