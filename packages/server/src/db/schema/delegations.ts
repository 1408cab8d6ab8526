import { check, date, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Posts lent to another person of the organisation for a time (授权代办): added to, never changed. */
export const delegation = pgTable(
  'delegation',
  {
    id: uuid('id').primaryKey(),
    organisationId: uuid('organisation_id').notNull(),
    post: text('post').notNull(),
    delegatorId: uuid('delegator_id').notNull(),
    /** Names as on the day of recording. */
    delegatorName: text('delegator_name').notNull(),
    delegateId: uuid('delegate_id').notNull(),
    delegateName: text('delegate_name').notNull(),
    /** Legal days, both included. */
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    reason: text('reason').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    index('delegation_organisation').on(table.organisationId, table.recordedAt),
    index('delegation_delegate').on(table.delegateId),
    check('delegation_days', sql`${table.startsOn} <= ${table.endsOn}`),
    check('delegation_people', sql`${table.delegatorId} <> ${table.delegateId}`),
  ],
);

/** What ended a delegation before its last day. */
export const delegationWithdrawal = pgTable('delegation_withdrawal', {
  delegationId: uuid('delegation_id').primaryKey(),
  withdrawnBy: uuid('withdrawn_by').notNull(),
  withdrawnByName: text('withdrawn_by_name').notNull(),
  reason: text('reason').notNull(),
  withdrawnAt: instant('withdrawn_at').notNull(),
});
