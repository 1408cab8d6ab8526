import type { Actor } from '@zhengxiang/core';
import type { z } from 'zod';
import type { TaskView } from '../contract/index.ts';
import type { JobKind } from '../jobs/run-job.ts';
import type { DeskStore, JobStore, TaskEntry, TaskStore, UnitOfWork } from '../ports/index.ts';
import { runTask, type TaskWork, type TaskWorker } from './run-task.ts';

/** Work in the background that its owner can watch, leave, find again, cancel, repeat and download. */
export interface Tasks {
  /** Undefined when this desk has too many open tasks. The same open task is not begun twice. */
  start(owner: Actor, kind: string, title: string, data: object): Promise<TaskView | undefined>;
  /** How the tasks of one kind are done; `shape` reads what `start` was given. */
  kindOf<T>(kind: string, shape: z.ZodType<T>, worker: TaskWorker<T>): JobKind;
  list(owner: Actor): Promise<TaskView[]>;
  find(owner: Actor, id: string): Promise<TaskView | undefined>;
  cancel(owner: Actor, id: string): Promise<TaskView | undefined>;
  /** Begins a failed or cancelled task anew. */
  repeat(owner: Actor, id: string): Promise<TaskView | undefined>;
  /** False for what is not there, not this desk's, or still open. */
  remove(owner: Actor, id: string): Promise<boolean>;
  result(owner: Actor, id: string): Promise<TaskFile | undefined>;
  /** Removes what has expired. Answers how many. */
  sweep(): Promise<number>;
}

export interface TaskFile {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

type Store = TaskStore & DeskStore & JobStore;

export interface TaskParts extends Pick<TaskWork<unknown>, 'results' | 'isStoreGone' | 'unforeseen'> {
  readonly unit: UnitOfWork<Store>;
  readonly now: () => Date;
  readonly newId: () => string;
}

const day = 24 * 60 * 60 * 1000;
const keptDays = 7;
const openLimit = 10;
const attemptLimit = 3;
const listed = 100;

const viewOf = (task: TaskEntry): TaskView => ({
  id: task.id,
  kind: task.kind,
  title: task.title,
  state: task.state,
  done: task.done,
  total: task.total,
  message: task.message,
  createdAt: task.createdAt.toISOString(),
  finishedAt: task.finishedAt?.toISOString() ?? null,
  expiresAt: task.expiresAt?.toISOString() ?? null,
  result:
    task.state === 'done' && task.resultName !== null
      ? { name: task.resultName, size: task.resultSize ?? 0, path: `/api/tasks/${task.id}/result` }
      : null,
});

/** The job of a task: its key is the id of the task. */
const jobKindOf = (kind: string): string => `task.${kind}`;
const jobOf = ({ id, kind }: Pick<TaskEntry, 'id' | 'kind'>) => ({ kind: jobKindOf(kind), key: id, data: {} });

/** A task begun anew. */
const anew = { state: 'queued', done: 0, message: '', finishedAt: null, expiresAt: null } as const;

const endingAt = (at: Date) => ({ finishedAt: at, expiresAt: new Date(at.getTime() + keptDays * day) });

/** The task as its owner finds it now. */
const found = async (store: Store, owner: Actor, id: string): Promise<TaskView | undefined> => {
  const task = await store.findTask(owner, id);
  return task && viewOf(task);
};

/** What is done in the background, and what becomes of it there. */
const taskWork = (parts: TaskParts): Pick<Tasks, 'kindOf' | 'sweep'> => {
  const { unit, results, now } = parts;
  const ending = () => endingAt(now());
  return {
    kindOf: (kind, shape, worker) => ({
      kind: jobKindOf(kind),
      title: '后台任务',
      attempts: attemptLimit,
      run: (given) => runTask({ ...parts, shape, worker, ending }, given),
      givenUp: ({ key: id, turn }) =>
        unit.transaction(async (store) => {
          const message = '处理多次中断，没有完成。可以重做。';
          if (await store.claimTask({ id, turn }))
            await store.tellTask({ id, turn }, { state: 'failed', message, ...ending() });
        }),
    }),
    sweep: async () => {
      const gone = await unit.transaction((store) => store.expireTasks(now()));
      for (const id of gone) await results.remove(id);
      return gone.length;
    },
  };
};

/** What somebody orders, and takes back or orders anew. */
const taskOrders = ({ unit, now, newId }: TaskParts): Pick<Tasks, 'start' | 'cancel' | 'repeat'> => ({
  start: (owner, kind, title, data) =>
    unit.transaction(async (store) => {
      const same = await store.findOpenTask(owner, kind, data);
      if (same) return viewOf(same);
      if ((await store.countOpenTasks(owner)) >= openLimit) return undefined;
      const id = newId();
      const { personId: ownerPerson, organisationId: ownerOrg, post: ownerPost } = owner;
      await store.addTask({ id, kind, title, data, ownerPerson, ownerOrg, ownerPost, createdAt: now() });
      await store.putJob(jobOf({ id, kind }));
      return found(store, owner, id);
    }),
  cancel: (owner, id) =>
    unit.transaction(async (store) => {
      const cancelled = { state: 'cancelled', message: '已取消', ...endingAt(now()) } as const;
      await store.changeTask(owner, id, ['queued', 'running'], cancelled);
      return found(store, owner, id);
    }),
  repeat: (owner, id) =>
    unit.transaction(async (store) => {
      const task = await store.findTask(owner, id);
      if (task && (await store.changeTask(owner, id, ['failed', 'cancelled'], anew))) await store.putJob(jobOf(task));
      return found(store, owner, id);
    }),
});

/** Tasks and their results as their owner finds them. */
const taskResults = ({ unit, results }: TaskParts): Pick<Tasks, 'list' | 'find' | 'remove' | 'result'> => ({
  list: (owner) => unit.snapshot(async (store) => (await store.tasksOf(owner, listed)).map(viewOf)),
  find: (owner, id) => unit.snapshot((store) => found(store, owner, id)),
  remove: async (owner, id) => {
    const removed = await unit.transaction((store) => store.removeTask(owner, id));
    if (removed) await results.remove(id);
    return removed;
  },
  result: async (owner, id) => {
    const task = await unit.snapshot((store) => store.findTask(owner, id));
    if (task?.state !== 'done' || task.resultName === null) return undefined;
    const file = await results.find(id);
    const mediaType = task.resultType ?? 'application/octet-stream';
    return file && { ...file, name: task.resultName, mediaType };
  },
});

export const createTasks = (parts: TaskParts): Tasks => ({
  ...taskOrders(parts),
  ...taskResults(parts),
  ...taskWork(parts),
});
