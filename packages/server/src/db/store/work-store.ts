import type { Actor, CaseKind, Organ, PlainDate, Post } from '@zhengxiang/core';
import { calendarYearSchema, workCalendar } from '@zhengxiang/core';
import type { Store, StoredTodo, TodoRow } from '@zhengxiang/application';
import type { AnnualListView } from '@zhengxiang/application/contract';
import { and, arrayOverlaps, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { ledgerEvent } from '../schema/ledger.ts';
import { annualList, project, todo } from '../schema/projects.ts';
import { setting } from '../schema/registers.ts';
import { sortKeyOf } from './search.ts';

const holderOf = (row: TodoRow): string =>
  row.personId === null ? `org:${row.organisationId ?? ''}:${row.post ?? ''}` : `person:${row.personId}`;

const todoColumns = {
  caseId: todo.caseId,
  caseKind: todo.caseKind,
  action: todo.action,
  organ: todo.organ,
  organisationId: todo.organisationId,
  post: todo.post,
  personId: todo.personId,
  since: todo.since,
  name: project.name,
  number: project.number,
  ownerId: project.ownerId,
  ownerName: project.ownerName,
  amount: project.totalInvestment,
  listYear: annualList.year,
  listOwnerId: annualList.ownerId,
  listOwner: annualList.ownerName,
};

const todos = (tx: Tx) =>
  tx
    .select(todoColumns)
    .from(todo)
    .leftJoin(project, eq(project.caseId, todo.caseId))
    .leftJoin(annualList, eq(annualList.caseId, todo.caseId));

type Row = Awaited<ReturnType<typeof todos>>[number];

const toTodo = (row: Row): StoredTodo => ({
  caseId: row.caseId,
  caseKind: row.caseKind as CaseKind,
  action: row.action,
  organ: row.organ as Organ,
  organisationId: row.organisationId,
  post: row.post as Post | null,
  personId: row.personId,
  since: row.since as PlainDate,
  title: row.name ?? (row.listYear === null ? '办法' : `${row.listYear} 年度项目清单`),
  number: row.number,
  ownerId: row.ownerId ?? row.listOwnerId ?? '',
  ownerName: row.ownerName ?? row.listOwner ?? '',
  amount: row.amount,
});

const settingOf = async (tx: Tx, key: string): Promise<unknown> => {
  const [row] = await tx.select({ value: setting.value }).from(setting).where(eq(setting.key, key));
  return row?.value;
};

/** To-dos, yearly lists, news and the bureau's settings. */
export const workStore = (
  tx: Tx,
): Pick<
  Store,
  'replaceTodos' | 'todosFor' | 'awaitedBy' | 'putAnnualList' | 'annualLists' | 'news' | 'targets' | 'calendar'
> => ({
  async replaceTodos(caseId, caseKind, rows) {
    const before = new Map(
      (await tx.select().from(todo).where(eq(todo.caseId, caseId))).map((row) => [
        `${row.action}:${row.holder}`,
        row.since,
      ]),
    );
    await tx.delete(todo).where(eq(todo.caseId, caseId));
    const values = [...new Map(rows.map((row) => [`${row.action}:${holderOf(row)}`, row])).values()].map((row) => ({
      ...row,
      caseId,
      caseKind,
      holder: holderOf(row),
      // A task that was open before goes on counting from then.
      since: before.get(`${row.action}:${holderOf(row)}`) ?? row.since,
    }));
    if (values.length > 0) await tx.insert(todo).values(values);
  },
  async todosFor(actor: Actor) {
    const holders = [`org:${actor.organisationId}:${actor.post}`, `person:${actor.personId}`];
    const rows = await todos(tx)
      .where(inArray(todo.holder, holders))
      .orderBy(asc(todo.since), asc(todo.caseId))
      .limit(500);
    return rows.map(toTodo);
  },
  async awaitedBy(organisationId) {
    const rows = await todos(tx)
      .where(
        and(
          sql`coalesce(${project.ownerId}, ${annualList.ownerId}) = ${organisationId}`,
          sql`${todo.organisationId} is distinct from ${organisationId}`,
        ),
      )
      .orderBy(asc(todo.since))
      .limit(500);
    return rows.map(toTodo);
  },
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
      .orderBy(desc(ledgerEvent.recordedAt))
      .limit(15);
    return rows.map(({ actor: by, on, ...row }) => {
      const { name, organisationName } = JSON.parse(by) as { name: string; organisationName: string };
      return { ...row, by: `${organisationName} ${name}`, on: on as PlainDate };
    });
  },
  async targets() {
    return new Map(Object.entries(((await settingOf(tx, 'targets')) ?? {}) as Record<string, number>));
  },
  async calendar() {
    const years = ((await settingOf(tx, 'calendar')) ?? []) as unknown[];
    return workCalendar(years.map((year) => calendarYearSchema.parse(year)));
  },
});
