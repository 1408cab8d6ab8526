import type { StoredOversightRow } from '@zhengxiang/application';
import type { OversightQuery } from '@zhengxiang/application/contract';
import type { PlainDate } from '@zhengxiang/core';
import { and, arrayOverlaps, asc, count, desc, eq, ilike, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { oversightRecord } from '../schema/insights.ts';
import { listEntry } from '../schema/project-list.ts';
import { chosen, likeText } from './paging.ts';

/** Something is still owed and its day is past. */
const overdueOn = (today: PlainDate): SQL =>
  sql`(${oversightRecord.open} and ${oversightRecord.answeredOn} is null and ${oversightRecord.dueOn} < ${today}::date)`;

const inState = (state: OversightQuery['state'], today: PlainDate): SQL | undefined => {
  if (state === undefined) return undefined;
  return { open: sql`${oversightRecord.open}`, overdue: overdueOn(today), closed: sql`not ${oversightRecord.open}` }[
    state
  ];
};

const conditions = (query: OversightQuery, viewers: readonly string[], today: PlainDate): SQL | undefined =>
  and(
    arrayOverlaps(listEntry.viewers, [...viewers]),
    ...likeText(query.search).map((like) =>
      or(
        ilike(oversightRecord.text, like),
        ilike(oversightRecord.note, like),
        ilike(listEntry.name, like),
        ilike(listEntry.ownerName, like),
        ilike(listEntry.number, like),
      ),
    ),
    chosen(query.owner, (values) => inArray(listEntry.ownerId, values)),
    chosen(query.year, (values) => inArray(listEntry.year, values)),
    chosen(query.grade, (values) => inArray(oversightRecord.grade, values)),
    inState(query.state, today),
  );

/** One page of what chapter 6 put on record, with counts over everything that matches. */
export const readOversight = async (
  tx: Tx,
  query: OversightQuery,
  viewers: readonly string[],
  today: PlainDate,
): Promise<{
  rows: StoredOversightRow[];
  total: number;
  byKind: Record<string, number>;
  open: number;
  overdue: number;
}> => {
  const anyKind = conditions(query, viewers, today);
  const where = and(
    anyKind,
    chosen(query.kind, (values) => inArray(oversightRecord.kind, values)),
  );
  const joined = eq(listEntry.id, oversightRecord.caseId);
  const rows = await tx
    .select({ record: oversightRecord, entry: listEntry })
    .from(oversightRecord)
    .innerJoin(listEntry, joined)
    .where(where)
    .orderBy(desc(oversightRecord.open), desc(oversightRecord.on), asc(oversightRecord.caseId), asc(oversightRecord.id))
    .limit(query.size)
    .offset((query.page - 1) * query.size);
  const [totals] = await tx
    .select({
      total: count(),
      open: sql<number>`count(*) filter (where ${oversightRecord.open})`.mapWith(Number),
      overdue: sql<number>`count(*) filter (where ${overdueOn(today)})`.mapWith(Number),
    })
    .from(oversightRecord)
    .innerJoin(listEntry, joined)
    .where(where);
  const kinds = await tx
    .select({ kind: oversightRecord.kind, records: count() })
    .from(oversightRecord)
    .innerJoin(listEntry, joined)
    .where(anyKind)
    .groupBy(oversightRecord.kind);
  return {
    rows: rows.map(({ record, entry }) => ({
      ...record,
      kind: record.kind as StoredOversightRow['kind'],
      project: entry.name,
      number: entry.number,
      ownerId: entry.ownerId,
      ownerName: entry.ownerName,
      year: entry.year,
    })),
    total: totals?.total ?? 0,
    byKind: Object.fromEntries(kinds.map(({ kind, records }) => [kind, records])),
    open: totals?.open ?? 0,
    overdue: totals?.overdue ?? 0,
  };
};
