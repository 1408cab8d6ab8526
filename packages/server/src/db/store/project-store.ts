import type { PlainDate, Stage, Track } from '@zhengxiang/core';
import { stageNames } from '@zhengxiang/core';
import type { ProjectProjection, Store } from '@zhengxiang/application';
import type { ProjectQuery, ProjectRow } from '@zhengxiang/application/contract';
import {
  and,
  arrayContains,
  arrayOverlaps,
  asc,
  count,
  desc,
  eq,
  gte,
  ilike,
  inArray,
  lte,
  or,
  sql,
  sum,
  type SQL,
} from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { project } from '../schema/projects.ts';
import { bigramsOf, searchTextOf, sortKeyOf } from './search.ts';

type Row = typeof project.$inferSelect;

const toProjection = (row: Row): ProjectProjection => {
  const { bigrams: _bigrams, searchText: _searchText, nameKey: _nameKey, ownerKey: _ownerKey, ...rest } = row;
  return {
    ...rest,
    track: rest.track as Track | null,
    stage: rest.stage as Stage,
    reportedOn: rest.reportedOn as PlainDate | null,
    updatedOn: rest.updatedOn as PlainDate,
    evaluations: rest.evaluations.map(({ rating, on }) => ({ rating, on: on as PlainDate })),
  };
};

const toRow = (row: Row): ProjectRow => ({
  caseId: row.caseId,
  number: row.number,
  name: row.name,
  ownerId: row.ownerId,
  ownerName: row.ownerName,
  mainKind: row.mainKind,
  track: row.track as Track | null,
  stage: row.stage as Stage,
  stageName: stageNames[row.stage as Stage],
  step: row.step,
  year: row.year,
  budgetAmount: row.budgetAmount,
  totalInvestment: row.totalInvestment,
  procurementBudget: row.procurementBudget,
  approvedAmount: row.approvedAmount,
  contractPrice: row.contractPrice,
  paid: row.paid,
  warnings: row.warnings.map((warning) => warning.text),
  updatedOn: row.updatedOn,
});

/** Words of a search: each has to occur. Pairs of characters find candidates by index, the text itself decides. */
const matches = (search: string): SQL[] =>
  search
    .toLowerCase()
    .normalize('NFKC')
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((word) => {
      const pairs = bigramsOf(word);
      const escaped = word.replace(/[\\%_]/gu, (sign) => `\\${sign}`);
      const text = ilike(project.searchText, `%${escaped}%`);
      return pairs.length > 0 ? [arrayContains(project.bigrams, pairs), text] : [text];
    });

/** A warning that cites one of these places. */
const warnedUnder = (cites: readonly string[]): SQL | undefined =>
  or(...cites.map((cite) => sql`${project.warnings} @> ${JSON.stringify([{ cite }])}::jsonb`));

const conditions = (query: ProjectQuery, viewers: readonly string[]): SQL | undefined =>
  and(
    arrayOverlaps(project.viewers, [...viewers]),
    ...(query.search ? matches(query.search) : []),
    query.stage && inArray(project.stage, query.stage),
    query.track && inArray(project.track, query.track),
    query.kind && inArray(project.mainKind, query.kind),
    query.owner && inArray(project.ownerId, query.owner),
    query.year && inArray(project.year, query.year),
    query.amountFrom === undefined ? undefined : gte(project.totalInvestment, query.amountFrom),
    query.amountTo === undefined ? undefined : lte(project.totalInvestment, query.amountTo),
    query.warning && query.warning.length > 0 ? warnedUnder(query.warning) : undefined,
  );

const sortColumns = {
  updated: project.updatedOn,
  number: project.number,
  name: project.nameKey,
  owner: project.ownerKey,
  total: project.totalInvestment,
  approved: project.approvedAmount,
  contract: project.contractPrice,
} as const;

/** Money sums come back as numeric text; they stay whole numbers of 分. */
const total = (value: string | null): number => Number(value ?? 0);

/** The project list and single projections. */
export const projectStore = (
  tx: Tx,
): Pick<Store, 'putProject' | 'findProject' | 'listProjects' | 'warningsFor' | 'stoppedProjects'> => ({
  async putProject(row) {
    const searchText = searchTextOf(row.name, row.number, row.ownerName, row.content.slice(0, 2000));
    const values = {
      ...row,
      warnings: [...row.warnings],
      stopping: [...row.stopping],
      evaluations: [...row.evaluations],
      viewers: [...row.viewers],
      searchText,
      bigrams: bigramsOf(searchText),
      nameKey: sortKeyOf(row.name),
      ownerKey: sortKeyOf(row.ownerName),
    };
    await tx.insert(project).values(values).onConflictDoUpdate({ target: project.caseId, set: values });
  },
  async findProject(caseId) {
    const [row] = await tx.select().from(project).where(eq(project.caseId, caseId));
    return row && toProjection(row);
  },
  async listProjects(query, viewers) {
    const where = conditions(query, viewers);
    const column = sortColumns[query.sort];
    const order = query.direction === 'asc' ? sql`${asc(column)} nulls last` : sql`${desc(column)} nulls last`;
    const rows = await tx
      .select()
      .from(project)
      .where(where)
      .orderBy(order, asc(project.caseId))
      .limit(query.size)
      .offset((query.page - 1) * query.size);
    const [sums] = await tx
      .select({
        total: count(),
        totalInvestment: sum(project.totalInvestment),
        approvedAmount: sum(project.approvedAmount),
        contractPrice: sum(project.contractPrice),
        paid: sum(project.paid),
      })
      .from(project)
      .where(where);
    return {
      rows: rows.map(toRow),
      total: sums?.total ?? 0,
      sums: {
        totalInvestment: total(sums?.totalInvestment ?? null),
        approvedAmount: total(sums?.approvedAmount ?? null),
        contractPrice: total(sums?.contractPrice ?? null),
        paid: total(sums?.paid ?? null),
      },
    };
  },
  async warningsFor(viewers) {
    const rows = await tx
      .select({ caseId: project.caseId, name: project.name, warnings: project.warnings })
      .from(project)
      .where(
        and(
          arrayOverlaps(project.viewers, [...viewers]),
          sql`jsonb_array_length(${project.warnings}) > 0`,
          sql`${project.stage} <> 'closed'`,
        ),
      )
      .orderBy(desc(project.updatedOn))
      .limit(20);
    return rows
      .flatMap(({ caseId, name, warnings }) =>
        warnings.map(({ cite, text }) => ({ caseId, project: name, cite, text })),
      )
      .slice(0, 20);
  },
  async stoppedProjects(viewers) {
    const rows = await tx
      .select({ caseId: project.caseId, name: project.name, stopping: project.stopping })
      .from(project)
      .where(and(arrayOverlaps(project.viewers, [...viewers]), sql`jsonb_array_length(${project.stopping}) > 0`))
      .orderBy(desc(project.updatedOn))
      .limit(500);
    return rows.flatMap(({ caseId, name, stopping }) =>
      stopping.map(({ cite, text }) => ({ caseId, project: name, cite, text })),
    );
  },
});
