import { procedure as catalogue, type LawPack } from '@zhengxiang/procedure';
import type { FoundFile, Store, SingleStatements, UnitOfWork } from '../ports/index.ts';
import { memoryAccounts, memoryDevices, memoryFailures, memorySessions } from './accounts.ts';
import { memoryAdministration } from './administration.ts';
import { memoryCases, memoryReplay } from './cases.ts';
import { memoryChains } from './chains.ts';
import { memoryClockRecord, memoryDigests } from './clock-record.ts';
import { memoryDelegations } from './delegations.ts';
import { memoryDesks } from './desks.ts';
import { memoryDrafts } from './drafts.ts';
import { memoryLists } from './entries.ts';
import { memoryEvidence } from './evidence.ts';
import { memoryInbox } from './inbox.ts';
import { memoryInsights } from './insights.ts';
import { memoryJobs } from './jobs.ts';
import { memoryLetterNumbers } from './letter-numbers.ts';
import { memoryLedgerImports } from './ledger-imports.ts';
import { memoryMails } from './mails.ts';
import { memoryNotices } from './notices.ts';
import { memoryOrganisationChanges } from './organisation-changes.ts';
import { memoryStandingRegisters } from './standing-registers.ts';
import { memoryPaperLog, memoryPaperRecords, memoryScans } from './paper-records.ts';
import { memoryDrawing, memoryPapers } from './papers.ts';
import { memoryAnnualLists, memoryNeighbours, memoryProjects, memoryReviews } from './projects.ts';
import { memoryRegisters } from './registers.ts';
import { memorySettingKeeping } from './setting-keeping.ts';
import { memoryListViews, memorySettings } from './settings.ts';
import { memoryTasks } from './tasks.ts';
import type { Table } from './table.ts';
import {
  copyOf,
  emptyTables,
  type MemoryNotice,
  type MemoryOrganisation,
  type MemoryPerson,
  type NotedReading,
  type Tables,
} from './tables.ts';
import { memoryTodos } from './todos.ts';

/** What was there before the first act. */
export interface MemoryWorld {
  readonly organisations: readonly MemoryOrganisation[];
  readonly people: readonly MemoryPerson[];
  /** `targets`, `calendar` …: as the database keeps them. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
}

/** The application's store without a database: the same contract, nothing survives the process. */
export interface Memory extends UnitOfWork, SingleStatements {
  /** A file as its upload leaves it, of no case yet. */
  putFile(file: Omit<FoundFile, 'caseIds'>): Promise<void>;
  /** Somebody comes, goes (`active: false`) or changes desks. */
  putPerson(person: MemoryPerson): Promise<void>;
  putSetting(key: string, value: unknown): Promise<void>;
  /** How many rows each table holds. */
  rows(): Readonly<Record<string, number>>;
  notices(): readonly MemoryNotice[];
  readings(): readonly NotedReading[];
}

type Laws = Pick<LawPack, 'procedure' | 'words'>;

const storeOn = (tables: Tables, newId: () => string, now: () => Date, laws: Laws): Store => ({
  ...memoryCases(tables, laws.procedure),
  ...memoryReplay(tables),
  ...memoryRegisters(tables),
  ...memoryEvidence(tables, newId),
  ...memoryProjects(tables),
  ...memoryAnnualLists(tables),
  ...memoryTodos(tables),
  ...memoryNeighbours(tables),
  ...memoryDrafts(tables, laws),
  ...memorySettings(tables),
  ...memoryNotices(tables, newId),
  ...memoryInbox(tables),
  ...memoryLists(tables, laws),
  ...memoryListViews(tables),
  ...memoryReviews(tables),
  ...memoryLedgerImports(tables),
  ...memoryInsights(tables),
  ...memoryJobs(tables, now),
  ...memoryTasks(tables),
  ...memoryMails(tables),
  ...memoryPapers(tables),
  ...memoryDrawing(tables, now),
  ...memoryLetterNumbers(tables),
  ...memoryPaperRecords(tables),
  ...memoryPaperLog(tables),
  ...memoryScans(tables),
  ...memoryChains(tables),
  ...memoryClockRecord(tables, now),
  ...memoryDigests(tables),
  ...memorySettingKeeping(tables, newId),
  ...memoryDesks(tables),
  ...memoryDelegations(tables),
  ...memoryAdministration(tables),
  ...memoryOrganisationChanges(tables),
  ...memoryStandingRegisters(tables),
  ...memoryAccounts(tables),
  ...memorySessions(tables, memoryDesks(tables)),
  ...memoryDevices(tables),
  ...memoryFailures(tables),
});

/**
 * Opens an empty store with these registers. Transactions run one after another, each on a copy that takes the place of what was
 * there when it ends well; readings see one moment and can store nothing. `newId` gives ids of personal data, `now` the time
 * by which jobs are due, `laws` what the installed laws have together.
 */
export const openMemory = (
  world: MemoryWorld,
  newId: () => string,
  now: () => Date = () => new Date('2024-03-01T01:00:00Z'),
  laws: Laws = { procedure: catalogue },
): Memory => {
  let tables = emptyTables();
  for (const one of world.organisations) tables.organisations.set(one.id, one);
  for (const one of world.people) tables.people.set(one.id, one);
  for (const [key, value] of Object.entries(world.settings ?? {})) tables.settings.set(key, value);
  let tail: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: (own: Tables) => Promise<T> | T): Promise<T> => {
    const turn = tail.then(async () => {
      const own = copyOf(tables, false);
      const result = await work(own);
      tables = own;
      return result;
    });
    tail = turn.catch(() => undefined);
    return turn;
  };
  return {
    transaction: (work) => inTurn((own) => work(storeOn(own, newId, now, laws))),
    singly: (work) => inTurn((own) => work(storeOn(own, newId, now, laws))),
    snapshot: async (work) => work(storeOn(copyOf(tables, true), newId, now, laws)),
    putFile: (file) => inTurn((own) => own.files.set(file.id, file)),
    putPerson: (person) => inTurn((own) => own.people.set(person.id, person)),
    putSetting: (key, value) => inTurn((own) => own.settings.set(key, value)),
    rows: () =>
      Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, (table as Table<unknown>).size])),
    notices: () => tables.notices.values(),
    readings: () => tables.readings.values(),
  };
};
