import type { ListFilter } from '@zhengxiang/application/contract';
import { and, arrayContains, arrayOverlaps, gte, ilike, inArray, lte, sql, type SQL } from 'drizzle-orm';
import { insightConditions } from '../insights/insight-conditions.ts';
import { listEntry, listSearch } from '../schema/project-list.ts';
import { wordPairs } from '@zhengxiang/application';

/** Words of a search: each has to occur. Pairs of characters find candidates by index, the text itself decides. */
const found = (search: string): SQL | undefined => {
  const words = search.toLowerCase().normalize('NFKC').split(/\s+/u).filter(Boolean);
  if (words.length === 0) return undefined;
  const conditions = words.flatMap((word) => {
    const escaped = word.replace(/[\\%_]/gu, (sign) => `\\${sign}`);
    return [arrayContains(listSearch.pairs, wordPairs(word)), ilike(listSearch.searchText, `%${escaped}%`)];
  });
  const matching = and(...conditions) ?? sql`true`;
  return sql`${listEntry.id} in (select ${listSearch.id} from ${listSearch} where ${matching})`;
};

const warned = (cites: readonly string[]): SQL =>
  cites.includes('any')
    ? sql`cardinality(${listEntry.warningCites}) > 0`
    : arrayOverlaps(listEntry.warningCites, [...cites]);

/** An empty choice is none: it must not become a condition that nothing meets. */
const oneOf = <T>(chosen: readonly T[] | undefined, condition: (chosen: T[]) => SQL): SQL | undefined =>
  chosen && chosen.length > 0 ? condition([...chosen]) : undefined;

/** What the filter and the viewer's keys let through. */
export const listConditions = (filter: ListFilter, viewers: readonly string[]): SQL | undefined =>
  and(
    arrayOverlaps(listEntry.viewers, [...viewers]),
    filter.search ? found(filter.search) : undefined,
    oneOf(filter.origin, (chosen) => inArray(listEntry.origin, chosen)),
    oneOf(filter.stage, (chosen) => inArray(listEntry.stage, chosen)),
    oneOf(filter.track, (chosen) => inArray(listEntry.track, chosen)),
    oneOf(filter.kind, (chosen) => inArray(listEntry.mainKind, chosen)),
    oneOf(filter.owner, (chosen) => inArray(listEntry.ownerId, chosen)),
    oneOf(filter.year, (chosen) => inArray(listEntry.year, chosen)),
    oneOf(filter.payment, (chosen) => inArray(listEntry.paymentState, chosen)),
    filter.amountFrom === undefined ? undefined : gte(listEntry.amount, filter.amountFrom),
    filter.amountTo === undefined ? undefined : lte(listEntry.amount, filter.amountTo),
    oneOf(filter.warning, warned),
    ...insightConditions(filter, listEntry.id),
  );
