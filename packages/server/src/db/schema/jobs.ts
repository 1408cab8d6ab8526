import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const jobStates = ['waiting', 'running', 'done', 'failed'] as const;

/** Work in the background of all processes: who has it until when, when it comes next, how it last ended. */
export const job = pgTable(
  'job',
  {
    kind: text('kind').notNull(),
    /** Tells jobs of a kind apart; empty where there is only one. */
    key: text('key').notNull(),
    data: jsonb('data').notNull(),
    state: text('state', { enum: jobStates }).notNull(),
    /** Tries since the last one that ended well. */
    attempts: integer('attempts').notNull().default(0),
    /** Another number for each taking: whoever lost the job writes nothing any more. */
    turn: integer('turn').notNull().default(0),
    dueAt: instant('due_at').notNull(),
    /** From then on another process takes it over. */
    leaseUntil: instant('lease_until'),
    /** Put down again while it was under way. */
    askedAgain: boolean('asked_again').notNull().default(false),
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
    said: text('said'),
    fault: text('fault'),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.key] }),
    index('job_due')
      .on(table.dueAt)
      .where(sql`${table.state} in ('waiting', 'running')`),
    check('job_state', sql`${table.state} in ('waiting', 'running', 'done', 'failed')`),
    check('job_lease', sql`(${table.state} = 'running') = (${table.leaseUntil} is not null)`),
  ],
);
