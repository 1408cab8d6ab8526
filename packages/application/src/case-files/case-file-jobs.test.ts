import { actorOf } from '@zhengxiang/demo-county';
import { beforeAll, describe, expect, it } from 'vitest';
import { lifeOf, paperCounty, type PaperCounty } from '../papers/testing/paper-county.ts';
import type { StopSignal } from '../ports/index.ts';
import { TaskFailure, type TaskResult, type TaskWorker } from '../tasks/run-task.ts';
import type { Tasks } from '../tasks/create-tasks.ts';
import { freshId, oneLaw } from '../testing/test-county.ts';
import type { CaseContents, Collection } from './case-contents.ts';
import { caseFileKind, caseFilesKind } from './case-file-desk.ts';
import { caseFileJobs } from './case-file-jobs.ts';
import { papersFrom } from './case-papers.ts';

const caseId = lifeOf('social-assistance-136').cases['main']?.id ?? '';
const signal: StopSignal = { aborted: false, throwIfAborted: () => undefined };

describe('案卷里有什么（内存存储）', () => {
  let at: PaperCounty;
  const written: CaseContents[] = [];
  const indexed: Collection[] = [];
  const reports: string[] = [];
  const workers = new Map<string, TaskWorker<never>>();

  beforeAll(async () => {
    at = await paperCounty({ until: 'approval.issue' });
    const { application } = at.county;
    const tasks = {
      kindOf: (kind: string, _shape: unknown, worker: TaskWorker<never>) => {
        workers.set(kind, worker);
        return { kind, title: '', run: () => Promise.resolve({ said: '' }) };
      },
    } as unknown as Pick<Tasks, 'kindOf'>;
    let time = 0;
    caseFileJobs(tasks, {
      unit: at.county.memory,
      application,
      packs: oneLaw,
      papersOf: papersFrom(at.desk, application),
      now: at.parts.now,
      elapsed: () => (time += 100),
      open: () => ({
        add: async (contents, progress) => {
          written.push(contents);
          for (let done = 1; done <= 10; done += 1) await progress(done, 10);
          return { folder: `案卷${String(written.length)}`, files: 10, bytes: 1, gaps: 0 };
        },
        addIndex: (collection) => {
          indexed.push(collection);
          return Promise.resolve();
        },
        end: () => Promise.resolve(),
      }),
    });
  });

  const make = (kind: string, login: string, data: object): Promise<TaskResult> => {
    const worker = workers.get(kind);
    if (!worker) throw new Error(`no ${kind}`);
    const report = (done: number, total: number, message = ''): Promise<void> => {
      reports.push(`${message} ${String(done)}/${String(total)}`);
      return Promise.resolve();
    };
    return worker({ data: data as never, owner: actorOf(login), report, signal, place: 'p' });
  };

  it('有全部记录、文书和扫描件的记录；还没有做的文书现在做，做不出的说没有', async () => {
    await at.desk.register();
    at.breakDown(true);
    const broken = (await at.desk.ofCase(actorOf('minzheng.clerk'), caseId))?.find(({ kind }) => kind === 'annex2');
    expect(await at.desk.bytes(actorOf('minzheng.clerk'), broken?.id ?? '', 'pdf')).toBe('not-ready');
    await make(caseFileKind, 'minzheng.clerk', { caseId });
    expect(written.at(-1)?.papers.every(({ drawn }) => !drawn)).toBe(true);
    at.breakDown(false);
    const result = await make(caseFileKind, 'minzheng.clerk', { caseId });
    expect(result).toEqual({ name: '案卷2.zip', mediaType: 'application/zip' });
    const contents = written.at(-1);
    const { chain = [], scanChain = [], papers = [] } = contents ?? {};
    expect(chain.map(({ seq }) => seq)).toEqual(chain.map((_one, index) => index + 1));
    expect(chain).toHaveLength(contents?.view.project.seq ?? -1);
    expect(scanChain.filter(({ type }) => type === 'paper.issued')).not.toEqual([]);
    expect(papers.map(({ seq }) => seq)).toEqual(papers.map(({ seq }) => seq).sort((a, b) => a - b));
    const approval = papers.find(({ name }) => name === '立项批复');
    expect(approval).toMatchObject({ drawn: true, replaced: false, waitsForScan: true });
    expect(approval?.files.map(({ name }) => name.split('.').at(-1))).toEqual(['pdf', 'docx']);
    expect(contents?.reader).toContain(actorOf('minzheng.clerk').organisationName);
  });

  it('进度不必一直说，最后一份一定说', () => {
    const packing = reports.filter((one) => one.startsWith('正在打包材料'));
    expect(packing.length).toBeLessThan(12);
    expect(packing.at(-1)).toBe('正在打包材料 10/10');
  });

  it('看不到的项目没有案卷；多个项目的，看不到的和没有的一样列在总目录里', async () => {
    await expect(make(caseFileKind, 'shuiwu.clerk', { caseId })).rejects.toThrow(TaskFailure);
    const nobody = freshId();
    const before = written.length;
    const result = await make(caseFilesKind, 'minzheng.clerk', { caseIds: [caseId, nobody] });
    expect(result.name).toMatch(/^案卷汇编-2030-01-02-1个项目\.zip$/u);
    expect([written.length - before, indexed.at(-1)?.refused, indexed.at(-1)?.cases.length]).toEqual([1, [nobody], 1]);
    await make(caseFilesKind, 'shuiwu.clerk', { caseIds: [caseId, nobody] });
    expect(indexed.at(-1)).toMatchObject({ cases: [], refused: [caseId, nobody] });
  });
});
