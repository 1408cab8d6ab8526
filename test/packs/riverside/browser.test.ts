import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { choose } from '../../../e2e/choose.ts';
import { Desk, done, field, submit } from '../../../e2e/desk.ts';
import { buildWeb } from '../build-web.ts';
import { laws } from './laws.ts';
import { browsed136 } from './lives.ts';
import { leader, registerCenter } from './people.ts';

describe('外县办法（在浏览器里）', () => {
  let desk: Desk;
  let webRoot: string;
  beforeAll(async () => {
    webRoot = buildWeb(new URL('laws.web.ts', import.meta.url));
    desk = await Desk.open({ webRoot, laws });
    await registerCenter(desk.app, desk.player);
  }, 300_000);
  afterAll(async () => {
    await desk?.close();
    rmSync(webRoot, { recursive: true, force: true });
  });

  it('本县特有的机关从待办进去，填表、提交；项目页有它的阶段、记录和公文', async () => {
    const caseId = await desk.playUntil(browsed136, 'energy.review');
    await desk.signIn(leader);
    const bench = await desk.page('/');
    await bench.getByText('出具节能审查意见').first().waitFor();
    await bench.close();
    const form = await desk.page(`/projects/${caseId}/acts/energy.review`);
    await form.getByRole('heading', { name: '出具节能审查意见' }).waitFor();
    await form.getByText('县节能中心在批复后 5 个工作日内对机房能耗出具审查意见').waitFor();
    await choose(form, field(form, 'conclusion'), '同意');
    await form.locator('[data-field="yearlyUse"] input').fill('120000');
    await form.locator('[data-field="opinion"] textarea').fill('同意，机房能效符合要求。');
    await submit(form);
    await done(form);
    await form.close();
    const project = await desk.page(`/projects/${caseId}`);
    await project.locator('.stepper').getByText('节能审查').waitFor();
    await project.getByText('适用 临府办〔2025〕8号').waitFor();
    await project.getByRole('tab', { name: '全过程记录' }).click();
    const entry = project.locator('details.happening', { hasText: '出具节能审查意见' });
    await entry.locator('summary').click();
    await entry.getByText('年综合能耗（千瓦时）').waitFor();
    await entry.getByText('依据 第三十二条').waitFor();
    await project.getByRole('tab', { name: '文书' }).click();
    await project.getByText('临节审〔2026〕1号').first().waitFor({ timeout: 60_000 });
    await project.close();
  });
});
