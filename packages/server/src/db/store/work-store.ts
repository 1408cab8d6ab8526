import type { HintSettings } from '@zhengxiang/procedure';
import {
  calendarYearSchema,
  personsBehind,
  signature,
  workCalendar,
  type Actor,
  type PlainDate,
} from '@zhengxiang/core';
import type { ActorRef, Organ } from '@zhengxiang/procedure';
import { sortKeyOf, type Store, type TodoChange } from '@zhengxiang/application';
import type { AnnualListView } from '@zhengxiang/application/contract';
import {
  and,
  arrayOverlaps,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  ne,
  not,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../database.ts';
import { ledgerEvent } from '../schema/ledger.ts';
import { todoSpan } from '../schema/notices.ts';
import { annualList, project, todo } from '../schema/projects.ts';
import { setting } from '../schema/registers.ts';
import { awaitedWhere, holderOf, todosWhere, unheld } from './todo-rows.ts';

const settingOf = async (tx: Tx, key: string): Promise<unknown> => {
  const [row] = await tx.select({ value: setting.value }).from(setting).where(eq(setting.key, key));
  return row?.value;
};

/** A county's open to-dos by far. */
const most = 20_000;

type TodoInTable = typeof todo.$inferSelect;

const wordsOf = (row: TodoInTable): string => {
  const { action, organ, holder, caseKind, organisationId, post, personId, since, barred, obstacles } = row;
  return JSON.stringify([action, holder, organ, caseKind, organisationId, post, personId, since, barred, obstacles]);
};

/** Most acts leave what is open as it was. */
const isSame = (open: readonly TodoInTable[], next: readonly TodoInTable[]): boolean => {
  const known = new Set(open.map(wordsOf));
  return open.length === next.length && next.every((row) => known.has(wordsOf(row)));
};

/** What went to somebody else, or back to the unit, keeps the wait that ends here. */
const keepSpans = async (tx: Tx, paused: readonly TodoInTable[], until: TodoChange['on']): Promise<void> => {
  if (paused.length === 0) return;
  const spans = paused.map(({ caseId, action, holder, since }) => ({ caseId, action, holder, since, until }));
  await tx.insert(todoSpan).values(spans);
};

interface Turn {
  readonly caseId: string;
  readonly ended: readonly TodoInTable[];
  /** Of these all waits are forgotten. */
  readonly settled: readonly TodoInTable[];
  readonly next: readonly TodoInTable[];
}

/** In one way to the database: what has ended goes, what is open comes or takes what has changed of it. */
const turnTodos = async (tx: Tx, { caseId, ended, settled, next }: Turn): Promise<void> => {
  const keyed = (of: readonly TodoInTable[], action: PgColumn, holder: PgColumn): SQL =>
    or(...of.map((row) => and(eq(action, row.action), eq(holder, row.holder)))) ?? sql`false`;
  const gone = tx.$with('gone').as(
    tx
      .delete(todo)
      .where(and(eq(todo.caseId, caseId), keyed(ended, todo.action, todo.holder)))
      .returning({ action: todo.action }),
  );
  const forgotten = tx.$with('forgotten').as(
    tx
      .delete(todoSpan)
      .where(and(eq(todoSpan.caseId, caseId), keyed(settled, todoSpan.action, todoSpan.holder)))
      .returning({ action: todoSpan.action }),
  );
  if (next.length === 0) {
    await tx.with(gone, forgotten).select({ ended: count() }).from(gone);
    return;
  }
  const { caseId: _caseId, action: _action, holder: _holder, ...columns } = getTableColumns(todo);
  const set = Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [key, sql`excluded.${sql.identifier(column.name)}`]),
  );
  await tx
    .with(gone, forgotten)
    .insert(todo)
    .values([...next])
    .onConflictDoUpdate({ target: [todo.caseId, todo.action, todo.holder], set });
};

/** The to-dos that this person finds among their own: by name, and of the desk unless a rule leaves them to colleagues. */
const ownOf = (actor: Actor): SQL => {
  const { organisationId, post, personId, onBehalfOf } = actor;
  // What is left to somebody by name is done in person: it is no matter of a desk that is lent.
  const holders = [`org:${organisationId}:${post}`, ...(onBehalfOf === undefined ? [`person:${personId}`] : [])];
  const barred = personsBehind(actor).map((id) => sql`${id} = any(${todo.barred})`);
  return sql`(${inArray(todo.holder, holders)} and not (${sql.join(barred, sql` or `)}))`;
};

/** The projects and yearly lists of a unit. */
const casesOf = (tx: Tx, ownerId: string) =>
  tx
    .select({ caseId: project.caseId })
    .from(project)
    .where(eq(project.ownerId, ownerId))
    .unionAll(tx.select({ caseId: annualList.caseId }).from(annualList).where(eq(annualList.ownerId, ownerId)));

type WorkRows = Pick<
  Store,
  | 'replaceTodos'
  | 'todosFor'
  | 'awaitedBy'
  | 'leftAlone'
  | 'awaitedIn'
  | 'putAnnualList'
  | 'annualLists'
  | 'news'
  | 'hints'
  | 'targets'
  | 'calendar'
>;

/** What somebody has to do. */
const todoStore = (tx: Tx): Pick<WorkRows, 'replaceTodos' | 'todosFor' | 'awaitedBy' | 'leftAlone' | 'awaitedIn'> => ({
  async replaceTodos(caseId, caseKind, rows, turn) {
    const open = await tx.select().from(todo).where(eq(todo.caseId, caseId));
    const before = new Map(open.map((row) => [`${row.action}:${row.holder}`, row.since]));
    const values = [...new Map(rows.map((row) => [`${row.action}:${holderOf(row)}`, row])).values()].map((row) => ({
      ...row,
      barred: [...row.barred],
      caseId,
      caseKind,
      holder: holderOf(row),
      // A task that was open before goes on counting from then.
      since: before.get(`${row.action}:${holderOf(row)}`) ?? row.since,
    }));
    if (isSame(open, values)) return [];
    const still = new Set(values.map((row) => `${row.action}:${row.holder}`));
    const ended = open.filter((row) => !still.has(`${row.action}:${row.holder}`));
    const settled = ended.filter((row) => turn.settles({ action: row.action, organ: row.organ as Organ }));
    await turnTodos(tx, { caseId, ended, settled, next: values });
    await keepSpans(
      tx,
      ended.filter((row) => !settled.includes(row)),
      turn.on,
    );
    return rows.filter((row) => !before.has(`${row.action}:${holderOf(row)}`));
  },
  todosFor: (actor) => todosWhere(tx, ownOf(actor), 500),
  awaitedBy: (actor) =>
    awaitedWhere(tx, and(inArray(todo.caseId, casesOf(tx, actor.organisationId)), not(ownOf(actor)))),
  async leftAlone(organisationId) {
    const at = organisationId === undefined ? undefined : eq(todo.organisationId, organisationId);
    const alone = await awaitedWhere(tx, and(at, unheld), most);
    if (alone.length === 0) return [];
    const acts = new Set(alone.map(({ caseId, action }) => `${caseId}:${action}`));
    const cases = [...new Set(alone.map(({ caseId }) => caseId))];
    const all = await awaitedWhere(tx, and(at, inArray(todo.caseId, cases)), most);
    return all.filter(({ caseId, action }) => acts.has(`${caseId}:${action}`));
  },
  awaitedIn: (caseId) => awaitedWhere(tx, eq(todo.caseId, caseId)),
});

/** Yearly lists, and what happened lately. */
const listAndNews = (tx: Tx): Pick<WorkRows, 'putAnnualList' | 'annualLists' | 'news'> => ({
  async putAnnualList({ view, viewers }) {
    const values = {
      caseId: view.caseId,
      ownerId: view.ownerId,
      ownerName: view.ownerName,
      ownerKey: sortKeyOf(view.ownerName),
      year: view.year,
      state: view.state,
      view,
      viewers: [...viewers],
    };
    await tx.insert(annualList).values(values).onConflictDoUpdate({ target: annualList.caseId, set: values });
  },
  async annualLists(viewers, year) {
    const rows = await tx
      .select({ view: annualList.view })
      .from(annualList)
      .where(
        and(
          arrayOverlaps(annualList.viewers, [...viewers]),
          year === undefined ? undefined : eq(annualList.year, year),
        ),
      )
      .orderBy(desc(annualList.year), asc(annualList.ownerKey))
      .limit(1000);
    return rows.map((row) => row.view as AnnualListView);
  },
  async news(actor, viewers) {
    const rows = await tx
      .select({
        caseId: ledgerEvent.caseId,
        project: project.name,
        type: ledgerEvent.type,
        actor: ledgerEvent.actorCanonical,
        on: ledgerEvent.happenedOn,
      })
      .from(ledgerEvent)
      .innerJoin(project, eq(project.caseId, ledgerEvent.caseId))
      .where(
        and(
          arrayOverlaps(project.viewers, [...viewers]),
          eq(ledgerEvent.seq, project.seq),
          ne(sql`${ledgerEvent.actorCanonical}::jsonb ->> 'personId'`, actor.personId),
        ),
      )
      // From the newest on, until fifteen are found: acts of all projects are neither read nor sorted.
      .orderBy(sql`${project.lastAt} desc nulls last`)
      .limit(15);
    return rows.map(({ actor: by, on, ...row }) => {
      const who = JSON.parse(by) as ActorRef;
      return { ...row, by: `${who.organisationName} ${signature(who)}`, on: on as PlainDate };
    });
  },
});

/** What the office has set. */
const officeSettings = (tx: Tx): Pick<WorkRows, 'hints' | 'targets' | 'calendar'> => ({
  async hints() {
    return ((await settingOf(tx, 'hints')) ?? {}) as HintSettings;
  },
  async targets() {
    return new Map(Object.entries(((await settingOf(tx, 'targets')) ?? {}) as Record<string, number>));
  },
  async calendar() {
    const years = ((await settingOf(tx, 'calendar')) ?? []) as unknown[];
    return workCalendar(years.map((year) => calendarYearSchema.parse(year)));
  },
});

/** To-dos, yearly lists, news and the bureau's settings. */
export const workStore = (tx: Tx): WorkRows => ({
  ...todoStore(tx),
  ...listAndNews(tx),
  ...officeSettings(tx),
});
