import type { CockpitAsk, CockpitCounts, GroupSums, ProjectGroup } from '@zhengxiang/application';
import type { ApprovalState, InsightFilter, ListFilter } from '@zhengxiang/application/contract';
import type { PlainDate } from '@zhengxiang/core';
import { and, count, eq, sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { projectFigures, projectMark } from '../schema/insights.ts';
import { listEntry } from '../schema/project-list.ts';
import { todo } from '../schema/projects.ts';
import { approvalStateOf } from './insight-conditions.ts';
import { listConditions } from '../store/list-conditions.ts';

/** The same conditions as the list that a figure opens: one truth for the number and its rows. */
const where = ({ query, viewers }: CockpitAsk, more: InsightFilter = {}): SQL | undefined => {
  const filter: ListFilter = { ...query, ...more, origin: ['project'], sort: 'updated', direction: 'desc' };
  return listConditions(filter, viewers);
};

/** Sums of bigints come back as numeric text; they stay whole numbers of 分. */
const whole = (value: unknown): number => Number(value ?? 0);

interface Grouped {
  readonly [column: string]: unknown;
}

const sumsOf = (row: Grouped): GroupSums => ({
  projects: whole(row['projects']),
  totalInvestment: whole(row['total_investment']),
  approvedAmount: whole(row['approved_amount']),
  ceiling: whole(row['ceiling']),
  contractPrice: whole(row['contract_price']),
  paid: whole(row['paid']),
});

const together = (parts: readonly GroupSums[]): GroupSums => {
  const sum = (key: keyof GroupSums): number => parts.reduce((total, part) => total + part[key], 0);
  return {
    projects: sum('projects'),
    totalInvestment: sum('totalInvestment'),
    approvedAmount: sum('approvedAmount'),
    ceiling: sum('ceiling'),
    contractPrice: sum('contractPrice'),
    paid: sum('paid'),
  };
};

/** One value of a dimension: a row for each approval state that occurs in it. */
const groupOf = (rows: readonly Grouped[]): ProjectGroup => {
  const part = (state: ApprovalState): GroupSums => sumsOf(rows.find((row) => row['state'] === state) ?? {});
  const parts = { approved: part('approved'), unapproved: part('unapproved'), filing: part('filing') };
  return { ...together(Object.values(parts)), parts };
};

/** The rows of each value of a column, in the order in which the values first occur. */
const byValue = (rows: readonly Grouped[], column: string): readonly (readonly Grouped[])[] =>
  [...new Set(rows.map((row) => String(row[column])))].map((value) =>
    rows.filter((row) => String(row[column]) === value),
  );

/** All dimensions in one pass over the rows. */
const dimensions = async (tx: Tx, ask: CockpitAsk) => {
  const { rows } = await tx.execute<Grouped>(sql`
    with shown as (
      select ${listEntry.stage} as stage, ${listEntry.year} as year, ${listEntry.mainKind} as kind, ${listEntry.ownerId} as owner,
        ${listEntry.ownerName} as owner_name, ${approvalStateOf} as state, ${listEntry.totalInvestment} as total_investment,
        ${listEntry.approvedAmount} as approved_amount, ${listEntry.ceiling} as ceiling,
        ${listEntry.contractPrice} as contract_price, ${listEntry.paid} as paid
      from ${listEntry} where ${where(ask)}
    )
    select grouping(stage, year, kind, owner) as dimension, stage, year, kind, owner, state, max(owner_name) as owner_name,
      count(*) as projects, sum(total_investment) as total_investment, sum(approved_amount) as approved_amount,
      sum(ceiling) as ceiling, sum(contract_price) as contract_price, sum(paid) as paid
    from shown group by grouping sets ((state), (state, stage), (state, year), (state, kind), (state, owner))`);
  // The bit of a column is 0 where it is grouped by.
  const of = (dimension: number): Grouped[] => rows.filter((row) => whole(row['dimension']) === dimension);
  return {
    total: groupOf(of(0b1111)),
    stages: byValue(of(0b0111), 'stage').map((all) => ({ key: String(all[0]?.['stage']), ...groupOf(all) })),
    years: byValue(of(0b1011), 'year')
      .map((all) => ({ key: whole(all[0]?.['year']), ...groupOf(all) }))
      .sort((a, b) => a.key - b.key),
    kinds: byValue(of(0b1101), 'kind').map((all) => ({ key: String(all[0]?.['kind']), ...groupOf(all) })),
    owners: byValue(of(0b1110), 'owner')
      .map((all) => ({ key: String(all[0]?.['owner']), name: String(all[0]?.['owner_name']), ...groupOf(all) }))
      .sort((a, b) => b.totalInvestment - a.totalInvestment || a.key.localeCompare(b.key)),
  };
};

const cuts = async (tx: Tx, ask: CockpitAsk): Promise<CockpitCounts['cuts']> => {
  const thousandths = sql`(${projectFigures.costDeclared} - ${projectFigures.costApproved}) * 1000 / ${projectFigures.costDeclared}`;
  const limits = sql.join(
    ask.cutLimits.map((limit) => sql`${limit}::bigint`),
    sql`, `,
  );
  const { rows } = await tx.execute<Grouped>(sql`
    with reviewed as (
      select ${listEntry.year} as year, ${listEntry.mainKind} as kind, width_bucket(${thousandths}, array[${limits}]) - 1 as band,
        ${projectFigures.costDeclared} as declared, ${projectFigures.costApproved} as approved
      from ${listEntry} join ${projectFigures} on ${eq(projectFigures.caseId, listEntry.id)}
      where ${where(ask, { cutFrom: 0 })}
    )
    select grouping(year, kind, band) as dimension, year, kind, band, count(*) as projects,
      sum(declared) as declared, sum(approved) as approved
    from reviewed group by grouping sets ((), (year), (kind), (band))`);
  const of = (dimension: number): Grouped[] => rows.filter((row) => whole(row['dimension']) === dimension);
  const sums = (row: Grouped) => ({
    projects: whole(row['projects']),
    declared: whole(row['declared']),
    approved: whole(row['approved']),
  });
  return {
    all: sums(of(0b111)[0] ?? {}),
    years: of(0b011)
      .map((row) => ({ key: whole(row['year']), ...sums(row) }))
      .sort((a, b) => a.key - b.key),
    kinds: of(0b101).map((row) => ({ key: String(row['kind']), ...sums(row) })),
    bands: of(0b110)
      .map((row) => ({ key: whole(row['band']), projects: whole(row['projects']) }))
      .sort((a, b) => a.key - b.key),
  };
};

const waiting = async (tx: Tx, ask: CockpitAsk): Promise<CockpitCounts['waiting']> => {
  const { rows } = await tx.execute<Grouped>(sql`
    with oldest as (
      select ${todo.organ} as organ, ${todo.caseId} as id, min(${todo.since}) as since
      from ${todo} join ${listEntry} on ${eq(listEntry.id, todo.caseId)} where ${where(ask)}
      group by ${todo.organ}, ${todo.caseId}
    )
    select organ, since::text as since, count(*) as projects from oldest group by organ, since order by since`);
  return rows.map((row) => ({
    organ: String(row['organ']),
    since: String(row['since']) as PlainDate,
    projects: whole(row['projects']),
  }));
};

const marks = async (tx: Tx, ask: CockpitAsk) => {
  const rows = await tx
    .select({
      kind: projectMark.kind,
      key: projectMark.code,
      projects: sql<number>`count(distinct ${projectMark.caseId})`.mapWith(Number),
    })
    .from(projectMark)
    .innerJoin(listEntry, eq(listEntry.id, projectMark.caseId))
    .where(where(ask))
    .groupBy(projectMark.kind, projectMark.code)
    .orderBy(projectMark.code);
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ key, projects }) => ({ key, projects }));
  return { waivers: of('waiver'), nearLimits: of('near-limit') };
};

const warnings = async (tx: Tx, ask: CockpitAsk): Promise<CockpitCounts['warnings']> => {
  const { rows } = await tx.execute<Grouped>(sql`
    select cite, count(distinct ${listEntry.id}) as projects
    from ${listEntry} cross join unnest(${listEntry.warningCites}) as cite where ${where(ask)}
    group by cite order by projects desc, cite`);
  return rows.map((row) => ({ key: String(row['cite']), projects: whole(row['projects']) }));
};

const countOf = async (tx: Tx, condition: SQL | undefined): Promise<number> => {
  const [row] = await tx.select({ projects: count() }).from(listEntry).where(and(condition));
  return row?.projects ?? 0;
};

/** Every figure of the cockpit, from projections alone. */
export const cockpitCounts = async (tx: Tx, ask: CockpitAsk): Promise<CockpitCounts> => ({
  ...(await dimensions(tx, ask)),
  cuts: await cuts(tx, ask),
  waiting: await waiting(tx, ask),
  ...(await marks(tx, ask)),
  warnings: await warnings(tx, ask),
  overdue: await countOf(tx, where(ask, { dueFrom: ask.overdue.from, dueTo: ask.overdue.to })),
  soon: await countOf(tx, where(ask, { dueFrom: ask.soon.from, dueTo: ask.soon.to })),
});
