import { z } from 'zod';

/** What the system knows of its clock. Instants are ISO; `fault` says in Chinese why acts are refused. */
export const clockView = z.object({
  now: z.string(),
  database: z.string(),
  lastSeen: z.string().nullable(),
  fault: z.string().nullable(),
});
export type ClockView = z.infer<typeof clockView>;

const reason = z
  .string()
  .trim()
  .min(1, { error: '请填写核对的情况，例如与哪个标准时间核对' })
  .max(200, { error: '核对的情况不能超过 200 个字' });

export const clockRoutes = {
  clock: { method: 'GET', path: '/api/admin/clock', summary: '服务器时钟（系统管理岗）', reply: clockView },
  confirmClock: {
    method: 'POST',
    path: '/api/admin/clock/confirmation',
    summary: '确认服务器时钟无误',
    body: z.object({ reason }),
    reply: clockView,
  },
} as const;
