import type { ListFilter } from '../contract/index.ts';

const isChosen = (value: unknown): boolean => {
  if (value === undefined) return false;
  return Array.isArray(value) || typeof value === 'string' ? value.length > 0 : true;
};

/** What a query of the list says beside its conditions. */
const noCondition: ReadonlySet<string> = new Set(['sort', 'direction', 'page', 'size', 'after', 'columns']);

/** Whether anything narrows the list beyond who looks: an empty choice is none, and an order leaves nothing out. */
export const isNarrowed = (filter: ListFilter): boolean =>
  Object.entries(filter).some(([key, value]) => !noCondition.has(key) && isChosen(value));
