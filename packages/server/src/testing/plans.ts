import type { Logger } from 'drizzle-orm/logger';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Database, Tx } from '../db/database.ts';
import * as schema from '../db/schema/index.ts';
import type pg from 'pg';

/** A node of a plan, as PostgreSQL explains it. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Sort Space Type'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

interface Said {
  readonly query: string;
  readonly params: readonly unknown[];
}

/** Keeps every statement that goes to the database. */
export const countingDatabase = (
  pool: pg.Pool,
): { readonly db: Database; readonly said: readonly Said[]; clear(): void } => {
  const said: Said[] = [];
  const logger: Logger = { logQuery: (query, params) => void said.push({ query, params }) };
  return { db: drizzle(pool, { schema, logger }), said, clear: () => void said.splice(0) };
};

/** The plans of everything that `work` reads, run for real. Statements that write are not explained. */
export const planOf = async (pool: pg.Pool, work: (tx: Tx) => Promise<unknown>): Promise<readonly PlanNode[]> => {
  const { db, said } = countingDatabase(pool);
  await db.transaction(work);
  const plans: PlanNode[] = [];
  for (const { query, params } of said) {
    if (!/^\s*(select|with|\()/iu.test(query)) continue;
    const { rows } = await pool.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
      `explain (analyze, format json) ${query}`,
      [...params],
    );
    const found = rows[0]?.['QUERY PLAN'][0]?.Plan;
    if (found) plans.push(found);
  }
  return plans;
};

/** Every node of plans, top down. */
export const nodesIn = (plans: readonly PlanNode[]): readonly PlanNode[] =>
  plans.flatMap((plan) => [plan, ...nodesIn(plan.Plans ?? [])]);

/** The tables that plans read. */
export const tablesIn = (plans: readonly PlanNode[]): ReadonlySet<string> =>
  new Set(nodesIn(plans).flatMap((node) => node['Relation Name'] ?? []));

/** What no plan over large tables may have: a scan of all of one of them, or a sort that does not fit into memory. */
export const faultsIn = (plans: readonly PlanNode[], large: readonly string[]): readonly string[] =>
  nodesIn(plans).flatMap((node) => {
    const table = node['Relation Name'] ?? '';
    const whole = node['Node Type'].endsWith('Seq Scan') && large.includes(table);
    const spilled = node['Sort Space Type'] === 'Disk';
    return [...(whole ? [`reads all of ${table}`] : []), ...(spilled ? ['sorts on disk'] : [])];
  });
