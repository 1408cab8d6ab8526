import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from './client.ts';
import { ProblemError, told } from './problem.ts';
import { patience, send } from './send.ts';

/** A page has an address that paths are read from. */
class PageRequest extends Request {
  constructor(path: string, init?: RequestInit) {
    super(new URL(path, 'http://127.0.0.1'), init);
  }
}

const failing = async (): Promise<unknown> => {
  try {
    return await send('/api/me', { patience }, 'json');
  } catch (error) {
    return error;
  }
};
const answering = (fetched: (request: Request) => unknown): void => {
  vi.stubGlobal('fetch', fetched);
};

describe('a request', () => {
  beforeEach(() => {
    vi.stubGlobal('Request', PageRequest);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it.each([
    ['the network is gone', () => Promise.reject(new TypeError('Failed to fetch')), '网络不通'],
    [
      'the answer breaks off',
      () => Promise.resolve({ ok: true, status: 200, json: () => Promise.reject(new TypeError('network error')) }),
      '网络不通',
    ],
    ['the answer is a page', () => Promise.resolve(new Response('<h1>')), '系统出错'],
    ['a refusal is a page', () => Promise.resolve(new Response('<h1>', { status: 502 })), '系统出错'],
  ])('%s: a problem with words for people', async (_name, fetched, title) => {
    answering(fetched);
    const error = await failing();
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).problem).toMatchObject({ title, code: 'unavailable' });
  });

  it('nothing comes in time: it says so, and how long was waited', async () => {
    vi.useFakeTimers();
    answering(
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    const waited = failing();
    await vi.advanceTimersByTimeAsync(patience);
    expect(told(await waited)).toMatchObject({
      title: '服务器没有回应',
      detail: expect.stringContaining('60 秒') as string,
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    [
      'a function that is missing',
      () => vi.stubGlobal('AbortController', undefined),
      'AbortController is not a constructor',
    ],
    ['fetch itself is missing', () => vi.stubGlobal('fetch', undefined), 'fetch is not a function'],
    ['an answer of another kind', () => answering(() => Promise.resolve({ ok: true })), 'is not a function'],
    ['any other error', () => answering(() => Promise.reject(new RangeError('odd'))), 'odd'],
  ])('%s is no trouble of the network: it stays what it is', async (_name, spoil, said) => {
    spoil();
    const error = await failing();
    expect(error).not.toBeInstanceOf(ProblemError);
    expect((error as Error).message).toContain(said);
    expect(told(error)).toMatchObject({ title: '页面出错', detail: expect.stringContaining(said) as string });
  });

  it('an address or a body that cannot be sent is the fault of the page', async () => {
    answering(() => Promise.reject(new Error('must not be asked')));
    await expect(send('/api/me', { method: 'GET', body: 'x' }, 'json')).rejects.toThrow(TypeError);
    await expect(send('/api/me', { headers: { 'x y': '1' } }, 'json')).rejects.not.toBeInstanceOf(ProblemError);
    await expect(call('signIn', { body: { login: 1n as never, password: '' } })).rejects.toThrow(/BigInt/u);
  });

  it('works without anything that came after Chromium 86', async () => {
    const timeout = Object.getOwnPropertyDescriptor(AbortSignal, 'timeout') ?? {};
    Object.assign(AbortSignal, { timeout: undefined });
    answering(() => Promise.resolve(Response.json({ product: '政项通' })));
    expect((await send('/api/front-door', { patience }, 'json')).content).toEqual({ product: '政项通' });
    Object.defineProperty(AbortSignal, 'timeout', timeout);
  });
});
