import type { DraftView } from '@zhengxiang/application/contract';
import { plainDate } from '@zhengxiang/core';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actOf } from '@zhengxiang/procedure';
import { demoPassword, socialAssistance } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { installTestCounty } from '../packages/server/src/testing/install-county.ts';
import { openTestServer, type TestServer } from '../packages/server/src/testing/test-server.ts';
import { launchBrowser } from './browser.ts';
import { fillAll } from './fill.ts';

const empty = { classified: false, lines: [], dataItems: [] };

describe('填写时什么都不会丢（在浏览器里）', () => {
  let app: TestServer;
  let browser: Browser;
  let context: BrowserContext;
  let base = '';
  const id = randomUUID();
  const caseId = randomUUID();

  beforeAll(async () => {
    app = await openTestServer(fileURLToPath(new URL('../packages/web/dist', import.meta.url)));
    app.clock.setDay(socialAssistance.steps[0]?.on ?? plainDate('2026-09-01'));
    await installTestCounty(app.database.db, app.clock.now());
    base = await app.server.listen({ host: '127.0.0.1', port: 0 });
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    const headers = { origin: base };
    const data = { login: 'minzheng.clerk', password: demoPassword };
    expect((await context.request.post(`${base}/api/session`, { data, headers })).status()).toBe(200);
    const draft = { caseId, action: 'initiation.prepare', data: { ...empty, name: '甲' }, version: 0 };
    expect((await context.request.put(`${base}/api/drafts/${id}`, { data: draft, headers })).status()).toBe(200);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${base}/drafts/${id}`);
    await page.locator('[data-field=name] input').waitFor();
    return page;
  };
  const name = (page: Page) => page.locator('[data-field=name] input');
  const state = (page: Page, kind: string) => page.locator(`[data-saved=${kind}]`).waitFor({ state: 'attached' });
  const storedName = async (): Promise<unknown> => {
    const draft = (await (await context.request.get(`${base}/api/drafts/${id}`)).json()) as DraftView;
    return (draft.data as { name?: unknown }).name;
  };

  it('还没存到服务器就关了窗口，再打开时内容还在', async () => {
    const page = await open();
    await name(page).fill('刚打的字😀');
    await page.close();
    expect(await storedName()).toBe('甲');
    const again = await open();
    expect(await name(again).inputValue()).toBe('刚打的字😀');
    expect(await again.locator('[data-copies]').innerText()).toContain('已恢复您');
    await state(again, 'saved');
    expect(await storedName()).toBe('刚打的字😀');
    await again.close();
    const clean = await open();
    expect(await clean.locator('[data-copies]').count()).toBe(0);
    await clean.close();
  });

  it('两个窗口填同一份草稿，说清楚，由人选择', async () => {
    const [first, second] = [await open(), await open()];
    await name(first).fill('第一个窗口');
    await state(first, 'saved');
    await name(second).fill('第二个窗口');
    await state(second, 'conflict');
    expect(await second.locator('[data-submit]').isDisabled()).toBe(true);
    expect(await storedName()).toBe('第一个窗口');
    await second.locator('[data-keep-mine]').click();
    await state(second, 'saved');
    expect(await storedName()).toBe('第二个窗口');
    await first.close();
    await second.close();
  });

  it('断网时照样填写和上传，恢复后接着存、接着传；坏文件各有说法', async () => {
    const page = await open();
    const files = page.locator('[data-field=projectPlan] input[type=file]');
    const put = (file: string, buffer: Buffer) =>
      files.setInputFiles({ name: file, mimeType: 'application/pdf', buffer });
    const told = (text: string) => page.locator('[data-upload-fault]', { hasText: text }).waitFor();
    await put('空.pdf', Buffer.alloc(0));
    await told('0 字节');
    await put('程序.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]));
    await told('可能改过扩展名');
    await put('大图.pdf', Buffer.alloc(6 * 1024 * 1024));
    await told('有 6 MB，超过每个文件 5 MB 的上限');
    await context.setOffline(true);
    await put('方案.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'));
    await page.locator('[data-retry-upload]').waitFor();
    await name(page).fill('断网时填的');
    await state(page, 'failed');
    expect(await page.locator('[data-saved]').innerText()).toContain('内容已存在这台电脑上');
    await context.setOffline(false);
    await page.locator('[data-retry-upload]').click();
    await page.locator('[data-field=projectPlan] a[href*="/content"]').waitFor();
    await state(page, 'saved');
    await expect.poll(storedName, { timeout: 10_000 }).toBe('断网时填的');
    await page.close();
  });

  it('文件还在路上时打的字，传完了也还在', async () => {
    const page = await open();
    let pass = (): void => undefined;
    const held = new Promise<void>((resolve) => (pass = resolve));
    await page.route('**/api/files', async (route) => {
      await held;
      await route.continue();
    });
    await page
      .locator('[data-field=necessity] input[type=file]')
      .setInputFiles({ name: '必要性.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
    await name(page).fill('上传时打的字');
    pass();
    await page.locator('[data-field=necessity] a[href*="/content"]').waitFor();
    expect(await name(page).inputValue()).toBe('上传时打的字');
    await page.close();
  });

  it('纸面和列表是同一份内容；检查结果带到纸面上的那一格', async () => {
    const page = await open();
    await page.getByText('表格（纸面）').click();
    await page.locator('.sheet [data-field=userUnit] input').fill('各乡镇');
    await page.getByText('列表', { exact: true }).click();
    expect(await page.locator('[data-field=userUnit] input').inputValue()).toBe('各乡镇');
    await page.getByText('表格（纸面）').click();
    await page.locator('[data-issue=content] button').click();
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest('.sheet [data-field]')?.getAttribute('data-field')),
      )
      .toBe('content');
    await page.close();
  });

  it('双击提交只办一次', async () => {
    const page = await context.newPage();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/acts')) sent.push(request.url());
    });
    const [step] = socialAssistance.steps;
    if (!step) throw new Error('a life without steps');
    await page.goto(`${base}/annual-lists`);
    await page.locator('[data-begin="annual-list"]').click();
    await page.locator(`[data-form="${step.action}"]`).waitFor();
    const input = step.input({ seq: 0 } as never, step.on) as Readonly<Record<string, unknown>>;
    await fillAll({ page, facts: undefined, annexes: {} }, actOf(dongyuan2020, step.action).fields, input);
    await page.locator('[data-submit]').dblclick();
    await page.waitForURL(/\/annual-lists\/[0-9a-f-]{36}$/u);
    expect(sent).toHaveLength(1);
    await page.close();
  });
});
