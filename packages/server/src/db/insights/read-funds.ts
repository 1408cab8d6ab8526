import type { FundsPage, FundsQuery, ListFilter } from '@zhengxiang/application/contract';
import { asc, count, countDistinct, desc, eq, sql, sum, type SQL } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { projectFigures } from '../schema/insights.ts';
import { listEntry } from '../schema/project-list.ts';
import { approvalStateOf } from './insight-conditions.ts';
import { listConditions } from '../store/list-conditions.ts';

/** Money sums come back as numeric text; they stay whole numbers of 分. */
const whole = (value: string | null | undefined): number => Number(value ?? 0);

/** Contracts of approved projects and of filings apart: a filing has no approved amount to be held against. */
const ofState = (condition: SQL) => sql<string | null>`sum(${listEntry.contractPrice}) filter (where ${condition})`;

const sums = {
  projects: count(),
  approvedAmount: sum(listEntry.approvedAmount),
  ceiling: sum(listEntry.ceiling),
  contractPrice: ofState(sql`${approvalStateOf} <> 'filing'`),
  filingContract: ofState(sql`${approvalStateOf} = 'filing'`),
  plannedPayments: sum(projectFigures.plannedPayments),
  paid: sum(listEntry.paid),
};
type Sums = Readonly<Record<Exclude<keyof typeof sums, 'projects'>, string | null>> & { readonly projects: number };

const numbers = (row: Sums | undefined) => ({
  projects: row?.projects ?? 0,
  approvedAmount: whole(row?.approvedAmount),
  ceiling: whole(row?.ceiling),
  contractPrice: whole(row?.contractPrice),
  filingContract: whole(row?.filingContract),
  plannedPayments: whole(row?.plannedPayments),
  paid: whole(row?.paid),
});

/** Projects for which money was approved, contracted or paid: the others have nothing to watch (article 26). */
const withMoney: SQL = sql`(${listEntry.approvedAmount} is not null or ${listEntry.contractPrice} is not null or ${listEntry.paid} > 0)`;

/** Funds approved, contracted, planned and paid: a page of projects or of units, and the sums over all that match. */
export const readFunds = async (tx: Tx, query: FundsQuery, viewers: readonly string[]): Promise<FundsPage> => {
  const { search, owner, year } = query;
  const filter: ListFilter = { search, owner, year, origin: ['project'], sort: 'updated', direction: 'desc' };
  const where = sql`${listConditions(filter, viewers)} and ${withMoney}`;
  const joined = eq(projectFigures.caseId, listEntry.id);
  const [totals] = await tx
    .select({ ...sums, owners: countDistinct(listEntry.ownerId) })
    .from(listEntry)
    .leftJoin(projectFigures, joined)
    .where(where);
  const page = { limit: query.size, offset: (query.page - 1) * query.size };
  const ofOwners = async () =>
    (
      await tx
        .select({ ...sums, ownerId: listEntry.ownerId, ownerName: sql<string>`max(${listEntry.ownerName})` })
        .from(listEntry)
        .leftJoin(projectFigures, joined)
        .where(where)
        .groupBy(listEntry.ownerId)
        .orderBy(
          desc(sql`sum(coalesce(${listEntry.contractPrice}, ${listEntry.approvedAmount}))`),
          asc(listEntry.ownerId),
        )
        .limit(page.limit)
        .offset(page.offset)
    ).map((row) => ({
      id: row.ownerId,
      name: row.ownerName,
      number: null,
      ownerId: row.ownerId,
      ownerName: row.ownerName,
      ...numbers(row),
    }));
  const ofProjects = async () =>
    (
      await tx
        .select({ entry: listEntry, state: approvalStateOf, plannedPayments: projectFigures.plannedPayments })
        .from(listEntry)
        .leftJoin(projectFigures, joined)
        .where(where)
        .orderBy(desc(listEntry.year), asc(listEntry.ownerKey), asc(listEntry.nameKey), asc(listEntry.id))
        .limit(page.limit)
        .offset(page.offset)
    ).map(({ entry, state, plannedPayments }) => ({
      id: entry.id,
      name: entry.name,
      number: entry.number,
      ownerId: entry.ownerId,
      ownerName: entry.ownerName,
      projects: 1,
      approvedAmount: entry.approvedAmount,
      ceiling: entry.ceiling,
      contractPrice: state === 'filing' ? null : entry.contractPrice,
      filingContract: state === 'filing' ? entry.contractPrice : null,
      plannedPayments: plannedPayments ?? 0,
      paid: entry.paid,
    }));
  return {
    rows: query.by === 'owner' ? await ofOwners() : await ofProjects(),
    total: (query.by === 'owner' ? totals?.owners : totals?.projects) ?? 0,
    sums: numbers(totals),
  };
};
