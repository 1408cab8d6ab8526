import type { PlainDate } from '@zhengxiang/core';
import type { Organ, CaseKind } from '@zhengxiang/procedure';
import type { AwaitedTodo, Span, StoredTodo, TodoRow } from '@zhengxiang/application';
import { asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { todoSpan } from '../schema/notices.ts';
import { annualList, project, todo } from '../schema/projects.ts';
import { desk, organisation, person } from '../schema/registers.ts';

/** `org:<id>:<post>` or `person:<id>`. */
export const holderOf = (row: TodoRow): string =>
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
  barred: todo.barred,
  obstacles: todo.obstacles,
  holder: todo.holder,
  name: project.name,
  number: project.number,
  ownerId: project.ownerId,
  ownerName: project.ownerName,
  amount: project.totalInvestment,
  listYear: annualList.year,
  listOwnerId: annualList.ownerId,
  listOwner: annualList.ownerName,
};

/** Somebody active sits at the desk (and fulfils `besides`), or the one person is active. */
const seated = (besides: SQL = sql``) => sql<boolean | null>`case
  when ${todo.personId} is not null then ${person.active}
  else exists (
    select 1 from ${desk} held_desk join ${person} held_by on held_by.id = held_desk.person_id
      join ${organisation} held_at on held_at.id = held_desk.organisation_id and held_at.active
    where held_desk.organisation_id = ${todo.organisationId} and held_desk.post = ${todo.post}
      and held_by.active ${besides})
  end`;

const held = seated(sql`and not (held_by.id::text = any(${todo.barred}))`);

/** Nobody is there to do it. */
export const unheld = sql`not coalesce(${held}, false)`;

const todos = (tx: Tx) =>
  tx
    .select(todoColumns)
    .from(todo)
    .leftJoin(project, eq(project.caseId, todo.caseId))
    .leftJoin(annualList, eq(annualList.caseId, todo.caseId));

type Row = Awaited<ReturnType<typeof todos>>[number];

const toTodo = (row: Row, spans: readonly Span[]): StoredTodo => ({
  caseId: row.caseId,
  caseKind: row.caseKind as CaseKind,
  action: row.action,
  organ: row.organ as Organ,
  organisationId: row.organisationId,
  post: row.post,
  personId: row.personId,
  since: row.since as PlainDate,
  barred: row.barred,
  obstacles: row.obstacles,
  title: row.name ?? (row.listYear === null ? '办法' : `${row.listYear} 年度项目清单`),
  number: row.number,
  ownerId: row.ownerId ?? row.listOwnerId ?? '',
  ownerName: row.ownerName ?? row.listOwner ?? '',
  amount: row.amount,
  spans,
});

/** Open to-dos, the oldest first, each with its earlier waits. */
export const todosWhere = async (tx: Tx, condition: SQL | undefined, limit = 10_000): Promise<StoredTodo[]> => {
  const rows = await todos(tx).where(condition).orderBy(asc(todo.since), asc(todo.caseId)).limit(limit);
  return withSpans(tx, rows);
};

/** The same, with whom each waits for by name and whether anybody is there. */
export const awaitedWhere = async (tx: Tx, condition: SQL | undefined, limit = 500): Promise<AwaitedTodo[]> => {
  const rows = await tx
    .select({
      ...todoColumns,
      organisationName: organisation.name,
      personName: person.name,
      held,
      filled: seated(),
    })
    .from(todo)
    .leftJoin(project, eq(project.caseId, todo.caseId))
    .leftJoin(annualList, eq(annualList.caseId, todo.caseId))
    .leftJoin(organisation, eq(organisation.id, todo.organisationId))
    .leftJoin(person, eq(person.id, todo.personId))
    .where(condition)
    .orderBy(asc(todo.since), asc(todo.caseId), asc(todo.holder))
    .limit(limit);
  const known = await withSpans(tx, rows);
  return rows.flatMap((row, index) => {
    const one = known[index];
    const { organisationName, personName } = row;
    return one ? [{ ...one, organisationName, personName, held: row.held ?? false, filled: row.filled ?? false }] : [];
  });
};

const withSpans = async (tx: Tx, rows: readonly Row[]): Promise<StoredTodo[]> => {
  const cases = [...new Set(rows.map((row) => row.caseId))];
  const spans = cases.length === 0 ? [] : await tx.select().from(todoSpan).where(inArray(todoSpan.caseId, cases));
  return rows.map((row) =>
    toTodo(
      row,
      spans
        .filter((one) => one.caseId === row.caseId && one.action === row.action && one.holder === row.holder)
        .map(({ since, until }) => ({ since: since as PlainDate, until: until as PlainDate })),
    ),
  );
};
