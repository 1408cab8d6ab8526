import type { ListStore } from '@zhengxiang/application';
import type { ListFilter } from '@zhengxiang/application/contract';
import { and, arrayOverlaps, count, eq, not, or, sql, sum, type SQL } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { listEntry, listTotal } from '../schema/project-list.ts';
import { listConditions } from './list-conditions.ts';

export const sortColumns = {
  updated: listEntry.updatedOn,
  number: listEntry.number,
  name: listEntry.nameKey,
  owner: listEntry.ownerKey,
  year: listEntry.year,
  total: listEntry.totalInvestment,
  approved: listEntry.approvedAmount,
  ceiling: listEntry.ceiling,
  contract: listEntry.contractPrice,
  paid: listEntry.paid,
} as const;

type Totals = Awaited<ReturnType<ListStore['listTotals']>>;
type Sort = ListFilter['sort'];

/** Money sums come back as numeric text; they stay whole numbers of 分. */
const whole = (value: string | number | null | undefined): number => Number(value ?? 0);

const totalsOf = (row: Readonly<Record<string, string | number | null>> | undefined, exact: boolean): Totals => ({
  exact,
  total: whole(row?.['total']),
  valued: whole(row?.['valued']),
  sums: {
    totalInvestment: whole(row?.['totalInvestment']),
    approvedAmount: whole(row?.['approvedAmount']),
    ceiling: whole(row?.['ceiling']),
    contractPrice: whole(row?.['contractPrice']),
    paid: whole(row?.['paid']),
  },
});

/** How many rows have a value in the sorted column. */
const valuedIn = {
  updated: listTotal.rows,
  number: listTotal.numbered,
  name: listTotal.rows,
  owner: listTotal.rows,
  year: listTotal.dated,
  total: listTotal.invested,
  approved: listTotal.approved,
  ceiling: listTotal.ceilinged,
  contract: listTotal.contracted,
  paid: listTotal.rows,
} as const satisfies Readonly<Record<Sort, unknown>>;

const isPerson = (viewer: string): boolean => viewer.startsWith('person:');

/**
 * The rows that one of the places lets see, and those that only the person does. A row seen by two persons stands under each of them, so
 * no reader may be two; nobody is.
 */
const keptFor = (viewers: readonly string[]): SQL | undefined => {
  const persons = viewers.filter(isPerson);
  if (persons.length > 1) throw new RangeError('a reader of the list is one person');
  const places = viewers.filter((viewer) => !isPerson(viewer));
  const seen = places.length === 0 ? sql`false` : arrayOverlaps(listTotal.places, places);
  const own = persons.map((person) => and(eq(listTotal.person, person), not(seen)));
  return or(and(eq(listTotal.person, ''), seen), ...own);
};

/** Count and sums of all that somebody sees, of what was kept with every change: no row of the list is read. */
export const keptTotals = async (tx: Tx, sort: Sort, viewers: readonly string[]): Promise<Totals> => {
  const [row] = await tx
    .select({
      total: sum(listTotal.rows),
      valued: sum(valuedIn[sort]),
      totalInvestment: sum(listTotal.totalInvestment),
      approvedAmount: sum(listTotal.approvedAmount),
      ceiling: sum(listTotal.ceiling),
      contractPrice: sum(listTotal.contractPrice),
      paid: sum(listTotal.paid),
    })
    .from(listTotal)
    .where(keptFor(viewers));
  return totalsOf(row, true);
};

/** Count and sums of what a filter finds, no further than `most` rows. */
export const countedTotals = async (
  tx: Tx,
  filter: ListFilter,
  viewers: readonly string[],
  most: number | undefined,
): Promise<Totals> => {
  const found = tx
    .select({
      sorted: sql`${sortColumns[filter.sort]}`.as('sorted'),
      totalInvestment: listEntry.totalInvestment,
      approvedAmount: listEntry.approvedAmount,
      ceiling: listEntry.ceiling,
      contractPrice: listEntry.contractPrice,
      paid: listEntry.paid,
    })
    .from(listEntry)
    .where(listConditions(filter, viewers));
  const rows = (most === undefined ? found : found.limit(most + 1)).as('found');
  const [row] = await tx
    .select({
      total: count(),
      valued: count(rows.sorted),
      totalInvestment: sum(rows.totalInvestment),
      approvedAmount: sum(rows.approvedAmount),
      ceiling: sum(rows.ceiling),
      contractPrice: sum(rows.contractPrice),
      paid: sum(rows.paid),
    })
    .from(rows);
  return totalsOf(row, most === undefined || (row?.total ?? 0) <= most);
};
