import type { ListFilter, ListTotals, ListViewEntry, ProjectRow } from '../contract/index.ts';

/** A row's place in the sorted list. */
export interface ListPlace {
  readonly value: string | number | null;
  readonly id: string;
}

/** Where a page begins: behind a row, or at a number of rows; `valued` of all rows have a value in the sorted column. */
export type ListStart = { readonly after: ListPlace } | { readonly offset: number; readonly valued: number };

/** The list as the storage reads it. Rows without a value in the sorted column come last in either direction. */
export interface ListStore {
  /**
   * Count and sums (分) of everything that the filter lets these viewers see. With `most`, a filter of which more is found is counted
   * that far only, and `exact` is false; what no filter narrows costs the same with any number of rows.
   */
  listTotals(
    filter: ListFilter,
    viewers: readonly string[],
    most?: number,
  ): Promise<ListTotals & { readonly valued: number }>;
  /** One page; `next` is where the following one begins, or null when this one is not full. */
  listRows(
    filter: ListFilter,
    viewers: readonly string[],
    page: { readonly size: number; readonly start: ListStart },
  ): Promise<{ readonly rows: readonly ProjectRow[]; readonly next: ListPlace | null }>;
}

/** The views that people keep. */
export interface ListViewStore {
  listViewsOf(personId: string): Promise<readonly ListViewEntry[]>;
  /** A default view takes the place of the one before it. False when name or id is taken. */
  saveListView(personId: string, view: ListViewEntry, now: Date): Promise<boolean>;
  deleteListView(personId: string, id: string): Promise<void>;
}
