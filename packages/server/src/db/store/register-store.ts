import type { Post } from '@zhengxiang/procedure';
import type { Registered, Store } from '@zhengxiang/application';
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '../database.ts';
import { desk, organisation, person } from '../schema/registers.ts';

const department = alias(organisation, 'department');

const withDepartment = (tx: Tx) =>
  tx
    .select({ own: organisation, departmentId: department.id, departmentName: department.name })
    .from(organisation)
    .leftJoin(department, eq(organisation.competentDepartmentId, department.id));

type Row = Awaited<ReturnType<typeof withDepartment>>[number];

const departmentOf = (row: Row): Registered['competentDepartment'] =>
  row.departmentId !== null && row.departmentName !== null ? { id: row.departmentId, name: row.departmentName } : null;

const toRegistered = (row: Row): Registered => ({
  id: row.own.id,
  name: row.own.name,
  role: row.own.role,
  competentDepartment: departmentOf(row),
});

/** Organisations and people. */
export const registerStore = (
  tx: Tx,
): Pick<Store, 'registered' | 'registeredByRoles' | 'organisations' | 'people'> => ({
  async registered(id) {
    const [row] = await withDepartment(tx).where(eq(organisation.id, id));
    return row && toRegistered(row);
  },
  async registeredByRoles(roles) {
    const rows = await withDepartment(tx)
      .where(and(inArray(organisation.role, [...roles]), eq(organisation.active, true)))
      .orderBy(asc(organisation.sortKey), asc(organisation.id));
    return rows.map(toRegistered);
  },
  async organisations() {
    const rows = await withDepartment(tx).orderBy(asc(organisation.sortKey));
    return rows.map((row) => ({
      ...toRegistered(row),
      shortName: row.own.shortName,
      uscc: row.own.uscc,
      active: row.own.active,
    }));
  },
  async people({ register, organisation: organisationId }) {
    const rows = await tx
      .select({ person, organisationName: organisation.name, post: desk.post })
      .from(person)
      .innerJoin(organisation, eq(person.organisationId, organisation.id))
      .leftJoin(desk, eq(desk.personId, person.id))
      .where(
        and(
          eq(person.active, true),
          register === 'expert'
            ? isNotNull(person.specialty)
            : register === 'staff'
              ? isNull(person.specialty)
              : undefined,
          organisationId === undefined ? undefined : eq(person.organisationId, organisationId),
        ),
      )
      .orderBy(asc(person.sortKey), asc(person.id));
    const byPerson = new Map<string, { row: (typeof rows)[number]; posts: Post[] }>();
    for (const row of rows) {
      const known = byPerson.get(row.person.id) ?? { row, posts: [] };
      if (row.post !== null) known.posts.push(row.post);
      byPerson.set(row.person.id, known);
    }
    return [...byPerson.values()].map(({ row, posts }) => ({
      id: row.person.id,
      name: row.person.name,
      organisation: row.organisationName,
      organisationId: row.person.organisationId,
      register: row.person.specialty === null ? ('staff' as const) : ('expert' as const),
      specialty: row.person.specialty,
      posts,
    }));
  },
});
