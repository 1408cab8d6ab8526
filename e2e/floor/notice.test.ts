import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../packages/server/src/testing/test-server.ts';
import { launchBrowser, pictures } from '../browser.ts';

describe('打不开的时候，页面说清楚为什么、怎么办', () => {
  let app: TestServer;
  let browser: Browser;
  let base = '';
  beforeAll(async () => {
    app = await openTestServer(fileURLToPath(new URL('../../packages/web/dist', import.meta.url)));
    base = await app.server.listen({ host: '127.0.0.1', port: 0 });
    browser = await launchBrowser();
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const context = (userAgent?: string, before?: string): Promise<BrowserContext> =>
    browser
      .newContext({ viewport: { width: 1366, height: 768 }, ...(userAgent === undefined ? {} : { userAgent }) })
      .then(async (made) => {
        if (before !== undefined) await made.addInitScript(before);
        return made;
      });
  const told = async (page: Page, kind: string): Promise<string> => {
    const notice = page.locator(`[data-floor="${kind}"]`);
    await notice.waitFor();
    return notice.innerText();
  };

  it.each([
    [
      'Chromium 85',
      'Mozilla/5.0 (X11; Linux) Chrome/85.0 Safari/537.36',
      'delete Element.prototype.replaceChildren',
      'Chromium 85 内核',
    ],
    [
      'Chromium 69（老的双核浏览器）',
      'Mozilla/5.0 Chrome/69.0.3497.100 Safari/537.36',
      'delete Promise.any',
      'Chromium 69 内核',
    ],
    [
      'IE 内核',
      'Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko',
      'delete window.BigInt',
      'IE 内核（兼容模式）',
    ],
    [
      'Firefox 68',
      'Mozilla/5.0 (X11; rv:68.0) Gecko/20100101 Firefox/68.0',
      'delete String.prototype.replaceAll',
      'Firefox 68',
    ],
    ['认不出的', 'x', 'delete window.ResizeObserver', '未能识别'],
  ])('%s：版本过低，应用不启动', async (_name, agent, before, shown) => {
    const page = await (await context(agent, before)).newPage();
    await page.goto(`${base}/projects`);
    const words = await told(page, 'too-old');
    expect(words).toContain('浏览器版本过低');
    expect(words).toContain(`当前浏览器：${shown}`);
    expect(words).toContain('极速模式');
    expect(await page.locator('#root').innerHTML()).toBe('');
    await page.screenshot({ path: `${pictures('floor')}/too-old.png` });
  });

  it.each([
    [
      '脚本没有载入',
      (one: BrowserContext) => one.route(/assets\/index-.*\.js$/u, (route) => route.abort()),
      '没有载入',
    ],
    [
      '脚本读不懂',
      (one: BrowserContext) =>
        one.route(/assets\/index-.*\.js$/u, (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'class {' }),
        ),
      'SyntaxError',
    ],
    [
      '一启动就出错',
      (one: BrowserContext) =>
        one.route(/assets\/index-.*\.js$/u, (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'undefined.start()' }),
        ),
      'TypeError',
    ],
  ])('%s：不是一张白纸', async (_name, spoil, shown) => {
    const made = await context();
    await spoil(made);
    const page = await made.newPage();
    await page.goto(`${base}/sign-in`);
    expect(await told(page, 'not-started')).toContain(shown);
    await page.screenshot({ path: `${pictures('floor')}/not-started.png` });
  });

  it('不允许运行脚本的浏览器，也有一句话', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(base);
    expect(await page.locator('body').innerText()).toContain('本系统需要 JavaScript');
  });

  it('现在的浏览器里没有这些话', async () => {
    const page = await (await context()).newPage();
    await page.goto(`${base}/sign-in`);
    await page.locator('h1').waitFor();
    expect(await page.locator('[data-floor]').count()).toBe(0);
  });
});

/** The same request, at the sign-in page, gone wrong in several ways. */
describe('网络不通和程序出错分得清', () => {
  let app: TestServer;
  let browser: Browser;
  let base = '';
  beforeAll(async () => {
    app = await openTestServer(fileURLToPath(new URL('../../packages/web/dist', import.meta.url)));
    base = await app.server.listen({ host: '127.0.0.1', port: 0 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** What the page says when somebody signs in after `spoil`. */
  const signIn = async (spoil: (page: Page) => Promise<unknown>): Promise<string> => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${base}/sign-in`);
    await page.locator('#login').fill('nobody');
    await page.locator('#password').fill('nothing');
    await spoil(page);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    const alert = page.locator('[role=alert]').first();
    await alert.waitFor();
    const words = await alert.innerText();
    await page.context().close();
    return words;
  };
  const session = /api\/session$/u;

  it.each([
    ['断网', (page: Page) => page.context().setOffline(true), '网络不通'],
    ['连接被拒', (page: Page) => page.route(session, (route) => route.abort('connectionrefused')), '网络不通'],
    [
      '网关的网页',
      (page: Page) => page.route(session, (route) => route.fulfill({ body: '<h1>上网认证</h1>' })),
      '服务器没有正常回应',
    ],
    [
      '浏览器没有 AbortController',
      (page: Page) => page.evaluate(() => delete (window as { AbortController?: unknown }).AbortController),
      'AbortController is not defined',
    ],
    [
      '浏览器没有 fetch',
      (page: Page) => page.evaluate(() => void Object.assign(window, { fetch: undefined })),
      'fetch is not a function',
    ],
    [
      '浏览器没有 Request',
      (page: Page) => page.evaluate(() => delete (window as { Request?: unknown }).Request),
      'Request is not defined',
    ],
  ])('%s', async (_name, spoil, shown) => {
    const words = await signIn(spoil);
    expect(words).toContain(shown);
    expect(words.includes('网络不通')).toBe(shown === '网络不通');
  });
});
