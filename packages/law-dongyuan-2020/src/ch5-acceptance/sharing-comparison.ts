import { currentApplication, type DataItem, type InputOf, type ProjectFacts } from '@zhengxiang/core';

/** One row of annex 7. */
export type SharedTable = InputOf<'sharing.confirm'>['tables'][number];

export interface ChangedSharing {
  readonly item: DataItem;
  readonly table: SharedTable;
  /** The cycle is not the promised one. */
  readonly cycle: boolean;
  /** The way is not the promised one. */
  readonly way: boolean;
}

/** What was promised in annex 2 against what annexes 6 and 7 confirm, item by item. */
export interface SharingComparison {
  readonly delivered: readonly { readonly item: DataItem; readonly table: SharedTable }[];
  readonly missing: readonly DataItem[];
  readonly added: readonly SharedTable[];
  readonly changed: readonly ChangedSharing[];
}

/** Annex 2, note 2: an item that is declared not shared, with its legal basis, is not promised. */
const isPromised = (item: DataItem): boolean => item.sharing !== 'not-shared';

/**
 * Compares the promised data items with the confirmed tables (article 21). An item is delivered when one of its tables
 * keeps both cycle and way, changed when it has tables but none does, missing when it has none. Tables of no promised item are added.
 */
export const compareSharing = (items: readonly DataItem[], tables: readonly SharedTable[]): SharingComparison => {
  const promised = items.filter(isPromised);
  const matched = promised.map((item) => {
    const own = tables.filter((table) => table.item === item.id);
    const exact = own.find((table) => table.cycle === item.cycle && table.way === item.way);
    return { item, exact, table: exact ?? own[0] };
  });
  return {
    delivered: matched.flatMap(({ item, exact }) => (exact === undefined ? [] : [{ item, table: exact }])),
    missing: matched.filter(({ table }) => table === undefined).map(({ item }) => item),
    added: tables.filter((table) => !promised.some((item) => item.id === table.item)),
    changed: matched.flatMap(({ item, exact, table }) =>
      exact === undefined && table !== undefined
        ? [{ item, table, cycle: table.cycle !== item.cycle, way: table.way !== item.way }]
        : [],
    ),
  };
};

/** The comparison of a project; undefined while nothing is confirmed. */
export const sharingComparisonOf = (facts: ProjectFacts): SharingComparison | undefined => {
  const { confirmation } = facts.sharing;
  return confirmation && compareSharing(currentApplication(facts)?.dataItems ?? [], confirmation.tables);
};
