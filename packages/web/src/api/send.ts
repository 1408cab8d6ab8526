import { deskGone } from '@zhengxiang/application/contract';
import { problemOf, ProblemError, tooLate, unreachable, unreadable } from './problem.ts';
import { tellSignedOut } from './session-events.ts';

/** How long an answer is waited for, in ms: what was sent may be sent again, for the same command is done once. */
export const patience = 60_000;

/** What a request is sent with. */
export interface Sent extends RequestInit {
  /** Time limit in ms, for the whole answer; without one it is waited for as long as it takes (files). */
  readonly patience?: number;
  /** Whether a refused session is told to the page; not where somebody is just signing in. */
  readonly quiet?: boolean;
}

/** How an answer is read, and what it is then. */
interface Contents {
  readonly json: unknown;
  readonly blob: Blob;
}

/**
 * Sends a request and reads its answer. Throws ProblemError for what the server refused, and for what the network did: `fetch` and the
 * reading reject with a TypeError for it, and with an AbortError when the time is over. Whatever else goes wrong is a fault of the
 * page and thrown as it is; so the request is made, and the functions are called, outside of what is caught.
 */
export const send = async <K extends keyof Contents>(
  path: string,
  { patience: limit, quiet = false, ...init }: Sent,
  kind: K,
): Promise<{ readonly response: Response; readonly content: Contents[K] }> => {
  const waiting = new AbortController();
  const request = new Request(path, { ...init, signal: waiting.signal });
  const timer = limit === undefined ? undefined : setTimeout(() => waiting.abort(), limit);
  try {
    const response = await overNetwork(fetch(request), limit);
    if (!response.ok) {
      const problem = await problemOf(response);
      if (response.status === 401 && !quiet) tellSignedOut(problem.type === deskGone ? problem : undefined);
      throw new ProblemError(problem);
    }
    const reading = response[kind]() as Promise<Contents[K]>;
    return { response, content: await overNetwork(reading, limit, response.status) };
  } finally {
    clearTimeout(timer);
  }
};

/** Waits for something that comes over the network; `status` when its beginning has come. */
const overNetwork = async <T>(coming: Promise<T>, limit: number | undefined, status = 0): Promise<T> => {
  try {
    return await coming;
  } catch (error) {
    if (error instanceof TypeError) throw new ProblemError(unreachable());
    if (error instanceof SyntaxError) throw new ProblemError(unreadable(status));
    if (limit !== undefined && error instanceof DOMException && error.name === 'AbortError')
      throw new ProblemError(tooLate(limit));
    throw error;
  }
};
