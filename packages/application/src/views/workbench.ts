import {
  actions,
  citeText,
  isActionId,
  organNames,
  postNames,
  workingDaysBetween,
  type Actor,
  type PlainDate,
} from '@zhengxiang/core';
import type { DraftView, Todo, Workbench } from '../contract/index.ts';
import type { Store, StoredTodo } from '../ports.ts';
import { keysOfActor } from '../viewers.ts';
import { eventTitle } from './history.ts';

const titleOf = (action: string): string => (isActionId(action) ? actions[action].title : action);

const nameOf = (draft: DraftView): string => {
  const { data } = draft;
  const name = typeof data === 'object' && data !== null && 'name' in data ? data.name : undefined;
  return typeof name === 'string' && name !== '' ? name : '（未命名）';
};

const waitingWords = (todo: StoredTodo): string =>
  todo.post ? `${organNames[todo.organ]}${postNames[todo.post]}` : organNames[todo.organ];

/** Several desks may hold one task; the owner waits for the organ once. */
const onePerAct = (todos: readonly StoredTodo[]): readonly StoredTodo[] => [
  ...new Map(todos.map((todo) => [`${todo.caseId}:${todo.action}:${todo.organ}`, todo])).values(),
];

/** Home: what this desk has to do, what it waits for, its drafts and what is new. */
export const workbenchView = async (store: Store, actor: Actor, today: PlainDate): Promise<Workbench> => {
  const keys = keysOfActor(actor);
  const [targets, calendar] = [await store.targets(), await store.calendar()];
  const todos = onePerAct(await store.todosFor(actor)).map((todo): Todo => {
    const used = workingDaysBetween(todo.since, today, calendar);
    return {
      caseId: todo.caseId,
      caseKind: todo.caseKind,
      action: todo.action,
      title: titleOf(todo.action),
      project: todo.title,
      number: todo.number,
      ownerName: todo.ownerName,
      amount: todo.amount,
      since: todo.since,
      workingDays: used.days,
      target: targets.get(todo.action) ?? null,
      provisional: used.provisional,
    };
  });
  const mine = new Set(todos.map((todo) => `${todo.caseId}:${todo.action}`));
  const awaited = onePerAct(await store.awaitedBy(actor.organisationId)).filter(
    (todo) => !mine.has(`${todo.caseId}:${todo.action}`),
  );
  return {
    todos,
    waiting: awaited.map((todo) => ({
      caseId: todo.caseId,
      caseKind: todo.caseKind,
      project: todo.title,
      title: titleOf(todo.action),
      holder: waitingWords(todo),
      since: todo.since,
    })),
    drafts: (await store.draftsOf(actor.personId)).map((draft) => ({
      id: draft.id,
      caseId: draft.caseId,
      action: draft.action,
      title: titleOf(draft.action),
      name: nameOf(draft),
      updatedAt: draft.updatedAt,
    })),
    news: (await store.news(actor, keys)).map(({ caseId, project, type, by, on }) => ({
      caseId,
      project,
      title: eventTitle(type),
      by,
      on,
    })),
    warnings: (await store.warningsFor(keys)).map((warning) => ({ ...warning, citeText: citeText(warning.cite) })),
  };
};
