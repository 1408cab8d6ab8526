import type { Actor } from '@zhengxiang/core';
import { z } from 'zod';
import type { ListFilter, ListTotals, ProjectPage, ProjectQuery, ProjectRow } from '../contract/index.ts';
import { keysOfActor } from '../case/viewers.ts';
import type { ListPlace, ListStart, ListStore } from '../ports/index.ts';

const day = z.iso.date();
const text = z.string().max(1000);
/** 分, or a year. */
const amount = z.int();
const year = z.int().min(-9999).max(9999);

/** What a place holds in each order: anything else was never handed out, and no database compares it. */
const values = {
  updated: day,
  number: text,
  name: text,
  owner: text,
  year,
  total: amount,
  approved: amount,
  ceiling: amount,
  contract: amount,
  paid: amount,
} as const satisfies Readonly<Record<ListFilter['sort'], z.ZodType>>;

const written = ({ value, id }: ListPlace): string => JSON.stringify([value, id]);

/** Undefined for anything that no page of ours has handed out. */
const read = (given: string, sort: ListFilter['sort']): ListPlace | undefined => {
  if (/\\u(?:0000|d[89a-f])/iu.test(given)) return undefined;
  try {
    const parsed = z.tuple([z.union([values[sort], z.null()]), z.uuid()]).safeParse(JSON.parse(given));
    return parsed.success ? { value: parsed.data[0], id: parsed.data[1] } : undefined;
  } catch {
    return undefined;
  }
};

/** So many rows of a filter are counted before a page is shown; a figure of the machine, no rule. */
const countedAtOnce = 2000;

/**
 * One page of 项目库 with count and sums (分) over everything that the filter lets this person see.
 * @returns rows of this page only; visibility (articles 3, 6, 10, 22) is part of every figure
 */
export const listPage = async (store: ListStore, actor: Actor, query: ProjectQuery): Promise<ProjectPage> => {
  const viewers = keysOfActor(actor);
  const after = query.after === undefined ? undefined : read(query.after, query.sort);
  const offset = (query.page - 1) * query.size;
  // A jump counts from either end, so it has to know where the end is.
  const jumps = after === undefined && offset > 0;
  const { valued, ...totals } = await store.listTotals(query, viewers, jumps ? undefined : countedAtOnce);
  const start: ListStart = after ? { after } : { offset, valued: totals.exact ? valued : Number.MAX_SAFE_INTEGER };
  const { rows, next } = await store.listRows(query, viewers, { size: query.size, start });
  const isLast = totals.exact && query.page * query.size >= totals.total;
  return { rows: [...rows], ...totals, next: next && !isLast ? written(next) : null };
};

/** Count and sums (分) of everything that the filter lets this person see, to the last row. */
export const listTotals = async (store: ListStore, actor: Actor, filter: ListFilter): Promise<ListTotals> => {
  const { valued: _valued, ...totals } = await store.listTotals(filter, keysOfActor(actor));
  return totals;
};

const batch = 1000;

/** Every row of a list with its totals, in batches: for exports of any length. */
export interface Listing extends ListTotals {
  readonly batches: AsyncIterable<readonly ProjectRow[]>;
}

/** All rows that the filter lets this person see, in the order of the list. Valid while the store's transaction is open. */
export const listing = async (store: ListStore, actor: Actor, filter: ListFilter): Promise<Listing> => {
  const viewers = keysOfActor(actor);
  const { valued, ...totals } = await store.listTotals(filter, viewers);
  const batches = async function* (): AsyncGenerator<readonly ProjectRow[]> {
    let start: ListStart | undefined = { offset: 0, valued };
    while (start) {
      const { rows, next } = await store.listRows(filter, viewers, { size: batch, start });
      if (rows.length > 0) yield rows;
      start = next ? { after: next } : undefined;
    }
  };
  return { ...totals, batches: batches() };
};
