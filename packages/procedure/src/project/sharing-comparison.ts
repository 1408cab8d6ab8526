import type { DataItem, ProjectFacts } from '../facts/index.ts';
import type { InputOf } from '../acts/index.ts';
import { currentApplication } from './read.ts';

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

/** How far an item has come: promised in annex 2, confirmed by the unit in annexes 6 and 7, verified by the bureau's countersignature. */
export type SharingState = 'promised' | 'confirmed' | 'verified';

/** What the comparison says of an item; `pending` while nothing is confirmed, `exempt` when it was declared not shared. */
export type SharingResult = 'pending' | 'same' | 'changed' | 'missing' | 'added' | 'exempt';

/** One line of the county's data catalogue. */
export interface DataResource {
  /** The promised item's id; of an added table its own. Unique within the project. */
  readonly id: string;
  readonly item?: DataItem | undefined;
  readonly table?: SharedTable | undefined;
  readonly state: SharingState;
  readonly result: SharingResult;
}

/** Every data item of a project with what became of it: annex 2 first, then what annex 7 adds. */
export const dataResourcesOf = (facts: ProjectFacts): readonly DataResource[] => {
  const items = currentApplication(facts)?.dataItems ?? [];
  const comparison = sharingComparisonOf(facts);
  const reached: SharingState = facts.sharing.countersignedOn === undefined ? 'confirmed' : 'verified';
  const ofItem = (item: DataItem): DataResource => {
    if (!isPromised(item)) return { id: item.id, item, state: 'promised', result: 'exempt' };
    if (!comparison) return { id: item.id, item, state: 'promised', result: 'pending' };
    const same = comparison.delivered.find((one) => one.item.id === item.id);
    if (same) return { id: item.id, item, table: same.table, state: reached, result: 'same' };
    const changed = comparison.changed.find((one) => one.item.id === item.id);
    return changed
      ? { id: item.id, item, table: changed.table, state: reached, result: 'changed' }
      : { id: item.id, item, state: 'promised', result: 'missing' };
  };
  return [
    ...items.map(ofItem),
    ...(comparison?.added ?? []).map((table): DataResource => ({
      id: `table:${table.id}`,
      table,
      state: reached,
      result: 'added',
    })),
  ];
};
