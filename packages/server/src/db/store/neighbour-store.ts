import { fen, type PlainDate } from '@zhengxiang/core';
import { annualLineOf, bigramsOf, type NeighbourStore, type StoredNeighbour } from '@zhengxiang/application';
import type { AnnualListView, PickOption } from '@zhengxiang/application/contract';
import { and, arrayOverlaps, asc, desc, eq, ilike, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { annualList, project } from '../schema/projects.ts';

type Row = typeof project.$inferSelect;

const toNeighbour = (row: Row): StoredNeighbour => ({
  caseId: row.caseId,
  name: row.name,
  number: row.number ?? undefined,
  ownerId: row.ownerId,
  ownerName: row.ownerName,
  mainKind: row.mainKind,
  content: row.content,
  budgetAmount: fen(row.budgetAmount ?? 0),
  reportedOn: (row.reportedOn ?? undefined) as PlainDate | undefined,
  approved: row.approved,
  hasMlpsLine: row.hasMlpsLine,
  ...(row.marks && { marks: row.marks }),
});

const byIds = async (tx: Tx, ids: readonly string[]): Promise<Row[]> => {
  const known = ids.filter((id) => /^[0-9a-f-]{36}$/iu.test(id));
  return known.length === 0 ? [] : tx.select().from(project).where(inArray(project.caseId, known));
};

/** Other projects that a rule looks at. */
const siblingRows = (tx: Tx): Pick<NeighbourStore, 'unitNeighbours' | 'likeNames' | 'annualLine' | 'neighbours'> => ({
  async unitNeighbours(ownerId, except) {
    const rows = await tx
      .select()
      .from(project)
      .where(and(eq(project.ownerId, ownerId), ne(project.caseId, except)))
      .orderBy(asc(project.reportedOn), asc(project.caseId));
    return rows.map((row) => ({
      ...toNeighbour(row),
      stage: row.stage,
      evaluations: row.evaluations.map(({ rating, on }) => ({ rating, on: on as PlainDate })),
      openViolations: row.openViolations,
      waiversUsed: row.waiversUsed,
    }));
  },
  async likeNames({ except, name, atLeast, most }) {
    const pairs = bigramsOf(name);
    if (pairs.length < 2) return [];
    const list = sql.join(
      pairs.map((pair) => sql`${pair}`),
      sql`, `,
    );
    const shared = sql<number>`cardinality(array(select unnest(${project.bigrams}) intersect select unnest(array[${list}]::text[])))`;
    const rows = await tx
      .select()
      .from(project)
      .where(
        and(
          arrayOverlaps(project.bigrams, pairs),
          ne(project.caseId, except),
          isNotNull(project.reportedOn),
          sql`${shared} >= ${pairs.length * atLeast}::numeric`,
        ),
      )
      .orderBy(desc(shared), asc(project.caseId))
      .limit(most);
    return rows.map(toNeighbour);
  },
  async annualLine(place) {
    const [caseId = '', lineId] = place.split('/');
    if (!/^[0-9a-f-]{36}$/iu.test(caseId)) return undefined;
    const [row] = await tx.select({ view: annualList.view }).from(annualList).where(eq(annualList.caseId, caseId));
    const view = row?.view as AnnualListView | undefined;
    const line = view?.lines.find((one) => one.id === lineId);
    return view && line ? annualLineOf(view, line.name) : undefined;
  },
  async neighbours(ids) {
    const rows = new Map((await byIds(tx, ids)).map((row) => [row.caseId, row]));
    return ids.flatMap((id) => {
      const row = rows.get(id);
      return row ? [{ ...toNeighbour(row), viewers: row.viewers }] : [];
    });
  },
});

/** Projects and lines of yearly lists as choices of a form. */
const choiceRows = (tx: Tx): Pick<NeighbourStore, 'pickProjects' | 'pickAnnualLines'> => ({
  async pickProjects(viewers, search, except) {
    const rows = await tx
      .select()
      .from(project)
      .where(
        and(
          arrayOverlaps(project.viewers, [...viewers]),
          isNotNull(project.reportedOn),
          except === undefined ? undefined : ne(project.caseId, except),
          search ? ilike(project.searchText, `%${search.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`) : undefined,
        ),
      )
      .orderBy(desc(project.updatedOn))
      .limit(50);
    return rows.map((row): PickOption => ({
      value: row.caseId,
      label: row.name,
      hint: `${row.number ?? '未编号'} ${row.ownerName}`,
    }));
  },
  async pickAnnualLines(ownerId) {
    const rows = await tx
      .select({ view: annualList.view })
      .from(annualList)
      .where(and(eq(annualList.ownerId, ownerId), inArray(annualList.state, ['reported', 'adopted'])))
      .orderBy(desc(annualList.year));
    return rows.flatMap(({ view }) => {
      const list = view as AnnualListView;
      return list.lines.map(({ id, name }) => ({
        option: { value: `${list.caseId}/${id}`, label: name, hint: `${list.year} 年度` },
        line: annualLineOf(list, name),
      }));
    });
  },
});

/** What lies around a case: readings, without a word on what counts. */
export const neighbourStore = (tx: Tx): NeighbourStore => ({
  ...siblingRows(tx),
  ...choiceRows(tx),
});
