import type { PlainDate } from '@zhengxiang/core';
import {
  bigramsOf,
  ownerWords,
  searchTextOf,
  sortKeyOf,
  type ProjectProjection,
  type Store,
} from '@zhengxiang/application';
import { and, arrayOverlaps, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { ledgerEvent } from '../schema/ledger.ts';
import { project } from '../schema/projects.ts';
import { putEntry, putEntryOnly, type NewEntry } from './put-entry.ts';

type Row = typeof project.$inferSelect;

const toProjection = (row: Row): ProjectProjection => {
  const {
    bigrams: _bigrams,
    searchText: _searchText,
    nameKey: _nameKey,
    ownerKey: _ownerKey,
    lastAt: _at,
    ...rest
  } = row;
  return {
    ...rest,
    track: rest.track,
    stage: rest.stage,
    reportedOn: rest.reportedOn as PlainDate | null,
    updatedOn: rest.updatedOn as PlainDate,
    evaluations: rest.evaluations.map(({ rating, on }) => ({ rating, on: on as PlainDate })),
  };
};

type ProjectRows = Pick<Store, 'putProject' | 'findProject' | 'warningsFor' | 'stoppedProjects'>;

/** The row of one project. */
const projectRows = (tx: Tx): Pick<ProjectRows, 'putProject' | 'findProject'> => ({
  async putProject(row) {
    const searchText = searchTextOf(row.name, row.number, ownerWords(row), row.content.slice(0, 2000));
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
      lastAt: sql`(select ${ledgerEvent.recordedAt} from ${ledgerEvent} where ${ledgerEvent.caseId} = ${row.caseId} and ${ledgerEvent.seq} = ${row.seq})`,
    };
    const [before] = await tx
      .insert(project)
      .values(values)
      .onConflictDoUpdate({ target: project.caseId, set: values })
      // What the row said until now: the statement still sees it.
      .returning({
        searchText: sql<
          string | null
        >`(select earlier.search_text from ${project} as earlier where earlier.case_id = ${row.caseId})`,
      });
    const entry: NewEntry = {
      id: row.caseId,
      origin: 'project',
      number: row.number,
      name: row.name,
      ownerId: row.ownerId,
      ownerName: row.ownerName,
      mainKind: row.mainKind,
      track: row.track,
      stage: row.stage,
      step: row.step,
      year: row.year,
      budgetAmount: row.budgetAmount,
      totalInvestment: row.totalInvestment,
      procurementBudget: row.procurementBudget,
      approvedAmount: row.approvedAmount,
      ceiling: row.ceiling,
      contractPrice: row.contractPrice,
      paid: row.paid,
      warnings: [...row.warnings],
      viewers: [...row.viewers],
      updatedOn: row.updatedOn,
      content: row.content,
      ownerWords: ownerWords(row),
    };
    // Most acts change no word.
    await (before?.searchText === searchText ? putEntryOnly(tx, entry) : putEntry(tx, entry));
  },
  async findProject(caseId) {
    const [row] = await tx.select().from(project).where(eq(project.caseId, caseId));
    return row && toProjection(row);
  },
});

/** What stands on projects for whoever looks over many. */
const warningRows = (tx: Tx): Pick<ProjectRows, 'warningsFor' | 'stoppedProjects'> => ({
  async warningsFor(viewers) {
    const rows = await tx
      .select({ caseId: project.caseId, name: project.name, warnings: project.warnings })
      .from(project)
      .where(
        and(
          arrayOverlaps(project.viewers, [...viewers]),
          // As the index of the few that have any says it.
          sql`${project.warnings} <> '[]'::jsonb`,
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

/** Single projections, and what stands out among them. */
export const projectStore = (tx: Tx): ProjectRows => ({
  ...projectRows(tx),
  ...warningRows(tx),
});
