import type { Store, Together } from '@zhengxiang/application';
import { procedure } from '@zhengxiang/procedure';
import { accountStore } from '../accounts/account-rows.ts';
import { delegationStore } from '../accounts/delegation-rows.ts';
import { deviceStore } from '../accounts/known-devices.ts';
import { sessionStore } from '../accounts/sessions.ts';
import { failureStore } from '../accounts/sign-in-failures.ts';
import { administrationStore } from '../registers/administration-store.ts';
import { organisationChangeStore } from '../registers/organisation-changes.ts';
import { standingRegisters } from '../registers/standing-registers.ts';
import { mailStore } from '../mail/mail-rows.ts';
import { clockRecordStore } from '../settings/clock-record.ts';
import { settingKeeping } from '../settings/setting-changes.ts';
import { paperStore } from '../papers/paper-store.ts';
import { inboxStore } from '../notices/inbox-rows.ts';
import { insightStore } from '../insights/insight-store.ts';
import type { Tx } from '../database.ts';
import { appendDigest } from '../ledger/digest.ts';
import { caseStore } from './case-store.ts';
import { chainStore } from './chain-store.ts';
import { deskStore } from './desk-store.ts';
import { draftStore } from './draft-store.ts';
import { evidenceStore } from './evidence-store.ts';
import { jobStore } from './job-store.ts';
import { ledgerStore } from './ledger-store.ts';
import { listStore } from './list-store.ts';
import { listViewStore } from './list-view-store.ts';
import { neighbourStore } from './neighbour-store.ts';
import { noticeStore } from './notice-store.ts';
import { projectStore } from './project-store.ts';
import { rebuildStore } from './rebuild-store.ts';
import { reviewStore } from './review-store.ts';
import { registerStore } from './register-store.ts';
import { taskStore } from './task-store.ts';
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
  ...jobStore(tx),
  ...taskStore(tx),
  ...deskStore(tx),
  ...delegationStore(tx),
  ...administrationStore(tx),
  ...organisationChangeStore(tx),
  standingRegisters: () => standingRegisters(tx),
  ...accountStore(tx),
  ...sessionStore(tx),
  ...deviceStore(tx),
  ...failureStore(tx),
  ...mailStore(tx),
  ...paperStore(tx),
  ...chainStore(tx),
  ...settingKeeping(tx),
  ...clockRecordStore(tx),
  addDigest: async (day, now) => (await appendDigest(tx, day, now)).kind,
  ...rebuildStore(tx),
});
