import type { JobRow } from '../contract/index.ts';
import type { JobEntry, JobStore, UnitOfWork } from '../ports/index.ts';
import type { JobKind } from './run-job.ts';

/** The jobs of one store, with the kinds of work that are done there. */
export interface JobPlace {
  readonly place: JobRow['place'];
  readonly unit: UnitOfWork<JobStore>;
  readonly kinds: readonly JobKind[];
}

/** Work in the background, for the administrator. */
export interface JobDesk {
  list(): Promise<JobRow[]>;
  /** A job that waits or was given up is due at once. False where none waits. */
  hurry(kind: string, key: string): Promise<boolean>;
}

const SHOWN = 500;

const rowOf = ({ place, kinds }: JobPlace, job: JobEntry): JobRow => ({
  kind: job.kind,
  key: job.key,
  title: kinds.find(({ kind }) => kind === job.kind)?.title ?? job.kind,
  place,
  state: job.state,
  attempts: job.attempts,
  dueAt: job.state === 'waiting' ? job.dueAt.toISOString() : null,
  startedAt: job.startedAt?.toISOString() ?? null,
  endedAt: job.endedAt?.toISOString() ?? null,
  said: job.said,
  fault: job.fault,
});

export const createJobDesk = (places: readonly JobPlace[]): JobDesk => ({
  list: async () => {
    const rows: JobRow[] = [];
    for (const place of places)
      rows.push(...(await place.unit.snapshot((store) => store.jobs(SHOWN))).map((job) => rowOf(place, job)));
    return rows;
  },
  hurry: async (kind, key) => {
    for (const { unit } of places) if (await unit.transaction((store) => store.hurryJob(kind, key))) return true;
    return false;
  },
});
