import { usualChoices } from '@zhengxiang/application/contract';
import { plainDate } from '@zhengxiang/core';
import { xlsxTable } from '@zhengxiang/documents';
import { actorOf, demoPassword } from '@zhengxiang/demo-county';
import { writeXlsx } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../packages/server/src/db/log.ts';
import { mailRounds } from '../packages/server/src/jobs/keep-mails.ts';
import { noticeRound } from '../packages/server/src/jobs/keep-notices.ts';
import { createInbox } from '@zhengxiang/application';
import { databasePorts } from '../packages/server/src/db/store/database-ports.ts';
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
    await createInbox(databasePorts(app.database.db), () => app.clock.now()).saveSettings(leader.personId, {
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
    expect(await row(6).locator('.ledger-cell-doubt').innerText()).toBe('360000\n= 360000.00 万元');
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

  it('台账没有写金额单位：一次选定，合计看得见，选好以前不能导入', async () => {
    await desk.signIn('zhengshu.intake');
    const page = await desk.page('/ledger-import');
    const rows = [98_000, 76_500, 45_000].map((amount, index) => [
      '民政局',
      `小额运维${String(index + 1)}`,
      amount,
      amount,
    ]);
    const sheet = [
      ['小额项目台账'],
      ['单位', '项目名称', '合同金额', '已支付金额'],
      ...rows,
      ['民政局', '小计', 219_500, 219_500],
    ];
    const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: '台账', rows: sheet }] }));
    const file = { name: '没有单位.xlsx', mimeType: 'application/octet-stream', buffer: bytes };
    await page.locator('input[type=file]').setInputFiles(file);
    const take = page.getByRole('button', { name: /^导入 \d+ 行/u });
    await page.getByRole('alert').getByText('文件没有写明“合同金额”、“已支付金额”的单位').waitFor();
    expect(await take.isDisabled()).toBe(true);
    const yuan = page.locator('button[data-unit="yuan"]');
    expect(await yuan.innerText()).toContain('合同金额 21.95 万元');
    expect(await page.locator('button[data-unit="wan"]').innerText()).toContain('合同金额 219500.00 万元');
    await yuan.click();
    await page.locator('[data-taken]').waitFor();
    expect(await page.locator('[data-taken]').innerText()).toContain('将导入 3 行：合同金额合计 21.95 万元');
    expect(await page.locator('tr[data-amounts="contract"]').innerText()).toMatch(/21\.95 万元\s+您选择的/u);
    await page.getByRole('button', { name: '这是项目' }).click();
    await page.getByText('您确认过这是项目').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '这是项目' }).waitFor();
    await take.click();
    await page.getByText(/已导入 3 行/u).waitFor();
    await page.close();
  });
});
