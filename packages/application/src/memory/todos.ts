import { personsBehind, type Actor } from '@zhengxiang/core';
import type { AwaitedTodo, NoticeStore, StoredTodo, TodoRow, TodoStore } from '../ports/index.ts';
import { by } from './order.ts';
import { isActive } from './active.ts';
import type { MemoryPerson, StoredTodoRow, Tables } from './tables.ts';

/** `org:<id>:<post>` or `person:<id>`. */
const holderOf = (row: TodoRow): string =>
  row.personId === null ? `org:${row.organisationId ?? ''}:${row.post ?? ''}` : `person:${row.personId}`;

const keyOf = ({ action, holder }: Pick<StoredTodoRow, 'action' | 'holder'>): string => `${action}:${holder}`;

const oldestFirst = by<StoredTodoRow>(
  ({ since }) => since,
  ({ caseId }) => caseId,
  ({ holder }) => holder,
);

/** What is left to somebody by name is done in person: it is no matter of a desk that is lent. */
const holdersOf = ({ organisationId, post, personId, onBehalfOf }: Actor): readonly string[] => [
  `org:${organisationId}:${post}`,
  ...(onBehalfOf === undefined ? [`person:${personId}`] : []),
];

/** Among this person's own: by name, and of the desk unless a rule leaves it to colleagues. */
const isOwn = (row: StoredTodoRow, actor: Actor): boolean =>
  holdersOf(actor).includes(row.holder) && !personsBehind(actor).some((id) => row.barred.includes(id));

const withCase = (tables: Tables, row: StoredTodoRow): StoredTodo => {
  const { holder, ...rest } = row;
  const project = tables.projects.get(row.caseId);
  const list = tables.annualLists.get(row.caseId)?.view;
  return {
    ...rest,
    title: project?.name ?? (list === undefined ? '办法' : `${list.year} 年度项目清单`),
    number: project?.number ?? null,
    ownerId: project?.ownerId ?? list?.ownerId ?? '',
    ownerName: project?.ownerName ?? list?.ownerName ?? '',
    amount: project?.totalInvestment ?? null,
    spans: (tables.spans.get(row.caseId) ?? [])
      .filter((span) => span.action === row.action && span.holder === holder)
      .map(({ since, until }) => ({ since, until })),
  };
};

const withPeople = (tables: Tables, row: StoredTodoRow): AwaitedTodo => {
  const { organisationId, post, personId, barred } = row;
  const named = personId === null ? undefined : tables.people.get(personId);
  const at = organisationId === null ? undefined : tables.organisations.get(organisationId);
  const isOpen = at !== undefined && isActive(at);
  const sits = (one: MemoryPerson): boolean =>
    isActive(one) && isOpen && one.organisationId === organisationId && one.posts.some((held) => held === post);
  const seated = personId === null ? tables.people.values().filter(sits) : [];
  const there = named !== undefined && isActive(named);
  return {
    ...withCase(tables, row),
    organisationName: at?.name ?? null,
    personName: named?.name ?? null,
    held: there || seated.some(({ id }) => !barred.includes(id)),
    filled: there || seated.length > 0,
  };
};

const openTodos = (tables: Tables): StoredTodoRow[] => tables.todos.values().flat().sort(oldestFirst);

/** Open to-dos and how long each has waited. */
export const memoryTodos = (tables: Tables): TodoStore => ({
  replaceTodos: (caseId, caseKind, rows, turn) => {
    const open = tables.todos.get(caseId) ?? [];
    const before = new Map(open.map((row) => [keyOf(row), row.since]));
    const stored = [
      ...new Map(
        rows.map((row) => {
          const one: StoredTodoRow = { ...row, caseId, caseKind, holder: holderOf(row) };
          // A task that was open before goes on counting from then.
          return [keyOf(one), { ...one, since: before.get(keyOf(one)) ?? row.since }] as const;
        }),
      ).values(),
    ];
    tables.todos.set(caseId, stored);
    const still = new Set(stored.map(keyOf));
    const ended = open.filter((row) => !still.has(keyOf(row)));
    const settled = new Set(ended.filter((row) => turn.settles(row)).map(keyOf));
    // What was settled is forgotten with all its waits; what went to somebody else keeps the wait that ends here.
    tables.spans.set(caseId, [
      ...(tables.spans.get(caseId) ?? []).filter((span) => !settled.has(keyOf(span))),
      ...ended
        .filter((row) => !settled.has(keyOf(row)))
        .map(({ action, holder, since }) => ({ caseId, action, holder, since, until: turn.on })),
    ]);
    return Promise.resolve(rows.filter((row) => !before.has(keyOf({ action: row.action, holder: holderOf(row) }))));
  },
  todosFor: (actor) =>
    Promise.resolve(
      openTodos(tables)
        .filter((row) => isOwn(row, actor))
        .slice(0, 500)
        .map((row) => withCase(tables, row)),
    ),
  awaitedBy: (actor) =>
    Promise.resolve(
      openTodos(tables)
        .filter((row) => !isOwn(row, actor))
        .map((row) => withPeople(tables, row))
        .filter(({ ownerId }) => ownerId === actor.organisationId)
        .slice(0, 500),
    ),
  leftAlone: (organisationId) => {
    const open = openTodos(tables)
      .filter((row) => organisationId === undefined || row.organisationId === organisationId)
      .map((row) => withPeople(tables, row));
    const alone = new Set(open.filter(({ held }) => !held).map(({ caseId, action }) => `${caseId}:${action}`));
    return Promise.resolve(open.filter(({ caseId, action }) => alone.has(`${caseId}:${action}`)));
  },
  awaitedIn: (caseId) =>
    Promise.resolve(
      openTodos(tables)
        .filter((row) => row.caseId === caseId)
        .map((row) => withPeople(tables, row)),
    ),
});

/** To-dos for reminders, whoever holds them. */
export const memoryOpenTodos = (tables: Tables): Pick<NoticeStore, 'openTodos'> => ({
  openTodos: (acts) =>
    Promise.resolve(
      openTodos(tables)
        .filter(({ action }) => acts.includes(action))
        .map((row) => withCase(tables, row)),
    ),
});
