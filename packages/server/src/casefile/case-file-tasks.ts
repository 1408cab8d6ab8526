import {
  caseFileKind,
  caseFilesKind,
  TaskFailure,
  type Application,
  type JobKind,
  type TaskJob,
  type TaskResult,
  type Tasks,
} from '@zhengxiang/application';
import type { Actor } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import { z } from 'zod';
import { findPaperChain } from '../db/papers/paper-chain.ts';
import { legalDay, type Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { paperChain } from '../db/ledger/chain-kinds.ts';
import { readChain } from '../db/ledger/read-chain.ts';
import type { FileStore } from '../files/store.ts';
import { abortSignalOf } from '../jobs/no-longer-wanted.ts';
import { bagName, writeCaseBag, type BagSummary } from './case-bag.ts';
import { nameOf, type CaseContents } from './case-contents.ts';
import type { PapersOf } from './case-papers.ts';
import { Names } from './names.ts';
import { overallCsv, overallIndex, type Collected } from './overall-index.ts';
import { openZip, textStream, type ZipWriter } from './zip-writer.ts';

export interface CaseFileParts {
  readonly application: Application;
  readonly db: Database;
  readonly store: Pick<FileStore, 'open' | 'stateOf'>;
  readonly clock: Clock;
  readonly packs: readonly LawPack[];
  readonly papersOf: PapersOf;
  /** Name and version, for bag-info.txt. */
  readonly software: string;
}

const one = z.object({ caseId: z.string() });
const several = z.object({ caseIds: z.array(z.string()) });

/** How case files are made: one bag, or one bag for each of many projects with an index over them. */
export const caseFileJobs = (tasks: Pick<Tasks, 'kindOf'>, parts: CaseFileParts): readonly JobKind[] => [
  tasks.kindOf(caseFileKind, one, (job) => makeOne(parts, job)),
  tasks.kindOf(caseFilesKind, several, (job) => makeSeveral(parts, job)),
];

const mediaType = 'application/zip';

const makeOne = async (parts: CaseFileParts, job: TaskJob<z.infer<typeof one>>): Promise<TaskResult> => {
  await job.report(0, 1, '正在整理记录和文书');
  const contents = await readContents(parts, job.owner, job.data.caseId);
  if (!contents) throw new TaskFailure('没有这个项目，或者您的岗位已无权查看。');
  const zip = openZip(job.place, contents.at, abortSignalOf(job.signal));
  const root = bagName(contents);
  const tell = seldom((done, total) => job.report(done, total, '正在打包材料'));
  await writeBag(parts, zip, root, contents, tell);
  await zip.end();
  return { name: `${root}.zip`, mediaType };
};

const makeSeveral = async (parts: CaseFileParts, job: TaskJob<z.infer<typeof several>>): Promise<TaskResult> => {
  const at = parts.clock.now();
  const { caseIds } = job.data;
  const names = new Names();
  const zip = openZip(job.place, at, abortSignalOf(job.signal));
  const cases: Collected[] = [];
  const refused: string[] = [];
  for (const [index, caseId] of caseIds.entries()) {
    await job.report(index, caseIds.length, `正在整理第 ${String(index + 1)} 个项目的记录和文书`);
    const contents = await readContents(parts, job.owner, caseId);
    if (!contents) {
      refused.push(caseId);
      continue;
    }
    const root = names.give('', bagName(contents)).slice(1);
    const alive = seldom(() => job.report(index, caseIds.length, `正在打包：${nameOf(contents.view)}`));
    cases.push({ view: contents.view, bag: await writeBag(parts, zip, root, contents, alive) });
  }
  const collection = { reader: readerOf(job.owner), at, cases, refused };
  await zip.add('总目录.html', () => textStream(overallIndex(collection)), true);
  await zip.add('总目录.csv', () => textStream(overallCsv(collection)), true);
  await zip.end();
  return { name: `案卷汇编-${legalDay(at)}-${String(cases.length)}个项目.zip`, mediaType };
};

const writeBag = (
  { store, software }: CaseFileParts,
  zip: ZipWriter,
  root: string,
  contents: CaseContents,
  progress: (done: number, total: number) => Promise<void>,
): Promise<BagSummary> => writeCaseBag({ zip, store, software, progress }, root, contents);

/** Progress is written to the database: four times a second is as often as anybody looks. */
const seldom = (tell: (done: number, total: number) => Promise<void>) => {
  let last = 0;
  return async (done: number, total: number): Promise<void> => {
    const now = performance.now();
    if (now - last < 250 && done < total) return;
    last = now;
    await tell(done, total);
  };
};

const readerOf = (actor: Actor): string => `${actor.organisationName} ${actor.name}`;

/** Everything of one case file as this person may see it; undefined for what is not there or not this person's. */
const readContents = async (
  { application, db, clock, packs, papersOf }: CaseFileParts,
  actor: Actor,
  caseId: string,
): Promise<CaseContents | undefined> => {
  const at = clock.now();
  const view = await application.caseFile(actor, caseId, { now: at, today: legalDay(at) });
  if (!view) return undefined;
  const pack = packs.find(({ id }) => id === view.project.pack.id);
  if (!pack) throw new Error(`Unknown law pack ${view.project.pack.id}`);
  const chain = await readChain(db, { id: caseId, kind: 'project', until: view.project.seq });
  const scanChain = await readChain(db, { id: await findPaperChain(db, caseId), kind: paperChain });
  return { view, pack, chain, scanChain, papers: await papersOf(actor, caseId), reader: readerOf(actor), at };
};
