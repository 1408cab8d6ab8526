import type { Store, Together } from '@zhengxiang/application';
import { procedure } from '@zhengxiang/procedure';
import { inboxStore } from '../notices/inbox-rows.ts';
import { insightStore } from '../insights/insight-store.ts';
import type { Tx } from '../database.ts';
import { caseStore } from './case-store.ts';
import { draftStore } from './draft-store.ts';
import { evidenceStore } from './evidence-store.ts';
import { ledgerStore } from './ledger-store.ts';
import { listStore } from './list-store.ts';
import { listViewStore } from './list-view-store.ts';
import { neighbourStore } from './neighbour-store.ts';
import { noticeStore } from './notice-store.ts';
import { projectStore } from './project-store.ts';
import { rebuildStore } from './rebuild-store.ts';
import { reviewStore } from './review-store.ts';
import { registerStore } from './register-store.ts';
import { workStore } from './work-store.ts';

const catalogue: Together = { procedure, words: {} };

/**
 * Everything that the application asks of the database, within one transaction. `laws`: what the installed ones have together;
 * the catalogue alone for work that touches nothing of a law's own.
 */
export const createStore = (tx: Tx, laws: Together = catalogue): Store => ({
  ...caseStore(tx, laws.procedure),
  ...registerStore(tx),
  ...evidenceStore(tx),
  ...projectStore(tx),
  ...listStore(tx, laws),
  ...listViewStore(tx),
  ...ledgerStore(tx),
  ...workStore(tx),
  ...neighbourStore(tx),
  ...noticeStore(tx),
  ...inboxStore(tx),
  ...reviewStore(tx),
  ...draftStore(tx, laws),
  ...insightStore(tx),
  ...rebuildStore(tx),
});
