import { fen } from '@zhengxiang/core';
import { demoPassword, socialAssistance } from '@zhengxiang/demo-county';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  applicationOf,
  cursorAt,
  Desk,
  done,
  field,
  files,
  input,
  lifeOf,
  pasteInto,
  saved,
  sideways,
  stepOf,
  submit,
} from './desk.ts';

const clerk = 'jiaoyu.clerk';
const returned = lifeOf('returned-twice');

describe('填写时遇到什么都有着落（在浏览器里）', () => {
  let desk: Desk;
  const folder = mkdtempSync(path.join(tmpdir(), 'zx-holding-'));

  beforeAll(async () => {
    desk = await Desk.open();
    await desk.signIn(clerk);
  });
  afterAll(async () => {
    await desk?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('粘贴 500 行：最后一行可改，合计不差，提交后一行不少', async () => {
    const id = await desk.begin({ lines: [], budgetAmount: fen(36_000_000), totalInvestment: fen(36_000_000) });
    const page = await desk.page(`/drafts/${id}`);
    await page.locator('[data-add-row=lines]').click();
    const copied = Array.from(
      { length: 500 },
      (_, at) =>
        `软件开发服务\t专业软件开发\t模块${String(at + 1)}\t"第一行，""甲""\n第二行"\t项\t１,０００\t0.000072\t０.０７２\t一般建设内容`,
    );
    await pasteInto(page, input(page, 'lines.0.kind'), copied.join('\r\n'));
    const tools = field(page, 'lines').locator('.row-tools');
    await expect.poll(() => tools.innerText()).toContain('共 500 行');
    expect(await field(page, 'lines').locator('[data-totals]').innerText()).toMatch(/36(\.0+)?/u);
    await tools.getByTitle('10').click();
    await input(page, 'lines.499.name').fill('最后一行改了');
    await saved(page);
    await submit(page);
    await done(page);
    const lines = (await desk.factsAt(page)).versions.at(-1)?.data.lines ?? [];
    expect(lines).toHaveLength(500);
    expect(lines.map(({ amount }) => amount).reduce((sum, one) => sum + one, 0)).toBe(36_000_000);
    expect(lines.at(-1)).toMatchObject({ name: '最后一行改了', quantity: 1000, unitPrice: 72 });
    expect(lines[0]?.spec).toBe('第一行，"甲"\n第二行');
    await page.close();
  });

  it('登录过期：就地重新登录，内容不丢，接着办成', async () => {
    const id = await desk.begin({ name: '登录会过期的项目' });
    const page = await desk.page(`/drafts/${id}`);
    await desk.endSession();
    await input(page, 'content').fill('过期以后写的内容');
    await page.getByText('登录已过期，请重新登录').waitFor();
    expect(await page.locator('.ant-modal').innerText()).toContain('页面上已填写的内容都还在');
    await page.locator('#again-login').fill(clerk);
    await page.locator('#again-password').fill(demoPassword);
    await page.getByRole('button', { name: '登录并继续' }).click();
    await saved(page);
    expect((await desk.stored(id))['content']).toBe('过期以后写的内容');
    await submit(page);
    await done(page);
    expect((await desk.factsAt(page)).versions.at(-1)?.data.content).toBe('过期以后写的内容');
    await page.close();
  });

  it('上传还没完时接着填，传完了两样都在', async () => {
    const id = await desk.begin({ necessity: [] });
    const page = await desk.page(`/drafts/${id}`);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/api/files', async (route) => {
      await held;
      await route.continue();
    });
    await files(page, 'projectPlan').setInputFiles({
      name: '补充方案.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
    });
    await input(page, 'name').fill('上传时改的名称');
    letGo();
    await field(page, 'projectPlan').getByText('补充方案.pdf', { exact: true }).waitFor();
    expect(await input(page, 'name').inputValue()).toBe('上传时改的名称');
    await page.close();
  });

  it('600 MB 的文件当场说明，不发出去', async () => {
    const id = await desk.begin();
    const page = await desk.page(`/drafts/${id}`);
    const large = path.join(folder, '全部图纸.zip');
    writeFileSync(large, 'PK');
    truncateSync(large, 600 * 1024 * 1024);
    const sent: string[] = [];
    page.on('request', (request) => request.url().endsWith('/api/files') && sent.push(request.url()));
    await files(page, 'projectPlan').setInputFiles(large);
    const told = page.locator('[data-upload-fault]');
    await told.waitFor();
    expect(await told.innerText()).toContain('有 600 MB，超过每个文件 5 MB 的上限，没有上传');
    expect(sent).toEqual([]);
    await page.close();
  });

  it('换页、后退、前进，填的都在；办完后退不会再回到表单', async () => {
    const id = await desk.begin({ name: '前进后退的项目' });
    const page = await desk.page('/annual-lists');
    await page.goto(`${desk.base}/drafts/${id}`);
    await input(page, 'content').fill('没等保存就走了');
    await page.locator('.side-menu a[href="/projects"]').click();
    await page.waitForURL(/\/projects$/u);
    await page.goBack();
    await expect.poll(() => input(page, 'content').inputValue()).toBe('没等保存就走了');
    await page.goForward();
    await page.waitForURL(/\/projects$/u);
    await page.goBack();
    await expect.poll(() => input(page, 'content').inputValue()).toBe('没等保存就走了');
    await saved(page);
    await submit(page);
    await done(page);
    await page.goBack();
    await page.waitForURL((url) => url.pathname === '/annual-lists');
    await page.goto(`${desk.base}/drafts/${id}`);
    await page.getByText('这份草稿已经不在了').waitFor();
    await page.close();
  });

  it('300 字的名称在栏目旁说明；能用的最长名称在各页不撑破版面', async () => {
    const id = await desk.begin();
    const page = await desk.page(`/drafts/${id}`);
    await input(page, 'name').fill('县'.repeat(300));
    await input(page, 'content').focus();
    await expect.poll(() => field(page, 'name').innerText()).toContain('“项目名称”不能超过 120 个字');
    expect(await input(page, 'name').inputValue()).toHaveLength(300);
    expect(await sideways(page)).toBeLessThanOrEqual(1);
    await submit(page);
    await expect.poll(() => cursorAt(page)).toBe('name');
    const longest = `${'东源县一体化'.repeat(19)}平台䶮二期`;
    await input(page, 'name').fill(longest);
    await page.getByText('表格（纸面）').click();
    await page.locator('.sheet').waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(1);
    await submit(page);
    await done(page);
    await page.getByText(longest).first().waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(1);
    await page.goto(`${desk.base}/projects`);
    await page.getByText(longest.slice(0, 20)).first().waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(1);
    await page.close();
  });

  it('带换行和全角数字的金额、日期、电话粘贴进来都认得', async () => {
    const id = await desk.begin({ annex1: applicationOf(socialAssistance).annex1 });
    const page = await desk.page(`/drafts/${id}`);
    await page.getByText('列表', { exact: true }).click();
    await pasteInto(page, input(page, 'budgetAmount'), '１，３６０．５\r\n');
    await expect.poll(() => field(page, 'budgetAmount').innerText()).toContain('13,605,000.00 元');
    expect(await field(page, 'budgetAmount').innerText()).toContain('壹仟叁佰陆拾万伍仟元整');
    await pasteInto(page, input(page, 'annex1.plannedStart'), '２０２６年９月１日\n');
    await expect.poll(() => input(page, 'annex1.plannedStart').inputValue()).toBe('2026-09-01');
    await pasteInto(page, input(page, 'annex1.officePhone'), '０７６２－\n８８３１２３４\n');
    await input(page, 'annex1.plannedEnd').fill('2026年2月30日');
    await input(page, 'annex1.address').focus();
    expect(await field(page, 'annex1.plannedEnd').innerText()).toContain('“2026年2月30日”：没有这一天');
    expect(await field(page, 'annex1.officePhone').innerText()).not.toContain('电话号码应');
    await saved(page);
    expect(((await desk.stored(id))['annex1'] as Record<string, unknown>)['plannedStart']).toBe('2026-09-01');
    await page.close();
  });

  it('别人先办了：说清谁办了什么，填的还在', async () => {
    const caseId = await desk.playUntil(returned, 'initiation.endorse');
    await desk.signIn('jiaoyu.leader');
    const page = await desk.page(`/projects/${caseId}/acts/initiation.refuseEndorsement`);
    const reason = page.locator('[data-form] textarea').first();
    await reason.fill('方案还要再改');
    await desk.play(returned, [stepOf(returned, 'initiation.endorse')]);
    await submit(page);
    const told = page.locator('[data-overtaken="1"]');
    await told.waitFor();
    expect(await told.innerText()).toMatch(/教育局.+领导签批/u);
    expect(await told.innerText()).toContain('您填写的内容都还在本页');
    expect(await reason.inputValue()).toBe('方案还要再改');
    await page.close();
  });

  it('退回补正：只列出勾选的栏目；改了什么逐项对照', async () => {
    await desk.play(returned, Desk.between(returned, 'initiation.endorse', 'intake.return'));
    await desk.signIn(clerk);
    const page = await desk.page(`/projects/${returned.cases['main']?.id ?? ''}/acts/initiation.prepare`);
    await page.locator('[data-returned]').waitFor();
    const asked = await page
      .locator('[data-asked]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-asked')));
    expect(asked.sort()).toEqual(['content', 'necessity']);
    expect(await page.locator('[data-form] [data-field=name]').count()).toBe(0);
    await input(page, 'content').fill('校园安全隐患排查，共 28 项功能。');
    const changes = page.locator('[data-changes="1"]');
    await changes.waitFor();
    expect(await changes.locator('ins').innerText()).toContain('共 28 项功能');
    await page.close();
  });

  it('出路通到缺的那一栏；等别人的说明谁、从哪天起；清单打得出来', async () => {
    const caseId = await desk.playUntil(socialAssistance, 'funding.issueOpinion');
    await desk.signIn('minzheng.clerk');
    const page = await desk.page(`/projects/${caseId}`);
    const panel = page.locator('aside.panel');
    await panel.locator('[data-blocked-stage="procurement"] > summary').click();
    const waits = panel.locator('[data-blocked~="procurement.plan"] [data-way-others]').first();
    await waits.waitFor();
    expect(await waits.innerText()).toMatch(/财政局（.*领导岗.*2023年\d+月\d+日起/u);
    const between = Desk.between(socialAssistance, 'funding.issueOpinion', 'sharing.countersign');
    await desk.play(socialAssistance, [stepOf(socialAssistance, 'funding.issueOpinion'), ...between.slice(0, -1)]);
    await page.reload();
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', document.body.dataset['print'] ?? '');
    });
    await panel.locator('[data-print-checklist]').click();
    await expect.poll(() => page.locator('body').getAttribute('data-printed')).toBe('checklist');
    const rows = await page.locator('[data-part=checklist] tbody tr').allInnerTexts();
    expect(rows.join('\n')).toMatch(/监理报告.*缺/u);
    await desk.play(socialAssistance, [stepOf(socialAssistance, 'sharing.countersign')]);
    await page.goto(`${desk.base}/projects/${caseId}`);
    for (const [missing, place] of [
      ['supervisionReport', 'supervisionReport'],
      ['acceptanceMaterial', 'material'],
    ] as const) {
      await panel.locator(`[data-document=${missing}] [data-way]`).click();
      await page.locator('[data-form="acceptance.apply"]').waitFor();
      await expect.poll(() => cursorAt(page)).toBe(place);
      await page.goBack();
    }
    await page.close();
  });

  it('服务器重启时接着填，起来以后自己存上', async () => {
    await desk.signIn(clerk);
    const id = await desk.begin({ name: '重启前' });
    const page = await desk.page(`/drafts/${id}`);
    const port = Number(new URL(desk.base).port);
    await desk.app.server.close();
    await input(page, 'name').fill('重启时填的名称');
    await page.locator('[data-saved=failed]').waitFor({ state: 'attached' });
    expect(await page.locator('[data-saved]').innerText()).toContain('内容已存在这台电脑上');
    const again = await desk.app.again();
    try {
      await again.server.listen({ host: '127.0.0.1', port });
      await saved(page);
      expect((await desk.stored(id))['name']).toBe('重启时填的名称');
      await page.close();
    } finally {
      await again.server.close();
    }
  });
});
