import type { Actor } from '@zhengxiang/core';
import type { TaskView } from '../contract/index.ts';

export type TaskState = TaskView['state'];

/** Work that somebody asked for and that takes longer than a page. */
export interface NewTask {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** What was asked for; its shape belongs to the kind. */
  readonly data: unknown;
  /** The desk it works for: it sees what that desk sees, and only that desk gets the result. */
  readonly ownerPerson: string;
  readonly ownerOrg: string;
  readonly ownerPost: string;
  readonly createdAt: Date;
}

/** What changes while a task goes on. */
export interface TaskProgress {
  readonly state: TaskState;
  readonly done: number;
  /** Unknown before the work has begun. */
  readonly total: number | null;
  readonly message: string;
  readonly resultName: string | null;
  readonly resultType: string | null;
  readonly resultSize: number | null;
  readonly finishedAt: Date | null;
  /** From then on the task and its result are removed. */
  readonly expiresAt: Date | null;
}

export interface TaskEntry extends NewTask, TaskProgress {}

/** A task in the hands of one turn of its job. */
export interface TaskTurn {
  readonly id: string;
  readonly turn: number;
}

/** Tasks of all desks. */
export interface TaskStore {
  /** Waiting, with nothing done. */
  addTask(task: NewTask): Promise<void>;
  /** The newest of a desk first. */
  tasksOf(owner: Actor, limit: number): Promise<readonly TaskEntry[]>;
  findTask(owner: Actor, id: string): Promise<TaskEntry | undefined>;
  /** The same task of a desk that is not over. */
  findOpenTask(owner: Actor, kind: string, data: object): Promise<TaskEntry | undefined>;
  countOpenTasks(owner: Actor): Promise<number>;
  /** Begins a task that waits, or that an earlier turn left; undefined when it is over. */
  claimTask(turn: TaskTurn): Promise<TaskEntry | undefined>;
  /** Writes what a turn has to tell; false when the task is no longer its own. */
  tellTask(turn: TaskTurn, what: Partial<TaskProgress>): Promise<boolean>;
  /** Changes a task of a desk that stands as `from` says; false where it does not. */
  changeTask(owner: Actor, id: string, from: readonly TaskState[], to: Partial<TaskProgress>): Promise<boolean>;
  /** Removes one that is over; false where there is none. */
  removeTask(owner: Actor, id: string): Promise<boolean>;
  /** Removes what has expired. Answers the ids. */
  expireTasks(now: Date): Promise<readonly string[]>;
}
