import { plainDate } from '@zhengxiang/core';
import { usualChoices } from '@zhengxiang/application/contract';
import { actorOf } from '@zhengxiang/demo-county';
import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { legalDay } from '../clock.ts';
import { mail, notice } from '../db/schema/notices.ts';
import { createStore } from '../db/store/create-store.ts';
import { silentLog } from '../db/log.ts';
import { mailRounds } from '../jobs/keep-mails.ts';
import { noticeRound } from '../jobs/keep-notices.ts';
import { createInbox } from '@zhengxiang/application';
import { databasePorts } from '../db/store/database-ports.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { readSetting } from '../db/settings/setting-changes.ts';
import { useDatabase } from '../testing/database.ts';
import { headerOf, openMailCatcher, textOf, type MailCatcher } from '../testing/mail-catcher.ts';
import { TestCounty } from '../testing/test-county.ts';
import { createMailOffice, type MailOffice } from './mail-office.ts';
import { secretBox } from './secret-box.ts';
import { sendMails } from './send-mails.ts';

const address = 'https://zxt.example.gov.cn';
const reader = actorOf('zhengshu.intake');
const keeper = actorOf('zhengshu.administrator');
const login = { user: 'zxt@example.gov.cn', password: '密码 with spaces' };

describe('邮件', () => {
  const database = useDatabase();
  const clock = { at: '', now: () => new Date(clock.at) };
  const dataDir = mkdtempSync(path.join(tmpdir(), 'zx-mail-'));
  let office: MailOffice;
  let county: TestCounty;
  let catcher: MailCatcher;
  let number = 0;

  const setUp = (password = login.password) =>
    office.save(keeper, {
      host: '127.0.0.1',
      port: catcher.port,
      security: 'none',
      user: login.user,
      password,
      from: 'zxt@example.gov.cn',
      batchHour: 9,
      reason: '测试',
    });
  const round = async (at: string): Promise<void> => {
    clock.at = at;
    const parts = { db: database.db, application: county.application, mails: office, clock, address };
    await noticeRound(parts);
    await mailRounds(parts, silentLog).round();
  };
  const tell = async (at: string, title = '受理'): Promise<void> => {
    number += 1;
    const one = { personId: reader.personId, key: `test:${String(number)}`, kind: 'todo' as const, title };
    const about = `社会救助一体化信息平台${String(number)}`;
    await database.db.transaction((tx) =>
      createStore(tx).addNotices(
        [{ ...one, about, link: '/projects/x', caseId: randomUUID(), cite: null }],
        new Date(at),
      ),
    );
  };
  const chooses = (way: 'now' | 'batch') =>
    createInbox(databasePorts(database.db), () => clock.now()).saveSettings(reader.personId, {
      mailAddress: 'intake@example.gov.cn',
      choices: { ...usualChoices, todo: { shown: true, mail: way } },
      largeText: null,
    });

  beforeAll(async () => {
    clock.at = '2026-03-05T09:00:00+08:00';
    await installTestCounty(database.db, clock.now());
    county = new TestCounty(database.db);
    office = createMailOffice(database.db, clock, secretBox(path.join(dataDir, 'mail-key')), address);
  });
  beforeEach(async () => {
    catcher = await openMailCatcher(login);
    await database.db.delete(mail);
    await database.db.delete(notice);
    await setUp();
    await chooses('batch');
  });
  afterEach(() => catcher.close());

  it('汇总成一封，标题和内容是中文，链接是完整地址，不写项目以外的内容', async () => {
    await tell('2026-03-05T15:00:00+08:00');
    await tell('2026-03-05T16:00:00+08:00', '组织评审');
    await round('2026-03-05T17:00:00+08:00');
    expect(catcher.mails).toHaveLength(0);
    await round('2026-03-06T09:00:05+08:00');
    expect(catcher.mails).toHaveLength(1);
    const [sent = ''] = catcher.mails;
    expect(headerOf(sent, 'Subject')).toBe('【政项通】2 条消息');
    expect(headerOf(sent, 'To')).toBe('intake@example.gov.cn');
    expect(textOf(sent)).toContain(`· 社会救助一体化信息平台${String(number)}：组织评审\n  ${address}/projects/x`);
    expect(textOf(sent)).toContain(`${address}/my-settings`);
    expect(sent).not.toContain(reader.personId);
    await round('2026-03-06T09:10:00+08:00');
    expect(catcher.mails).toHaveLength(1);
  });

  it('周六不发，调休上班的周六照发', async () => {
    expect(legalDay(new Date('2026-03-07T09:30:00+08:00'))).toBe(plainDate('2026-03-07'));
    await tell('2026-03-06T18:00:00+08:00');
    await round('2026-03-07T09:30:00+08:00');
    await round('2026-03-08T09:30:00+08:00');
    expect(catcher.mails).toHaveLength(0);
    await round('2026-03-09T09:30:00+08:00');
    expect(catcher.mails).toHaveLength(1);
    // 9 May 2026 is a Saturday that makes up for Labour Day.
    await tell('2026-05-08T18:00:00+08:00');
    await round('2026-05-09T09:30:00+08:00');
    expect(catcher.mails).toHaveLength(2);
  });

  it('要求立即发的，周末也发', async () => {
    await chooses('now');
    await tell('2026-03-07T18:00:00+08:00');
    await round('2026-03-07T18:00:05+08:00');
    expect(headerOf(catcher.mails[0] ?? '', 'Subject')).toBe(`【政项通】受理：社会救助一体化信息平台${String(number)}`);
  });

  it('发出后、登记前程序中断：不再自动发第二封，管理员看得到', async () => {
    await chooses('now');
    await tell('2026-03-05T10:00:00+08:00');
    await round('2026-03-05T10:00:05+08:00');
    expect(catcher.mails).toHaveLength(1);
    // What the database would hold had the process died before it took the answer down.
    await database.db.update(mail).set({ state: 'sending', sentAt: null });
    await round('2026-03-05T10:05:00+08:00');
    await round('2026-03-05T10:20:00+08:00');
    await round('2026-03-05T12:00:00+08:00');
    expect(catcher.mails).toHaveLength(1);
    const [row] = (await office.view()).mails;
    expect(row).toMatchObject({ state: 'unsure' });
    expect(row?.fault).toContain('可能已经送达');
    // Whoever sends it again sends the same mail: the receiver can tell by its number.
    expect(await office.resend(row?.id ?? '')).toBe(true);
    await round('2026-03-05T12:01:00+08:00');
    expect(catcher.mails.map((sent) => headerOf(sent, 'Message-ID'))).toEqual([
      `<${row?.id ?? ''}@zhengxiang>`,
      `<${row?.id ?? ''}@zhengxiang>`,
    ]);
  });

  it('连接时中断的没有发出，会再发', async () => {
    await chooses('now');
    await tell('2026-03-05T10:00:00+08:00');
    catcher.refusing = 'try later';
    await round('2026-03-05T10:00:05+08:00');
    await database.db.update(mail).set({ state: 'claimed' });
    catcher.refusing = undefined;
    await round('2026-03-05T10:20:00+08:00');
    expect(catcher.mails).toHaveLength(1);
  });

  it('几个进程同时发，每封只发一次', async () => {
    await chooses('now');
    for (let n = 0; n < 4; n += 1) {
      await tell('2026-03-05T10:00:00+08:00');
      await round(`2026-03-05T10:00:0${String(n)}+08:00`);
    }
    await database.db.update(mail).set({ state: 'waiting' });
    catcher.mails.length = 0;
    const server = await office.server();
    if (!server) throw new Error('no mail server');
    const sent = await Promise.all([1, 2, 3].map(() => sendMails(database.db, clock, server)));
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(4);
    expect(catcher.mails).toHaveLength(4);
  });

  it('服务器拒收的，隔一阵再试，管理员看得到原因', async () => {
    await chooses('now');
    await tell('2026-03-05T10:00:00+08:00');
    catcher.refusing = 'mailbox is full';
    await round('2026-03-05T10:00:05+08:00');
    const [row] = (await office.view()).mails;
    expect(row).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(row?.fault).toContain('mailbox is full');
    catcher.refusing = undefined;
    await round('2026-03-05T10:00:30+08:00');
    expect(catcher.mails).toHaveLength(0);
    await round('2026-03-05T10:02:00+08:00');
    expect(catcher.mails).toHaveLength(1);
    expect(await database.db.select().from(mail).where(eq(mail.state, 'sent'))).toHaveLength(1);
  });

  it('密码不对，测试邮件说清楚；库里和修改记录里没有密码', async () => {
    expect(await office.test('a@example.gov.cn')).toBeUndefined();
    expect(headerOf(catcher.mails[0] ?? '', 'Subject')).toBe('政项通测试邮件');
    await setUp('wrong-password');
    expect(await office.test('a@example.gov.cn')).toContain('用户名或密码不对');
    const stored = JSON.stringify(await database.db.transaction((tx) => readSetting(tx, 'mail')));
    expect(stored).not.toContain('wrong-password');
    expect(JSON.stringify(await office.view())).not.toContain('wrong-password');
    expect(statSync(path.join(dataDir, 'mail-key')).mode & 0o077).toBe(0);
    expect(readFileSync(path.join(dataDir, 'mail-key'))).toHaveLength(32);
    await office.save(keeper, { ...((await office.settings()) ?? never()), host: 'smtp.invalid', reason: '换服务器' });
    expect(await office.test('a@example.gov.cn')).toContain('邮件服务器');
  });
});

const never = (): never => {
  throw new Error('no settings');
};
