import type { ProjectInsights } from '../ports/index.ts';
import { searchTextOf } from '../search/words.ts';

/** A data resource as the catalogue lists it: what was asked for beside what was confirmed, and the words it is found by. */
export const resourceEntryOf = ({ id, item, table, state, result }: ProjectInsights['dataResources'][number]) => {
  const name = item?.name ?? table?.content ?? '';
  const words = [item?.systemFunction, table?.table, table?.content, item?.condition, item?.legalBasis];
  return {
    id,
    name,
    systemFunction: item?.systemFunction ?? null,
    sharing: item?.sharing ?? null,
    condition: item?.condition ?? null,
    legalBasis: item?.legalBasis ?? null,
    cycle: item?.cycle ?? null,
    way: item?.way ?? null,
    table: table?.table ?? null,
    content: table?.content ?? null,
    confirmedCycle: table?.cycle ?? null,
    confirmedWay: table?.way ?? null,
    state,
    result,
    searchText: searchTextOf(name, ...words.map((word) => word ?? null)),
  };
};
