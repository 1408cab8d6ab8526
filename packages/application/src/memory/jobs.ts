import type { JobEnd, JobEntry, JobStore, TakenJob } from '../ports/index.ts';
import { by } from './order.ts';
import type { StoredJob, Tables } from './tables.ts';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
const keyOf = ({ kind, key }: Pick<TakenJob, 'kind' | 'key'>): string => `${kind}:${key}`;

/** What a try that ended leaves of the job. */
const after = (job: StoredJob, end: JobEnd, now: Date): StoredJob => {
  const due = (seconds: number): Date => new Date(now.getTime() + seconds * SECOND);
  const ended = { ...job, leaseUntil: null, endedAt: now, askedAgain: false };
  const waits = { state: 'waiting', attempts: 0 } as const;
  switch (end.kind) {
    case 'done':
      return job.askedAgain
        ? { ...ended, ...waits, said: end.said, fault: null }
        : { ...ended, state: 'done', attempts: 0, said: end.said, fault: null };
    case 'again': {
      const data = end.data === undefined || job.askedAgain ? job.data : end.data;
      const dueAt = job.askedAgain ? job.dueAt : due(end.afterSeconds);
      return { ...ended, ...waits, dueAt, data, said: end.said, fault: null };
    }
    case 'retry':
      return { ...ended, state: 'waiting', dueAt: due(end.afterSeconds), fault: end.fault };
    case 'failed':
      return job.askedAgain
        ? { ...ended, ...waits, fault: end.fault }
        : { ...ended, state: 'failed', fault: end.fault };
    case 'given-back':
      return { ...job, state: 'waiting', leaseUntil: null, askedAgain: false, attempts: job.attempts - 1, dueAt: now };
  }
};

type Jobs = Pick<Tables, 'jobs'>;

const inSeconds = (now: () => Date, seconds: number): Date => new Date(now().getTime() + seconds * SECOND);

/** A job from its taking to its end: only whoever took it last can hold or end it. */
const jobsInHand = ({ jobs }: Jobs, now: () => Date): Pick<JobStore, 'takeJob' | 'holdJob' | 'endJob'> => {
  const held = ({ turn, ...job }: TakenJob): StoredJob | undefined => {
    const found = jobs.get(keyOf(job));
    return found?.state === 'running' && found.turn === turn ? found : undefined;
  };
  return {
    takeJob: (kinds, leaseSeconds) => {
      const at = now();
      const free = ({ state, dueAt, leaseUntil }: StoredJob): boolean =>
        (state === 'waiting' && dueAt <= at) || (state === 'running' && leaseUntil !== null && leaseUntil <= at);
      const [found] = jobs
        .values()
        .filter((job) => kinds.includes(job.kind) && free(job))
        .sort(
          by(
            ({ dueAt }) => dueAt.getTime(),
            ({ kind }) => kind,
            ({ key }) => key,
          ),
        );
      if (!found) return Promise.resolve(undefined);
      const taken = { ...found, state: 'running', attempts: found.attempts + 1, turn: found.turn + 1 } as const;
      jobs.set(keyOf(found), { ...taken, leaseUntil: inSeconds(now, leaseSeconds), askedAgain: false, startedAt: at });
      const { kind, key, data, attempts, turn } = taken;
      return Promise.resolve({ kind, key, data, attempts, turn });
    },
    holdJob: (job, leaseSeconds) => {
      const found = held(job);
      if (found) jobs.set(keyOf(found), { ...found, leaseUntil: inSeconds(now, leaseSeconds) });
      return Promise.resolve(found !== undefined);
    },
    endJob: (job, end) => {
      const found = held(job);
      if (found) jobs.set(keyOf(found), after(found, end, now()));
      return Promise.resolve(found !== undefined);
    },
  };
};

/** Jobs as a whole: asked for, hurried, listed, swept. */
const jobList = ({ jobs }: Jobs, now: () => Date): Pick<JobStore, 'putJob' | 'hurryJob' | 'jobs' | 'sweepJobs'> => ({
  putJob: ({ kind, key, data, afterSeconds = 0 }) => {
    const known = jobs.get(keyOf({ kind, key }));
    const dueAt = inSeconds(now, afterSeconds);
    const fresh = { state: 'waiting', attempts: 0, dueAt } as const;
    const none = { turn: 0, leaseUntil: null, askedAgain: false, startedAt: null, endedAt: null };
    if (!known) jobs.set(keyOf({ kind, key }), { kind, key, data, ...fresh, ...none, said: null, fault: null });
    else if (known.state === 'running') jobs.set(keyOf(known), { ...known, data, dueAt, askedAgain: true });
    else if (known.state === 'waiting')
      jobs.set(keyOf(known), { ...known, data, dueAt: known.dueAt < dueAt ? known.dueAt : dueAt });
    else jobs.set(keyOf(known), { ...known, data, ...fresh });
    return Promise.resolve();
  },
  hurryJob: (kind, key) => {
    const found = jobs.get(keyOf({ kind, key }));
    const waits = found?.state === 'waiting' || found?.state === 'failed';
    if (found && waits) jobs.set(keyOf(found), { ...found, state: 'waiting', attempts: 0, dueAt: now() });
    return Promise.resolve(waits);
  },
  jobs: (limit) =>
    Promise.resolve(
      jobs
        .values()
        .sort(
          by(
            ({ kind }) => kind,
            ({ dueAt }) => dueAt.getTime(),
            ({ key }) => key,
          ),
        )
        .slice(0, limit)
        .map(({ kind, key, state, attempts, dueAt, startedAt, endedAt, said, fault }): JobEntry => ({
          kind,
          key,
          state,
          attempts,
          dueAt,
          startedAt,
          endedAt,
          said,
          fault,
        })),
    ),
  sweepJobs: (keptDays) => {
    const before = new Date(now().getTime() - keptDays * DAY);
    const size = jobs.size;
    jobs.deleteWhere(
      ({ state, endedAt }) => (state === 'done' || state === 'failed') && endedAt !== null && endedAt < before,
    );
    return Promise.resolve(size - jobs.size);
  },
});

/** Jobs, by the clock of whoever opened the store. */
export const memoryJobs = (tables: Jobs, now: () => Date): JobStore => ({
  ...jobsInHand(tables, now),
  ...jobList(tables, now),
});
