import type { PaperView } from '@zhengxiang/application/contract';
import { eq } from 'drizzle-orm';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuedPaper } from '../packages/server/src/db/schema/papers.ts';
import { pictures } from './browser.ts';
import { Desk, lifeOf } from './desk.ts';

const approved = lifeOf('social-assistance-136');

describe('文书核验（在手机上）', () => {
  let desk: Desk;
  let papers: readonly PaperView[];
  const paperOf = (kind: string): PaperView => {
    const found = papers.find((one) => one.kind === kind);
    if (!found) throw new Error(`no ${kind}`);
    return found;
  };
  /** A phone on which nobody has signed in. */
  const phone = async (place: string): Promise<Page> => {
    const context = await desk.browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(40_000);
    await page.goto(`${desk.base}${place}`);
    return page;
  };
  const look = async (page: Page, name: string): Promise<void> => {
    await page.screenshot({ path: path.join(pictures('verifying'), `${name}.png`), fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([name, wide]).toEqual([name, 0]);
  };
  const pdfOf = ({ sha256 }: PaperView): string => {
    const place = path.join(pictures('verifying'), 'paper.pdf');
    writeFileSync(place, readFileSync(desk.app.files.pathOf(sha256 ?? '')));
    return place;
  };

  beforeAll(async () => {
    desk = await Desk.open();
    const caseId = await desk.playUntil(approved, 'funding.issueOpinion');
    await desk.app.papers.desk.drain();
    await desk.signIn('shenji.clerk');
    const reply = await desk.page('/papers').then(async (page) => {
      const answer = await page.request.get(`${desk.base}/api/projects/${caseId}/papers`);
      await page.close();
      return answer;
    });
    papers = (await reply.json()) as PaperView[];
  });
  afterAll(() => desk?.close());

  it('先看到金额和大写，说明不能证明纸张，哈希折叠；电子文件逐字节比对', async () => {
    const paper = paperOf('approval');
    const page = await phone(paper.verifyPath);
    const card = page.locator('[data-verified="current"]');
    await card.getByText('本页不能证明您手中的纸张与原件一致，请逐项核对以下内容。').waitFor();
    const text = await card.innerText();
    expect(text).toContain('还没有登记盖章扫描件');
    expect(text.indexOf('130.00 万元')).toBeGreaterThan(0);
    expect(text.indexOf('130.00 万元')).toBeLessThan(text.indexOf('发文字号'));
    expect(text).toContain('大写：壹佰叁拾万元整');
    expect(text).toContain('共 2 页');
    expect(text).not.toContain('真实有效');
    expect(await card.getByText(paper.sha256 ?? '').isVisible()).toBe(false);
    await look(page, 'current');
    const file = page.getByLabel('比对用的文件');
    const kept = pdfOf(paper);
    await file.setInputFiles(kept);
    await page.locator('[data-compared="same"]').getByText('与出具的文件一致').waitFor();
    await file.setInputFiles(pdfOf(paperOf('review-opinion')));
    await page.locator('[data-compared="different"]').getByText('不一致').first().waitFor();
    // Another paper: its words hold another number.
    await page.locator('[data-verdict="missing"]').getByText('发文字号').first().waitFor();
    await file.setInputFiles(pdfOf(paper));
    await page.locator('[data-compared="same"]').waitFor();
    writeFileSync(kept, Buffer.concat([readFileSync(desk.app.files.pathOf(paper.sha256 ?? '')), Buffer.from(' ')]));
    await file.setInputFiles(kept);
    await page.locator('[data-compared="different"]').waitFor();
    // Its words are all there, and still nothing is vouched for.
    expect(await page.locator('[data-verdict="unchecked"]').count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('[data-verdict="missing"]').count()).toBe(0);
    await look(page, 'different');
    await page.context().close();
  });

  it('登记被改、文件被换：红色说明', async () => {
    const paper = paperOf('approval');
    const change = (title: string) =>
      desk.app.database.db.update(issuedPaper).set({ title }).where(eq(issuedPaper.id, paper.id));
    await change('另一个标题');
    const page = await phone(paper.verifyPath);
    await page.locator('[data-verified="suspect"]').getByText('登记可能被改动过').waitFor();
    await look(page, 'suspect');
    await change(paper.title);
    const file = desk.app.files.pathOf(paper.sha256 ?? '');
    const kept = readFileSync(file);
    writeFileSync(file, 'other');
    await page.reload();
    await page.getByText('可能被换过').waitFor();
    writeFileSync(file, kept);
    await page.context().close();
  });

  it('没有二维码的，从登录页进去照着码输入', async () => {
    const page = await phone('/sign-in');
    await page.getByRole('link', { name: '文书核验' }).click();
    const code = paperOf('approval').verifyPath.replace('/verify/', '');
    await look(page, 'typing');
    await page.getByLabel('核验码').fill((code.match(/.{5}/gu) ?? []).join('-').toLowerCase());
    await page.getByRole('button', { name: /核\s?验/u }).click();
    await page.locator('[data-verified="current"]').waitFor();
    await page.goto(`${desk.base}/verify/AAAAA-AAAAA`);
    await page.getByText('查不到这份文书').waitFor();
    await look(page, 'unknown');
    await page.context().close();
  });

  it('管理员在出具第一份文书之前就看到：没有设置对外地址', async () => {
    await desk.signIn('zhengshu.administrator');
    const page = await desk.page('/administration');
    await page.getByRole('alert').getByText('PUBLIC_URL').waitFor();
    await page.screenshot({ path: path.join(pictures('verifying'), 'administrator.png') });
    await page.close();
  });
});
