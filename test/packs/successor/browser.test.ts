import type { ProjectView } from '@zhengxiang/application/contract';
import { plainDate } from '@zhengxiang/core';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk, done, field, lifeOf, submit } from '../../../e2e/desk.ts';
import { withSuccessor } from '../laws.ts';
import { buildWeb } from '../build-web.ts';
import { traffic280 } from './lives.ts';

describe('后继办法（在浏览器里）', () => {
  let desk: Desk;
  let webRoot: string;
  beforeAll(async () => {
    webRoot = buildWeb(new URL('../laws.web.ts', import.meta.url));
    desk = await Desk.open({ webRoot, laws: withSuccessor });
  }, 300_000);
  afterAll(async () => {
    await desk?.close();
    rmSync(webRoot, { recursive: true, force: true });
  });

  it('按新办法填写、上传新材料、定稿、报送，条款打开的是新办法', async () => {
    const prepare = traffic280.steps.findIndex(
      ({ action, expect: { kind } }) => action === 'initiation.prepare' && kind === 'accepted',
    );
    const step = traffic280.steps[prepare];
    if (!step) throw new Error('no such step');
    await desk.play(traffic280, traffic280.steps.slice(0, prepare));
    desk.app.clock.setDay(plainDate('2026-12-07'));
    await desk.signIn('jiaotong.clerk');
    const data = step.input({ seq: 0 } as never, step.on) as Readonly<Record<string, unknown>>;
    const whole = {
      ...data,
      annex1: { ...(data['annex1'] as object), cryptoPlan: undefined },
      projectPlan: [await desk.upload('projectPlan')],
      necessity: [await desk.upload('necessity')],
    };
    const draft = await desk.begin(whole);
    const page = await desk.page(`/drafts/${draft}`);
    await field(page, 'annex1.countyAgreed').getByText('是否已经领导小组审议通过').first().waitFor();
    await page.getByText('没有密码应用方案').first().waitFor();
    await field(page, 'annex1.cryptoPlan')
      .locator('input[type=file]')
      .setInputFiles({
        name: '密码应用方案.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
      });
    await page.getByText('没有密码应用方案').first().waitFor({ state: 'hidden' });
    await submit(page);
    await done(page);
    const caseId = /\/projects\/([0-9a-f-]{36})$/u.exec(page.url())?.[1] ?? '';
    await page.close();
    const act = async (login: string, action: string): Promise<void> => {
      await desk.signIn(login);
      const form = await desk.page(`/projects/${caseId}/acts/${action}`);
      await form.locator('[data-submit]').waitFor();
      const opinion = form.locator('[data-field="opinion"] textarea');
      if (await opinion.count()) await opinion.first().fill('同意。');
      const signedOn = form.locator('[data-field="signedOn"] input');
      if (await signedOn.count()) {
        await signedOn.first().fill('2026-12-07');
        await signedOn.first().press('Enter');
      }
      const sealed = form.locator('[data-field="sealed"] input[type=file]');
      if (await sealed.count()) {
        const scan = { name: '盖章扫描件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
        await sealed.first().setInputFiles(scan);
        await form.locator('[data-field="sealed"]').getByText('盖章扫描件.pdf', { exact: true }).waitFor();
      }
      await submit(form);
      await done(form);
      await form.close();
    };
    await act('jiaotong.leader', 'initiation.endorse');
    await act('jiaotong.clerk', 'initiation.submit');
    const reply = await desk.context.request.get(`${desk.base}/api/projects/${caseId}`);
    expect((await reply.json()) as ProjectView).toMatchObject({ pack: { id: 'dongyuan-2026' }, stage: 'initiation' });
    const project = await desk.page(`/projects/${caseId}`);
    await project.getByText('适用 东府办〔2026〕30号').waitFor();
    await project.locator('button.cite').first().click();
    await project.getByRole('link', { name: '在《办法》中查看' }).click();
    await project.getByRole('heading', { name: '东源县县级政务信息化服务项目管理办法', exact: true }).waitFor();
    expect(project.url()).toContain('law=dongyuan-2026');
    await project.close();
  });

  it('旧办法的项目，条款打开的还是旧办法；办法页可以选看哪一个', async () => {
    const life = lifeOf('traffic-200');
    const caseId = await desk.playUntil(life, 'funding.review');
    desk.app.clock.setDay(plainDate('2026-12-08'));
    await desk.signIn('jiaotong.clerk');
    const page = await desk.page(`/projects/${caseId}`);
    await page.getByText('适用 东府办〔2020〕19号').waitFor();
    await page.locator('button.cite').first().click();
    await page.getByRole('link', { name: '在《办法》中查看' }).click();
    await page.getByRole('heading', { name: '东源县县级政务信息化服务项目管理办法（试行）' }).waitFor();
    await page.locator('input[type=date]').fill('2026-12-01');
    await page.getByRole('heading', { name: '东源县县级政务信息化服务项目管理办法', exact: true }).waitFor();
    await page.getByText('不多于2次').first().waitFor();
    await page.close();
  });
});
