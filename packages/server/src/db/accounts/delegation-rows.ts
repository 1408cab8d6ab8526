import type { Delegation, DelegationStore } from '@zhengxiang/application';
import type { Actor, PlainDate } from '@zhengxiang/core';
import type { Post } from '@zhengxiang/procedure';
import { and, asc, desc, eq, exists, gte, inArray, isNull, lte, notExists, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '../database.ts';
import { holdDelegations } from '../locks.ts';
import { delegation, delegationWithdrawal } from '../schema/delegations.ts';
import { desk, organisation, person } from '../schema/registers.ts';

const delegator = alias(person, 'delegator');
const delegate = alias(person, 'delegate');
const borrowersDesk = alias(desk, 'borrowers_desk');

/** A desk of whoever borrows, at the organisation. */
const seatOfBorrower = (tx: Tx, which?: SQL) =>
  tx
    .select({ one: sql`1` })
    .from(borrowersDesk)
    .where(
      and(
        eq(borrowersDesk.personId, delegation.delegateId),
        eq(borrowersDesk.organisationId, delegation.organisationId),
        which,
      ),
    );

/** The delegations that lend a desk on a day: not withdrawn, its holder still there, its borrower a colleague. */
const lent = (tx: Tx, today: PlainDate, which: SQL | undefined) =>
  tx
    .select({
      id: delegation.id,
      post: delegation.post,
      to: delegation.endsOn,
      delegatorId: delegator.id,
      delegatorName: delegator.name,
      delegateId: delegate.id,
      delegateName: delegate.name,
      organisationId: organisation.id,
      organisationName: organisation.name,
      organisationRole: organisation.role,
    })
    .from(delegation)
    .innerJoin(delegator, and(eq(delegator.id, delegation.delegatorId), eq(delegator.active, true)))
    .innerJoin(delegate, and(eq(delegate.id, delegation.delegateId), eq(delegate.active, true)))
    .innerJoin(organisation, eq(organisation.id, delegation.organisationId))
    .innerJoin(
      desk,
      and(
        eq(desk.personId, delegation.delegatorId),
        eq(desk.organisationId, delegation.organisationId),
        eq(desk.post, delegation.post),
      ),
    )
    .leftJoin(delegationWithdrawal, eq(delegationWithdrawal.delegationId, delegation.id))
    .where(
      and(
        isNull(delegationWithdrawal.delegationId),
        lte(delegation.startsOn, today),
        gte(delegation.endsOn, today),
        exists(seatOfBorrower(tx)),
        notExists(seatOfBorrower(tx, eq(borrowersDesk.post, 'administrator'))),
        which,
      ),
    );

/** The desks that are lent to somebody on a day, at active organisations. */
export const desksLentTo = async (tx: Tx, personId: string, today: PlainDate) =>
  lent(tx, today, and(eq(delegation.delegateId, personId), eq(organisation.active, true))).orderBy(
    asc(organisation.sortKey),
    asc(delegation.post),
    asc(delegation.id),
  );

/** Whom these desks of an organisation are lent to on a day. */
export const borrowersAt = async (
  tx: Tx,
  organisationId: string,
  posts: readonly string[],
  today: PlainDate,
): Promise<readonly Actor[]> => {
  const rows = await lent(
    tx,
    today,
    and(eq(delegation.organisationId, organisationId), inArray(delegation.post, [...posts])),
  ).orderBy(asc(delegation.startsOn), asc(delegation.id));
  return rows.map((row) => ({
    personId: row.delegateId,
    name: row.delegateName,
    organisationId: row.organisationId,
    organisationName: row.organisationName,
    // Roles and posts are written by the register, which takes no others.
    organisationRole: row.organisationRole,
    post: row.post as Post,
    onBehalfOf: { delegation: row.id, personId: row.delegatorId, name: row.delegatorName },
  }));
};

type Row = typeof delegation.$inferSelect;
type EndRow = typeof delegationWithdrawal.$inferSelect;

const toDelegation = (row: Row, end: EndRow | null): Delegation => ({
  id: row.id,
  organisationId: row.organisationId,
  // Written as a post, and the days as days.
  post: row.post as Post,
  delegator: { id: row.delegatorId, name: row.delegatorName },
  delegate: { id: row.delegateId, name: row.delegateName },
  // Columns of days.
  from: row.startsOn as PlainDate,
  to: row.endsOn as PlainDate,
  reason: row.reason,
  recordedBy: { id: row.recordedBy, name: row.recordedByName },
  recordedAt: row.recordedAt,
  ...(end && {
    withdrawn: { by: { id: end.withdrawnBy, name: end.withdrawnByName }, reason: end.reason, at: end.withdrawnAt },
  }),
});

/** Delegations, added to and never changed. */
export const delegationStore = (tx: Tx): DelegationStore => ({
  async addDelegation({ delegator: by, delegate: to, from: startsOn, to: endsOn, recordedBy, ...rest }) {
    await tx.insert(delegation).values({
      ...rest,
      delegatorId: by.id,
      delegatorName: by.name,
      delegateId: to.id,
      delegateName: to.name,
      startsOn,
      endsOn,
      recordedBy: recordedBy.id,
      recordedByName: recordedBy.name,
    });
  },
  async withdrawDelegation(delegationId, { by, reason, at }) {
    await tx
      .insert(delegationWithdrawal)
      .values({ delegationId, withdrawnBy: by.id, withdrawnByName: by.name, reason, withdrawnAt: at });
  },
  async delegationsAt(organisationId) {
    const rows = await tx
      .select()
      .from(delegation)
      .leftJoin(delegationWithdrawal, eq(delegationWithdrawal.delegationId, delegation.id))
      .where(eq(delegation.organisationId, organisationId))
      .orderBy(desc(delegation.recordedAt), desc(delegation.id));
    return rows.map((row) => toDelegation(row.delegation, row.delegation_withdrawal));
  },
  holdDelegations: (organisationId) => holdDelegations(tx, organisationId),
});
