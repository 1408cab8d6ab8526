import type { Store } from '@zhengxiang/application';
import type { Tx } from '../database.ts';
import { caseStore } from './case-store.ts';
import { draftStore } from './draft-store.ts';
import { evidenceStore } from './evidence-store.ts';
import { neighbourStore } from './neighbour-store.ts';
import { projectStore } from './project-store.ts';
import { rebuildStore } from './rebuild-store.ts';
import { registerStore } from './register-store.ts';
import { workStore } from './work-store.ts';

/** Everything that the application asks of the database, within one transaction. */
export const createStore = (tx: Tx): Store => ({
  ...caseStore(tx),
  ...registerStore(tx),
  ...evidenceStore(tx),
  ...projectStore(tx),
  ...workStore(tx),
  ...neighbourStore(tx),
  ...draftStore(tx),
  ...rebuildStore(tx),
});
