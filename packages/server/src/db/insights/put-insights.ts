import { resourceEntryOf, type ProjectInsights } from '@zhengxiang/application';
import { sha256 } from '@zhengxiang/core';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { dataResource, oversightRecord, projectFigures, projectMark } from '../schema/insights.ts';

const resourceRows = (caseId: string, { dataResources }: ProjectInsights): (typeof dataResource.$inferInsert)[] =>
  dataResources.map((one, place) => ({ caseId, place, ...resourceEntryOf(one) }));

/** Replaces what is stored of a project for the cockpit, the catalogue and the oversight screen, if it is no longer the same. */
export const putInsights = async (tx: Tx, caseId: string, insights: ProjectInsights): Promise<void> => {
  const marks = insights.marks.map((mark, place) => ({ caseId, place, ...mark }));
  const resources = resourceRows(caseId, insights);
  const records = insights.oversight.map((one) => ({ caseId, ...one, recipients: [...one.recipients] }));
  const digest = sha256(JSON.stringify([insights.figures, marks, resources, records]));
  const figures = { caseId, ...insights.figures, digest };
  const changed = await tx
    .insert(projectFigures)
    .values(figures)
    .onConflictDoUpdate({
      target: projectFigures.caseId,
      set: figures,
      setWhere: sql`${projectFigures.digest} is distinct from ${digest}`,
    })
    .returning({ caseId: projectFigures.caseId });
  if (changed.length === 0) return;
  for (const table of [projectMark, dataResource, oversightRecord])
    await tx.delete(table).where(eq(table.caseId, caseId));
  if (marks.length > 0) await tx.insert(projectMark).values(marks);
  if (resources.length > 0) await tx.insert(dataResource).values(resources);
  if (records.length > 0) await tx.insert(oversightRecord).values(records);
};
