import type { TaskView } from '@zhengxiang/application/contract';
import type { Actor } from '@zhengxiang/core';
import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../db/log.ts';
import type { Queue } from '../jobs/queue.ts';
import { runTask, type TaskWorker } from './run-task.ts';
import { taskStore, type TaskRow } from '../db/tasks/task-store.ts';

/** Work in the background that its owner can watch, leave, find again, cancel, repeat and download. */
export interface Tasks {
  /** Undefined when this desk has too many open tasks. The same open task is not begun twice. */
  start(owner: Actor, kind: string, title: string, data: object): Promise<TaskView | undefined>;
  /** Does the tasks of one kind here; `shape` reads what `start` was given. */
  work<T>(kind: string, shape: z.ZodType<T>, worker: TaskWorker<T>): Promise<void>;
  list(owner: Actor): Promise<TaskView[]>;
  find(owner: Actor, id: string): Promise<TaskView | undefined>;
  cancel(owner: Actor, id: string): Promise<TaskView | undefined>;
  /** Begins a failed or cancelled task anew. */
  repeat(owner: Actor, id: string): Promise<TaskView | undefined>;
  /** False for what is not there, not this desk's, or still open. */
  remove(owner: Actor, id: string): Promise<boolean>;
  result(owner: Actor, id: string): Promise<TaskFile | undefined>;
  /** Picks up what a process that went away left behind and removes what has expired. */
  sweep(): Promise<void>;
  /** Gives the running tasks back, so that the next start goes on with them. */
  stop(): Promise<void>;
}

export interface TaskFile {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

export interface TaskParts {
  readonly db: Database;
  readonly queue: Queue;
  /** Where results lie. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
  /** A process that has given no sign of life for so long is taken for dead. */
  readonly staleSeconds?: number;
}

const day = 24 * 60 * 60 * 1000;
const keptDays = 7;
const openLimit = 10;
const attemptLimit = 3;
const sweepEvery = 15_000;

const viewOf = (row: TaskRow): TaskView => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  state: row.state,
  done: row.done,
  total: row.total,
  message: row.message,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  expiresAt: row.expiresAt?.toISOString() ?? null,
  result:
    row.state === 'done' && row.resultName !== null
      ? { name: row.resultName, size: row.resultSize ?? 0, path: `/api/tasks/${row.id}/result` }
      : null,
});

const queueName = (kind: string): string => `task.${kind}`;

export const createTasks = ({ db, queue, folder, clock, log, staleSeconds = 45 }: TaskParts): Tasks => {
  const store = taskStore(db);
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  const resultPath = (id: string): string => path.join(folder, id);
  const ending = () => {
    const at = clock.now();
    return { finishedAt: at, expiresAt: new Date(at.getTime() + keptDays * day) };
  };
  const send = (row: Pick<TaskRow, 'id' | 'kind'>): Promise<void> =>
    queue.send(queueName(row.kind), { taskId: row.id });
  const find: Tasks['find'] = async (owner, id) => {
    const row = await store.find(owner, id);
    return row && viewOf(row);
  };
  const sweep = async (): Promise<void> => {
    const failed = { state: 'failed', message: '处理多次中断，没有完成。可以重做。', ...ending() } as const;
    for (const row of await store.recover(staleSeconds, attemptLimit, failed)) await send(row);
    for (const { id } of await store.expire(clock.now())) await rm(resultPath(id), { force: true });
  };
  const sweeping = setInterval(() => {
    sweep().catch((err: unknown) => log.warn({ err }, 'background tasks were not swept'));
  }, sweepEvery);
  sweeping.unref();

  return {
    async start(owner, kind, title, data) {
      const same = await store.findOpen(owner, kind, data);
      if (same) return viewOf(same);
      if ((await store.countOpen(owner)) >= openLimit) return undefined;
      const id = randomUUID();
      await store.add({
        id,
        kind,
        title,
        data,
        state: 'queued',
        ownerPerson: owner.personId,
        ownerOrg: owner.organisationId,
        ownerPost: owner.post,
        createdAt: clock.now(),
      });
      await send({ id, kind });
      return find(owner, id);
    },
    async work(kind, shape, worker) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await queue.work<{ taskId: string }>(queueName(kind), async ({ taskId }) => {
        if (stopping.signal.aborted) return;
        const run = runTask({ store, shape, worker, resultPath, stopping: stopping.signal, ending, log }, taskId);
        running.add(run);
        await run.finally(() => running.delete(run));
      });
      // What waited when the server went down has perhaps lost its place in the queue; a second place does no harm.
      for (const row of await store.waiting()) if (row.kind === kind) await send(row);
    },
    list: async (owner) => (await store.list(owner)).map(viewOf),
    find,
    async cancel(owner, id) {
      await store.change(owner, id, ['queued', 'running'], { state: 'cancelled', message: '已取消', ...ending() });
      return find(owner, id);
    },
    async repeat(owner, id) {
      const row = await store.find(owner, id);
      if (!row) return undefined;
      if (row.state === 'failed' || row.state === 'cancelled') {
        const again = {
          state: 'queued',
          attempts: 0,
          done: 0,
          message: '',
          finishedAt: null,
          expiresAt: null,
        } as const;
        await store.change(owner, id, ['failed', 'cancelled'], again);
        await send(row);
      }
      return find(owner, id);
    },
    async remove(owner, id) {
      const removed = await store.remove(owner, id);
      if (removed) await rm(resultPath(id), { force: true });
      return removed;
    },
    async result(owner, id) {
      const row = await store.find(owner, id);
      if (row?.state !== 'done' || row.resultName === null) return undefined;
      const file = await stat(resultPath(id)).catch(() => undefined);
      return (
        file && {
          path: resultPath(id),
          name: row.resultName,
          mediaType: row.resultType ?? 'application/octet-stream',
          size: file.size,
        }
      );
    },
    sweep,
    async stop() {
      clearInterval(sweeping);
      stopping.abort();
      await Promise.allSettled(running);
    },
  };
};
