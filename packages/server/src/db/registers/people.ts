import { sortKeyOf, type KeptAccount, type KeptPerson } from '@zhengxiang/application';
import {
  administrativePosts,
  countyAdministrationAt,
  type AdministrativePost,
  type PersonEdit,
} from '@zhengxiang/application/contract';
import type { Post } from '@zhengxiang/procedure';
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { account } from '../schema/accounts.ts';
import { desk, organisation, person } from '../schema/registers.ts';

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly posts: readonly Post[];
  readonly specialty?: string | undefined;
}

/** Somebody may have an account before any desk is theirs. */
const seat = async (tx: Tx, personId: string, organisationId: string, posts: readonly Post[]): Promise<void> => {
  const desks = [...new Set(posts)].map((post) => ({ personId, organisationId, post }));
  if (desks.length > 0) await tx.insert(desk).values(desks);
};

export const addPerson = async (tx: Tx, { posts, ...given }: NewPerson): Promise<void> => {
  await tx.insert(person).values({ ...given, sortKey: sortKeyOf(given.name) });
  await seat(tx, given.id, given.organisationId, posts);
};

/** All accounts, by organisation and name. */
export const allAccounts = async (tx: Tx): Promise<KeptAccount[]> => {
  const rows = await tx
    .select({ person, account, organisation: organisation.name, post: desk.post, at: desk.organisationId })
    .from(person)
    .innerJoin(account, eq(account.personId, person.id))
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .leftJoin(desk, eq(desk.personId, person.id))
    .orderBy(asc(organisation.sortKey), asc(person.sortKey), asc(person.id));
  const found = new Map<string, KeptAccount>();
  for (const { person: one, account: own, organisation: name, post, at } of rows) {
    const known = found.get(one.id);
    found.set(one.id, {
      id: one.id,
      name: one.name,
      login: own.login,
      organisationId: one.organisationId,
      organisation: name,
      posts: [...(known?.posts ?? []), ...(post === null ? [] : [post])],
      specialty: one.specialty,
      active: one.active && own.active,
      mustChange: own.mustChange,
      organisationIds: [...(known?.organisationIds ?? [one.organisationId]), ...(at === null ? [] : [at])],
    });
  }
  return [...found.values()];
};

/** Kept from others until the transaction ends. */
export const lockPerson = async (tx: Tx, id: string): Promise<KeptPerson | undefined> => {
  const rows = await tx
    .select({ person, login: account.login, mayEnter: account.active, post: desk.post, at: desk.organisationId })
    .from(person)
    .innerJoin(account, eq(account.personId, person.id))
    .leftJoin(desk, eq(desk.personId, person.id))
    .where(eq(person.id, id))
    .for('update', { of: person });
  const [first] = rows;
  if (!first) return undefined;
  const { name, organisationId, active, specialty } = first.person;
  return {
    name,
    organisationId,
    active,
    specialty,
    login: first.login,
    mayEnter: first.mayEnter,
    posts: rows.flatMap(({ post }) => (post === null ? [] : [post])),
    organisationIds: [organisationId, ...rows.flatMap(({ at }) => at ?? [])],
  };
};

/** Whether somebody else has this login. */
export const isLoginTaken = async (tx: Tx, login: string, except: string): Promise<boolean> => {
  const taken = and(eq(account.login, login), ne(account.personId, except));
  return (await tx.select({ id: account.personId }).from(account).where(taken)).length > 0;
};

/** Who has this administrator's desk of the county, each kept from others until the transaction ends. */
export const lockKeepers = async (tx: Tx, post: AdministrativePost): Promise<readonly string[]> => {
  const keepers = await tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(desk, eq(desk.personId, person.id))
    .innerJoin(organisation, eq(organisation.id, desk.organisationId))
    .where(and(isKeeper, eq(desk.post, post), eq(organisation.active, true)))
    .for('update');
  return keepers.map(({ id }) => id);
};

const isKeeper = and(
  inArray(desk.post, administrativePosts),
  eq(person.active, true),
  inArray(organisation.role, countyAdministrationAt),
);

/** Everybody else who administers the county. */
export const otherKeepers = async (tx: Tx, except: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectDistinct({ id: person.id })
    .from(desk)
    .innerJoin(person, eq(person.id, desk.personId))
    .innerJoin(organisation, eq(organisation.id, desk.organisationId))
    .where(and(isKeeper, ne(person.id, except)));
  return rows.map(({ id }) => id);
};

/** Changes person, account and desks together. */
export const updatePerson = async (tx: Tx, id: string, given: PersonEdit): Promise<void> => {
  const { name, organisationId, specialty, active, login, posts } = given;
  await tx
    .update(person)
    .set({ name, organisationId, specialty, active, sortKey: sortKeyOf(name) })
    .where(eq(person.id, id));
  await tx.update(account).set({ login, active }).where(eq(account.personId, id));
  await tx.delete(desk).where(eq(desk.personId, id));
  await seat(tx, id, organisationId, posts);
};
