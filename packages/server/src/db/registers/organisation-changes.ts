import type { OrganisationChange, OrganisationChangeStore } from '@zhengxiang/application';
import type { PlainDate } from '@zhengxiang/core';
import type { OwnerChange } from '@zhengxiang/procedure';
import { and, arrayOverlaps, asc, count, eq, exists, inArray, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '../database.ts';
import { holdLock } from '../locks.ts';
import { draft } from '../schema/drafts.ts';
import { historicalProject } from '../schema/project-list.ts';
import { todoSpan } from '../schema/notices.ts';
import { listEntry } from '../schema/project-list.ts';
import { annualList, project, todo } from '../schema/projects.ts';
import { desk, organisation, organisationChange, person } from '../schema/registers.ts';

type Moved = Pick<OrganisationChange, 'sources' | 'targets' | 'ended' | 'cases' | 'people' | 'departments'>;
/** An entry as it is stored. */
export type ChangeRow = typeof organisationChange.$inferSelect;

export const toChange = ({
  personId,
  personName,
  organisationName,
  moved,
  change,
  on,
  ...row
}: ChangeRow): OrganisationChange => ({
  ...row,
  // Written below, by this type.
  ...(moved as Moved),
  // Written below, by this type.
  change: change as OwnerChange,
  // A column of days.
  on: on as PlainDate,
  by: { personId, name: personName, organisationName },
});

/** `org:<from>:<post>` as the holder at another organisation. */
const heldAt = (column: typeof todo.holder | typeof todoSpan.holder, from: string, to: string) =>
  sql`replace(${column}, ${`org:${from}:`}, ${`org:${to}:`})`;

type Following = Pick<
  OrganisationChangeStore,
  'moveTodos' | 'moveDrafts' | 'draftsBegunAt' | 'movePerson' | 'shareHistorical'
>;

const following = (tx: Tx): Following => ({
  async moveTodos(caseId, from, to) {
    await tx
      .update(todo)
      .set({ organisationId: to, holder: heldAt(todo.holder, from, to) })
      .where(and(eq(todo.caseId, caseId), eq(todo.organisationId, from)));
    await tx
      .update(todoSpan)
      .set({ holder: heldAt(todoSpan.holder, from, to) })
      .where(and(eq(todoSpan.caseId, caseId), sql`${todoSpan.holder} like ${`org:${from}:%`}`));
  },
  async moveDrafts({ from, to, personIds, caseIds }) {
    if (personIds.length + caseIds.length === 0) return;
    const theirs = or(
      personIds.length > 0 ? inArray(draft.ownerPerson, [...personIds]) : undefined,
      caseIds.length > 0 ? inArray(draft.caseId, [...caseIds]) : undefined,
    );
    await tx
      .update(draft)
      .set({ ownerOrg: to })
      .where(and(eq(draft.ownerOrg, from), theirs));
  },
  async draftsBegunAt(organisationIds) {
    if (organisationIds.length === 0) return 0;
    const [found] = await tx
      .select({ n: count() })
      .from(draft)
      .where(inArray(draft.ownerOrg, [...organisationIds]));
    return found?.n ?? 0;
  },
  async movePerson(personId, from, to) {
    await tx
      .update(person)
      .set({ organisationId: to })
      .where(and(eq(person.id, personId), eq(person.organisationId, from)));
    const there = alias(desk, 'there');
    const same = tx
      .select({ post: there.post })
      .from(there)
      .where(and(eq(there.personId, personId), eq(there.organisationId, to), eq(there.post, desk.post)));
    const left = and(eq(desk.personId, personId), eq(desk.organisationId, from));
    await tx.delete(desk).where(and(left, exists(same)));
    await tx.update(desk).set({ organisationId: to }).where(left);
  },
  async shareHistorical(from, to) {
    const key = `org:${to}`;
    for (const table of [historicalProject, listEntry])
      await tx
        .update(table)
        .set({ viewers: sql`array_append(${table.viewers}, ${key})` })
        .where(
          and(
            eq(table.ownerId, from),
            sql`not ${key} = any(${table.viewers})`,
            table === listEntry ? ne(listEntry.origin, 'project') : undefined,
          ),
        );
  },
});

/** What became of organisations. */
export const organisationChangeStore = (tx: Tx): OrganisationChangeStore => ({
  async organisationChanges(purpose) {
    if (purpose === 'for-change') await holdLock(tx, 'organisationChanges');
    return (await tx.select().from(organisationChange).orderBy(asc(organisationChange.number))).map(toChange);
  },
  async addOrganisationChange({ by, sources, targets, ended, cases, people, departments, ...entry }) {
    await tx.insert(organisationChange).values({
      ...entry,
      personId: by.personId,
      personName: by.name,
      organisationName: by.organisationName,
      moved: { sources, targets, ended, cases, people, departments },
    });
  },
  async casesAt(organisationIds) {
    if (organisationIds.length === 0) return [];
    const own = [...organisationIds];
    const keys = own.map((id) => `org:${id}`);
    const projects = await tx
      .select({ caseId: project.caseId })
      .from(project)
      .where(or(inArray(project.ownerId, own), arrayOverlaps(project.viewers, keys)));
    const lists = await tx
      .select({ caseId: annualList.caseId })
      .from(annualList)
      .where(or(inArray(annualList.ownerId, own), arrayOverlaps(annualList.viewers, keys)));
    return [
      ...projects.map(({ caseId }) => ({ caseId, kind: 'project' as const })),
      ...lists.map(({ caseId }) => ({ caseId, kind: 'annual-list' as const })),
    ].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  },
  async unitsUnder(organisationId) {
    const rows = await tx
      .select({ id: organisation.id })
      .from(organisation)
      .where(eq(organisation.competentDepartmentId, organisationId))
      .orderBy(asc(organisation.id));
    return rows.map(({ id }) => id);
  },
  async setDepartment(organisationId, departmentId) {
    await tx
      .update(organisation)
      .set({ competentDepartmentId: departmentId })
      .where(eq(organisation.id, organisationId));
  },
  async organisationWithCode(uscc, except) {
    const [found] = await tx
      .select({ id: organisation.id })
      .from(organisation)
      .where(and(eq(organisation.uscc, uscc), ne(organisation.id, except)));
    return found?.id;
  },
  ...following(tx),
});
