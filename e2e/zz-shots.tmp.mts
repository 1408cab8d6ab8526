import { launchBrowser } from './browser.ts';
const base = 'http://127.0.0.1:3227';
const browser = await launchBrowser();
const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
const page = await context.newPage();
page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text().slice(0, 300)));
const login = async (who: string) => (await page.request.post(`${base}/api/session`, { data: { login: who, password: 'Dongyuan-2026' }, headers: { origin: base } })).json();
await login('zhengshu.intake');
const list = await (await page.request.get(`${base}/api/projects?size=200`)).json();
console.log(list.total, list.rows?.map((r: any) => `${r.step}|${r.ownerName}|${r.caseId}`).slice(0, 60).join('\n'));
const me = await login('minzheng.clerk');
const mine = await (await page.request.get(`${base}/api/projects?size=200`)).json();
const row = mine.rows.find((r: any) => r.ownerId === me.acting.organisationId);
const view = await (await page.request.get(`${base}/api/projects/${row.caseId}`)).json();
const data = view.facts.versions.at(-1).data;
const id = crypto.randomUUID();
const made = await page.request.put(`${base}/api/drafts/${id}`, { data: { caseId: crypto.randomUUID(), action: 'initiation.prepare', data: { ...data, annex1: { ...data.annex1, fundingByYear: { year1: 100 } } }, version: 0 }, headers: { origin: base } });
console.log('draft', made.status());
await page.goto(`${base}/drafts/${id}`);
await page.locator('.view-switch').waitFor({ timeout: 60000 });
await page.screenshot({ path: '/tmp/shots-forms/list.png' });
await page.getByText('表格（纸面）').click();
await page.locator('[data-sheet]').waitFor();
await page.waitForTimeout(800);
await page.screenshot({ path: '/tmp/shots-forms/annex1.png', fullPage: true });
await page.locator('.paper-tabs').getByText('附件2').click();
await page.waitForTimeout(500);
await page.screenshot({ path: '/tmp/shots-forms/annex2.png', fullPage: true });
await page.locator('.paper-tabs').getByText('附件1').click();
await page.locator('[data-preview]').click();
await page.locator('.ant-modal [data-sheet]').waitFor();
await page.waitForTimeout(600);
await page.screenshot({ path: '/tmp/shots-forms/preview.png' });
// other papers on a project where the act is open
for (const [who, action] of [['minzheng.clerk', 'change.request'], ['minzheng.clerk', 'acceptance.apply'], ['minzheng.clerk', 'sharing.confirm']] as const) {
  await login(who);
  const did = crypto.randomUUID();
  await page.request.put(`${base}/api/drafts/${did}`, { data: { caseId: row.caseId, action, data: {}, version: 0 }, headers: { origin: base } });
  await page.goto(`${base}/drafts/${did}`);
  await page.locator('.paper-tabs').waitFor();
  const tabs = await page.locator('.paper-tabs .ant-segmented-item').count();
  for (let i = 0; i < tabs; i += 1) {
    await page.locator('.paper-tabs .ant-segmented-item').nth(i).click();
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/shots-forms/${action}-${i}.png`, fullPage: true });
  }
  await page.request.delete(`${base}/api/drafts/${did}`, { headers: { origin: base } });
}
await page.setViewportSize({ width: 683, height: 384 });
await page.goto(`${base}/drafts/${id}`);
await page.locator('[data-sheet]').waitFor();
await page.waitForTimeout(500);
await page.screenshot({ path: '/tmp/shots-forms/zoom200.png', fullPage: false });
await browser.close();
