import { actorAtDesk, type AtDesk, type SeatedActor, type WhyShut } from '@zhengxiang/application';
import type { PlainDate } from '@zhengxiang/core';
import { postNames, type Post } from '@zhengxiang/procedure';
import type { Desk } from '@zhengxiang/application/contract';
import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { account } from '../schema/accounts.ts';
import { desk, organisation, person } from '../schema/registers.ts';
import { desksLentTo } from './delegation-rows.ts';

/** The desks of a person at active organisations, and after them those lent to them on a day. */
export const desksOf = async (tx: Tx, personId: string, today: PlainDate): Promise<Desk[]> => [
  ...(await ownDesks(tx, personId)),
  ...(await lentDesks(tx, personId, today)),
];

const lentDesks = async (tx: Tx, personId: string, today: PlainDate): Promise<Desk[]> =>
  (await desksLentTo(tx, personId, today)).map((row) => ({
    organisationId: row.organisationId,
    organisationName: row.organisationName,
    // Roles and posts are written by the register, which takes no others.
    organisationRole: row.organisationRole,
    post: row.post as Post,
    postName: postNames[row.post as Post],
    delegation: { id: row.id, personId: row.delegatorId, name: row.delegatorName, to: row.to },
  }));

const ownDesks = async (tx: Tx, personId: string): Promise<Desk[]> => {
  const rows = await tx
    .select({
      organisationId: organisation.id,
      organisationName: organisation.name,
      organisationRole: organisation.role,
      post: desk.post,
    })
    .from(desk)
    .innerJoin(organisation, eq(organisation.id, desk.organisationId))
    .where(and(eq(desk.personId, personId), eq(organisation.active, true)))
    .orderBy(asc(organisation.sortKey), asc(desk.post));
  return rows.map((row) => ({ ...row, postName: postNames[row.post] }));
};

/** Asked only where a right password has opened nothing. */
export const whyShut = async (tx: Tx, personId: string): Promise<WhyShut> => {
  const [found] = await tx.select({ active: person.active }).from(person).where(eq(person.id, personId));
  if (found?.active !== true) return { kind: 'account' };
  const desks = await tx
    .select({ name: organisation.name })
    .from(desk)
    .innerJoin(organisation, eq(organisation.id, desk.organisationId))
    .where(eq(desk.personId, personId))
    .orderBy(asc(organisation.sortKey));
  return desks.length === 0
    ? { kind: 'no-desk' }
    : { kind: 'unit', units: [...new Set(desks.map(({ name }) => name))] };
};

/** Somebody active at a desk they have. Whether the account lets them in is asked at the door. */
export const actorAt = async (tx: Tx, of: AtDesk, today: PlainDate): Promise<SeatedActor | undefined> => {
  const [found] = await tx
    .select({ name: person.name, active: person.active, mustChange: account.mustChange, changedAt: account.changedAt })
    .from(person)
    .leftJoin(account, eq(account.personId, person.id))
    .where(eq(person.id, of.personId));
  const desks = of.delegation === undefined ? ownDesks(tx, of.personId) : lentDesks(tx, of.personId, today);
  const at = (await desks).find(
    (one) => one.organisationId === of.organisationId && one.post === of.post && one.delegation?.id === of.delegation,
  );
  if (!found?.active || !at) return undefined;
  return {
    actor: actorAtDesk({ id: of.personId, name: found.name }, at),
    mustChangePassword: found.mustChange ?? false,
    passwordChangedAt: found.changedAt ?? undefined,
  };
};
