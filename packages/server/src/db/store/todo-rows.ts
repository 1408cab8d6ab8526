import type { CaseKind, Organ, PlainDate, Post } from '@zhengxiang/core';
import type { Span, StoredTodo, TodoRow } from '@zhengxiang/application';
import { asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { todoSpan } from '../schema/notices.ts';
import { annualList, project, todo } from '../schema/projects.ts';

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
  post: row.post as Post | null,
  personId: row.personId,
  since: row.since as PlainDate,
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
