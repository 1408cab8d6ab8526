import { useParams, useSearch } from '@tanstack/react-router';

type Texts = Readonly<Record<string, string | undefined>>;

/** The `$id` and `$action` of the address; empty text where the address has none. */
export const useRouteParams = (): { readonly id: string; readonly action: string } => {
  const { id = '', action = '' } = useParams({ strict: false });
  return { id, action };
};

/** What stands behind the question mark. */
export const useRouteSearch = (): Readonly<Record<string, unknown>> =>
  useSearch({ strict: false });
