import { z } from 'zod';
import { day, instant, uuid } from './common.ts';

const reason = z.string().trim().min(2, { error: '请写明修改原因' }).max(200, { error: '修改原因不超过 200 个字' });

/** A year of the working-day calendar. `published` false: no notice is on record, days are counted by weekends alone. */
export const calendarYearView = z.object({
  year: z.int(),
  published: z.boolean(),
  offDays: z.array(day),
  workDays: z.array(day),
  /** The number of the notice. */
  source: z.string().nullable(),
  workingDays: z.int(),
});
export type CalendarYearView = z.infer<typeof calendarYearView>;

export const calendarEdit = z.object({
  offDays: z.array(day),
  workDays: z.array(day),
  source: z.string().trim().min(4, { error: '请填写放假通知的文号' }).max(100),
  reason,
});

export const targetRow = z.object({
  action: z.string(),
  title: z.string(),
  holders: z.string(),
  days: z.int().nullable(),
});
export type TargetRow = z.infer<typeof targetRow>;

/** One remark that the bureau can switch, with its figure. */
export const hintRow = z.object({
  id: z.string(),
  label: z.string(),
  source: z.string(),
  on: z.boolean(),
  threshold: z
    .object({ label: z.string(), unit: z.string(), value: z.int(), delivered: z.int(), most: z.int() })
    .nullable(),
});
export type HintRow = z.infer<typeof hintRow>;

export const settingChangeView = z.object({
  id: uuid,
  at: instant,
  by: z.string(),
  reason: z.string(),
  what: z.array(z.string()),
});
export type SettingChangeView = z.infer<typeof settingChangeView>;

export const mailSecurity = z.enum(['none', 'starttls', 'tls']);
export const mailSettings = z.object({
  host: z.string().trim().min(1, { error: '请填写邮件服务器地址' }).max(200),
  port: z.int().min(1, { error: '端口为 1 至 65535' }).max(65_535, { error: '端口为 1 至 65535' }),
  security: mailSecurity,
  user: z.string().trim().max(200).nullable(),
  from: z.email({ error: '发件地址不对，应为“名称@域名”' }),
  batchHour: z.int().min(0).max(23),
});
export type MailSettings = z.infer<typeof mailSettings>;

export const mailRow = z.object({
  id: uuid,
  to: z.string(),
  subject: z.string(),
  state: z.enum(['waiting', 'claimed', 'sending', 'sent', 'unsure', 'failed']),
  attempts: z.int(),
  fault: z.string().nullable(),
  createdAt: instant,
  nextAt: instant,
  sentAt: instant.nullable(),
});
export type MailRow = z.infer<typeof mailRow>;

const none = z.object({});

/** Settings of the bureau that are no law: calendar, internal targets, mail. */
export const officeRoutes = {
  calendar: {
    method: 'GET',
    path: '/api/calendar',
    summary: '工作日历',
    query: z.object({ year: z.coerce.number().int().min(1990).max(2199) }),
    reply: z.object({
      year: calendarYearView,
      publishedYears: z.array(z.int()),
      changes: z.array(settingChangeView),
      mayEdit: z.boolean(),
    }),
  },
  saveCalendarYear: {
    method: 'PUT',
    path: '/api/calendar/:year',
    summary: '登记一年的放假通知',
    params: z.object({ year: z.coerce.number().int().min(1990).max(2199) }),
    body: calendarEdit,
    reply: none,
  },
  targets: {
    method: 'GET',
    path: '/api/targets',
    summary: '内部时限',
    reply: z.object({
      rows: z.array(targetRow),
      /** Where the regulation asks for promptness; it names no number of days. */
      promptly: z.array(z.object({ cite: z.string(), citeText: z.string(), text: z.string() })),
      changes: z.array(settingChangeView),
      mayEdit: z.boolean(),
    }),
  },
  saveTargets: {
    method: 'PUT',
    path: '/api/targets',
    summary: '修改内部时限',
    body: z.object({
      days: z.record(z.string(), z.int().min(1, { error: '至少 1 个工作日' }).max(250, { error: '最多 250 个工作日' })),
      reason,
    }),
    reply: none,
  },
  hints: {
    method: 'GET',
    path: '/api/hints',
    summary: '行业提示',
    reply: z.object({
      rows: z.array(hintRow),
      changes: z.array(settingChangeView),
      mayEdit: z.boolean(),
    }),
  },
  saveHints: {
    method: 'PUT',
    path: '/api/hints',
    summary: '修改行业提示',
    body: z.object({
      hints: z.record(
        z.string(),
        z.object({
          on: z.boolean(),
          threshold: z.int({ error: '请填整数' }).min(0, { error: '不小于 0' }).optional(),
        }),
      ),
      reason,
    }),
    reply: none,
  },
  mailSettings: {
    method: 'GET',
    path: '/api/admin/mail',
    summary: '邮件服务器',
    reply: z.object({
      settings: mailSettings.nullable(),
      hasPassword: z.boolean(),
      changes: z.array(settingChangeView),
      mails: z.array(mailRow),
      address: z.string(),
    }),
  },
  saveMailSettings: {
    method: 'PUT',
    path: '/api/admin/mail',
    summary: '修改邮件服务器',
    /** Without a password the stored one stays; an empty one removes it. */
    body: mailSettings.extend({ password: z.string().max(500).optional(), reason }),
    reply: none,
  },
  testMail: {
    method: 'POST',
    path: '/api/admin/mail/test',
    summary: '发送测试邮件',
    body: z.object({ to: z.email({ error: '收件地址不对，应为“名称@域名”' }) }),
    reply: none,
  },
  resendMail: {
    method: 'POST',
    path: '/api/admin/mail/:id/resend',
    summary: '重新发送一封邮件',
    params: z.object({ id: uuid }),
    reply: none,
  },
} as const;
