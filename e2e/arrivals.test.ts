import { usualChoices } from '@zhengxiang/application/contract';
import { plainDate } from '@zhengxiang/core';
import { xlsxTable } from '@zhengxiang/documents';
import { actorOf, demoPassword } from '@zhengxiang/law-dongyuan-2020/scenarios';
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../packages/server/src/db/log.ts';
import { mailRounds } from '../packages/server/src/jobs/keep-mails.ts';
import { noticeRound } from '../packages/server/src/jobs/keep-notices.ts';
import { createInbox } from '../packages/server/src/notices/inbox.ts';
import { openMailCatcher, textOf, type MailCatcher } from '../packages/server/src/testing/mail-catcher.ts';
import { Desk, lifeOf } from './desk.ts';

const filing = lifeOf('returned-twice');

/** A ledger as offices keep it: the product's own sample, saved as a workbook. */
const workbook = async (): Promise<Buffer> => {
  const sample = new URL('../packages/server/src/ledger-import/testing/ledger.csv', import.meta.url);
  const [title = '', headings = '', ...lines] = readFileSync(sample, 'utf8')
    .replace('\uFEFF', '')
    .trim()
    .split(/\r?\n/u);
  const cells = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
      (found) => found[1]?.replaceAll('""', '"') ?? found[2] ?? '',
    );
  return buffer(
    xlsxTable({
      sheet: '台账',
      heading: [title.replaceAll(',', '')],
      columns: cells(headings).map((name) => ({ title: name, kind: 'text', width: 20 })),
      rows: lines.map((line) => cells(line).map((text) => ({ kind: 'text', text }) as const)),
    }),
  );
};

describe('从外面来的：邮件里的链接、旧台账的文件（在浏览器里）', () => {
  let desk: Desk;
  let catcher: MailCatcher;

  beforeAll(async () => {
    desk = await Desk.open();
    catcher = await openMailCatcher();
  });
  afterAll(async () => {
    await catcher?.close();
    await desk?.close();
  });

  it('邮件里的链接：登录以后就在要办的那件事上', async () => {
    const { app, base, browser } = desk;
    const caseId = await desk.playUntil(filing, 'initiation.endorse');
    const leader = actorOf('jiaoyu.leader');
    await app.mails.save(actorOf('zhengshu.administrator'), {
      host: '127.0.0.1',
      port: catcher.port,
      security: 'none',
      user: null,
      from: 'zxt@example.gov.cn',
      batchHour: 9,
      reason: '启用邮件',
    });
    await createInbox(app.database.db, app.clock).saveSettings(leader.personId, {
      mailAddress: 'leader@example.gov.cn',
      choices: { ...usualChoices, todo: { shown: true, mail: 'now' } },
      largeText: null,
    });
    const parts = {
      db: app.database.db,
      application: app.application,
      mails: app.mails,
      clock: app.clock,
      address: base,
    };
    await noticeRound(parts);
    await mailRounds(parts, silentLog).round();
    const link = /http:\/\/\S+\/acts\/initiation\.endorse/u.exec(catcher.mails.map(textOf).join('\n'))?.[0] ?? '';
    expect(link).toBe(`${base}/projects/${caseId}/acts/initiation.endorse`);

    const page = await browser.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(link);
    await page.waitForURL(/\/sign-in\?/u);
    await page.locator('#login').fill('jiaoyu.leader');
    await page.locator('#password').fill(demoPassword);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.locator('[data-form="initiation.endorse"]').waitFor();
    expect(page.url()).toBe(link);
    await page.context().close();
  });

  it('xlsx 台账：先看每一行错在哪里，勾选的才导入，再导入一次没有变化', async () => {
    desk.app.clock.setDay(plainDate('2026-06-01'));
    await desk.signIn('zhengshu.intake');
    const page = await desk.page('/ledger-import');
    const file = { name: '2016-2018 台账.xlsx', mimeType: 'application/octet-stream', buffer: await workbook() };
    await page.locator('input[type=file]').setInputFiles(file);
    const row = (number: number) => page.locator('tr', { has: page.getByLabel(`导入第 ${String(number)} 行`) });
    await row(3).waitFor();
    expect(await row(6).innerText()).toMatch(/疑为单位弄错.*36\.00 万元/u);
    expect(await row(6).locator('.ledger-cell-doubt').innerText()).toBe('360000');
    expect(await row(7).locator('.ledger-cell-error').innerText()).toBe('2018-02-30');
    expect(await page.getByLabel('导入第 7 行').isDisabled(), 'a faulty row cannot be ticked').toBe(true);
    await page.getByLabel('导入第 4 行').check();
    const take = page.getByRole('button', { name: /^导入 \d+ 行/u });
    expect(await take.innerText()).toContain('已勾选 1 行');
    const rows = Number(/\d+/u.exec(await take.innerText())?.[0]);
    await take.click();
    await page.getByText(new RegExp(`已导入 ${String(rows)} 行`, 'u')).waitFor();
    await page.goto(`${desk.base}/projects?origin=historical`);
    await page.getByText(`共 ${String(rows)} 个项目`).waitFor();

    await page.goto(`${desk.base}/ledger-import`);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText(`= 没有变化 ${String(rows)}`).waitFor();
    expect(await take.isDisabled(), 'nothing is left to take').toBe(true);
    await page.close();
  });
});
