// How long a key takes to show in forms with long tables, and how long such a form takes to open and to take in pasted rows:
// 500 rows beside 5 rows in the same run. Run: (cd packages/web && npx vite build), then npx tsx bench/typing.ts [rows, default 500]
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { installCounty } from '../packages/server/src/seed/demo.ts';
import { openTestServer, type TestServer } from '../packages/server/src/testing/test-server.ts';
import { quantile } from './figures.ts';
import { formsOf, type LongForm } from './long-forms.ts';

const many = Number(process.argv[2] ?? 500);
const keys = 24;

interface Figures {
  readonly open: number;
  readonly keys: readonly number[];
  readonly paste: number | undefined;
}

/** Every key: from the moment the browser got it until the frame after it is on the screen. */
const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(window, { zxKeys: taken });
    window.addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => taken.push(performance.now() - event.timeStamp);
          channel.port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  });

const typed = async (page: Page, cell: string): Promise<readonly number[]> => {
  await page.locator(cell).first().click();
  await page.keyboard.press('End');
  await watchKeys(page);
  await page.keyboard.type('1234567890'.repeat(9).slice(0, keys), { delay: 90 });
  await page.waitForFunction((count) => (window as never as { zxKeys: number[] }).zxKeys.length >= count, keys);
  return page.evaluate(() => (window as never as { zxKeys: number[] }).zxKeys);
};

/** Pastes the rows of a spreadsheet at a cell and waits until the page has drawn them. */
const pasted = (page: Page, cell: string, text: string): Promise<number> =>
  page.evaluate(
    async ([place, rows]) => {
      const input = document.querySelector<HTMLElement>(place);
      if (!input) throw new Error(`no ${place}`);
      input.focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', rows);
      const from = performance.now();
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - from;
    },
    [cell, text] as const,
  );

const measure = async (page: Page, base: string, form: LongForm): Promise<Figures> => {
  const open = async (): Promise<number> => {
    const from = performance.now();
    await page.goto(`${base}${form.path}`);
    if (form.paper) await page.getByText('表格（纸面）').click();
    if (form.tab !== undefined) await page.locator('.paper-tabs').getByText(form.tab).click();
    await page.locator(form.cell).first().waitFor();
    return performance.now() - from;
  };
  await open();
  const times = [await open(), await open(), await open()];
  const latencies = await typed(page, form.cell);
  const paste = form.paste === undefined ? undefined : await pasted(page, form.cell, form.paste);
  return { open: quantile(times, 0.5), keys: latencies, paste };
};

const withServer = async (browser: Browser, rows: number): Promise<ReadonlyMap<string, Figures>> => {
  const app: TestServer = await openTestServer(fileURLToPath(new URL('../packages/web/dist', import.meta.url)));
  try {
    await installCounty(app.database.db, app.clock.now());
    const base = await app.server.listen({ host: '127.0.0.1', port: 0 });
    const found = new Map<string, Figures>();
    for (const form of await formsOf(app, rows)) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
      await context.request.post(`${base}/api/session`, { data: form.session, headers: { origin: base } });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      // It takes minutes: what is going on is told beside the figures.
      console.error(`${form.name}, ${String(rows)} rows …`);
      found.set(form.name, await measure(page, base, form));
      // Only the page: closing a context ends the single-process browser that npm brings.
      await page.close();
    }
    return found;
  } finally {
    await app.close();
  }
};

const browser = await launchBrowser();
try {
  const few = await withServer(browser, 5);
  const long = await withServer(browser, many);
  const times = (a: number | undefined, b: number | undefined): string =>
    a === undefined || b === undefined ? '—' : `${a.toFixed(0)} ms (×${(a / b).toFixed(1)})`;
  console.log(`${String(many)} rows, and how many times what the same form with 5 rows takes in the same run`);
  for (const [name, figures] of long) {
    const short = few.get(name);
    const key = (part: number): string => times(quantile(figures.keys, part), short && quantile(short.keys, part));
    console.log(
      `${name}: key p50 ${key(0.5)}, p95 ${key(0.95)}, slowest ${key(1)}; open ${times(figures.open, short?.open)}; paste ${times(figures.paste, short?.paste)}`,
    );
  }
} finally {
  await browser.close();
}
