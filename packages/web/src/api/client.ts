import { routes, type Problem, type ReplyOf, type RouteName, type Routes } from '@zhengxiang/application/contract';
import type { z } from 'zod';
import { tellSignedOut } from './session-events.ts';

type Part<R, K extends string> = R extends { readonly [P in K]: z.ZodType }
  ? { readonly [P in K]: z.input<R[K]> }
  : object;
export type CallOf<N extends RouteName> = Part<Routes[N], 'params'> &
  Part<Routes[N], 'query'> &
  Part<Routes[N], 'body'>;

/** What the server refused, with its reasons; shown to people as it is. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

const offline: Problem = {
  type: 'urn:zhengxiang:problem:unavailable',
  title: '网络不通',
  status: 0,
  code: 'unavailable',
  detail: '连接不上服务器，请检查网络后重试；已填写的内容不会丢失。',
};

export const problemOf = async (response: Response): Promise<Problem> => {
  try {
    return (await response.json()) as Problem;
  } catch {
    return { ...offline, status: response.status, title: '系统出错', detail: '服务器没有正常回应，请稍后重试。' };
  }
};

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

/** How long an answer is waited for, in ms: what was sent may be sent again, for the same command is done once. */
const patience = 60_000;

/** Calls a route of the contract. Throws ProblemError for everything that is not the expected reply. */
export const call = async <N extends RouteName>(name: N, given: CallOf<N>): Promise<ReplyOf<N>> => {
  const route = routes[name];
  const parts = given as { params?: Record<string, string>; query?: object; body?: unknown };
  const path = route.path.replace(/:(\w+)/gu, (_match, key: string) => encodeURIComponent(parts.params?.[key] ?? ''));
  let response: Response;
  try {
    response = await fetch(`${path}${searchOf(parts.query ?? {})}`, {
      method: route.method,
      signal: AbortSignal.timeout(patience),
      ...(parts.body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(parts.body) }),
    });
  } catch {
    throw new ProblemError(offline);
  }
  if (response.status === 401 && name !== 'signIn') tellSignedOut();
  if (!response.ok) throw new ProblemError(await problemOf(response));
  try {
    return (await response.json()) as ReplyOf<N>;
  } catch {
    // It broke off on the way, or took too long.
    throw new ProblemError(offline);
  }
};
