import type { Actor } from '@zhengxiang/core';
import { mailSettings, type MailSettings, type ReplyOf } from '@zhengxiang/application/contract';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { moveMail, newestMails } from '../db/mail/mail-rows.ts';
import { changeSetting, changesOf, readSetting } from '../db/settings/setting-changes.ts';
import type { SecretBox } from './secret-box.ts';
import { connectMail, mailFault, sendLetter, usualPatience, within, type MailServer } from './transport.ts';

const stored = mailSettings.extend({ sealed: z.string().nullable() });
type Stored = z.infer<typeof stored>;

export interface MailEdit extends MailSettings {
  readonly password?: string | undefined;
  readonly reason: string;
}

/** The county's mail server: its settings, the mails on their way, a test. */
export interface MailOffice {
  settings(): Promise<MailSettings | undefined>;
  /** With the password in the clear: for sending only. */
  server(): Promise<MailServer | undefined>;
  view(): Promise<ReplyOf<'mailSettings'>>;
  save(actor: Actor, given: MailEdit): Promise<void>;
  /** Answers what went wrong. */
  test(to: string): Promise<string | undefined>;
  /** Somebody decided that a mail is to be sent again. False when it is on its way or sent. */
  resend(id: string): Promise<boolean>;
}

const names: Readonly<Record<keyof MailSettings, string>> = {
  host: '服务器',
  port: '端口',
  security: '加密',
  user: '用户名',
  from: '发件地址',
  batchHour: '汇总时间',
};

/** What changed, in words; the password is never among them. */
const whatChanged = (before: Stored | undefined, after: Stored): string[] => [
  ...(Object.keys(names) as (keyof MailSettings)[])
    .filter((key) => (before?.[key] ?? null) !== after[key])
    .map((key) => {
      const now = String(after[key] ?? '无');
      return before ? `${names[key]}：${String(before[key] ?? '无')} 改为 ${now}` : `${names[key]}：${now}`;
    }),
  ...((before?.sealed ?? null) === after.sealed ? [] : ['密码已修改']),
];

export const createMailOffice = (db: Database, clock: Clock, box: SecretBox, address: string): MailOffice => {
  const read = async (): Promise<Stored | undefined> => {
    const found = await db.transaction((tx) => readSetting(tx, 'mail'));
    return found === undefined ? undefined : stored.parse(found);
  };
  const server = async (): Promise<MailServer | undefined> => {
    const found = await read();
    if (!found) return undefined;
    const { sealed, ...settings } = found;
    return { ...settings, password: sealed === null ? undefined : await box.open(sealed) };
  };
  return {
    server,
    settings: async () => {
      const found = await read();
      return found && mailSettings.parse(found);
    },
    view: async () => {
      const found = await read();
      return {
        settings: found ? mailSettings.parse(found) : null,
        hasPassword: typeof found?.sealed === 'string',
        changes: await db.transaction((tx) => changesOf(tx, 'mail')),
        mails: await newestMails(db, 50),
        address,
      };
    },
    save: async (actor, { password, reason, ...settings }) => {
      const sealed = password === undefined || password === '' ? null : await box.seal(password);
      await db.transaction(async (tx) => {
        const found = await readSetting(tx, 'mail', 'for-change');
        const before = found === undefined ? undefined : stored.parse(found);
        const value: Stored = { ...settings, sealed: password === undefined ? (before?.sealed ?? null) : sealed };
        const what = whatChanged(before, value);
        await changeSetting(tx, { setting: 'mail', value, actor, reason, what, now: clock.now() });
      });
    },
    test: async (to) => {
      const found = await server();
      if (!found) return '还没有设置邮件服务器，请先保存设置。';
      const transport = connectMail(found);
      try {
        const text = `这是政项通的测试邮件。收到说明邮件服务器设置正确。\n${address}`;
        const letter = {
          to,
          subject: '政项通测试邮件',
          text,
          html: `<p>这是政项通的测试邮件。收到说明邮件服务器设置正确。</p>`,
          messageId: `${randomUUID()}@zhengxiang`,
        };
        await within(sendLetter(transport, found.from, letter), usualPatience.silence);
        return undefined;
      } catch (error) {
        return mailFault(error);
      } finally {
        transport.close();
      }
    },
    resend: (id) => moveMail(db, id, ['failed', 'unsure'], { state: 'waiting', attempts: 0, nextAt: clock.now() }),
  };
};
