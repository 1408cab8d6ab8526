import type { Actor } from '@zhengxiang/core';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import type { z } from 'zod';
import { isDatabaseGone } from '../db/database-gone.ts';
import type { Log } from '../db/log.ts';
import type { Attempt, TaskRow, TaskStore } from '../db/tasks/task-store.ts';

/** What a worker is given. */
export interface TaskJob<T> {
  readonly data: T;
  /** The desk the task works for: a worker reads with its eyes. */
  readonly owner: Actor;
  /** How far it is. Rejects when the task has been cancelled or the server stops. */
  readonly report: (done: number, total: number, message?: string) => Promise<void>;
  /** Aborted when the task is cancelled or the server stops. */
  readonly signal: AbortSignal;
  /** Where a large result is written; a small one may be returned as `bytes`. */
  readonly resultPath: string;
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

interface Running<T> {
  readonly store: TaskStore;
  readonly shape: z.ZodType<T>;
  readonly worker: TaskWorker<T>;
  readonly resultPath: (id: string) => string;
  readonly stopping: AbortSignal;
  readonly ending: () => { readonly finishedAt: Date; readonly expiresAt: Date };
  readonly log: Log;
}

const beatEvery = 10_000;

/** One attempt at a task: claims it, gives signs of life, and writes down how it ended. Rejects only when the database is away. */
export const runTask = async <T>(parts: Running<T>, id: string): Promise<void> => {
  const row = await parts.store.claim(id);
  if (!row) return;
  const written = `${parts.resultPath(id)}.${String(row.attempts)}`;
  const lost = new AbortController();
  const signal = AbortSignal.any([lost.signal, parts.stopping]);
  const beat = setInterval(() => {
    parts.store.tell(row).then(
      (mine) => mine || lost.abort(),
      (err: unknown) => parts.log.warn({ err, task: id }, 'a background task could not give a sign of life'),
    );
  }, beatEvery);
  try {
    const result = await attempt(parts, row, lost, signal, written);
    await finish(parts, row, result, written);
  } catch (error) {
    await giveUp(parts, row, error, signal);
  } finally {
    clearInterval(beat);
    await rm(written, { force: true });
  }
};

const attempt = async <T>(
  { store, shape, worker }: Running<T>,
  row: TaskRow,
  lost: AbortController,
  signal: AbortSignal,
  written: string,
): Promise<TaskResult> => {
  const owner = await store.ownerOf(row);
  if (!owner) throw new TaskFailure('发起任务的岗位已经变动，任务没有执行。');
  const report: TaskJob<T>['report'] = async (done, total, message = '') => {
    if (!(await store.tell(row, { done, total, message }))) lost.abort();
    signal.throwIfAborted();
  };
  const result = await worker({ data: shape.parse(row.data), owner, report, signal, resultPath: written });
  signal.throwIfAborted();
  return result;
};

const finish = async <T>(parts: Running<T>, row: TaskRow, result: TaskResult, written: string): Promise<void> => {
  if (result.bytes) await writeFile(written, result.bytes, { mode: 0o600 });
  const { size } = await stat(written);
  // A cancelled attempt leaves no result behind; one that is cancelled after this line is removed with its task.
  if (!(await parts.store.tell(row))) return;
  await rename(written, parts.resultPath(row.id));
  await parts.store.tell(row, {
    state: 'done',
    resultName: result.name,
    resultType: result.mediaType,
    resultSize: size,
    message: '',
    ...parts.ending(),
  });
};

const giveUp = async <T>(
  { store, stopping, ending, log }: Running<T>,
  row: Attempt,
  error: unknown,
  signal: AbortSignal,
): Promise<void> => {
  // The server stops: the task waits for the next start, and the attempt does not count.
  if (stopping.aborted) {
    await store.tell(row, { state: 'queued', attempts: row.attempts - 1 });
    return;
  }
  if (signal.aborted) return;
  // The task did nothing wrong: it is taken up again when it has given no sign of life for a while.
  if (isDatabaseGone(error)) throw error;
  const known = error instanceof TaskFailure;
  if (!known) log.error({ err: error, task: row.id }, 'a background task failed');
  const message = known ? error.message : '处理时出错，已记录。可以重做；仍不成功请联系系统管理员。';
  await store.tell(row, { state: 'failed', message, ...ending() });
};
