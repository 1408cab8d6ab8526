import { sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { projectFigures } from '../db/schema/insights.ts';
import { project } from '../db/schema/projects.ts';

/** Whether the data come from a release that kept no figures: the tables are new and empty, the projects are not. */
export const insightsMissing = async (db: Database): Promise<boolean> => {
  const { rows } = await db.execute<{ missing: boolean }>(
    sql`select exists (select 1 from ${project}) and not exists (select 1 from ${projectFigures}) as missing`,
  );
  return rows[0]?.missing ?? false;
};
