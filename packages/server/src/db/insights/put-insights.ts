import { resourceEntryOf, type ProjectInsights } from '@zhengxiang/application';
import { eq } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { dataResource, oversightRecord, projectFigures, projectMark } from '../schema/insights.ts';

const resourceRows = (caseId: string, { dataResources }: ProjectInsights): (typeof dataResource.$inferInsert)[] =>
  dataResources.map((one, place) => ({ caseId, place, ...resourceEntryOf(one) }));

/** Replaces what is stored of a project for the cockpit, the catalogue and the oversight screen. */
export const putInsights = async (tx: Tx, caseId: string, insights: ProjectInsights): Promise<void> => {
  for (const table of [projectMark, dataResource, oversightRecord])
    await tx.delete(table).where(eq(table.caseId, caseId));
  const figures = { caseId, ...insights.figures };
  await tx.insert(projectFigures).values(figures).onConflictDoUpdate({ target: projectFigures.caseId, set: figures });
  const marks = insights.marks.map((mark, place) => ({ caseId, place, ...mark }));
  if (marks.length > 0) await tx.insert(projectMark).values(marks);
  const resources = resourceRows(caseId, insights);
  if (resources.length > 0) await tx.insert(dataResource).values(resources);
  const records = insights.oversight.map((one) => ({ caseId, ...one, recipients: [...one.recipients] }));
  if (records.length > 0) await tx.insert(oversightRecord).values(records);
};
