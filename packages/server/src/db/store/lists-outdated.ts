import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { listEntry } from '../schema/project-list.ts';
import { project } from '../schema/projects.ts';

/**
 * Whether the data come from a release whose lists say less: one that had no project list (it is new and empty, the projects
 * are not), or one that wrote what changes had left over the approved amount (the ceiling beside it is still empty),
 * or one that kept nothing of what a project says to the unit's other ones.
 */
export const listsOutdated = async (db: Database): Promise<boolean> => {
  const { rows } = await db.execute<{ outdated: boolean }>(
    sql`select exists (select 1 from ${project}) and not exists (select 1 from ${listEntry} where ${listEntry.origin} = 'project')
      or exists (select 1 from ${project} where ${project.approvedAmount} is not null and ${project.ceiling} is null)
      or exists (select 1 from ${project} where ${project.marks} is null) as outdated`,
  );
  return rows[0]?.outdated ?? false;
};
