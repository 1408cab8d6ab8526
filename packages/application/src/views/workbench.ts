import { actorAtDesk } from '../accounts/desks.ts';
import { draftsFor } from '../drafts/drafts.ts';
import type { LawPack } from '@zhengxiang/procedure';
import { citeText, type Actor, type PlainDate } from '@zhengxiang/core';
import { actOf, hasBusiness, isActOf, titleOfAct } from '@zhengxiang/procedure';
import type { Todo, Workbench } from '../contract/index.ts';
import type { DeskStore, DraftStore, ProjectStore, SettingStore, StoredDraft, TodoStore } from '../ports/index.ts';
import type { Together } from '../laws.ts';
import { stepClock } from '../time/step-clock.ts';
import { keysOfActor } from '../case/viewers.ts';
import { holderWords, perAct, todoTitle, unheldWords } from './awaiting.ts';
import { eventTitle } from './history.ts';
import { unattendedPosts } from './unattended.ts';

const nameOf = (draft: StoredDraft): string => {
  const { data } = draft;
  const name = typeof data === 'object' && data !== null && 'name' in data ? data.name : undefined;
  return typeof name === 'string' && name !== '' ? name : '（未命名）';
};

/** Experts and third parties judge one project; what the law notices about it is for those who run it. */
const heedsWarnings = ({ organisationRole }: Actor): boolean =>
  organisationRole !== 'expert-pool' && organisationRole !== 'company';

/** What the home page of a desk is read from. */
export interface WorkbenchStore
  extends
    SettingStore,
    Pick<TodoStore, 'todosFor' | 'awaitedBy' | 'leftAlone'>,
    Pick<DraftStore, 'draftsOf' | 'draftsLeftAt'>,
    Pick<ProjectStore, 'news' | 'warningsFor'>,
    Pick<DeskStore, 'desksOf'> {}

/** What waits at the desks that somebody stands in at, but for the one that acts now. */
const lentDesks = async (
  store: WorkbenchStore,
  laws: Together,
  { personId, name, onBehalfOf }: Actor,
  today: PlainDate,
): Promise<Workbench['lent']> => {
  const lent: Workbench['lent'] = [];
  for (const desk of await store.desksOf(personId, today)) {
    if (desk.delegation === undefined || desk.delegation.id === onBehalfOf?.delegation) continue;
    const todos = perAct(await store.todosFor(actorAtDesk({ id: personId, name }, desk)));
    lent.push({
      desk,
      todos: todos.map(([todo]) => ({ caseId: todo.caseId, title: todoTitle(laws, todo), project: todo.title })),
    });
  }
  return lent;
};

/** Rooms are made for acts that say so; a to-do of an act that no law has any more has none. */
const roomOf = (laws: Together, action: string): Todo['room'] =>
  isActOf(laws, action) ? actOf(laws, action).workedIn : undefined;

/** What this desk has to do, with the clock of each. */
const todosOf = async (store: WorkbenchStore, laws: Together, actor: Actor, today: PlainDate): Promise<Todo[]> => {
  const [targets, calendar] = [await store.targets(), await store.calendar()];
  return perAct(await store.todosFor(actor)).map(([todo]): Todo => {
    const { since, spans } = todo;
    const clock = stepClock({ since, spans, today, target: targets.get(todo.action), calendar });
    return {
      caseId: todo.caseId,
      caseKind: todo.caseKind,
      action: todo.action,
      title: todoTitle(laws, todo),
      obstacles: todo.obstacles,
      room: roomOf(laws, todo.action),
      project: todo.title,
      number: todo.number,
      ownerName: todo.ownerName,
      amount: todo.amount,
      since: todo.since,
      workingDays: clock.used,
      before: clock.before,
      target: clock.target,
      dueOn: clock.dueOn,
      clock: clock.state,
      provisional: clock.provisional,
    };
  });
};

/** Home: what this desk has to do, what it waits for, its drafts and what is new. */
export const workbenchView = async (
  store: WorkbenchStore,
  laws: Together,
  pack: LawPack,
  actor: Actor,
  today: PlainDate,
): Promise<Workbench> => {
  const keys = keysOfActor(actor);
  const todos = await todosOf(store, laws, actor, today);
  const mine = new Set(todos.map((todo) => `${todo.caseId}:${todo.action}`));
  // Who keeps the accounts waits for nothing: the unit's projects are none of that desk's business.
  const waited = hasBusiness(actor.post) ? await store.awaitedBy(actor) : [];
  const awaited = perAct(waited).filter(([todo]) => !mine.has(`${todo.caseId}:${todo.action}`));
  return {
    todos,
    waiting: awaited.map((todos) => ({
      caseId: todos[0].caseId,
      caseKind: todos[0].caseKind,
      project: todos[0].title,
      title: todoTitle(laws, todos[0]),
      holder: holderWords(laws, todos),
      unheld: unheldWords(laws, todos) ?? null,
      since: todos[0].since,
    })),
    // Keepers of accounts have it on their own page.
    unattended: hasBusiness(actor.post) ? await unattendedPosts(store, laws, actor) : [],
    lent: await lentDesks(store, laws, actor, today),
    drafts: (await draftsFor(store, pack, actor)).map((draft) => ({
      id: draft.id,
      caseId: draft.caseId,
      action: draft.action,
      title: titleOfAct(laws, draft.action),
      name: nameOf(draft),
      updatedAt: draft.updatedAt,
    })),
    news: (await store.news(actor, keys)).map(({ caseId, project, type, by, on }) => ({
      caseId,
      project,
      title: eventTitle(laws, type),
      by,
      on,
    })),
    warnings: heedsWarnings(actor)
      ? (await store.warningsFor(keys)).map((warning) => ({ ...warning, citeText: citeText(warning.cite) }))
      : [],
  };
};
