import { z } from 'zod';
import { instant, uuid } from './common.ts';

export const noticeKind = z.enum(['law', 'returned', 'decision', 'todo', 'due', 'account']);
export type NoticeKind = z.infer<typeof noticeKind>;

/** What each kind is called, and what is in it. */
export const noticeKinds: Readonly<Record<NoticeKind, { readonly name: string; readonly says: string }>> = {
  law: { name: '办法规定的告知', says: '办法要求告知本单位的事项，如通报的抄送、终止合同备案。系统内提醒不能关闭。' },
  returned: { name: '退回和整改', says: '本单位的申报、验收申请等被退回，或者要求整改。' },
  decision: { name: '审批结果', says: '本单位项目的受理、批复、资金意见、验收报告等。' },
  todo: { name: '新的待办', says: '轮到本岗位办理的事项。' },
  due: { name: '时限提醒', says: '本岗位的待办快到内部时限或者已经超时。' },
  account: { name: '账号和权限', says: '您的密码被重置、单位性质被改等。系统内提醒和邮件都不能关闭。' },
};

export const mailWay = z.enum(['none', 'now', 'batch']);
export type MailWay = z.infer<typeof mailWay>;
export const mailWayNames: Readonly<Record<MailWay, string>> = {
  none: '不发邮件',
  now: '立即发邮件',
  batch: '工作日汇总成一封',
};

/** The kinds that a person may choose the way of; what concerns their account always comes. */
export type ChosenKind = Exclude<NoticeKind, 'account'>;
export const chosenKinds: readonly ChosenKind[] = ['law', 'returned', 'decision', 'todo', 'due'];

const choice = z.object({ shown: z.boolean(), mail: mailWay });
export const noticeChoices = z
  .object({ law: choice, returned: choice, decision: choice, todo: choice, due: choice })
  .refine(({ law }) => law.shown, { error: '办法规定的告知不能关闭系统内提醒', path: ['law', 'shown'] });
export type NoticeChoices = z.infer<typeof noticeChoices>;

/** What somebody has who never chose: everything in the product, one mail a working day once an address is known. */
export const usualChoices: NoticeChoices = {
  law: { shown: true, mail: 'batch' },
  returned: { shown: true, mail: 'batch' },
  decision: { shown: true, mail: 'batch' },
  todo: { shown: true, mail: 'batch' },
  due: { shown: true, mail: 'batch' },
};

export const noticeView = z.object({
  id: uuid,
  kind: noticeKind,
  title: z.string(),
  /** The project, the list or the regulation. */
  about: z.string(),
  /** A path of this product. */
  link: z.string(),
  cite: z.string().nullable(),
  citeText: z.string().nullable(),
  createdAt: instant,
  read: z.boolean(),
});
export type NoticeView = z.infer<typeof noticeView>;

export const mySettings = z.object({
  mailAddress: z.email({ error: '邮箱地址不对，应为“名称@域名”' }).max(200).nullable(),
  choices: noticeChoices,
  largeText: z.boolean().nullable(),
});
export type MySettings = z.infer<typeof mySettings>;

const none = z.object({});

export const noticeRoutes = {
  notices: {
    method: 'GET',
    path: '/api/notices',
    summary: '我的消息',
    query: z.object({
      unread: z.enum(['1']).optional(),
      page: z.coerce.number().int().min(1).default(1),
    }),
    reply: z.object({ rows: z.array(noticeView), total: z.int(), unread: z.int(), size: z.int() }),
  },
  noticeCount: {
    method: 'GET',
    path: '/api/notices/unread',
    summary: '未读消息数',
    reply: z.object({ unread: z.int() }),
  },
  readNotice: {
    method: 'PUT',
    path: '/api/notices/:id/read',
    summary: '标为已读',
    params: z.object({ id: uuid }),
    reply: none,
  },
  readAllNotices: { method: 'PUT', path: '/api/notices/read', summary: '全部标为已读', reply: none },
  mySettings: {
    method: 'GET',
    path: '/api/my-settings',
    summary: '我的设置',
    reply: mySettings.extend({ mailIsSetUp: z.boolean(), batchHour: z.int() }),
  },
  saveMySettings: {
    method: 'PUT',
    path: '/api/my-settings',
    summary: '保存我的设置',
    body: mySettings,
    reply: none,
  },
  saveTextSize: {
    method: 'PUT',
    path: '/api/my-settings/text-size',
    summary: '保存字号',
    body: z.object({ large: z.boolean() }),
    reply: none,
  },
} as const;
