import type { PlainDate } from '@zhengxiang/core';
import type {
  DataResourcePage,
  DataResourceQuery,
  FundsPage,
  FundsQuery,
  FundsRow,
  OversightQuery,
} from '../contract/index.ts';
import { resourceEntryOf } from '../insights/resource-entry.ts';
import type { InsightStore, StoredOversightRow } from '../ports/index.ts';
import { listed, sumOf } from './entries.ts';
import { approvalStateOf } from './insight-conditions.ts';
import { among, by, compare, descending, first, overlaps } from './order.ts';
import type { ListEntry, Tables } from './tables.ts';

const wordsOf = (search: string | undefined): readonly string[] =>
  (search ?? '').normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);

const pageOf = <R>(rows: readonly R[], { page, size }: { readonly page: number; readonly size: number }): R[] =>
  rows.slice((page - 1) * size, page * size);

const countsBy = <R>(rows: readonly R[], reading: (row: R) => string | null): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const value = reading(row);
    if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
};

const projectOf = ({ id, name, number, ownerId, ownerName, year }: ListEntry) => ({
  caseId: id,
  project: name,
  number,
  ownerId,
  ownerName,
  year,
});

const newestYears = first<{ readonly entry: ListEntry }>(
  descending(by(({ entry }) => entry.year ?? 1e9)),
  by(
    ({ entry }) => entry.ownerKey,
    ({ entry }) => entry.nameKey,
    ({ entry }) => entry.id,
  ),
);

/** One page of the county's data catalogue. */
export const memoryResources = (
  tables: Tables,
  query: DataResourceQuery,
  viewers: readonly string[],
): DataResourcePage => {
  const words = wordsOf(query.search);
  const found = tables.entries
    .values()
    .filter((entry) => overlaps(entry.viewers, viewers))
    .flatMap((entry) =>
      (tables.insights.get(entry.id)?.dataResources ?? []).map((resource) => {
        const { searchText: text, ...rest } = resourceEntryOf(resource);
        const row: DataResourcePage['rows'][number] = { ...projectOf(entry), ...rest };
        return { entry, row, text };
      }),
    )
    .filter(({ entry, text }) =>
      words.every((word) => [text, entry.name.toLowerCase(), entry.ownerName].some((one) => one.includes(word))),
    )
    .filter(({ row }) => among(query.owner, row.ownerId) && among(query.year, row.year))
    .filter(({ row }) => among<string>(query.sharing, row.sharing) && among(query.state, row.state))
    .filter(({ row }) => among(query.result, row.result))
    .filter(({ row }) => among(query.cycle, row.confirmedCycle) || among(query.cycle, row.cycle))
    .filter(({ row }) => among(query.way, row.confirmedWay) || among(query.way, row.way))
    .sort(newestYears);
  const rows = found.map(({ row }) => row);
  return {
    rows: pageOf(rows, query),
    total: rows.length,
    projects: new Set(rows.map(({ caseId }) => caseId)).size,
    bySharing: countsBy(rows, ({ sharing }) => sharing),
    byState: countsBy(rows, ({ state }) => state),
    byResult: countsBy(rows, ({ result }) => result),
  };
};

const isOverdue = ({ open, answeredOn, dueOn }: StoredOversightRow, today: PlainDate): boolean =>
  open && answeredOn === null && dueOn !== null && dueOn < today;

/** One page of what chapter 6 put on record. */
export const memoryOversight = (
  tables: Tables,
  query: OversightQuery,
  viewers: readonly string[],
  today: PlainDate,
): Awaited<ReturnType<InsightStore['oversightRecords']>> => {
  const words = wordsOf(query.search);
  const inState = (row: StoredOversightRow): boolean => {
    if (query.state === undefined) return true;
    return query.state === 'overdue' ? isOverdue(row, today) : row.open === (query.state === 'open');
  };
  const anyKind = tables.entries
    .values()
    .filter((entry) => overlaps(entry.viewers, viewers))
    .flatMap((entry) =>
      (tables.insights.get(entry.id)?.oversight ?? []).map((one): StoredOversightRow => ({
        ...one,
        recipients: [...one.recipients],
        ...projectOf(entry),
      })),
    )
    .filter((row) =>
      words.every((word) =>
        [row.text, row.note, row.project, row.ownerName, row.number].some((one) => one?.toLowerCase().includes(word)),
      ),
    )
    .filter((row) => among(query.owner, row.ownerId) && among(query.year, row.year) && among(query.grade, row.grade))
    .filter(inState);
  const rows = anyKind
    .filter((row) => among(query.kind, row.kind))
    .sort(
      first(
        descending(
          by(
            (row) => Number(row.open),
            (row) => row.on,
          ),
        ),
        by(
          (row) => row.caseId,
          (row) => row.id,
        ),
      ),
    );
  return {
    rows: pageOf(rows, query),
    total: rows.length,
    byKind: countsBy(anyKind, ({ kind }) => kind),
    open: rows.filter(({ open }) => open).length,
    overdue: rows.filter((row) => isOverdue(row, today)).length,
  };
};

/** Sums of a group of projects, or null where none of them has the amount. */
const known = <R>(rows: readonly R[], reading: (row: R) => number | null): number | null =>
  rows.some((row) => reading(row) !== null) ? sumOf(rows, reading) : null;

/** Funds approved, contracted, planned and paid, 分: a page of projects or of units, and the sums over all that match. */
export const memoryFunds = (tables: Tables, query: FundsQuery, viewers: readonly string[]): FundsPage => {
  const { search, owner, year } = query;
  const rows = listed(
    tables,
    { search, owner, year, origin: ['project'], sort: 'updated', direction: 'desc' },
    viewers,
  ).filter(({ approvedAmount, contractPrice, paid }) => approvedAmount !== null || contractPrice !== null || paid > 0);
  const planned = ({ id }: ListEntry): number => tables.insights.get(id)?.figures.plannedPayments ?? 0;
  const contract = (isFiling: boolean) => (row: ListEntry) =>
    (approvalStateOf(row) === 'filing') === isFiling ? row.contractPrice : null;
  const numbersOf = (all: readonly ListEntry[]) => ({
    projects: all.length,
    approvedAmount: known(all, (row) => row.approvedAmount),
    ceiling: known(all, (row) => row.ceiling),
    contractPrice: known(all, contract(false)),
    filingContract: known(all, contract(true)),
    plannedPayments: sumOf(all, planned),
    paid: sumOf(all, (row) => row.paid),
  });
  const zero = ({ approvedAmount, ceiling, contractPrice, filingContract, ...rest }: ReturnType<typeof numbersOf>) => ({
    ...rest,
    approvedAmount: approvedAmount ?? 0,
    ceiling: ceiling ?? 0,
    contractPrice: contractPrice ?? 0,
    filingContract: filingContract ?? 0,
  });
  const ofProjects = (): FundsRow[] =>
    rows
      .map((entry) => ({ entry }))
      .sort(newestYears)
      .map(({ entry }) => ({
        id: entry.id,
        name: entry.name,
        number: entry.number,
        ownerId: entry.ownerId,
        ownerName: entry.ownerName,
        ...numbersOf([entry]),
      }));
  const ofOwners = (): FundsRow[] =>
    [...new Set(rows.map(({ ownerId }) => ownerId))]
      .map((ownerId) => rows.filter((row) => row.ownerId === ownerId))
      .map((all) => ({ all, size: known(all, (row) => row.contractPrice ?? row.approvedAmount) ?? Infinity }))
      .sort((a, b) => b.size - a.size || compare(a.all[0]?.ownerId ?? '', b.all[0]?.ownerId ?? ''))
      .map(({ all }) => {
        const { ownerId = '', ownerName = '' } = all[0] ?? {};
        return { id: ownerId, name: ownerName, number: null, ownerId, ownerName, ...zero(numbersOf(all)) };
      });
  const all = query.by === 'owner' ? ofOwners() : ofProjects();
  return { rows: pageOf(all, query), total: all.length, sums: zero(numbersOf(rows)) };
};
