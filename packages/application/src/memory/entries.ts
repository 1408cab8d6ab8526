import { stageName, type OfStages } from '@zhengxiang/procedure';
import type { ListFilter, ProjectRow } from '../contract/index.ts';
import type { ListPlace, ListStore } from '../ports/index.ts';
import { isNarrowed } from '../project-list/narrowed.ts';
import { searchTextOf, sortKeyOf } from '../search/words.ts';
import { insightsAllow } from './insight-conditions.ts';
import { among, compare, overlaps } from './order.ts';
import type { ListEntry, Tables } from './tables.ts';

type Given = Omit<ListEntry, 'nameKey' | 'ownerKey' | 'searchText'> & {
  readonly content: string;
  /** The unit by every name that it had; by its name where left out. */
  readonly ownerWords?: string;
};

/** Writes what the list and its search know of a project or of a row of an old ledger. */
export const putEntry = (tables: Tables, given: Given): void => {
  tables.entries.set(given.id, {
    id: given.id,
    origin: given.origin,
    number: given.number,
    name: given.name,
    ownerId: given.ownerId,
    ownerName: given.ownerName,
    mainKind: given.mainKind,
    track: given.track,
    stage: given.stage,
    step: given.step,
    year: given.year,
    budgetAmount: given.budgetAmount,
    totalInvestment: given.totalInvestment,
    procurementBudget: given.procurementBudget,
    approvedAmount: given.approvedAmount,
    ceiling: given.ceiling,
    contractPrice: given.contractPrice,
    paid: given.paid,
    warnings: given.warnings,
    viewers: given.viewers,
    updatedOn: given.updatedOn,
    nameKey: sortKeyOf(given.name),
    ownerKey: sortKeyOf(given.ownerName),
    searchText: searchTextOf(
      given.name,
      given.number,
      given.ownerWords ?? given.ownerName,
      given.content.slice(0, 2000),
    ),
  });
};

/** How far approval, contract and payment have come. */
const paymentStateOf = ({ contractPrice, approvedAmount, paid }: ListEntry): ProjectRow['paymentState'] => {
  if (contractPrice === null) return approvedAmount === null ? 'unapproved' : 'uncontracted';
  if (paid <= 0) return 'unpaid';
  return paid < contractPrice ? 'partly-paid' : 'fully-paid';
};

/** What an amount band is held against: the best known size of the project, 分. */
const amountOf = ({ totalInvestment, approvedAmount, contractPrice }: ListEntry): number | null =>
  totalInvestment ?? approvedAmount ?? contractPrice;

const within = (amount: number | null, from: number | undefined, to: number | undefined): boolean => {
  if (from === undefined && to === undefined) return true;
  return amount !== null && amount >= (from ?? amount) && amount <= (to ?? amount);
};

const hasWords = ({ searchText }: ListEntry, search: string | undefined): boolean =>
  (search ?? '')
    .toLowerCase()
    .normalize('NFKC')
    .split(/\s+/u)
    .filter(Boolean)
    .every((word) => searchText.includes(word));

const isWarned = ({ warnings }: ListEntry, cites: readonly string[] | undefined): boolean => {
  if (cites === undefined || cites.length === 0) return true;
  return cites.includes('any') ? warnings.length > 0 : warnings.some(({ cite }) => cites.includes(cite));
};

/** The entries that the filter and the viewer's keys let through. */
export const listed = (tables: Tables, filter: ListFilter, viewers: readonly string[]): ListEntry[] =>
  tables.entries
    .values()
    .filter((one) => overlaps(one.viewers, viewers))
    .filter((one) => hasWords(one, filter.search))
    .filter((one) => among(filter.origin, one.origin) && among(filter.stage, one.stage))
    .filter((one) => among(filter.track, one.track) && among(filter.kind, one.mainKind))
    .filter((one) => among(filter.owner, one.ownerId) && among(filter.year, one.year))
    .filter((one) => among(filter.payment, paymentStateOf(one)) && isWarned(one, filter.warning))
    .filter((one) => within(amountOf(one), filter.amountFrom, filter.amountTo))
    .filter((one) => insightsAllow(tables, filter, one));

const valueOf: Readonly<Record<ListFilter['sort'], (row: ListEntry) => string | number | null>> = {
  updated: (row) => row.updatedOn,
  number: (row) => row.number,
  name: (row) => row.nameKey,
  owner: (row) => row.ownerKey,
  year: (row) => row.year,
  total: (row) => row.totalInvestment,
  approved: (row) => row.approvedAmount,
  ceiling: (row) => row.ceiling,
  contract: (row) => row.contractPrice,
  paid: (row) => row.paid,
};

/** Rows without a value come last in either direction, each part by the sorted column and the id. */
const sorted = (rows: readonly ListEntry[], { sort, direction }: ListFilter): ListEntry[] => {
  const value = valueOf[sort];
  const turn = direction === 'asc' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if ((left === null) !== (right === null)) return left === null ? 1 : -1;
    return turn * (compare(left, right) || compare(a.id, b.id));
  });
};

const isBeyond = (row: ListEntry, { value: from, id }: ListPlace, { sort, direction }: ListFilter): boolean => {
  const value = valueOf[sort](row);
  if ((value === null) !== (from === null)) return value === null;
  const turn = direction === 'asc' ? 1 : -1;
  return turn * (compare(value, from) || compare(row.id, id)) > 0;
};

const toRow = (of: OfStages, entry: ListEntry): ProjectRow => {
  const { id, warnings, viewers: _viewers, nameKey: _name, ownerKey: _owner, searchText: _text, ...rest } = entry;
  return {
    ...rest,
    caseId: id,
    stageName: entry.stage === null ? '历史台账' : stageName(of, entry.stage),
    paymentState: paymentStateOf(entry),
    warnings: warnings.map(({ text }) => text),
  };
};

/** Sum of a column, 分; what is not known counts for nothing. */
export const sumOf = <R>(rows: readonly R[], reading: (row: R) => number | null): number =>
  rows.reduce((sum, row) => sum + (reading(row) ?? 0), 0);

/** The project list. */
export const memoryLists = (tables: Tables, of: OfStages): ListStore => ({
  listTotals: (filter, viewers, most = Infinity) => {
    const found = listed(tables, filter, viewers);
    const exact = !isNarrowed(filter) || found.length <= most;
    const rows = exact ? found : found.slice(0, most);
    return Promise.resolve({
      exact,
      total: rows.length,
      valued: rows.filter((row) => valueOf[filter.sort](row) !== null).length,
      sums: {
        totalInvestment: sumOf(rows, (row) => row.totalInvestment),
        approvedAmount: sumOf(rows, (row) => row.approvedAmount),
        ceiling: sumOf(rows, (row) => row.ceiling),
        contractPrice: sumOf(rows, (row) => row.contractPrice),
        paid: sumOf(rows, (row) => row.paid),
      },
    });
  },
  listRows: (filter, viewers, { size, start }) => {
    const all = sorted(listed(tables, filter, viewers), filter);
    const rows =
      'after' in start
        ? all.filter((row) => isBeyond(row, start.after, filter)).slice(0, size)
        : all.slice(start.offset, start.offset + size);
    const last = rows.at(-1);
    const next = last && rows.length === size ? { value: valueOf[filter.sort](last), id: last.id } : null;
    return Promise.resolve({ rows: rows.map((row) => toRow(of, row)), next });
  },
});
