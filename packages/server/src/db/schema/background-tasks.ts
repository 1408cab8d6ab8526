import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const taskStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** Work that somebody asked for and that takes longer than a page: found again after leaving, its result kept for some days. */
export const backgroundTask = pgTable(
  'background_task',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    /** The desk the task works for: it sees what that desk sees, and only that desk gets the result. */
    ownerPerson: uuid('owner_person').notNull(),
    ownerOrg: uuid('owner_org').notNull(),
    ownerPost: text('owner_post').notNull(),
    /** What was asked for; its shape belongs to the kind. */
    data: jsonb('data').notNull(),
    state: text('state', { enum: taskStates }).notNull(),
    done: integer('done').notNull().default(0),
    /** Unknown before the work has begun. */
    total: integer('total'),
    message: text('message').notNull().default(''),
    /** The turn of the job that works on it: an attempt that lost the job writes nothing any more. */
    turn: integer('turn').notNull().default(0),
    resultName: text('result_name'),
    resultType: text('result_type'),
    resultSize: bigint('result_size', { mode: 'number' }),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
    /** From then on the task and its result are removed. */
    expiresAt: instant('expires_at'),
  },
  (table) => [
    index('background_task_owner').on(table.ownerPerson, table.createdAt),
    index('background_task_open')
      .on(table.state)
      .where(sql`${table.state} in ('queued', 'running')`),
    check('background_task_state', sql`${table.state} in ('queued', 'running', 'done', 'failed', 'cancelled')`),
    check('background_task_progress', sql`${table.done} >= 0 and (${table.total} is null or ${table.total} >= 0)`),
  ],
);
