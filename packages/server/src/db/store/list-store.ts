import { isNarrowed, type ListPlace, type ListStore } from '@zhengxiang/application';
import type { ListFilter, ProjectRow } from '@zhengxiang/application/contract';
import { stageName, type OfStages } from '@zhengxiang/procedure';
import { and, asc, desc, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { listEntry } from '../schema/project-list.ts';
import { listConditions } from './list-conditions.ts';
import { countedTotals, keptTotals, sortColumns } from './list-totals.ts';

type Row = typeof listEntry.$inferSelect;

const toRow = (of: OfStages, row: Row): ProjectRow => ({
  caseId: row.id,
  origin: row.origin as ProjectRow['origin'],
  number: row.number,
  name: row.name,
  ownerId: row.ownerId,
  ownerName: row.ownerName,
  mainKind: row.mainKind,
  track: row.track,
  stage: row.stage,
  stageName: row.stage === null ? '历史台账' : stageName(of, row.stage),
  step: row.step,
  year: row.year,
  budgetAmount: row.budgetAmount,
  totalInvestment: row.totalInvestment,
  procurementBudget: row.procurementBudget,
  approvedAmount: row.approvedAmount,
  ceiling: row.ceiling,
  contractPrice: row.contractPrice,
  paid: row.paid,
  paymentState: row.paymentState as ProjectRow['paymentState'],
  warnings: row.warnings.map((warning) => warning.text),
  updatedOn: row.updatedOn,
});

const valueOf = (row: Row, sort: ListFilter['sort']): string | number | null => {
  const values: Readonly<Record<ListFilter['sort'], string | number | null>> = {
    updated: row.updatedOn,
    number: row.number,
    name: row.nameKey,
    owner: row.ownerKey,
    year: row.year,
    total: row.totalInvestment,
    approved: row.approvedAmount,
    ceiling: row.ceiling,
    contract: row.contractPrice,
    paid: row.paid,
  };
  return values[sort];
};

interface Slice {
  readonly where: SQL | undefined;
  readonly limit: number;
  readonly offset?: number;
  readonly direction: 'asc' | 'desc';
}

/** A part of the list in the order of a column. */
const slice = (tx: Tx, column: (typeof sortColumns)[ListFilter['sort']], given: Slice): Promise<Row[]> => {
  const order = given.direction === 'asc' ? asc : desc;
  return tx
    .select()
    .from(listEntry)
    .where(given.where)
    .orderBy(order(column), order(listEntry.id))
    .limit(given.limit)
    .offset(given.offset ?? 0);
};

/**
 * The list in three parts: rows with a value in the sorted column, then the others, whatever the direction. So each part walks one
 * index, from the start, from a place, or, in the second half, from the end.
 */
const listRows =
  (tx: Tx, of: OfStages): ListStore['listRows'] =>
  async (filter, viewers, { size, start }) => {
    const column = sortColumns[filter.sort];
    const visible = listConditions(filter, viewers);
    const valued = and(visible, isNotNull(column));
    const empty = and(visible, isNull(column));
    const { direction } = filter;
    const rows: Row[] = [];
    if ('after' in start) {
      const { value, id } = start.after;
      const beyond = direction === 'asc' ? sql`>` : sql`<`;
      if (value !== null) {
        const where = and(valued, sql`(${column}, ${listEntry.id}) ${beyond} (${value}, ${id}::uuid)`);
        rows.push(...(await slice(tx, column, { where, limit: size, direction })));
      }
      const rest = size - rows.length;
      if (rest > 0) {
        const where = value === null ? and(empty, sql`${listEntry.id} ${beyond} ${id}::uuid`) : empty;
        rows.push(...(await slice(tx, column, { where, limit: rest, direction })));
      }
    } else {
      const { offset, valued: known } = start;
      const first = Math.max(0, Math.min(size, known - offset));
      if (first > 0 && offset > known / 2) {
        const reverse = direction === 'asc' ? ('desc' as const) : ('asc' as const);
        const back = { where: valued, limit: first, offset: known - offset - first, direction: reverse };
        rows.push(...(await slice(tx, column, back)).reverse());
      } else if (first > 0) rows.push(...(await slice(tx, column, { where: valued, limit: first, offset, direction })));
      const rest = size - rows.length;
      if (rest > 0)
        rows.push(
          ...(await slice(tx, column, { where: empty, limit: rest, offset: Math.max(0, offset - known), direction })),
        );
    }
    const last = rows.at(-1);
    const next: ListPlace | null =
      last && rows.length === size ? { value: valueOf(last, filter.sort), id: last.id } : null;
    return { rows: rows.map((row) => toRow(of, row)), next };
  };

/** The list of projects: what it comes to, and its pages. */
export const listStore = (tx: Tx, of: OfStages): ListStore => ({
  listTotals: (filter, viewers, most) =>
    isNarrowed(filter) ? countedTotals(tx, filter, viewers, most) : keptTotals(tx, filter.sort, viewers),
  listRows: listRows(tx, of),
});
