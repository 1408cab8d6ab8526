import { plainDate } from '@zhengxiang/core';
import { actorOf, demoPassword } from '@zhengxiang/demo-county';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { legalDay } from '../packages/server/src/clock.ts';
import { installDemo } from '../packages/server/src/seed/demo.ts';
import { openTestServer, type TestServer } from '../packages/server/src/testing/test-server.ts';
import { launchBrowser, pictures } from './browser.ts';
import { faultsOf, goOn, settled } from './look.ts';

/** Every kind of post in the county, and the pages of the handbook that are photographed as that person. */
const people: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'minzheng.clerk': { '/': 'workbench', '/annual-lists': 'annual-list' },
  'minzheng.leader': {},
  'zhengshu.intake': { '/intake': 'intake' },
  'zhengshu.review': { '/projects': 'projects' },
  'zhengshu.data-sharing': { '/data-resources': 'data-resources' },
  'zhengshu.evaluation': { '/oversight': 'oversight' },
  'zhengshu.leader': { '/cockpit': 'cockpit', '/papers': 'papers', '/regulation': 'regulation' },
  'zhengshu.administrator': { '/administration': 'administration' },
  'caizheng.clerk': {},
  'caizheng.leader': {},
  'shenji.clerk': {},
  'zhuanjia.1': {},
  'pingshen.leader': {},
};

/** Who also opens every tab of a project: one of each kind of reader, since the tabs are the same for all. */
const inDepth = new Set(['minzheng.clerk', 'zhengshu.review', 'shenji.clerk', 'zhuanjia.1']);

/** Forms of acts, one of each shape, at the desk where they lie: tables narrow and wide, files, annexes, picks, people. */
const forms: readonly (readonly [login: string, action: string, project: string])[] = [
  ['shuiwu.clerk', 'change.request', '水行政执法信息化'],
  ['shuiwu.clerk', 'procurement.plan', '农村供水水质监测平台'],
  ['zhujian.clerk', 'acceptance.preliminary', '农贸市场智慧监管系统'],
  ['zhujian.clerk', 'correction.register', '农贸市场智慧监管系统'],
  ['zhujian.clerk', 'sharing.confirm', '农贸市场智慧监管系统'],
  ['zhujian.leader', 'initiation.endorse', '农村危房动态监测平台'],
  ['caizheng.clerk', 'payment.make', '集体土地确权数据平台'],
  ['zhengshu.evaluation', 'violation.record', '校园食堂阳光监管系统'],
  ['zhengshu.leader', 'acceptance.issueReport', '集体土地确权数据平台'],
];

/** Where the handbook's pictures live; written there only when asked, so that a test run leaves the tree alone. */
const folder =
  process.env['UPDATE_PICTURES'] === '1'
    ? fileURLToPath(new URL('../docs/pictures/handbook/', import.meta.url))
    : pictures('handbook');

const photograph = (page: Page, name: string): Promise<Buffer> => {
  mkdirSync(folder, { recursive: true });
  return page.screenshot({ path: path.join(folder, `${name}.jpg`), type: 'jpeg', quality: 70 });
};

describe('每个岗位看每个页面', () => {
  let app: TestServer;
  let browser: Browser;
  let base = '';
  beforeAll(async () => {
    app = await openTestServer(fileURLToPath(new URL('../packages/web/dist', import.meta.url)));
    app.clock.setDay(plainDate('2026-11-20'));
    await installDemo({
      db: app.database.db,
      store: app.files,
      application: app.application,
      today: legalDay(app.clock.now()),
      now: app.clock.now(),
    });
    base = await app.server.listen({ host: '127.0.0.1', port: 0 });
    browser = await launchBrowser();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  // A window that stays open goes on working beside the next one.
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  const open = async (login: string, other: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      ...other,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${base}/sign-in`);
    await settled(page);
    if (login === 'minzheng.clerk' && other.viewport === undefined && other.colorScheme === undefined)
      await photograph(page, 'sign-in');
    await page.request.post(`${base}/api/session`, { data: { login, password: demoPassword } });
    await page.goto(base);
    await settled(page);
    // The page itself says who sits before it: a browser that mixes its visitors up would look at one desk only.
    expect(await page.locator('.top-bar a[href="/my-settings"]').textContent()).toBe(actorOf(login).name);
    return page;
  };

  it.each(Object.entries(people))('%s：没有任何无障碍问题，不横向滚动，没有出错', async (login, shots) => {
    const page = await open(login);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    const tour = page.locator('.ant-tour-close');
    if ((await tour.count()) > 0) {
      faults.push(...(await faultsOf(page)));
      await tour.click();
      await page.reload();
      await settled(page);
      expect(await tour.count(), 'the tour stays dismissed').toBe(0);
    }
    const visit = async (place: string): Promise<void> => {
      if (new URL(page.url()).pathname === place) await settled(page);
      else await goOn(page, place);
      faults.push(...(await faultsOf(page)));
      const shot = shots[place];
      if (shot !== undefined) await photograph(page, shot);
    };
    const menu = await page
      .locator('.side-menu a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(menu.length).toBeGreaterThan(0);
    for (const place of [...menu, '/my-settings', '/notices', ...(inDepth.has(login) ? ['/help'] : [])])
      await visit(place);
    if (!menu.includes('/projects')) return expect(faults).toEqual([]);

    // The newest project that this person may see: every tab, then the first acts that are open.
    const { rows } = (await (await page.request.get(`${base}/api/projects`)).json()) as {
      rows: { caseId: string; origin: string }[];
    };
    const project = rows.find(({ origin }) => origin === 'project')?.caseId;
    if (project !== undefined) {
      await visit(`/projects/${project}`);
      if (login === 'minzheng.clerk') await photograph(page, 'project');
      const tabs = page.locator('[role=tab]');
      const looked = inDepth.has(login) ? await tabs.count() : 0;
      for (let index = 1; index < looked; index += 1) {
        await tabs.nth(index).click();
        await settled(page);
        faults.push(...(await faultsOf(page)));
      }
    }
    // The two screens on which people spend their day: the form of an application, and the review room.
    if (login === 'minzheng.clerk') {
      await goOn(page, '/projects/new');
      await page.locator('.ant-radio-wrapper', { hasText: '不涉密' }).click();
      await page.locator('[data-begin="project"]').click();
      await page.locator('[data-form]').waitFor();
      await settled(page);
      faults.push(...(await faultsOf(page)));
      await photograph(page, 'form');
    }
    if (login === 'zhengshu.review') {
      const { todos } = (await (await page.request.get(`${base}/api/workbench`)).json()) as {
        todos: { caseId: string; action: string }[];
      };
      const reviewed = todos.find(({ action }) => action.startsWith('review.'));
      expect(reviewed, 'a project waits for its review').toBeDefined();
      await visit(`/projects/${reviewed?.caseId ?? ''}/review`);
      await photograph(page, 'review');
    }
    expect([...new Set(faults)]).toEqual([]);
  });

  /** Goes through everything that the menu of somebody leads to, and the newest project they see. */
  /** Cells of tables whose words stand one character a line. */
  const torn = (page: Page): Promise<string[]> =>
    page
      .locator('td, th')
      .evaluateAll((cells) =>
        cells
          .filter((one) => one.clientWidth > 0 && (one.textContent ?? '').trim().length > 3 && one.clientWidth < 40)
          .map((one) => (one.textContent ?? '').trim().slice(0, 20)),
      );

  const walk = async (page: Page): Promise<string[]> => {
    const faults: string[] = [];
    const menu = await page
      .locator('.side-menu a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const { rows } = (await (await page.request.get(`${base}/api/projects`)).json()) as { rows?: { caseId: string }[] };
    const project = rows?.[0] ? [`/projects/${rows[0].caseId}`] : [];
    const own = ['/notices', '/my-settings', '/account', '/delegations'];
    for (const place of [...menu.filter((one) => one !== '/'), ...project, ...own]) {
      await goOn(page, place);
      faults.push(...(await faultsOf(page)));
      faults.push(...(await torn(page)).map((text) => `${place}: one character a line in “${text}”`));
    }
    return [...new Set(faults)];
  };

  it.each(Object.keys(people))('%s：系统用深色时，页面跟着变深，每一页都看得清', async (login) => {
    const page = await open(login, { colorScheme: 'dark' });
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).toBe('rgb(15, 19, 24)');
    expect(await walk(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await ground()).toBe('rgb(244, 246, 250)');
  });

  it.each([
    'minzheng.leader',
    'zhengshu.intake',
    'zhengshu.review',
    'zhengshu.leader',
    'zhuanjia.1',
    'caizheng.leader',
  ])('%s：390 像素宽的手机上每一页不横向滚动，待办一件一张卡片，菜单在一个按钮后面', async (login) => {
    const page = await open(login, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    const menu = page.getByRole('navigation', { name: '主菜单' });
    expect(await menu.isVisible()).toBe(false);
    await page.getByRole('button', { name: '菜单' }).click();
    expect(await menu.isVisible()).toBe(true);
    for (const row of await page.locator('.read-table.cards tbody tr').all()) {
      const box = await row.boundingBox();
      expect(box?.height ?? 0, 'one thing to do, not one character a line').toBeLessThan(240);
    }
    expect(await walk(page)).toEqual([]);
  });

  it('没有的地址：说明情况，一步回到首页', async () => {
    const page = await open('minzheng.leader');
    for (const place of ['/no/such', '/projects/00000000-0000-4000-8000-000000000000']) {
      await page.goto(`${base}${place}`);
      await page.locator('[data-not-found]').waitFor();
      expect(await faultsOf(page)).toEqual([]);
    }
    await page.getByRole('link', { name: '回到首页' }).click();
    await page.getByRole('heading', { name: '我的待办' }).waitFor();
  });

  it('办理事项的表单：没有任何无障碍问题，要看的内容就在表单下面', async () => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    for (const [login, action, project] of forms) {
      await context.clearCookies();
      await page.request.post(`${base}/api/session`, { data: { login, password: demoPassword } });
      const found = await page.request.get(`${base}/api/projects?search=${encodeURIComponent(project)}`);
      const { rows } = (await found.json()) as { rows: { caseId: string }[] };
      await page.goto(`${base}/projects/${rows[0]?.caseId ?? ''}/acts/${action}`);
      await page.locator(`[data-form="${action}"]`).waitFor();
      await settled(page);
      expect(await page.locator('.beside').innerText(), `${action}: what stands in the case`).toContain('概况');
      faults.push(...(await faultsOf(page)));
    }
    expect([...new Set(faults)]).toEqual([]);
  });

  it('工作台的“办理”通向受理台；受理台上看得到相似项目和单位以往情况', async () => {
    const page = await open('zhengshu.intake');
    await page.locator('.ant-tour-close').click();
    await page.locator('[data-todo="intake.accept"] [data-action]').first().click();
    await page.waitForURL(/\/intake\?case=/u);
    await page.getByRole('tab', { name: '单位以往情况' }).click();
    await page.getByText('以往评价').waitFor();
    await page.getByRole('tab', { name: /^相似项目/u }).click();
    await page.locator('[data-form="intake.accept"]').waitFor();
  });
});
