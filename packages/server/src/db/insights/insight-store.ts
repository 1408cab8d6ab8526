import type { InsightStore } from '@zhengxiang/application';
import { and, arrayOverlaps, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { projectFigures } from '../schema/insights.ts';
import { listEntry } from '../schema/project-list.ts';
import { project } from '../schema/projects.ts';
import { cockpitCounts } from './cockpit-counts.ts';
import { putInsights } from './put-insights.ts';
import { readDataResources } from './read-data-resources.ts';
import { readFunds } from './read-funds.ts';
import { readOversight } from './read-oversight.ts';

/** Projections for the cockpit, the data catalogue and the oversight screen. */
export const insightStore = (tx: Tx): InsightStore => ({
  async withoutInsights() {
    const rows = await tx
      .select({ caseId: project.caseId })
      .from(project)
      .leftJoin(projectFigures, eq(projectFigures.caseId, project.caseId))
      .where(isNull(projectFigures.caseId))
      .orderBy(asc(project.caseId));
    return rows.map(({ caseId }) => caseId);
  },
  putInsights: (caseId, insights) => putInsights(tx, caseId, insights),
  cockpitCounts: (ask) => cockpitCounts(tx, ask),
  async cockpitChoices(viewers) {
    const visible = and(arrayOverlaps(listEntry.viewers, [...viewers]), eq(listEntry.origin, 'project'));
    const years = await tx
      .selectDistinct({ year: listEntry.year })
      .from(listEntry)
      .where(and(visible, isNotNull(listEntry.year)))
      .orderBy(desc(listEntry.year));
    const owners = await tx
      .selectDistinct({ id: listEntry.ownerId, name: listEntry.ownerName, key: listEntry.ownerKey })
      .from(listEntry)
      .where(visible)
      .orderBy(asc(listEntry.ownerKey));
    return {
      years: years.flatMap(({ year }) => (year === null ? [] : [year])),
      owners: owners.map(({ id, name }) => ({ id, name })),
    };
  },
  dataResources: (query, viewers) => readDataResources(tx, query, viewers),
  oversightRecords: (query, viewers, today) => readOversight(tx, query, viewers, today),
  funds: (query, viewers) => readFunds(tx, query, viewers),
});
