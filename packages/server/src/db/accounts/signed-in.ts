import type { WhyShut } from '@zhengxiang/application';
import type { Actor } from '@zhengxiang/core';
import { postNames, type OrganisationRole, type Post } from '@zhengxiang/procedure';
import type { Desk } from '@zhengxiang/application/contract';
import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { account } from '../schema/accounts.ts';
import { desk, organisation, person } from '../schema/registers.ts';

/** The desks of a person at active organisations. */
export const desksOf = async (tx: Tx, personId: string): Promise<Desk[]> => {
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
  return rows.map((row) => ({
    ...row,
    organisationRole: row.organisationRole as OrganisationRole,
    post: row.post as Post,
    postName: postNames[row.post as Post],
  }));
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

/** Somebody active at a desk they still have; undefined once either is over. Whether the account lets them in is asked at the door. */
export const actorAt = async (
  tx: Tx,
  of: { readonly personId: string; readonly organisationId: string; readonly post: string },
): Promise<
  | { readonly actor: Actor; readonly mustChangePassword: boolean; readonly passwordChangedAt: Date | undefined }
  | undefined
> => {
  const [found] = await tx
    .select({ name: person.name, active: person.active, mustChange: account.mustChange, changedAt: account.changedAt })
    .from(person)
    .leftJoin(account, eq(account.personId, person.id))
    .where(eq(person.id, of.personId));
  const at = (await desksOf(tx, of.personId)).find(
    (one) => one.organisationId === of.organisationId && one.post === of.post,
  );
  if (!found?.active || !at) return undefined;
  const { organisationId, organisationName, organisationRole, post } = at;
  const actor = { personId: of.personId, name: found.name, organisationId, organisationName, organisationRole, post };
  return { actor, mustChangePassword: found.mustChange ?? false, passwordChangedAt: found.changedAt ?? undefined };
};
