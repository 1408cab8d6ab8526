import type { ReplyOf, RouteName } from '@zhengxiang/application/contract';
import { keepPreviousData, QueryClient, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { call, ProblemError, type CallOf } from './client.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Without a network a reading fails and says so; it would wait behind its skeleton otherwise.
      networkMode: 'always',
      retry: (count, error) => count < 2 && error instanceof ProblemError && error.problem.code === 'unavailable',
    },
  },
});

interface ReadingOf<N extends RouteName> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<ReplyOf<N>>;
}

/** Said in so many words, because the compiler would otherwise spread the union of all routes. */
const readingOf = <N extends RouteName>(name: N, given: CallOf<N>): ReadingOf<N> => {
  const asked: unknown = given;
  return { queryKey: [name, asked], queryFn: () => call(name, given) };
};

/** Reads a route; the key is the route and its parameters, so that equal readings share one request. */
export const useRead = <N extends RouteName>(
  name: N,
  given: CallOf<N>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<ReplyOf<N>> => useQuery({ ...readingOf(name, given), ...options });

/** As {@link useRead}; while other parameters are read, what was there before stays on the screen. */
export const useKeptRead = <N extends RouteName>(name: N, given: CallOf<N>): UseQueryResult<ReplyOf<N>> =>
  useQuery<ReplyOf<N>>({
    ...readingOf(name, given),
    placeholderData: keepPreviousData,
  });

/** What {@link useFresh} answers: enough for the states of a screen. */
export interface Reading<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

/** As {@link useRead}, but never what was read before this screen opened: forms and drafts start from what is stored now. */
export const useFresh = <N extends RouteName>(
  name: N,
  given: CallOf<N>,
  options: { readonly enabled?: boolean } = {},
): Reading<ReplyOf<N>> => {
  const query = useQuery<ReplyOf<N>>({
    ...readingOf(name, given),
    refetchOnMount: 'always',
    ...options,
  });
  return { data: query.isFetchedAfterMount ? query.data : undefined, error: query.error, refetch: query.refetch };
};

/** After an act everything on the screen may have changed. */
export const useRefresh = (): (() => Promise<void>) => {
  const client = useQueryClient();
  return () => client.invalidateQueries();
};
