import { addDays, fen, type PlainDate } from '@zhengxiang/core';
import type { Surroundings, NeighbourProject } from '@zhengxiang/procedure';
import type { Store, SurroundingsQuery } from '@zhengxiang/application';
import type { AnnualListView, PickOption } from '@zhengxiang/application/contract';
import { and, arrayOverlaps, asc, desc, eq, ilike, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { annualList, project } from '../schema/projects.ts';
import { bigramsOf } from './search.ts';

type Row = typeof project.$inferSelect;

const toNeighbour = (row: Row): NeighbourProject & { readonly ownerName: string } => ({
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
});

const siblings = async (tx: Tx, { caseId, ownerId, on }: SurroundingsQuery): Promise<Row[]> =>
  tx
    .select()
    .from(project)
    .where(
      and(
        eq(project.ownerId, ownerId),
        ne(project.caseId, caseId),
        isNotNull(project.reportedOn),
        sql`${project.reportedOn} between ${addDays(on, -366)} and ${addDays(on, 366)}`,
      ),
    )
    .orderBy(asc(project.reportedOn))
    .limit(50);

/** Reported projects that share most of the name's character pairs, best first. */
const similar = async (tx: Tx, { caseId, name }: SurroundingsQuery): Promise<Row[]> => {
  const pairs = bigramsOf(name);
  if (pairs.length < 2) return [];
  const list = sql.join(
    pairs.map((pair) => sql`${pair}`),
    sql`, `,
  );
  const shared = sql<number>`cardinality(array(select unnest(${project.bigrams}) intersect select unnest(array[${list}]::text[])))`;
  return tx
    .select()
    .from(project)
    .where(
      and(
        arrayOverlaps(project.bigrams, pairs),
        ne(project.caseId, caseId),
        isNotNull(project.reportedOn),
        sql`${shared} * 2 >= ${pairs.length}`,
      ),
    )
    .orderBy(desc(shared), asc(project.caseId))
    .limit(10);
};

const annualLine = async (tx: Tx, value: string | undefined): Promise<Surroundings['annualLine']> => {
  const [caseId = '', lineId] = (value ?? '').split('/');
  if (!/^[0-9a-f-]{36}$/iu.test(caseId)) return undefined;
  const [row] = await tx.select({ view: annualList.view }).from(annualList).where(eq(annualList.caseId, caseId));
  const view = row?.view as AnnualListView | undefined;
  const line = view?.lines.find((one) => one.id === lineId);
  return view && line
    ? { year: view.year, adopted: view.state === 'adopted', name: line.name, ownerId: view.ownerId }
    : undefined;
};

const byIds = async (tx: Tx, ids: readonly string[]): Promise<Row[]> => {
  const known = ids.filter((id) => /^[0-9a-f-]{36}$/iu.test(id));
  return known.length === 0 ? [] : tx.select().from(project).where(inArray(project.caseId, known)).limit(100);
};

/** What lies around a case: the readings that rules of splitting, similarity and earlier conduct need. */
export const neighbourStore = (
  tx: Tx,
): Pick<Store, 'surroundings' | 'neighbours' | 'pickProjects' | 'pickAnnualLines'> => ({
  async surroundings(ask) {
    const own = await tx
      .select()
      .from(project)
      .where(and(eq(project.ownerId, ask.ownerId), ne(project.caseId, ask.caseId)));
    return {
      siblings: (await siblings(tx, ask)).map(toNeighbour),
      similar: (await similar(tx, ask)).map(toNeighbour),
      named: (await byIds(tx, ask.named)).map(toNeighbour),
      lookedUp: ask.named,
      annualLine: await annualLine(tx, ask.annualLine),
      unitRecord: {
        evaluations: own.flatMap((row) =>
          row.evaluations.map(({ rating, on }) => ({ project: row.name, rating, on: on as PlainDate })),
        ),
        openViolations: own.reduce((sum, row) => sum + row.openViolations, 0),
        waiversUsed: own.reduce((sum, row) => sum + row.waiversUsed, 0),
      },
    };
  },
  async neighbours(ids) {
    const rows = new Map((await byIds(tx, ids)).map((row) => [row.caseId, row]));
    return ids.flatMap((id) => {
      const row = rows.get(id);
      return row ? [{ ...toNeighbour(row), viewers: row.viewers }] : [];
    });
  },
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
      .where(and(eq(annualList.ownerId, ownerId), eq(annualList.state, 'adopted')))
      .orderBy(desc(annualList.year));
    return rows.flatMap(({ view }) => {
      const list = view as AnnualListView;
      return list.lines.map(({ id, name }) => ({
        option: { value: `${list.caseId}/${id}`, label: name, hint: `${list.year} 年度` },
        line: { year: list.year, adopted: list.state === 'adopted', name, ownerId: list.ownerId },
      }));
    });
  },
});
