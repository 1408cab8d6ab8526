import { canonicalJson } from '@zhengxiang/core';

/** What was typed on this computer and not yet confirmed by the server. */
export interface LocalCopy {
  /** One a form that was opened; two windows on one draft keep two copies. */
  readonly key: string;
  readonly data: unknown;
  /** The version of the stored draft that it grew from, 0 for a draft that was never stored. */
  readonly base: number;
  /** ISO time of the last key. */
  readonly at: string;
}

export interface StoredDraft {
  readonly data: unknown;
  readonly version: number;
}

export interface Opening {
  /** What the form opens with: the copy when it is certain to be the newer, else what the server has. */
  readonly from: 'server' | 'copy';
  /** Unconfirmed copies that differ from the server's draft, newest first. */
  readonly copies: readonly LocalCopy[];
  /** Keys of copies that the server has already: they can go. */
  readonly confirmed: readonly string[];
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(plain(a)) === canonicalJson(plain(b));
/** As it would come back from storage. */
const plain = (value: unknown): never => JSON.parse(JSON.stringify(value ?? null)) as never;

/** Whether two answers are the same, whatever order their keys came back in. */
export const sameAnswers = same;

/**
 * Which of both is opened. A copy that grew from the version that is stored now goes on from it, so it is the newer one. Where
 * both have gone on, or the stored draft is gone, nobody but the person can know: nothing is overwritten, both are offered.
 */
export const openingOf = (server: StoredDraft | undefined, copies: readonly LocalCopy[]): Opening => {
  const isConfirmed = (copy: LocalCopy): boolean => server !== undefined && same(copy.data, server.data);
  const open = copies.filter((copy) => !isConfirmed(copy)).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return {
    from: open[0] !== undefined && open[0].base === (server?.version ?? 0) ? 'copy' : 'server',
    copies: open,
    confirmed: copies.filter(isConfirmed).map(({ key }) => key),
  };
};
