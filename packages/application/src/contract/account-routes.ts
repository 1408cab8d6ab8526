import { z } from 'zod';
import { passwordRules, rightProposal, sessionView, signInRules, signInRulesEdit } from './account.ts';
import { uuid } from './common.ts';

const byId = z.object({ id: uuid });
const none = z.object({});

/** A person's own account, and what the security administrator keeps of everybody's. */
export const accountRoutes = {
  passwordRules: { method: 'GET', path: '/api/session/password-rules', summary: '密码规则', reply: passwordRules },
  mySessions: { method: 'GET', path: '/api/my/sessions', summary: '我登录着的地方', reply: z.array(sessionView) },
  endMySession: {
    method: 'DELETE',
    path: '/api/my/sessions/:id',
    summary: '退出我在别处的一次登录',
    params: byId,
    reply: none,
  },
  endMyOtherSessions: { method: 'DELETE', path: '/api/my/sessions', summary: '退出我在别处的全部登录', reply: none },
  signInRules: { method: 'GET', path: '/api/admin/sign-in-rules', summary: '登录规则', reply: signInRules },
  saveSignInRules: {
    method: 'PUT',
    path: '/api/admin/sign-in-rules',
    summary: '修改登录规则',
    body: signInRulesEdit,
    reply: none,
  },
  rightProposals: {
    method: 'GET',
    path: '/api/admin/right-proposals',
    summary: '待确认的岗位',
    reply: z.array(rightProposal),
  },
  settleProposal: {
    method: 'POST',
    path: '/api/admin/right-proposals/:id',
    summary: '确认或者不同意一次给岗位（安全管理岗）',
    params: byId,
    body: z.object({ confirmed: z.boolean(), reason: z.string().trim().max(200, { error: '原因不超过 200 个字' }) }),
    reply: none,
  },
  personSessions: {
    method: 'GET',
    path: '/api/admin/people/:id/sessions',
    summary: '一个人登录着的地方',
    params: byId,
    reply: z.array(sessionView),
  },
  endPersonSessions: {
    method: 'DELETE',
    path: '/api/admin/people/:id/sessions',
    summary: '退出一个人的全部登录',
    params: byId,
    reply: none,
  },
} as const;
