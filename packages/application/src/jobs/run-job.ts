import type { JobEnd, JobStore, StopSignal, TakenJob } from '../ports/index.ts';

/** What a job is done with. */
export interface JobGiven {
  readonly key: string;
  readonly data: unknown;
  /** Which try this is, from 1. */
  readonly attempts: number;
  readonly turn: number;
  /** The work is not wanted any more, or not here. */
  readonly signal: StopSignal;
  /** The server stops: the job is given back, and the try does not count. */
  readonly stopping: StopSignal;
  /** Ends this try: somebody has taken the work back. */
  readonly abandon: () => void;
}

/** What a try did, in Chinese, for whoever looks after the system. */
export interface JobDone {
  readonly said: string;
  /** When a job that comes again is due; its usual time where left out. */
  readonly afterSeconds?: number;
  /** What the next try is given in the place of what was put down. */
  readonly data?: unknown;
}

/** One kind of work in the background. It looks at the tables and may be broken off anywhere: doing it twice does nothing twice. */
export interface JobKind {
  readonly kind: string;
  /** In Chinese, as the administrator reads it. */
  readonly title: string;
  /** Comes again by itself so many seconds after it has ended. */
  readonly everySeconds?: number;
  /** After so many tries it has failed; without, and for whatever comes again, it is tried for ever. */
  readonly attempts?: number;
  readonly run: (given: JobGiven) => Promise<JobDone>;
  /** What to do when the last process that tried it has died with it. */
  readonly givenUp?: (given: Pick<JobGiven, 'key' | 'turn'>) => Promise<void>;
}

const FIRST_REST = 5;
const LONGEST_REST = 15 * 60;

/** Seconds until the next try: 5, 10, 20 … a quarter of an hour; what comes again by itself waits no longer than it usually does, or a minute. */
export const restAfter = (attempts: number, everySeconds?: number): number => {
  const growing = Math.min(FIRST_REST * 2 ** Math.min(attempts - 1, 20), LONGEST_REST);
  return everySeconds === undefined ? growing : Math.min(growing, Math.max(everySeconds, 60));
};

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500);

/** Whether another process has tried it for the last time and did not live to say so. */
const isUsedUp = ({ attempts = Infinity, everySeconds }: JobKind, job: TakenJob): boolean =>
  everySeconds === undefined && job.attempts > attempts;

/** One try at a job. Answers how it ended; never rejects. `failed` hears what went wrong. */
export const runJob = async (
  kind: JobKind,
  job: TakenJob,
  given: Pick<JobGiven, 'signal' | 'stopping' | 'abandon'>,
  failed: (error: unknown) => void,
): Promise<JobEnd> => {
  const { everySeconds, attempts = Infinity } = kind;
  try {
    if (isUsedUp(kind, job)) {
      await kind.givenUp?.(job);
      return { kind: 'failed', fault: '多次中断，没有完成' };
    }
    const { said, afterSeconds, data } = await kind.run({ ...given, ...job });
    if (given.stopping.aborted) return { kind: 'given-back' };
    if (everySeconds === undefined) return { kind: 'done', said };
    return { kind: 'again', said, afterSeconds: afterSeconds ?? everySeconds, ...(data === undefined ? {} : { data }) };
  } catch (error) {
    if (given.stopping.aborted) return { kind: 'given-back' };
    failed(error);
    const fault = wordsOf(error);
    if (everySeconds === undefined && job.attempts >= attempts) return { kind: 'failed', fault };
    return { kind: 'retry', fault, afterSeconds: restAfter(job.attempts, everySeconds) };
  }
};

/** Everything that comes again by itself is due at once when a server starts. */
export const putRecurring = async (store: Pick<JobStore, 'putJob'>, kinds: readonly JobKind[]): Promise<void> => {
  for (const { kind, everySeconds } of kinds)
    if (everySeconds !== undefined) await store.putJob({ kind, key: '', data: {} });
};
