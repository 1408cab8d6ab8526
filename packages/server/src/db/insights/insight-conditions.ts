import type { ApprovalState, InsightFilter } from '@zhengxiang/application/contract';
import { inArray, sql, type Column, type SQL } from 'drizzle-orm';
import { listEntry } from '../schema/project-list.ts';
import { projectFigures, projectMark } from '../schema/insights.ts';
import { todo } from '../schema/projects.ts';

const given = <T>(values: readonly T[] | undefined): values is readonly T[] =>
  values !== undefined && values.length > 0;

/** The oldest open task of these organs in a case, or of anybody. */
const waitingSince = (caseId: Column, organs: readonly string[] | undefined): SQL => {
  const of = given(organs) ? sql` and ${inArray(todo.organ, [...organs])}` : sql``;
  return sql`(select min(${todo.since}) from ${todo} where ${todo.caseId} = ${caseId}${of})`;
};

const marked = (caseId: Column, kind: string, condition: SQL): SQL =>
  sql`exists (select 1 from ${projectMark} where ${projectMark.caseId} = ${caseId} and ${projectMark.kind} = ${kind} and ${condition})`;

const waiting = (filter: InsightFilter, caseId: Column): SQL[] => {
  const { waitingFor, waitingFrom, waitingTo } = filter;
  if (!given(waitingFor) && waitingFrom === undefined && waitingTo === undefined) return [];
  const since = waitingSince(caseId, waitingFor);
  return [
    sql`${since} is not null`,
    ...(waitingFrom === undefined ? [] : [sql`${since} >= ${waitingFrom}::date`]),
    ...(waitingTo === undefined ? [] : [sql`${since} <= ${waitingTo}::date`]),
  ];
};

const due = ({ dueFrom, dueTo }: InsightFilter, caseId: Column): SQL[] => {
  if (dueFrom === undefined && dueTo === undefined) return [];
  const from = dueFrom === undefined ? sql`true` : sql`${projectMark.dueOn} >= ${dueFrom}::date`;
  const to = dueTo === undefined ? sql`true` : sql`${projectMark.dueOn} <= ${dueTo}::date`;
  return [marked(caseId, 'deadline', sql`${from} and ${to}`)];
};

const cut = ({ cutFrom, cutTo }: InsightFilter, caseId: Column): SQL[] => {
  if (cutFrom === undefined && cutTo === undefined) return [];
  const part = sql`(${projectFigures.costDeclared} - ${projectFigures.costApproved}) * 1000`;
  const above = sql`${part} >= ${projectFigures.costDeclared} * ${cutFrom ?? 0}::bigint`;
  const below = cutTo === undefined ? sql`true` : sql`${part} < ${projectFigures.costDeclared} * ${cutTo}::bigint`;
  return [
    sql`exists (select 1 from ${projectFigures} where ${projectFigures.caseId} = ${caseId} and ${projectFigures.costDeclared} > 0 and ${above} and ${below})`,
  ];
};

/** How far a project of the list is measured: see `approvalState` of the contract. */
export const approvalStateOf = sql<ApprovalState>`(case when ${listEntry.approvedAmount} is not null then 'approved' when ${listEntry.track} = 'filing' then 'filing' else 'unapproved' end)`;

/** The conditions of the project list that figures of the cockpit lead to. `caseId` is the list's column. */
export const insightConditions = (filter: InsightFilter, caseId: Column): SQL[] => [
  ...waiting(filter, caseId),
  ...(given(filter.waiver) ? [marked(caseId, 'waiver', inArray(projectMark.code, [...filter.waiver]))] : []),
  ...(given(filter.nearLimit) ? [marked(caseId, 'near-limit', inArray(projectMark.code, [...filter.nearLimit]))] : []),
  ...due(filter, caseId),
  ...cut(filter, caseId),
  ...(given(filter.approval) ? [inArray(approvalStateOf, [...filter.approval])] : []),
];
