import {
  defaultColumns,
  exportQuery,
  listColumns,
  listState,
  projectQuery,
  type ListColumn,
  type ListState,
  type ProjectQuery,
} from '@zhengxiang/application/contract';

/** Everything the address of the list says: what is shown, how, and in which unit. */
export interface ListAddress {
  readonly query: ProjectQuery;
  readonly columns: readonly ListColumn[];
  readonly unit: 'wan' | 'yuan';
}

export type Search = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Without what says nothing: a short address for a plain list. */
export const tidy = (search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => !isEmpty(value)));

/** Reads an address; what is wrong in it is left out, so that an old or mistyped link still opens the list. */
export const readAddress = (search: Search): ListAddress => {
  const kept = Object.fromEntries(
    Object.entries(tidy(search)).filter(([key, value]) => projectQuery.partial().safeParse({ [key]: value }).success),
  );
  // The search field of the top bar may hold a bare number.
  const word = search['search'];
  const text = typeof word === 'string' || typeof word === 'number' ? { search: String(word).slice(0, 100) } : {};
  const columns = exportQuery.shape.columns.safeParse(search['columns']);
  const chosen = columns.success ? (columns.data ?? []) : [];
  return {
    query: projectQuery.parse({ ...kept, ...text }),
    columns: chosen.length > 0 ? listColumns.filter((column) => chosen.includes(column)) : defaultColumns,
    unit: search['unit'] === 'yuan' ? 'yuan' : 'wan',
  };
};

/** What a view keeps of an address. */
export const stateOf = (search: Search): ListState => {
  const { page: _page, after: _after, plain: _plain, unit: _unit, ...state } = tidy(search);
  const { query, columns } = readAddress(state);
  const given = new Set(Object.keys(state));
  return listState.parse(Object.fromEntries(Object.entries({ ...query, columns }).filter(([key]) => given.has(key))));
};

/** Whether two states show the same list. */
export const sameState = (one: ListState, other: ListState): boolean => canonical(one) === canonical(other);

const canonical = (state: ListState): string =>
  JSON.stringify(
    Object.entries(state)
      .filter(([, value]) => !isEmpty(value))
      .map(([key, value]) => [key, Array.isArray(value) ? value.map(String).sort() : String(value)] as const)
      .sort(([a], [b]) => a.localeCompare(b)),
  );

/** The address of the export of exactly this list. */
export const exportAddress = ({ query, columns }: ListAddress): string => {
  const { page: _page, size: _size, after: _after, ...filter } = query;
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...filter, columns }))
    for (const item of Array.isArray(value) ? value : [value]) if (!isEmpty(item)) parameters.append(key, String(item));
  return `/api/projects/export?${parameters.toString()}`;
};
