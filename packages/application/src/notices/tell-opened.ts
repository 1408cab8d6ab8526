import type { PlainDate } from '@zhengxiang/core';
import type { Moment } from '../case/moment.ts';
import { maySee, viewersOf } from '../case/viewers.ts';
import { packIdOf } from '../case/governing.ts';
import { stateOfCase } from '../case/case-state.ts';
import type { CaseReader, Laws, NewNotice, NoticeStore, OpenedToTell, StoredTodo, UnitOfWork } from '../ports/index.ts';
import { todoTitle } from '../views/awaiting.ts';
import { holdersOf, oncePerson, titleFor } from './holders.ts';
import { actLink, caseLink } from './links.ts';
import { businessPosts, nameOfCase } from './words.ts';

type Store = NoticeStore & Pick<CaseReader, 'readCase'>;

/** One round takes everything that a day has opened, so that a person gets one message of it. */
const ALL = 100_000;
/** So many matters stand in one message by name. */
const NAMED = 5;

/** One matter for one person, before those of a person are put together. */
interface Matter {
  readonly personId: string;
  readonly kind: 'todo' | 'due';
  readonly title: string;
  readonly about: string;
  readonly link: string;
  readonly caseId: string;
  readonly cite: string | null;
}

/**
 * Tells of to-dos that time alone has opened, and of what has become late by it: one message a person for what is new to do, one for
 * what is late, whatever the number of cases. What was put down is settled with its messages in one transaction, so that nothing is
 * told twice and nothing forgotten. What was done meanwhile is not told. Answers how many messages were new.
 */
export const tellOpened = (ports: UnitOfWork<Store> & Laws, { now, today }: Moment): Promise<number> =>
  ports.transaction(async (store) => {
    const waiting = await store.openedToTell(ALL);
    const [first] = waiting;
    if (!first) return 0;
    const open = await openTodosOf(store, waiting);
    const matters: Matter[] = [];
    for (const one of waiting) matters.push(...(await mattersOf(ports, store, one, open, today)));
    await store.markOpenedTold(
      waiting.map(({ id }) => id),
      now,
    );
    return store.addNotices(gathered(matters, `opened:${today}:${first.id}`), now);
  });

const openTodosOf = async (store: Store, waiting: readonly OpenedToTell[]): Promise<readonly StoredTodo[]> =>
  store.openTodos([...new Set(waiting.flatMap(({ opened }) => opened.map(({ action }) => action)))]);

const mattersOf = async (
  ports: Laws,
  store: Store,
  { caseId, opened, overdue }: OpenedToTell,
  open: readonly StoredTodo[],
  today: PlainDate,
): Promise<readonly Matter[]> => {
  const recorded = await store.readCase(caseId);
  const pack = recorded && ports.packs.find((one) => one.pack.id === packIdOf(recorded))?.pack;
  if (!recorded || !pack) return [];
  const state = stateOfCase(recorded);
  const viewers = viewersOf(pack, state);
  const base = { caseId, about: nameOfCase(pack, state) };
  const still = open.filter(
    (todo) =>
      todo.caseId === caseId &&
      opened.some(
        (one) =>
          one.action === todo.action &&
          one.organisationId === todo.organisationId &&
          one.post === todo.post &&
          one.personId === todo.personId,
      ),
  );
  const matters: Matter[] = [];
  for (const todo of still) {
    const link = todo.obstacles > 0 ? caseLink(state.kind, caseId) : actLink(state.kind, caseId, todo.action);
    for (const actor of oncePerson(await holdersOf(store, todo, today)))
      if (maySee(actor, viewers))
        matters.push({
          ...base,
          personId: actor.personId,
          kind: 'todo',
          title: titleFor(actor, todoTitle(pack, todo)),
          link,
          cite: null,
        });
  }
  if (overdue.length > 0 && state.kind !== 'regulation')
    for (const { personId } of await store.actorsAt(state.facts.origin.owner.id, businessPosts, today))
      for (const { cite, text } of overdue)
        matters.push({ ...base, personId, kind: 'due', title: text, link: caseLink(state.kind, caseId), cite });
  return matters;
};

/** The matters of each person and kind as one message. */
const gathered = (matters: readonly Matter[], key: string): readonly NewNotice[] => {
  const groups = new Map<string, Matter[]>();
  for (const matter of matters) {
    const group = `${matter.personId}:${matter.kind}`;
    const known = groups.get(group) ?? [];
    // Somebody at two desks of one organisation has the matter once.
    if (!known.some(({ caseId, title }) => caseId === matter.caseId && title === matter.title))
      groups.set(group, [...known, matter]);
  }
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [messageOf([first, ...rest], key)] : []));
};

const heads = {
  todo: (count: number) => `到期新增 ${String(count)} 件待办`,
  due: (count: number) => `${String(count)} 项已经到期`,
};

const messageOf = (matters: readonly [Matter, ...Matter[]], key: string): NewNotice => {
  const [first] = matters;
  const common = { personId: first.personId, kind: first.kind, key: `${key}:${first.kind}` };
  if (matters.length === 1) {
    const { title, about, link, caseId, cite } = first;
    return { ...common, title, about, link, caseId, cite };
  }
  const named = matters.slice(0, NAMED).map(({ title, about }) => `${title}（${about}）`);
  const more = matters.length > NAMED ? '等' : '';
  return {
    ...common,
    title: `${heads[first.kind](matters.length)}：${named.join('、')}${more}`,
    about: `${String(new Set(matters.map(({ caseId }) => caseId)).size)} 个项目`,
    link: '/',
    caseId: null,
    cite: null,
  };
};
