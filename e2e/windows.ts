import type { Browser, Page, Request } from 'playwright-core';

/** A life takes years: nobody is asked for the password anew between two acts. */
export const yearsLong = { idleMinutes: 60 * 24 * 365 * 5, absoluteMinutes: 60 * 24 * 365 * 5 };

/** Everybody who takes part, each in a browser window of their own that stays open between two acts. */
export class Windows {
  private readonly pages = new Map<string, Page>();
  private readonly asked = new WeakMap<Page, Set<Request>>();

  constructor(
    private readonly browser: Pick<Browser, 'newContext'>,
    readonly base: string,
  ) {}

  async close(): Promise<void> {
    await Promise.all([...this.pages.values()].map((page) => page.context().close()));
    this.pages.clear();
  }

  /** A window in which this person is signed in, through the sign-in page. */
  async of(login: string): Promise<Page> {
    const known = this.pages.get(login);
    if (known) return known;
    const context = await this.browser.newContext({
      viewport: { width: 1366, height: 860 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const asked = new Set<Request>();
    this.asked.set(page, asked);
    page.on('request', (request) => asked.add(request));
    page.on('requestfinished', (request) => asked.delete(request));
    page.on('requestfailed', (request) => asked.delete(request));
    await page.goto(`${this.base}/sign-in`);
    await page.locator(`[data-login="${login}"]`).click();
    await page.locator('.page-title').first().waitFor();
    // The tour of the first sign-in, closed for good as a person would.
    await page.locator('.ant-tour-close').click();
    this.pages.set(login, page);
    return page;
  }

  /** What a window still waits for. */
  unanswered(page: Page): readonly string[] {
    return [...(this.asked.get(page) ?? [])].map((request) => `${request.method()} ${request.url()}`);
  }

  /** Goes to a screen as a link of the product leads there: without loading the application again, unless it is there already. */
  async visit(page: Page, path: string): Promise<void> {
    if (new URL(page.url()).pathname === path) {
      await page.reload();
      return;
    }
    await page.evaluate((to) => window.history.pushState({}, '', to), path);
  }
}
