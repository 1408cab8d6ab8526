import { afterAll, beforeAll, expect, it } from 'vitest';
import { Desk } from './desk.ts';
import { faultsOf, settled } from './look.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 300_000);
afterAll(() => desk?.close());

const list = [
  '单位名称\t姓名\t岗位\t账号',
  '东源县档案馆\t曾国庆\t经办岗\t',
  '\t仇志强\t科长\t',
  '民政局\t单雄\t经办岗\tminzheng.clerk',
].join('\n');

it('从 Excel 粘贴名单：错的和有疑问的逐格指出，改好以后一次导入，账号条上的密码能登录', async () => {
  await desk.signIn('zhengshu.administrator');
  const page = await desk.context.newPage();
  await page.goto(`${desk.base}/administration?tab=people`);
  await settled(page);
  await page.getByRole('button', { name: '批量导入单位和人员' }).click();
  await page.getByLabel('粘贴的表格').fill(list);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.getByText('有 2 处要改').waitFor();
  expect(await page.getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true);
  await page.getByLabel('第 2 行岗位').fill('领导岗');
  await page.getByLabel('第 3 行账号').fill('minzheng.shan');
  await page.getByRole('button', { name: '重新核对' }).click();
  // What was taken for another unit's short name has to be looked at by somebody.
  await page.getByText('1 处要您核对').waitFor();
  expect(await page.getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByText('1 处已经逐一核对').click();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByText('已导入：1 个单位，3 人').waitFor();
  const [, , , login = '', password = ''] = await page
    .getByRole('region', { name: '账号和初始密码' })
    .locator('tbody tr')
    .nth(1)
    .locator('td')
    .allInnerTexts();
  expect(login).toBe('dag.qiuzhiqiang');
  expect(await page.locator('.print-part[data-part="slips"] .slip').count()).toBe(3);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => (document.body.dataset['print'] = 'slips'));
  expect(await page.locator('.slip').first().isVisible()).toBe(true);
  // Where rights are given by two, the second hand confirms the posts first.
  const headers = { origin: desk.base };
  await desk.signIn('zhengshu.security-administrator');
  const waiting = await desk.context.request.get(`${desk.base}/api/admin/right-proposals`);
  for (const { id } of (await waiting.json()) as { id: string }[])
    await desk.context.request.post(`${desk.base}/api/admin/right-proposals/${id}`, {
      data: { confirmed: true, reason: '' },
      headers,
    });
  const other = await desk.browser.newContext();
  const reply = await other.request.post(`${desk.base}/api/session`, { data: { login, password }, headers });
  expect(reply.status(), await reply.text()).toBe(200);
}, 120_000);
