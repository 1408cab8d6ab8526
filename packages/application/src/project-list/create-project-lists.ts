import type { Actor, PlainDate } from '@zhengxiang/core';
import { hasBusiness, type LawPack } from '@zhengxiang/procedure';
import type { ListFilter, ListViews, ListViewEntry } from '../contract/index.ts';
import { lawOn } from '../case/governing.ts';
import type { CaseReader, Laws, ListStore, ListViewStore, UnitOfWork } from '../ports/index.ts';
import { builtInViews } from './built-in-views.ts';
import { listing, type Listing } from './list-page.ts';

/** 项目库 beyond single pages: whole lists for export, and the views that people keep. */
export interface ProjectLists {
  /** Runs `use` on all rows of a list, as they were at one moment. Amounts in 分. */
  withListing<T>(actor: Actor, filter: ListFilter, use: (listing: Listing) => Promise<T>): Promise<T>;
  views(actor: Actor, today: PlainDate): Promise<ListViews>;
  /** Keeps a view under its id; false when this person has another view of that name, or the id is somebody else's. */
  saveView(actor: Actor, view: ListViewEntry, now: Date): Promise<boolean>;
  deleteView(actor: Actor, id: string): Promise<void>;
}

/** Whether this desk takes in ledgers from before the regulation; the law pack names the desks. */
export const takesInLedgers = (pack: LawPack, actor: Actor): boolean =>
  hasBusiness(actor.post) &&
  pack.oldLedgersTakenInBy.some(
    ({ organ, posts }) => organ === actor.organisationRole && (posts?.includes(actor.post) ?? true),
  );

export const createProjectLists = (
  ports: UnitOfWork<ListStore & ListViewStore & Pick<CaseReader, 'regulationCases'>> & Laws,
): ProjectLists => ({
  withListing: (actor, filter, use) => ports.snapshot(async (store) => use(await listing(store, actor, filter))),
  views: (actor, today) =>
    ports.snapshot(async (store) => ({
      own: [...(await store.listViewsOf(actor.personId))],
      builtIn: builtInViews(actor, today),
      mayImport: takesInLedgers(await lawOn(ports, store, today), actor),
    })),
  saveView: (actor, view, now) => ports.transaction((store) => store.saveListView(actor.personId, view, now)),
  deleteView: (actor, id) => ports.transaction((store) => store.deleteListView(actor.personId, id)),
});
