import type { WaitsOnlyFor } from '@zhengxiang/application';
import type { OrganisationRole, Post } from '@zhengxiang/procedure';
import { and, arrayOverlaps, count, eq, ne, not, or, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { holdLock } from '../locks.ts';
import { annualList, project, todo } from '../schema/projects.ts';
import { desk, organisation, person } from '../schema/registers.ts';

/** Active organisations of a role without this one, by name. Locked, so that two changes at once see each other. */
export const othersOfRole = async (tx: Tx, role: OrganisationRole, except: string): Promise<readonly string[]> => {
  await holdLock(tx, 'singleRoles');
  const rows = await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(eq(organisation.role, role), eq(organisation.active, true), ne(organisation.id, except)))
    .orderBy(organisation.name);
  return rows.map(({ id }) => id);
};

/** Who is active at the desks of an organisation, by name. */
export const seatedAt = async (
  tx: Tx,
  id: string,
): Promise<readonly { readonly name: string; readonly post: Post }[]> => {
  const rows = await tx
    .select({ name: person.name, post: desk.post })
    .from(desk)
    .innerJoin(person, eq(person.id, desk.personId))
    .where(and(eq(desk.organisationId, id), eq(person.active, true)))
    .orderBy(person.sortKey);
  return rows.map(({ name, post }) => ({ name, post }));
};

/** How many running projects and yearly lists belong to an organisation, or name it or its people. */
export const runningCasesOf = async (
  tx: Tx,
  id: string,
): Promise<{ readonly projects: number; readonly lists: number }> => {
  const members = await tx.select({ id: person.id }).from(person).where(eq(person.organisationId, id));
  const keys = [`org:${id}`, ...members.map((one) => `person:${one.id}`)];
  const [projects] = await tx
    .select({ n: count() })
    .from(project)
    .where(and(ne(project.stage, 'closed'), or(eq(project.ownerId, id), arrayOverlaps(project.viewers, keys))));
  const [lists] = await tx
    .select({ n: count() })
    .from(annualList)
    .where(and(eq(annualList.ownerId, id), ne(annualList.state, 'adopted')));
  return { projects: projects?.n ?? 0, lists: lists?.n ?? 0 };
};

/** How many to-dos are open at the desks of an organisation. */
export const openTodosAt = async (tx: Tx, id: string): Promise<number> => {
  const [found] = await tx.select({ n: count() }).from(todo).where(eq(todo.organisationId, id));
  return found?.n ?? 0;
};

/** What waits at desks that nobody else sits at, and what waits for the person by name. */
export const waitsOnlyFor = async (tx: Tx, id: string): Promise<readonly WaitsOnlyFor[]> => {
  const elsewhere = sql`exists (
    select 1 from ${desk} other_desk join ${person} other on other.id = other_desk.person_id
    where other_desk.organisation_id = ${desk.organisationId} and other_desk.post = ${desk.post}
      and other.active and other.id <> ${id})`;
  const desks = await tx
    .select({ organisationId: desk.organisationId, post: desk.post, todos: count() })
    .from(desk)
    .innerJoin(todo, and(eq(todo.organisationId, desk.organisationId), eq(todo.post, desk.post)))
    .where(and(eq(desk.personId, id), not(elsewhere)))
    .groupBy(desk.organisationId, desk.post);
  const [named] = await tx.select({ n: count() }).from(todo).where(eq(todo.personId, id));
  const todos = named?.n ?? 0;
  return [...desks, ...(todos > 0 ? [{ organisationId: null, post: null, todos }] : [])];
};

/** What waited for an organ at one organisation waits for it at another. */
export const handOverTodos = async (tx: Tx, organ: OrganisationRole, from: string, to: string): Promise<void> => {
  await tx
    .update(todo)
    .set({ organisationId: to, holder: sql`'org:' || ${to}::text || ':' || ${todo.post}` })
    .where(and(eq(todo.organisationId, from), eq(todo.organ, organ)));
};
