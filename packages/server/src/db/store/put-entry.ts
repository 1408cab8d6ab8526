import { getTableColumns, inArray, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../database.ts';
import { listEntry, listSearch } from '../schema/project-list.ts';
import { searchPairsOf, searchTextOf, sortKeyOf } from '@zhengxiang/application';

type Values = typeof listEntry.$inferInsert;

export interface NewEntry extends Omit<Values, 'nameKey' | 'ownerKey' | 'warningCites' | 'amount' | 'paymentState'> {
  /** Searched beside name, number and unit. */
  readonly content: string;
  /** The unit by every name that it had; by its name where left out. */
  readonly ownerWords?: string;
}

const valuesOf = ({ content: _content, ownerWords: _ownerWords, ...entry }: NewEntry): Values => ({
  ...entry,
  nameKey: sortKeyOf(entry.name),
  ownerKey: sortKeyOf(entry.ownerName),
  warningCites: [...new Set(entry.warnings.map(({ cite }) => cite))],
});

/** What a row that is there already takes over from the one that comes. */
const incoming = (columns: Readonly<Record<string, PgColumn>>, keys: readonly string[]) =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const column = columns[key];
      return column ? [[key, sql`excluded.${sql.identifier(column.name)}`] as const] : [];
    }),
  );

const putRows = async (tx: Tx, entries: readonly [NewEntry, ...NewEntry[]]): Promise<void> => {
  const set = incoming(getTableColumns(listEntry), Object.keys(valuesOf(entries[0])));
  await tx.insert(listEntry).values(entries.map(valuesOf)).onConflictDoUpdate({ target: listEntry.id, set });
};

/** Writes a row of the list whose words are those that the search knows already. */
export const putEntryOnly = (tx: Tx, entry: NewEntry): Promise<void> => putRows(tx, [entry]);

/** Writes what the list and its search know of projects or of rows of an old ledger; all of them of one kind. */
export const putEntries = async (tx: Tx, entries: readonly NewEntry[]): Promise<void> => {
  const [first, ...others] = entries;
  if (first === undefined) return;
  await putRows(tx, [first, ...others]);
  const known = await tx
    .select({ id: listSearch.id, searchText: listSearch.searchText })
    .from(listSearch)
    .where(
      inArray(
        listSearch.id,
        entries.map(({ id }) => id),
      ),
    );
  const before = new Map(known.map(({ id, searchText }) => [id, searchText]));
  // Most acts change no word: the large search index is left alone then.
  const words = entries.flatMap(({ id, name, number, ownerName, ownerWords = ownerName, content }) => {
    const searchText = searchTextOf(name, number ?? null, ownerWords, content.slice(0, 2000));
    return before.get(id) === searchText ? [] : [{ id, searchText, pairs: searchPairsOf(searchText) }];
  });
  if (words.length === 0) return;
  const found = incoming(getTableColumns(listSearch), ['searchText', 'pairs']);
  await tx.insert(listSearch).values(words).onConflictDoUpdate({ target: listSearch.id, set: found });
};

/** Writes what the list and its search know of a project or of a row of an old ledger. */
export const putEntry = (tx: Tx, entry: NewEntry): Promise<void> => putEntries(tx, [entry]);

/** Takes entries out of the list and its search. */
export const dropEntries = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await tx.delete(listEntry).where(inArray(listEntry.id, [...ids]));
  await tx.delete(listSearch).where(inArray(listSearch.id, [...ids]));
};
