/** Work in the background, one row a kind and key: put down twice it is done once. */
export interface NewJob {
  readonly kind: string;
  /** Tells jobs of a kind apart; empty where there is only one. */
  readonly key: string;
  readonly data: unknown;
  /** Due so many seconds from now; at once where left out. */
  readonly afterSeconds?: number;
}

/** A job in the hands of one process, until its lease ends. */
export interface TakenJob {
  readonly kind: string;
  readonly key: string;
  readonly data: unknown;
  /** Counts from 1 and on with every try that did not end well. */
  readonly attempts: number;
  /** Another one each time that the job is taken, so that whoever lost it changes nothing any more. */
  readonly turn: number;
}

/** How a try ended, and when the next one is due. */
export type JobEnd =
  | { readonly kind: 'done'; readonly said: string }
  /** Done for this time; `data` takes the place of what was put down. */
  | { readonly kind: 'again'; readonly said: string; readonly afterSeconds: number; readonly data?: unknown }
  | { readonly kind: 'retry'; readonly fault: string; readonly afterSeconds: number }
  /** Somebody has to look at it. */
  | { readonly kind: 'failed'; readonly fault: string }
  /** Nothing went wrong: the server stops, and the next one takes it. */
  | { readonly kind: 'given-back' };

export type JobState = 'waiting' | 'running' | 'done' | 'failed';

/** A job as it stands, for whoever looks after the system. */
export interface JobEntry {
  readonly kind: string;
  readonly key: string;
  readonly state: JobState;
  readonly attempts: number;
  readonly dueAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** What the last try that ended well did. */
  readonly said: string | null;
  /** What went wrong since. */
  readonly fault: string | null;
}

/** Jobs of all processes. Times are the store's own, so that machines whose clocks differ agree on them. */
export interface JobStore {
  /** One that waits keeps the earlier time; one that is under way is done once more afterwards. */
  putJob(job: NewJob): Promise<void>;
  /** Takes the job of these kinds that is due first, or whose lease has ended; others skip it. */
  takeJob(kinds: readonly string[], leaseSeconds: number): Promise<TakenJob | undefined>;
  /** A sign of life; false where another process has it now. */
  holdJob(job: TakenJob, leaseSeconds: number): Promise<boolean>;
  /** Writes down how a try ended; false where another process has the job now. */
  endJob(job: TakenJob, end: JobEnd): Promise<boolean>;
  /** One that waits, or was given up, is due at once and counts from 1 again. False where there is none such. */
  hurryJob(kind: string, key: string): Promise<boolean>;
  /** By kind, what is due first before the others. */
  jobs(limit: number): Promise<readonly JobEntry[]>;
  /** Removes what was done, or given up, so many days ago. Answers how many. */
  sweepJobs(keptDays: number): Promise<number>;
}
