import { useParams, useSearch } from '@tanstack/react-router';

/** The `$id` and `$action` of the address; empty text where the address has none. */
export const useRouteParams = (): { readonly id: string; readonly action: string } => {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  return { id: params['id'] ?? '', action: params['action'] ?? '' };
};

/** What stands behind the question mark. */
export const useRouteSearch = (): Readonly<Record<string, unknown>> => {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  return search;
};
