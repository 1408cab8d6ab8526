import { z } from 'zod';
import { uuid } from './common.ts';

/** Work in the background as the desk that asked for it sees it. */
export const taskView = z.object({
  id: uuid,
  kind: z.string(),
  title: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  done: z.int(),
  /** Null until it is known how much there is to do. */
  total: z.int().nullable(),
  /** One Chinese sentence: what is being done, or why it failed. */
  message: z.string(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  /** When task and result will be removed. */
  expiresAt: z.string().nullable(),
  result: z.object({ name: z.string(), size: z.int(), path: z.string() }).nullable(),
});
export type TaskView = z.infer<typeof taskView>;

const byId = z.object({ id: uuid });

export const taskRoutes = {
  tasks: { method: 'GET', path: '/api/tasks', summary: '本岗位的后台任务', reply: z.array(taskView) },
  task: { method: 'GET', path: '/api/tasks/:id', summary: '一个后台任务', params: byId, reply: taskView },
  cancelTask: { method: 'POST', path: '/api/tasks/:id/cancel', summary: '取消后台任务', params: byId, reply: taskView },
  repeatTask: { method: 'POST', path: '/api/tasks/:id/repeat', summary: '重做后台任务', params: byId, reply: taskView },
  deleteTask: {
    method: 'DELETE',
    path: '/api/tasks/:id',
    summary: '删除后台任务及结果',
    params: byId,
    reply: z.object({}),
  },
} as const;
