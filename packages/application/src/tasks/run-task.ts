import type { Actor } from '@zhengxiang/core';
import type { z } from 'zod';
import { legalDay } from '../time/legal-day.ts';
import type { JobDone, JobGiven } from '../jobs/run-job.ts';
import type {
  DeskStore,
  ResultFiles,
  StopSignal,
  TaskEntry,
  TaskProgress,
  TaskStore,
  UnitOfWork,
} from '../ports/index.ts';

/** What a worker is given. */
export interface TaskJob<T> {
  readonly data: T;
  /** The desk the task works for: a worker reads with its eyes. */
  readonly owner: Actor;
  /** How far it is. Rejects when the task has been cancelled or the server stops. */
  readonly report: (done: number, total: number, message?: string) => Promise<void>;
  /** Aborted when the task is cancelled or the server stops. */
  readonly signal: StopSignal;
  /** Where a large result is written; a small one may be returned as `bytes`. */
  readonly place: string;
}

export interface TaskResult {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes?: Uint8Array;
}

export type TaskWorker<T> = (job: TaskJob<T>) => Promise<TaskResult>;

/** A failure that its owner can understand: the message is shown as it is. */
export class TaskFailure extends Error {
  override readonly name = 'TaskFailure';
}

export interface TaskWork<T> {
  readonly unit: UnitOfWork<TaskStore & DeskStore>;
  readonly results: ResultFiles;
  readonly shape: z.ZodType<T>;
  readonly worker: TaskWorker<T>;
  readonly now: () => Date;
  readonly ending: () => { readonly finishedAt: Date; readonly expiresAt: Date };
  /** The store itself is away: the task did nothing wrong and is tried again. */
  readonly isStoreGone: (error: unknown) => boolean;
  /** Hears of failures that nobody foresaw. */
  readonly unforeseen: (error: unknown, id: string) => void;
}

type Turn = JobGiven & { readonly id: string };

const tell = <T>({ unit }: TaskWork<T>, turn: Turn, what: Partial<TaskProgress>): Promise<boolean> =>
  unit.transaction((store) => store.tellTask(turn, what));

/** One try at a task: claims it, and writes down how it ended. Rejects only when the store is away. */
export const runTask = async <T>(work: TaskWork<T>, given: JobGiven): Promise<JobDone> => {
  const turn: Turn = { ...given, id: given.key };
  const task = await work.unit.transaction((store) => store.claimTask(turn));
  if (!task) return { said: '不用再做' };
  const place = work.results.place(task.id, turn.turn);
  try {
    const result = await attempt(work, turn, task, place);
    await finish(work, turn, result, place);
    return { said: task.title };
  } catch (error) {
    return await giveUp(work, turn, error);
  } finally {
    await work.results.drop(place);
  }
};

const attempt = async <T>(work: TaskWork<T>, turn: Turn, task: TaskEntry, place: string): Promise<TaskResult> => {
  const { ownerPerson: personId, ownerOrg: organisationId, ownerPost: post } = task;
  const owner = await work.unit.snapshot(async (store) => {
    const today = legalDay(work.now());
    const desks = await store.desksOf(personId, today);
    // Their own first; one that was lent to them while it is.
    const at = desks.find((desk) => desk.organisationId === organisationId && desk.post === post);
    return at && store.actorAt({ personId, organisationId, post, delegation: at.delegation?.id }, today);
  });
  if (!owner) throw new TaskFailure('发起任务的岗位已经变动，任务没有执行。');
  const report: TaskJob<T>['report'] = async (done, total, message = '') => {
    if (!(await tell(work, turn, { done, total, message }))) turn.abandon();
    turn.signal.throwIfAborted();
  };
  const { signal } = turn;
  const result = await work.worker({ data: work.shape.parse(task.data), owner: owner.actor, report, signal, place });
  signal.throwIfAborted();
  return result;
};

const finish = async <T>(work: TaskWork<T>, turn: Turn, result: TaskResult, place: string): Promise<void> => {
  if (result.bytes) await work.results.write(place, result.bytes);
  // A cancelled try leaves no result behind; one that is cancelled after this line is removed with its task.
  if (!(await tell(work, turn, {}))) return;
  const resultSize = await work.results.keep(turn.id, place);
  const { name: resultName, mediaType: resultType } = result;
  await tell(work, turn, { state: 'done', resultName, resultType, resultSize, message: '', ...work.ending() });
};

const giveUp = async <T>(work: TaskWork<T>, turn: Turn, error: unknown): Promise<JobDone> => {
  // The server stops: the task waits for the next start.
  if (turn.stopping.aborted) {
    await tell(work, turn, { state: 'queued' });
    throw error;
  }
  if (turn.signal.aborted) return { said: '已取消' };
  if (work.isStoreGone(error)) throw error;
  const known = error instanceof TaskFailure;
  if (!known) work.unforeseen(error, turn.id);
  const message = known ? error.message : '处理时出错，已记录。可以重做；仍不成功请联系系统管理员。';
  await tell(work, turn, { state: 'failed', message, ...work.ending() });
  return { said: `没有做成：${message}` };
};
