import { plainDate } from '@zhengxiang/core';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installEmpty } from '../packages/server/src/install/install.ts';
import { openTestServer, type TestServer } from '../packages/server/src/testing/test-server.ts';
import { launchBrowser } from './browser.ts';
import { choose } from './choose.ts';
import { input, saved, submit } from './desk.ts';
import { settled } from './look.ts';

const county = dongyuan2020.county.name;
const unit = `${county}水务局`;
const bureau = `${county}政务服务数据管理局`;
const changed = 'Xin-Mima-2026';

describe('空系统：从第一次登录到报出第一份清单（在浏览器里）', () => {
  let app: TestServer;
  let browser: Browser;
  let base = '';
  let first: { login: string; password: string };
  const handed = new Map<string, string>();

  beforeAll(async () => {
    app = await openTestServer(fileURLToPath(new URL('../packages/web/dist', import.meta.url)));
    app.clock.setDay(plainDate('2026-11-20'));
    first = await installEmpty(app.database.db, dongyuan2020, app.clock.now());
    base = await app.server.listen({ host: '127.0.0.1', port: 0 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** Signs in with the password that was handed over and puts an own one in its place, as everybody does first. */
  const enter = async (login: string, password: string | undefined): Promise<Page> => {
    if (password === undefined) throw new Error(`${login} was handed no password`);
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${base}/sign-in`);
    expect(await page.locator('[data-login]').count(), 'no demo accounts on a real system').toBe(0);
    await page.locator('#login').fill(login);
    await page.locator('#password').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '修改初始密码' }).waitFor();
    await page.locator('#current').fill(password);
    await page.locator('#next').fill(changed);
    await page.locator('#again').fill(changed);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.locator('.side-menu').waitFor();
    await settled(page);
    return page;
  };
  const item = (dialog: Locator, label: string): Locator =>
    dialog.locator('.ant-form-item', { hasText: label }).first();

  const addPerson = async (page: Page, name: string, login: string, at: string, posts: readonly string[]) => {
    await page.getByRole('button', { name: '新建人员' }).click();
    const dialog = page.getByRole('dialog', { name: '新建人员' });
    await item(dialog, '姓名').locator('input').fill(name);
    await item(dialog, '账号').locator('input').fill(login);
    await choose(page, item(dialog, '单位'), at);
    for (const post of posts) await choose(page, item(dialog, '岗位'), post);
    await dialog.getByRole('button', { name: '保存' }).click();
    const told = page.getByRole('dialog', { name: '初始密码' });
    handed.set(login, await told.locator('code').innerText());
    await told.getByRole('button', { name: '知道了' }).click();
    await told.waitFor({ state: 'hidden' });
  };

  it('管理员照“准备事项”建单位、人员和日历，办一件少一件', async () => {
    const page = await enter(first.login, first.password);
    // Who keeps the system begins where it is kept.
    await page.waitForURL(/\/administration$/u);
    const steps = page.locator('[data-step]');
    const left = (): Promise<(string | null)[]> =>
      steps.evaluateAll((all) => all.map((one) => one.getAttribute('data-step')));
    await steps.first().waitFor();
    const rest = ['bureau', 'finance', 'units', 'unit-people', 'experts', 'calendar', 'mail'];
    expect(await left()).toEqual(['security', 'audit', ...rest]);

    await page.locator('[data-step=units]').getByRole('button').click();
    await page.getByRole('button', { name: '新建单位' }).click();
    const dialog = page.getByRole('dialog', { name: '新建单位' });
    await item(dialog, '单位名称').locator('input').fill(unit);
    await item(dialog, '简称').locator('input').fill('水务局');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByRole('cell', { name: unit, exact: true }).waitFor();

    await page.locator('[data-step=unit-people]').getByRole('button').click();
    await addPerson(page, '江水生', 'shuiwu.jiang', unit, ['经办岗']);
    await addPerson(page, '潘永福', 'shuiwu.pan', unit, ['领导岗']);
    await addPerson(page, '邱丽华', 'zhengshu.qiu', bureau, ['受理岗', '评审岗', '领导岗']);
    await expect.poll(left).toEqual(['security', 'audit', 'finance', 'experts', 'calendar', 'mail']);

    await page.locator('[data-step=calendar]').getByRole('button').click();
    await page.getByText('2027').first().click();
    await page
      .getByRole('button', { name: /^(登记|修改)/u })
      .first()
      .click();
    await page.locator('#holiday-words').fill('元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月9日（周六）上班。');
    await page.getByRole('button', { name: '读入' }).click();
    await page.getByText('读出放假 3 天、调休上班 1 天').waitFor();
    await page.getByLabel('放假通知的文号').fill('国办发明电〔2026〕7号');
    await page.getByLabel('修改原因').fill('登记放假通知');
    await page.getByRole('button', { name: '保存' }).click();
    await page.locator('#holiday-words').waitFor({ state: 'detached' });
    await page.goto(`${base}/administration`);
    await steps.first().waitFor();
    await expect.poll(left).toEqual(['security', 'audit', 'finance', 'experts', 'mail']);

    // The other two administrators; from the second on rights take two hands.
    await page.getByRole('tab', { name: '人员和账号' }).click();
    await addPerson(page, '阙静雯', 'zhengshu.que', bureau, ['审计管理岗']);
    await addPerson(page, '温泽楷', 'zhengshu.wen', bureau, ['安全管理岗']);
    await expect.poll(left).toEqual(['finance', 'experts', 'mail']);
    await page.context().close();
  });

  it('单位经办岗报出第一份年度清单，能开始申报项目', async () => {
    const page = await enter('shuiwu.jiang', handed.get('shuiwu.jiang'));
    await page.locator('.ant-tour-close').click();
    expect(await page.locator('#content').innerText()).toContain('要申报项目，请点右上角“新建项目”');
    await page.goto(`${base}/annual-lists`);
    await page.locator('[data-begin="annual-list"]').click();
    await page.locator('[data-form="annualList.report"]').waitFor();
    await input(page, 'lines.0.name').fill('水情监测平台');
    await choose(page, page.locator('[data-field="lines.0.kind"]'), '软件开发服务');
    await input(page, 'lines.0.budgetAmount').fill('88.8');
    await input(page, 'lines.0.content').fill('雨情、水情自动采集和预警。');
    await saved(page);
    await submit(page);
    await page.waitForURL(/\/annual-lists\/[0-9a-f-]{36}$/u);
    await page.getByRole('cell', { name: '水情监测平台' }).waitFor();
    await page.goto(`${base}/projects/new`);
    await page.locator('.ant-radio-wrapper', { hasText: '不涉密' }).click();
    await page.locator('[data-begin="project"]').click();
    await page.locator('[data-form="initiation.prepare"]').waitFor();
    await page.context().close();
  });

  it('一人几岗：换一个岗位，菜单和待办跟着换', async () => {
    const page = await enter('zhengshu.qiu', handed.get('zhengshu.qiu'));
    await page.locator('.ant-tour-close').click();
    const menu = (): Promise<string[]> => page.locator('.side-menu a').allInnerTexts();
    const desk = page.locator('.top-bar');
    await choose(page, desk, `${county}政务服务数据管理局 · 受理岗`);
    await expect.poll(menu).toContain('受理台');
    await page.locator('[data-todo="annualList.adopt"]').waitFor();
    await choose(page, desk, `${county}政务服务数据管理局 · 评审岗`);
    await expect.poll(menu).not.toContain('受理台');
    await page.context().close();
  });
});
