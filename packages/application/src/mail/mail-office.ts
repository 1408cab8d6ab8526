import type { Actor } from '@zhengxiang/core';
import { z } from 'zod';
import { mailSettings, type MailSettings, type ReplyOf } from '../contract/index.ts';
import type { MailServer, MailStore, MailTransport, SecretBox, SettingKeeping, UnitOfWork } from '../ports/index.ts';

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

export interface MailOfficeParts {
  readonly unit: UnitOfWork<SettingKeeping & MailStore>;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly box: SecretBox;
  readonly transport: MailTransport;
  /** Where links in mails lead. */
  readonly address: string;
}

const SHOWN = 50;

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

const readIn = async (store: SettingKeeping, purpose?: 'for-change'): Promise<Stored | undefined> => {
  const found = await store.readSetting('mail', purpose);
  return found === undefined ? undefined : stored.parse(found);
};

const testWords = '这是政项通的测试邮件。收到说明邮件服务器设置正确。';

type Server = Pick<MailOffice, 'server'>;

/** The mail server that is set, its password opened. */
const mailServer = ({ unit, box }: MailOfficeParts): Server => ({
  server: async () => {
    const found = await unit.snapshot((store) => readIn(store));
    if (!found) return undefined;
    const { sealed, ...settings } = found;
    return { ...settings, password: sealed === null ? undefined : await box.open(sealed) };
  },
});

const settingsOf = ({ unit, now, box, address }: MailOfficeParts): Pick<MailOffice, 'settings' | 'view' | 'save'> => ({
  settings: async () => {
    const found = await unit.snapshot((store) => readIn(store));
    return found && mailSettings.parse(found);
  },
  view: () =>
    unit.snapshot(async (store) => {
      const found = await readIn(store);
      return {
        settings: found ? mailSettings.parse(found) : null,
        hasPassword: typeof found?.sealed === 'string',
        changes: [...(await store.changesOf('mail'))],
        mails: [...(await store.newestMails(SHOWN))],
        address,
      };
    }),
  save: async (actor, { password, reason, ...settings }) => {
    const sealed = password === undefined || password === '' ? null : await box.seal(password);
    await unit.transaction(async (store) => {
      const before = await readIn(store, 'for-change');
      const value: Stored = { ...settings, sealed: password === undefined ? (before?.sealed ?? null) : sealed };
      const what = whatChanged(before, value);
      await store.changeSetting({ setting: 'mail', value, actor, reason, what, now: now() });
    });
  },
});

/** Mails by hand: one to try the settings with, and one more try for those that did not go. */
const mailsByHand = (
  { unit, now, newId, transport, address }: MailOfficeParts,
  { server }: Server,
): Pick<MailOffice, 'test' | 'resend'> => ({
  test: async (to) => {
    const found = await server();
    if (!found) return '还没有设置邮件服务器，请先保存设置。';
    const connection = transport.connect(found);
    const messageId = `${newId()}@zhengxiang`;
    const html = `<p>${testWords}</p>`;
    try {
      await connection.send(found.from, {
        to,
        subject: '政项通测试邮件',
        text: `${testWords}\n${address}`,
        html,
        messageId,
      });
      return undefined;
    } catch (error) {
      return transport.faultOf(error);
    } finally {
      connection.close();
    }
  },
  resend: (id) =>
    unit.transaction((store) =>
      store.moveMail(id, ['failed', 'unsure'], { state: 'waiting', attempts: 0, nextAt: now() }),
    ),
});

export const createMailOffice = (parts: MailOfficeParts): MailOffice => {
  const server = mailServer(parts);
  return { ...server, ...settingsOf(parts), ...mailsByHand(parts, server) };
};
