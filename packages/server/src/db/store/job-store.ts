import type { JobEnd, JobStore, TakenJob } from '@zhengxiang/application';
import { and, asc, eq, inArray, lt, sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { job } from '../schema/jobs.ts';

/** By the database's clock, to the moment: a transaction that began earlier asks for no earlier time. */
const inSeconds = (seconds: number): SQL => sql`clock_timestamp() + ${seconds} * interval '1 second'`;
const now = sql`clock_timestamp()`;

const heldBy = ({ kind, key, turn }: TakenJob): SQL | undefined =>
  and(eq(job.kind, kind), eq(job.key, key), eq(job.turn, turn), eq(job.state, 'running'));

const askedElse = (then: SQL | string, otherwise: SQL | string): SQL =>
  sql`case when ${job.askedAgain} then ${then} else ${otherwise} end`;

/** What a try that ended leaves of the job. What was asked for again meanwhile waits. */
const after = (end: JobEnd) => {
  const ended = { leaseUntil: null, endedAt: now, askedAgain: false };
  const well = { ...ended, attempts: 0, fault: null };
  switch (end.kind) {
    case 'done':
      return { ...well, said: end.said, state: askedElse('waiting', 'done') };
    case 'again':
      return {
        ...well,
        said: end.said,
        state: 'waiting' as const,
        dueAt: askedElse(sql`${job.dueAt}`, inSeconds(end.afterSeconds)),
        ...(end.data === undefined
          ? {}
          : { data: askedElse(sql`${job.data}`, sql`${JSON.stringify(end.data)}::jsonb`) }),
      };
    case 'retry':
      return { ...ended, state: 'waiting' as const, dueAt: inSeconds(end.afterSeconds), fault: end.fault };
    case 'failed':
      return {
        ...ended,
        fault: end.fault,
        attempts: sql`case when ${job.askedAgain} then 0 else ${job.attempts} end`,
        state: askedElse('waiting', 'failed'),
      };
    case 'given-back':
      return {
        state: 'waiting' as const,
        leaseUntil: null,
        askedAgain: false,
        attempts: sql`${job.attempts} - 1`,
        dueAt: now,
      };
  }
};

/** A job from its taking to its end. */
const jobsInHand = (tx: Tx): Pick<JobStore, 'takeJob' | 'holdJob' | 'endJob'> => ({
  async takeJob(kinds, leaseSeconds) {
    if (kinds.length === 0) return undefined;
    const [due] = await tx
      .select({ kind: job.kind, key: job.key })
      .from(job)
      .where(
        and(
          inArray(job.kind, [...kinds]),
          sql`((${job.state} = 'waiting' and ${job.dueAt} <= ${now}) or (${job.state} = 'running' and ${job.leaseUntil} <= ${now}))`,
        ),
      )
      .orderBy(asc(job.dueAt), asc(job.kind), asc(job.key))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!due) return undefined;
    const [taken] = await tx
      .update(job)
      .set({
        state: 'running',
        attempts: sql`${job.attempts} + 1`,
        turn: sql`${job.turn} + 1`,
        leaseUntil: inSeconds(leaseSeconds),
        askedAgain: false,
        startedAt: now,
      })
      .where(and(eq(job.kind, due.kind), eq(job.key, due.key)))
      .returning({ kind: job.kind, key: job.key, data: job.data, attempts: job.attempts, turn: job.turn });
    return taken;
  },
  async holdJob(taken, leaseSeconds) {
    const rows = await tx
      .update(job)
      .set({ leaseUntil: inSeconds(leaseSeconds) })
      .where(heldBy(taken))
      .returning({ kind: job.kind });
    return rows.length > 0;
  },
  async endJob(taken, end) {
    const rows = await tx.update(job).set(after(end)).where(heldBy(taken)).returning({ kind: job.kind });
    return rows.length > 0;
  },
});

/** Jobs as a whole: asked for, hurried, listed, swept. */
const jobList = (tx: Tx): Pick<JobStore, 'putJob' | 'hurryJob' | 'jobs' | 'sweepJobs'> => ({
  async putJob({ kind, key, data, afterSeconds = 0 }) {
    const dueAt = inSeconds(afterSeconds);
    await tx
      .insert(job)
      .values({ kind, key, data, state: 'waiting', dueAt })
      .onConflictDoUpdate({
        target: [job.kind, job.key],
        set: {
          data: sql`excluded.data`,
          state: sql`case when ${job.state} = 'running' then 'running' else 'waiting' end`,
          askedAgain: sql`${job.state} = 'running'`,
          attempts: sql`case when ${job.state} in ('done', 'failed') then 0 else ${job.attempts} end`,
          dueAt: sql`case when ${job.state} = 'waiting' then least(${job.dueAt}, excluded.due_at) else excluded.due_at end`,
        },
      });
  },
  async hurryJob(kind, key) {
    const rows = await tx
      .update(job)
      .set({ state: 'waiting', attempts: 0, dueAt: now })
      .where(and(eq(job.kind, kind), eq(job.key, key), inArray(job.state, ['waiting', 'failed'])))
      .returning({ kind: job.kind });
    return rows.length > 0;
  },
  jobs: (limit) =>
    tx
      .select({
        kind: job.kind,
        key: job.key,
        state: job.state,
        attempts: job.attempts,
        dueAt: job.dueAt,
        startedAt: job.startedAt,
        endedAt: job.endedAt,
        said: job.said,
        fault: job.fault,
      })
      .from(job)
      .orderBy(asc(sql`${job.kind} collate "C"`), asc(job.dueAt), asc(sql`${job.key} collate "C"`))
      .limit(limit),
  async sweepJobs(keptDays) {
    const rows = await tx
      .delete(job)
      .where(
        and(
          inArray(job.state, ['done', 'failed']),
          lt(job.endedAt, sql`clock_timestamp() - ${keptDays} * interval '1 day'`),
        ),
      )
      .returning({ kind: job.kind });
    return rows.length;
  },
});

/** Jobs of all processes. */
export const jobStore = (tx: Tx): JobStore => ({
  ...jobsInHand(tx),
  ...jobList(tx),
});
