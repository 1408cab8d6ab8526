import { memoryJobs } from './jobs.ts';
import { Table } from './table.ts';
import type { JobStore, UnitOfWork } from '../ports/index.ts';

/** Jobs that every process does for itself, as what looks after its own clock or its own disk: nothing survives the process. */
export const localJobs = (now: () => Date): UnitOfWork<JobStore> => {
  const store = memoryJobs({ jobs: new Table() }, now);
  return { transaction: (work) => work(store), snapshot: (work) => work(store) };
};
