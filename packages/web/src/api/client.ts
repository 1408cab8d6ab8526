import { routes, type ReplyOf, type RouteName, type Routes } from '@zhengxiang/application/contract';
import type { z } from 'zod';
import { patience, send } from './send.ts';

export { problemOf, ProblemError } from './problem.ts';

type Part<R, K extends string> = R extends { readonly [P in K]: z.ZodType }
  ? { readonly [P in K]: z.input<R[K]> }
  : object;
export type CallOf<N extends RouteName> = Part<Routes[N], 'params'> &
  Part<Routes[N], 'query'> &
  Part<Routes[N], 'body'>;

const searchOf = (query: object): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== '') search.append(key, String(item));
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
};

/** Calls a route of the contract. Throws as {@link send} does. */
export const call = async <N extends RouteName>(name: N, given: CallOf<N>): Promise<ReplyOf<N>> => {
  const route = routes[name];
  const parts = given as { params?: Record<string, string>; query?: object; body?: unknown };
  const path = route.path.replace(/:(\w+)/gu, (_match, key: string) => encodeURIComponent(parts.params?.[key] ?? ''));
  const body =
    parts.body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(parts.body) };
  const sent = { method: route.method, patience, quiet: name === 'signIn', ...body };
  const { content } = await send(`${path}${searchOf(parts.query ?? {})}`, sent, 'json');
  return content as ReplyOf<N>;
};
