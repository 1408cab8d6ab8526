import { z } from 'zod';

/** Work in the background as the administrator of the county sees it. */
export const jobRow = z.object({
  kind: z.string(),
  key: z.string(),
  title: z.string(),
  /** Done by this very process for itself, or by whichever process is free. */
  place: z.enum(['shared', 'local']),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  /** Tries since the last one that ended well. */
  attempts: z.int(),
  /** When it is due; null for what is over. */
  dueAt: z.string().nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** What the last try that ended well did. */
  said: z.string().nullable(),
  /** What went wrong since. */
  fault: z.string().nullable(),
});
export type JobRow = z.infer<typeof jobRow>;

export const jobRoutes = {
  jobs: { method: 'GET', path: '/api/admin/jobs', summary: '后台工作（县系统管理岗）', reply: z.array(jobRow) },
  hurryJob: {
    method: 'POST',
    path: '/api/admin/jobs/hurry',
    summary: '后台工作马上做一次',
    body: z.object({ kind: z.string().max(60), key: z.string().max(60) }),
    reply: z.object({}),
  },
} as const;
