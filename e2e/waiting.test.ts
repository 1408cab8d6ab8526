import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk } from './desk.ts';

describe('慢网和断网（在浏览器里）', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
    await desk.signIn('minzheng.clerk');
  });
  afterAll(() => desk?.close());

  it('点了就有动静；久等有话说；回应到了就都没有了', async () => {
    const page = await desk.page('/my-settings');
    await page.locator('nav a', { hasText: '工作台' }).waitFor();
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/annual-lists*', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('nav a', { hasText: '年度清单' }).click();
    await page.locator('[data-progress]').waitFor();
    await page.getByText('还在等服务器回应').waitFor({ timeout: 15_000 });
    answer();
    await page.locator('[data-progress]').waitFor({ state: 'detached' });
    await page.close();
  });

  it('断网时打开一页：说明连接不上，可以重试；网络恢复后重试就有', async () => {
    const page = await desk.page('/annual-lists');
    await page.locator('h1').waitFor();
    await page.goto(`${desk.base}/my-settings`);
    await page.locator('nav a', { hasText: '工作台' }).waitFor();
    // The parts of the screen are there, the network is not.
    await page.locator('nav a', { hasText: '年度清单' }).hover();
    await page.waitForLoadState('networkidle');
    await page.route('**/api/annual-lists*', (route) => route.abort('internetdisconnected'));
    await page.evaluate(() => window.dispatchEvent(new Event('offline')));
    await page.locator('nav a', { hasText: '年度清单' }).click();
    const again = page.getByRole('button', { name: '重试' });
    await again.waitFor({ timeout: 30_000 });
    expect(await page.locator('[role=alert]').first().innerText()).toContain('连接不上服务器');
    await page.unroute('**/api/annual-lists*');
    await again.click();
    await again.waitFor({ state: 'detached' });
    await page.close();
  });

  it('没有的地址，有路回首页', async () => {
    const page = await desk.page('/annual-lists');
    await page.goto(`${desk.base}/no-such-page`);
    await page.getByText('没有这个页面').waitFor();
    await page.getByRole('link', { name: '回到首页' }).click();
    await page.locator('[data-link="new-project"]').waitFor();
    await page.close();
  });
});
