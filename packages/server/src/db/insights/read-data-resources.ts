import type { DataResourcePage, DataResourceQuery } from '@zhengxiang/application/contract';
import { and, arrayOverlaps, asc, count, countDistinct, desc, eq, ilike, inArray, or, type SQL } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { dataResource } from '../schema/insights.ts';
import { listEntry } from '../schema/project-list.ts';
import { chosen, likeText } from './paging.ts';

const conditions = (query: DataResourceQuery, viewers: readonly string[]): SQL | undefined =>
  and(
    arrayOverlaps(listEntry.viewers, [...viewers]),
    ...likeText(query.search).map((like) =>
      or(ilike(dataResource.searchText, like), ilike(listEntry.name, like), ilike(listEntry.ownerName, like)),
    ),
    chosen(query.owner, (values) => inArray(listEntry.ownerId, values)),
    chosen(query.year, (values) => inArray(listEntry.year, values)),
    chosen(query.sharing, (values) => inArray(dataResource.sharing, values)),
    chosen(query.cycle, (values) =>
      or(inArray(dataResource.confirmedCycle, values), inArray(dataResource.cycle, values)),
    ),
    chosen(query.way, (values) => or(inArray(dataResource.confirmedWay, values), inArray(dataResource.way, values))),
    chosen(query.state, (values) => inArray(dataResource.state, values)),
    chosen(query.result, (values) => inArray(dataResource.result, values)),
  );

/** One page of the county's data catalogue, with counts over everything that matches. */
export const readDataResources = async (
  tx: Tx,
  query: DataResourceQuery,
  viewers: readonly string[],
): Promise<DataResourcePage> => {
  const where = conditions(query, viewers);
  const joined = eq(listEntry.id, dataResource.caseId);
  const rows = await tx
    .select({ resource: dataResource, entry: listEntry })
    .from(dataResource)
    .innerJoin(listEntry, joined)
    .where(where)
    .orderBy(
      desc(listEntry.year),
      asc(listEntry.ownerKey),
      asc(listEntry.nameKey),
      asc(listEntry.id),
      asc(dataResource.place),
    )
    .limit(query.size)
    .offset((query.page - 1) * query.size);
  const [totals] = await tx
    .select({ total: count(), projects: countDistinct(dataResource.caseId) })
    .from(dataResource)
    .innerJoin(listEntry, joined)
    .where(where);
  const counted = await tx
    .select({ sharing: dataResource.sharing, state: dataResource.state, result: dataResource.result, items: count() })
    .from(dataResource)
    .innerJoin(listEntry, joined)
    .where(where)
    .groupBy(dataResource.sharing, dataResource.state, dataResource.result);
  const by = (key: 'sharing' | 'state' | 'result'): Record<string, number> => {
    const sums: Record<string, number> = {};
    for (const row of counted) {
      const value = row[key];
      if (value !== null) sums[value] = (sums[value] ?? 0) + row.items;
    }
    return sums;
  };
  return {
    rows: rows.map(({ resource, entry }) => {
      const { place: _place, searchText: _searchText, state, result, ...rest } = resource;
      return {
        ...rest,
        state: state as DataResourcePage['rows'][number]['state'],
        result: result as DataResourcePage['rows'][number]['result'],
        project: entry.name,
        number: entry.number,
        ownerId: entry.ownerId,
        ownerName: entry.ownerName,
        year: entry.year,
      };
    }),
    total: totals?.total ?? 0,
    projects: totals?.projects ?? 0,
    bySharing: by('sharing'),
    byState: by('state'),
    byResult: by('result'),
  };
};
