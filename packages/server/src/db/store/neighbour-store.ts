import { fen, type PlainDate } from '@zhengxiang/core';
import { annualLineOf, bigramsOf, type NeighbourStore, type StoredNeighbour } from '@zhengxiang/application';
import type { AnnualListView, PickOption } from '@zhengxiang/application/contract';
import { and, arrayOverlaps, asc, desc, eq, ilike, inArray, isNotNull, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { annualList, project } from '../schema/projects.ts';
import { alikeInName } from './alike-in-name.ts';

/** What rules and forms ask of another project: not its search text, nor what only its own lists show. */
const columns = {
  caseId: project.caseId,
  name: project.name,
  number: project.number,
  ownerId: project.ownerId,
  ownerName: project.ownerName,
  mainKind: project.mainKind,
  content: project.content,
  budgetAmount: project.budgetAmount,
  reportedOn: project.reportedOn,
  approved: project.approved,
  hasMlpsLine: project.hasMlpsLine,
  marks: project.marks,
};

type Row = Pick<typeof project.$inferSelect, keyof typeof columns>;

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

/** Other projects that a rule looks at. */
const siblingRows = (tx: Tx): Pick<NeighbourStore, 'unitNeighbours' | 'likeNames' | 'annualLine' | 'neighbours'> => ({
  async unitNeighbours(ownerIds, except) {
    const owners = [...ownerIds];
    const former = sql`${project.marks} -> 'formerOwners' @> any(array[${sql.join(
      owners.map((id) => sql`${JSON.stringify([{ id }])}::jsonb`),
      sql`, `,
    )}])`;
    const rows = await tx
      .select({
        ...columns,
        stage: project.stage,
        evaluations: project.evaluations,
        openViolations: project.openViolations,
        waiversUsed: project.waiversUsed,
      })
      .from(project)
      .where(and(or(inArray(project.ownerId, owners), former), ne(project.caseId, except)))
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
    const alike = alikeInName(tx, { pairs, except, fewest: Math.max(1, Math.ceil(pairs.length * atLeast)), most });
    const rows = await tx
      .select(columns)
      .from(alike)
      .innerJoin(project, eq(project.caseId, alike.caseId))
      .orderBy(desc(alike.shared), asc(project.caseId));
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
    const known = ids.filter((id) => /^[0-9a-f-]{36}$/iu.test(id));
    if (known.length === 0) return [];
    const found = await tx
      .select({ ...columns, viewers: project.viewers })
      .from(project)
      .where(inArray(project.caseId, known));
    const rows = new Map(found.map((row) => [row.caseId, row]));
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
      .select({ caseId: project.caseId, name: project.name, number: project.number, ownerName: project.ownerName })
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
