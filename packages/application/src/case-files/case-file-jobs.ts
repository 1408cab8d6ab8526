import { signature, type Actor } from '@zhengxiang/core';
import { projectNameOf } from '@zhengxiang/procedure';
import { z } from 'zod';
import type { Application } from '../create-application.ts';
import type { JobKind } from '../jobs/run-job.ts';
import { lawById } from '../laws.ts';
import type { ChainStore, Laws, UnitOfWork } from '../ports/index.ts';
import { TaskFailure, type TaskJob, type TaskResult } from '../tasks/run-task.ts';
import type { Tasks } from '../tasks/create-tasks.ts';
import { legalDay } from '../time/legal-day.ts';
import type { CaseContents, Collected, OpenBundle, TellProgress } from './case-contents.ts';
import { caseFileKind, caseFilesKind } from './case-file-desk.ts';
import type { PapersOf } from './case-papers.ts';

export interface CaseFileParts extends Laws {
  readonly unit: UnitOfWork<ChainStore>;
  readonly application: Pick<Application, 'caseFile'>;
  readonly papersOf: PapersOf;
  readonly open: OpenBundle;
  readonly now: () => Date;
  /** Milliseconds since some moment, by a clock that nobody sets. */
  readonly elapsed: () => number;
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
  const bundle = parts.open(job.place, contents.at, job.signal);
  const tell = seldom(parts, (done, total) => job.report(done, total, '正在打包材料'));
  const { folder } = await bundle.add(contents, tell);
  await bundle.end();
  return { name: `${folder}.zip`, mediaType };
};

const makeSeveral = async (parts: CaseFileParts, job: TaskJob<z.infer<typeof several>>): Promise<TaskResult> => {
  const at = parts.now();
  const { caseIds } = job.data;
  const bundle = parts.open(job.place, at, job.signal);
  const cases: Collected[] = [];
  const refused: string[] = [];
  for (const [index, caseId] of caseIds.entries()) {
    await job.report(index, caseIds.length, `正在整理第 ${String(index + 1)} 个项目的记录和文书`);
    const contents = await readContents(parts, job.owner, caseId);
    if (!contents) {
      refused.push(caseId);
      continue;
    }
    const { view } = contents;
    const name = projectNameOf(view.project.facts) ?? '未命名项目';
    const alive = seldom(parts, () => job.report(index, caseIds.length, `正在打包：${name}`));
    cases.push({ view, bag: await bundle.add(contents, alive) });
  }
  await bundle.addIndex({ reader: readerOf(job.owner), at, cases, refused });
  await bundle.end();
  return { name: `案卷汇编-${legalDay(at)}-${String(cases.length)}个项目.zip`, mediaType };
};

/** Progress is stored: four times a second is as often as anybody looks. */
const seldom = ({ elapsed }: Pick<CaseFileParts, 'elapsed'>, tell: TellProgress): TellProgress => {
  let last = -Infinity;
  return async (done, total) => {
    const now = elapsed();
    if (now - last < 250 && done < total) return;
    last = now;
    await tell(done, total);
  };
};

const readerOf = (actor: Actor): string => `${actor.organisationName} ${signature(actor)}`;

/** Everything of one case file as this person may see it; undefined for what is not there or not this person's. */
const readContents = async (
  { application, unit, now, packs, papersOf }: CaseFileParts,
  actor: Actor,
  caseId: string,
): Promise<CaseContents | undefined> => {
  const at = now();
  const view = await application.caseFile(actor, caseId, { now: at, today: legalDay(at) });
  if (!view) return undefined;
  const { pack } = lawById(packs, view.project.pack.id);
  // What is drawn only now is recorded only now: its record belongs into the file with it.
  const papers = await papersOf(actor, caseId);
  const chains = await unit.snapshot(async (store) => ({
    chain: await store.chainOf(caseId, view.project.seq),
    scanChain: await store.paperChainOf(caseId),
  }));
  return { view, pack, ...chains, papers, reader: readerOf(actor), at };
};
