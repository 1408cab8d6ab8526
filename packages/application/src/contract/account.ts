import { z } from 'zod';
import { instant, post, uuid } from './common.ts';

const whole = (least: number, most: number, words: string) =>
  z.int({ error: words }).min(least, { error: words }).max(most, { error: words });

/** What passwords have to be. Settings of the security administrator; 0 days for a password that does not grow old. */
export const passwordRules = z.object({
  minLength: whole(8, 64, '最短长度填 8 至 64'),
  kinds: whole(1, 4, '字符种类填 1 至 4'),
  history: whole(0, 24, '不能重复的次数填 0 至 24'),
  maxAgeDays: whole(0, 730, '有效天数填 0 至 730，0 为不限'),
});
export type PasswordRules = z.infer<typeof passwordRules>;

/** How long a session lives, in minutes: without use, and at most. */
export const sessionRules = z.object({
  idleMinutes: whole(5, 480, '不操作的分钟数填 5 至 480'),
  absoluteMinutes: whole(30, 1440, '最长的分钟数填 30 至 1440'),
});

export const signInRules = z.object({ passwords: passwordRules, sessions: sessionRules });
export type SignInRules = z.infer<typeof signInRules>;

export const signInRulesEdit = signInRules.extend({
  reason: z.string().trim().min(2, { error: '请写明修改原因' }).max(200, { error: '修改原因不超过 200 个字' }),
});

/** Posts for somebody that one administrator has proposed and another confirms. */
export const rightProposal = z.object({
  id: uuid,
  personId: uuid,
  name: z.string(),
  login: z.string(),
  organisation: z.string(),
  organisationId: uuid,
  posts: z.array(post),
  byId: uuid,
  by: z.string(),
  at: instant,
});
export type RightProposal = z.infer<typeof rightProposal>;

/** A place where somebody is signed in. */
export const sessionView = z.object({
  id: uuid,
  /** Browser and system, in words. */
  device: z.string(),
  address: z.string(),
  openedAt: instant,
  lastSeenAt: instant,
  /** The one that asks. */
  current: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;
