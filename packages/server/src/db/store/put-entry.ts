import { eq } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { listEntry, listSearch } from '../schema/project-list.ts';
import { searchPairsOf, searchTextOf, sortKeyOf } from '@zhengxiang/application';

type Values = typeof listEntry.$inferInsert;

export interface NewEntry extends Omit<Values, 'nameKey' | 'ownerKey' | 'warningCites' | 'amount' | 'paymentState'> {
  /** Searched beside name, number and unit. */
  readonly content: string;
}

/** Writes what the list and its search know of a project or of a row of an old ledger. */
export const putEntry = async (tx: Tx, { content, ...entry }: NewEntry): Promise<void> => {
  const values: Values = {
    ...entry,
    nameKey: sortKeyOf(entry.name),
    ownerKey: sortKeyOf(entry.ownerName),
    warningCites: [...new Set(entry.warnings.map(({ cite }) => cite))],
  };
  await tx.insert(listEntry).values(values).onConflictDoUpdate({ target: listEntry.id, set: values });
  const searchText = searchTextOf(entry.name, entry.number ?? null, entry.ownerName, content.slice(0, 2000));
  const [known] = await tx
    .select({ searchText: listSearch.searchText })
    .from(listSearch)
    .where(eq(listSearch.id, entry.id));
  // Most acts change no word: the large search index is left alone then.
  if (known?.searchText === searchText) return;
  const words = { id: entry.id, searchText, pairs: searchPairsOf(searchText) };
  await tx.insert(listSearch).values(words).onConflictDoUpdate({ target: listSearch.id, set: words });
};
