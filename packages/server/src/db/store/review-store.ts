import type { PlainDate } from '@zhengxiang/core';
import { bigramsOf, type ReviewStore } from '@zhengxiang/application';
import { and, arrayOverlaps, asc, desc, eq, isNotNull, max, ne, notExists, sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { holdDraws } from '../locks.ts';
import { expertDraw, expertDrawOrder } from '../schema/expert-draws.ts';
import { project } from '../schema/projects.ts';

/** The part of these pairs that a project's searchable text has too, 0 to 1. */
const sharedPart = (pairs: readonly string[]): SQL =>
  pairs.length === 0
    ? sql`0.0`
    : sql`(cardinality(array(select unnest(${project.bigrams}) intersect select unnest(array[${sql.join(
        pairs.map((pair) => sql`${pair}`),
        sql`, `,
      )}]::text[])))::numeric / ${pairs.length}::int)`;

/** Draws of experts and their orders. */
const drawRows = (
  tx: Tx,
): Pick<ReviewStore, 'nextDrawNumber' | 'saveDrawOrder' | 'openDrawOrders' | 'saveDraw' | 'drawsOf'> => ({
  async nextDrawNumber(caseId) {
    await holdDraws(tx, caseId);
    const [drawn] = await tx
      .select({ last: max(expertDraw.number) })
      .from(expertDraw)
      .where(eq(expertDraw.caseId, caseId));
    const [ordered] = await tx
      .select({ last: max(expertDrawOrder.number) })
      .from(expertDrawOrder)
      .where(eq(expertDrawOrder.caseId, caseId));
    return Math.max(drawn?.last ?? 0, ordered?.last ?? 0) + 1;
  },
  async saveDrawOrder({ caseId, number, inputs, nonce }) {
    await tx.insert(expertDrawOrder).values({ caseId, number, inputs, nonce });
  },
  async openDrawOrders(caseId) {
    const draws = tx
      .select({ one: sql`1` })
      .from(expertDraw)
      .where(and(eq(expertDraw.caseId, expertDrawOrder.caseId), eq(expertDraw.number, expertDrawOrder.number)));
    return tx
      .select()
      .from(expertDrawOrder)
      .where(and(eq(expertDrawOrder.caseId, caseId), notExists(draws)))
      .orderBy(desc(expertDrawOrder.number));
  },
  async saveDraw(draw) {
    await tx.insert(expertDraw).values(draw);
  },
  async drawsOf(caseId) {
    return tx.select().from(expertDraw).where(eq(expertDraw.caseId, caseId)).orderBy(desc(expertDraw.number));
  },
});

/** What a reviewer reads beside an application. */
const backgroundRows = (tx: Tx): Pick<ReviewStore, 'unitProjects' | 'likeProjects'> => ({
  async unitProjects(ownerId, except, viewers) {
    const rows = await tx
      .select()
      .from(project)
      .where(
        and(
          eq(project.ownerId, ownerId),
          ne(project.caseId, except),
          isNotNull(project.reportedOn),
          arrayOverlaps(project.viewers, [...viewers]),
        ),
      )
      .orderBy(desc(project.updatedOn), asc(project.caseId));
    return rows.map(({ caseId, name, evaluations, openViolations, waiversUsed }) => ({
      caseId,
      name,
      evaluations: evaluations.map(({ rating, on }) => ({ rating, on: on as PlainDate })),
      openViolations,
      waiversUsed,
    }));
  },
  async likeProjects({ caseId, name, content, viewers, weights, atLeast, most }) {
    const [names, contents] = [bigramsOf(name), bigramsOf(content)];
    if (names.length === 0) return [];
    const likeness = sql<number>`(${weights.name}::numeric * ${sharedPart(names)} + ${weights.content}::numeric * ${sharedPart(contents)})::float8`;
    const visible = sql<boolean>`${project.viewers} && array[${sql.join(
      viewers.map((viewer) => sql`${viewer}`),
      sql`, `,
    )}]::text[]`;
    const rows = await tx
      .select({ row: project, likeness, visible })
      .from(project)
      .where(
        and(
          arrayOverlaps(project.bigrams, names),
          ne(project.caseId, caseId),
          isNotNull(project.reportedOn),
          sql`${likeness} >= ${atLeast}`,
        ),
      )
      .orderBy(desc(likeness), asc(project.caseId))
      .limit(most);
    return rows.map(({ row, likeness: value, visible: may }) => ({
      caseId: row.caseId,
      name: row.name,
      number: row.number,
      ownerName: row.ownerName,
      visible: may,
      stage: row.stage,
      step: row.step,
      year: row.year,
      totalInvestment: row.totalInvestment,
      approvedAmount: row.approvedAmount,
      likeness: value,
    }));
  },
});

/** Draws of experts, and what lies beside a case under review. */
export const reviewStore = (tx: Tx): ReviewStore => ({
  ...drawRows(tx),
  ...backgroundRows(tx),
});
