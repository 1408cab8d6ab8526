import { z } from 'zod';
import { day, instant, post, uuid } from './common.ts';

const reason = z.string().trim().min(2, { error: '请写明原因' }).max(200, { error: '原因不超过 200 个字' });

const person = z.object({ id: uuid, name: z.string() });
const heldPost = person.extend({ post, postName: z.string() });

/** A post lent for a time (授权代办), as it stands today. */
export const delegationView = z.object({
  id: uuid,
  postName: z.string(),
  delegator: z.string(),
  delegate: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  recordedBy: z.string(),
  recordedAt: instant,
  /** `idle`: its days run and it lends nothing, since one of the two has no such post there any more. */
  state: z.enum(['coming', 'running', 'idle', 'over', 'withdrawn']),
  withdrawn: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
  mayWithdraw: z.boolean(),
});
export type DelegationView = z.infer<typeof delegationView>;

export const delegationsView = z.object({
  /** What somebody may lend: posts of their own, of a leader also those of colleagues. */
  posts: z.array(heldPost),
  colleagues: z.array(person),
  /** Why nothing can be lent from here. */
  barred: z.string().nullable(),
  delegations: z.array(delegationView),
});
export type DelegationsView = z.infer<typeof delegationsView>;

export const delegationGiven = z.object({
  delegatorId: uuid,
  post,
  delegateId: uuid,
  from: day,
  to: day,
  reason,
});
export type DelegationGiven = z.infer<typeof delegationGiven>;

export const delegationRoutes = {
  delegations: { method: 'GET', path: '/api/delegations', summary: '授权代办', reply: delegationsView },
  addDelegation: {
    method: 'POST',
    path: '/api/delegations',
    summary: '授权本单位其他人代办一个岗位',
    body: delegationGiven,
    reply: z.object({ id: uuid }),
  },
  withdrawDelegation: {
    method: 'POST',
    path: '/api/delegations/:id/withdrawal',
    summary: '撤回授权代办',
    params: z.object({ id: uuid }),
    body: z.object({ reason }),
    reply: z.object({}),
  },
} as const;
