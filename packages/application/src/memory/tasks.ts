import type { Actor } from '@zhengxiang/core';
import type { TaskEntry, TaskProgress, TaskStore } from '../ports/index.ts';
import { asJson } from './order.ts';
import type { StoredTask, Tables } from './tables.ts';

const nothingYet: TaskProgress = {
  state: 'queued',
  done: 0,
  total: null,
  message: '',
  resultName: null,
  resultType: null,
  resultSize: null,
  finishedAt: null,
  expiresAt: null,
};

const isOpen = ({ state }: TaskEntry): boolean => state === 'queued' || state === 'running';

/** The same JSON in whatever order its keys were written. */
const sameJson = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** Tasks of all desks. */
export const memoryTasks = ({ tasks }: Tables): TaskStore => {
  const isOf = (task: TaskEntry, { personId, organisationId, post }: Actor): boolean =>
    task.ownerPerson === personId && task.ownerOrg === organisationId && task.ownerPost === post;
  const found = (owner: Actor, id: string): StoredTask | undefined => {
    const task = tasks.get(id);
    return task && isOf(task, owner) ? task : undefined;
  };
  const ofDesk = (owner: Actor): StoredTask[] => tasks.values().filter((task) => isOf(task, owner));
  return {
    addTask: (task) =>
      Promise.resolve(tasks.set(task.id, { ...task, data: asJson(task.data), ...nothingYet, turn: 0 })),
    tasksOf: (owner, limit) =>
      Promise.resolve(
        ofDesk(owner)
          .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
          .slice(0, limit),
      ),
    findTask: (owner, id) => Promise.resolve(found(owner, id)),
    findOpenTask: (owner, kind, data) =>
      Promise.resolve(ofDesk(owner).find((task) => isOpen(task) && task.kind === kind && sameJson(task.data, data))),
    countOpenTasks: (owner) => Promise.resolve(ofDesk(owner).filter(isOpen).length),
    claimTask: ({ id, turn }) => {
      const task = tasks.get(id);
      if (!task || !isOpen(task)) return Promise.resolve(undefined);
      const begun: StoredTask = { ...task, state: 'running', done: 0, message: '', turn };
      tasks.set(id, begun);
      return Promise.resolve(begun);
    },
    tellTask: ({ id, turn }, what) => {
      const task = tasks.get(id);
      const mine = task?.state === 'running' && task.turn === turn;
      if (mine) tasks.set(id, { ...task, ...what });
      return Promise.resolve(mine);
    },
    changeTask: (owner, id, from, to) => {
      const task = found(owner, id);
      const changes = task !== undefined && from.includes(task.state);
      if (changes) tasks.set(id, { ...task, ...to });
      return Promise.resolve(changes);
    },
    removeTask: (owner, id) => {
      const task = found(owner, id);
      const gone = task !== undefined && !isOpen(task);
      if (gone) tasks.delete(id);
      return Promise.resolve(gone);
    },
    expireTasks: (now) => {
      const expired = tasks.values().filter(({ expiresAt }) => expiresAt !== null && expiresAt < now);
      for (const { id } of expired) tasks.delete(id);
      return Promise.resolve(expired.map(({ id }) => id));
    },
  };
};
