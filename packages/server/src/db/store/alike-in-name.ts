import { and, asc, count, desc, gte, isNotNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { project } from '../schema/projects.ts';

interface Ask {
  /** The pairs of characters of a name. */
  readonly pairs: readonly string[];
  readonly except: string;
  /** So many of them have to occur. */
  readonly fewest: number;
  readonly most: number;
}

/**
 * Reported projects that share at least `fewest` of the pairs, the best first. Whoever shares so many of n pairs has one at least of any
 * n − fewest + 1 of them: so only the rarest are looked up, and 平台 or 系统 lead to nothing. How common a pair is the database has
 * counted for its own plans; where it has not, any pairs are as right, only slower.
 */
export const alikeInName = (tx: Tx, { pairs, except, fewest, most }: Ask) => {
  const asked = sql`array[${sql.join(
    pairs.map((pair) => sql`${pair}`),
    sql`, `,
  )}]::text[]`;
  const rarest = sql`(
    select array_agg(pair) from (
      select pair from unnest(${asked}) as pair
        left join (
          select unnest(most_common_elems::text::text[]) as pair, unnest(most_common_elem_freqs) as share
            from pg_stats where schemaname = current_schema() and tablename = 'project' and attname = 'bigrams'
        ) as common using (pair)
      order by coalesce(share, 0), pair limit ${pairs.length - fewest + 1}
    ) as rare)`;
  // Beside the row, so that it is counted once for all that is asked of it.
  const counted = tx
    .select({ shared: count().as('shared') })
    .from(sql`unnest(${project.bigrams}) as pair`)
    .where(sql`pair = any(${asked})`)
    .as('counted');
  return tx
    .select({ caseId: project.caseId, shared: counted.shared })
    .from(project)
    .crossJoinLateral(counted)
    .where(
      and(
        sql`${project.bigrams} && ${rarest}`,
        ne(project.caseId, except),
        isNotNull(project.reportedOn),
        gte(counted.shared, fewest),
      ),
    )
    .orderBy(desc(counted.shared), asc(project.caseId))
    .limit(most)
    .as('alike');
};
