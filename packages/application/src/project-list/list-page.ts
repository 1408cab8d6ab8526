import type { Actor } from '@zhengxiang/core';
import { z } from 'zod';
import type { ListFilter, ListTotals, ProjectPage, ProjectQuery, ProjectRow } from '../contract/index.ts';
import { keysOfActor } from '../viewers.ts';
import type { ListPlace, ListStart, ListStore } from './list-store.ts';

const place = z.tuple([z.union([z.string(), z.number(), z.null()]), z.uuid()]);

const written = ({ value, id }: ListPlace): string => JSON.stringify([value, id]);

/** Undefined for anything that no page of ours has handed out. */
const read = (text: string): ListPlace | undefined => {
  try {
    const parsed = place.safeParse(JSON.parse(text));
    return parsed.success ? { value: parsed.data[0], id: parsed.data[1] } : undefined;
  } catch {
    return undefined;
  }
};

/**
 * One page of 项目库 with count and sums (分) over everything that the filter lets this person see.
 * @returns rows of this page only; visibility (articles 3, 6, 10, 22) is part of every figure
 */
export const listPage = async (store: ListStore, actor: Actor, query: ProjectQuery): Promise<ProjectPage> => {
  const viewers = keysOfActor(actor);
  const { total, sums, valued } = await store.listTotals(query, viewers);
  const after = query.after === undefined ? undefined : read(query.after);
  const start: ListStart = after ? { after } : { offset: (query.page - 1) * query.size, valued };
  const { rows, next } = await store.listRows(query, viewers, { size: query.size, start });
  const isLast = query.page * query.size >= total;
  return { rows: [...rows], total, sums, next: next && !isLast ? written(next) : null };
};

const batch = 1000;

/** Every row of a list with its totals, in batches: for exports of any length. */
export interface Listing extends ListTotals {
  readonly batches: AsyncIterable<readonly ProjectRow[]>;
}

/** All rows that the filter lets this person see, in the order of the list. Valid while the store's transaction is open. */
export const listing = async (store: ListStore, actor: Actor, filter: ListFilter): Promise<Listing> => {
  const viewers = keysOfActor(actor);
  const { total, sums, valued } = await store.listTotals(filter, viewers);
  const batches = async function* (): AsyncGenerator<readonly ProjectRow[]> {
    let start: ListStart | undefined = { offset: 0, valued };
    while (start) {
      const { rows, next } = await store.listRows(filter, viewers, { size: batch, start });
      if (rows.length > 0) yield rows;
      start = next ? { after: next } : undefined;
    }
  };
  return { total, sums, batches: batches() };
};
