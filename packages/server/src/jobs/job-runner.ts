import {
  putRecurring,
  runJob,
  type JobKind,
  type JobStore,
  type TakenJob,
  type UnitOfWork,
} from '@zhengxiang/application';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../db/log.ts';

const POLL_MS = 1000;
/** A process that has given no sign of life for so long is taken for dead. */
const LEASE_SECONDS = 45;
/** How long it is tried to write down how a job ended; afterwards its lease runs out and it is done once more. */
const SETTLE_FOR_MS = 10 * 60_000;
/** How long running jobs may take to end when the server stops. */
const PATIENCE_MS = 20_000;

export interface RunnerParts {
  readonly unit: UnitOfWork<JobStore>;
  readonly kinds: readonly JobKind[];
  readonly log: Log;
  readonly pollMs?: number;
  readonly leaseSeconds?: number;
}

/** Does jobs here until it is stopped. */
export interface JobRunner {
  /** Takes no more jobs, tells the running ones, and answers when they have ended, or after some patience. */
  stop(patienceMs?: number): Promise<void>;
}

/**
 * Does the jobs of these kinds in this process, one of each kind at a time, so that none holds up another. A database that goes
 * away ends nothing: jobs are taken again when it is back.
 */
export const startJobs = ({
  unit,
  kinds,
  log,
  pollMs = POLL_MS,
  leaseSeconds = LEASE_SECONDS,
}: RunnerParts): JobRunner => {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  const stopping = new AbortController();
  const running = new Map<string, Promise<void>>();
  const pause = (ms: number): Promise<void> => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);

  const settle = async (job: TakenJob, end: Awaited<ReturnType<typeof runJob>>): Promise<void> => {
    for (const until = Date.now() + SETTLE_FOR_MS; ;) {
      try {
        await unit.transaction((store) => store.endJob(job, end));
        return;
      } catch (err) {
        log.warn({ err, job: job.kind }, 'the end of a job could not be written down yet');
        if (stopping.signal.aborted || Date.now() > until) return;
      }
      await pause(POLL_MS);
    }
  };

  const doOne = async (kind: JobKind, job: TakenJob): Promise<void> => {
    const lost = new AbortController();
    const signal = AbortSignal.any([lost.signal, stopping.signal]);
    const beat = setInterval(
      () => {
        unit
          .transaction((store) => store.holdJob(job, leaseSeconds))
          .then(
            (mine) => mine || lost.abort(),
            (err: unknown) => log.warn({ err, job: job.kind }, 'a job could not give a sign of life'),
          );
      },
      (leaseSeconds * 1000) / 4,
    );
    const given = { signal, stopping: stopping.signal, abandon: () => lost.abort() };
    const failed = (err: unknown): void => log.warn({ err, job: job.kind }, 'a job failed and will be tried again');
    try {
      await settle(job, await runJob(kind, job, given, failed));
    } finally {
      clearInterval(beat);
    }
  };

  /** Begins whatever is due of the kinds that are not under way here. Answers whether there was any. */
  const takeUp = async (): Promise<boolean> => {
    const free = [...byName.keys()].filter((name) => !running.has(name));
    const job = free.length === 0 ? undefined : await unit.transaction((store) => store.takeJob(free, leaseSeconds));
    const kind = job && byName.get(job.kind);
    if (!job || !kind) return false;
    running.set(
      kind.kind,
      doOne(kind, job).finally(() => running.delete(kind.kind)),
    );
    return true;
  };

  const loop = async (): Promise<void> => {
    let put = false;
    while (!stopping.signal.aborted) {
      let found = false;
      try {
        if (!put) await unit.transaction((store) => putRecurring(store, kinds));
        put = true;
        found = await takeUp();
      } catch (err) {
        log.warn({ err }, 'no jobs could be taken, they wait');
      }
      if (!found) await pause(pollMs);
    }
  };

  const looping = loop();
  return {
    stop: async (patienceMs = PATIENCE_MS) => {
      stopping.abort();
      const waited = new AbortController();
      const ended = looping.then(() => Promise.all(running.values()));
      await Promise.race([ended, sleep(patienceMs, undefined, { signal: waited.signal }).catch(() => undefined)]);
      waited.abort();
    },
  };
};
