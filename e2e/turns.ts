import { sumFen, wan } from '@zhengxiang/core';
import { applicationFields, paidTotal, contractTotal, type Change } from '@zhengxiang/procedure';
import type { Life, Step } from '@zhengxiang/demo-county';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { dayText } from '../packages/web/src/ui/dates.ts';
import type { BrowserPlayer } from './browser-player.ts';

type Turn = (player: BrowserPlayer, life: Life, step: Step) => Promise<void>;

/** What is looked at on the screens beside a turn; keyed by the act and the how-manieth time it is done. */
export interface Turns {
  readonly before?: Readonly<Record<string, Turn>>;
  readonly after?: Readonly<Record<string, Turn>>;
  /** Forbidden turns, by act: `tried` answers what the screen says. */
  readonly refused?: Readonly<Record<string, (tried: () => Promise<string>, ...of: Parameters<Turn>) => Promise<void>>>;
}

const content = (page: Page): Promise<string> => page.locator('#content').innerText();

/** The six amounts on top of a project. */
const header = async (player: BrowserPlayer, life: Life, login: string): Promise<string> => {
  const page = await player.project(life, login);
  return page.locator('.amounts').innerText();
};

const says =
  (...words: readonly string[]) =>
  async (tried: () => Promise<string>): Promise<void> => {
    const said = await tried();
    for (const word of words) expect(said).toContain(word);
  };

export const softwareTurns: Turns = {
  refused: {
    // Article 3(3): finance cannot even open what the bureau has not approved.
    'funding.review': says('没有这个内容，或者您无权查看'),
    'procurement.plan': says('县财政局尚未出具同意安排的资金安排意见'),
    'implementation.start': says('监理'),
    'delivery.putIntoUse': says('项目尚未通过验收，不得交付使用'),
  },
  after: {
    'performance.rate 1': async (player, life) => {
      const page = await player.project(life, 'minzheng.clerk');
      expect(await page.locator('.stepper li[data-state=done]').count()).toBe(4);
      const text = await content(page);
      expect(text).toContain('社会救助一体化信息平台');
      // Declared, approved after the cut of 6 万元, contracted 4 % below the budget and paid to the last 分.
      for (const amount of ['136.00', '130.00', '124.80']) expect(text).toContain(amount);
      const facts = await player.factsOf(page, player.idOf(life));
      expect(paidTotal(facts)).toBe(contractTotal(facts));
      expect(await page.locator('.amounts').innerText()).toContain('100.0%');
      expect(facts.oversight.evaluations).toHaveLength(1);
    },
  },
};

/** The bureau reads a change before and after, to the 分. */
const readsChange: Turn = async (player, life) => {
  const page = await player.project(life, 'zhengshu.leader', '实施与变更');
  const facts = await player.factsOf(page, player.idOf(life));
  const change = facts.changes.at(-1) as Change;
  const section = page.locator('section', { hasText: `变更 ${change.id}` }).last();
  const text = await section.innerText();
  for (const word of ['待批', change.request.reason, change.request.lines[0]?.item ?? '']) expect(text).toContain(word);
  for (const key of ['amountBefore', 'amountAfter'] as const)
    expect(text).toContain(wan(sumFen(change.request.lines.map((line) => line[key]))));
};

export const changeTurns: Turns = {
  refused: {
    'procurement.publishTender': says('采购预算 622.00 万元，达到 600.00 万元', '未经专家论证'),
    'change.carryOut': says('变更 C1', '批准后方可实施'),
    // The added item is refused on the filled-in form; the second change stands in the panel, with the way to an exception.
    'change.request': async (tried, player, _life, step) => {
      const said = await tried();
      const page = await player.windows.of(step.by);
      if ((await page.locator('[data-form="change.request"]').count()) > 0) {
        expect(await page.locator('[data-finding]').first().innerText()).toContain('第十七条');
        // What was said of these answers goes when they are changed.
        await page.locator('[data-field="content"] textarea').first().fill('核减部分功能');
        await page.locator('.ant-alert-error').waitFor({ state: 'detached' });
        return;
      }
      expect(said).toContain('本项目已批准 1 次');
      await page.locator('aside.panel a', { hasText: '申请原则性例外' }).first().click();
      const form = page.locator('[data-form="waiver.request"]');
      await form.waitFor();
      expect(await form.locator('[data-field=subject] input').first().inputValue()).toBe('C2');
    },
  },
  after: {
    'procurement.recordBids 1': async (player, life) => {
      const page = await player.project(life, 'shuiwu.clerk', '资金与采购');
      const facts = await player.factsOf(page, player.idOf(life));
      const text = await content(page);
      for (const bid of facts.procurement.packages[0]?.bids?.bids ?? []) {
        expect(text).toContain(bid.firm.name);
        expect(text).toContain(wan(bid.price));
      }
    },
    'contract.sign 2': async (player, life) => {
      const page = await player.windows.of('shuiwu.clerk');
      const facts = await player.factsOf(page, player.idOf(life));
      const amounts = await header(player, life, 'shuiwu.clerk');
      for (const amount of ['720.00', '622.00', wan(contractTotal(facts))]) expect(amounts).toContain(amount);
    },
    'change.request 1': readsChange,
    'change.request 2': readsChange,
    'change.carryOut 2': async (player, life) => {
      const page = await player.project(life, 'shuiwu.clerk', '实施与变更');
      expect(await content(page)).toContain('已批准 2 次，原则上不多于 1 次');
    },
  },
};

type Ticked = readonly { readonly target: string; readonly reason: string }[];

/** What the bureau ticked, and nothing else, comes back: in the application's notice of return and in the form. */
const onlyTicked: Turn = async (player, life) => {
  const page = await player.project(life, 'jiaoyu.clerk', '申报材料');
  const facts = await player.factsOf(page, player.idOf(life));
  const ticked: Ticked = facts.intake.returns.at(-1)?.items ?? [];
  const labels = applicationFields as Readonly<Record<string, { readonly label: string }>>;
  const notice = await content(page);
  for (const { target, reason } of ticked) {
    expect(notice).toContain(labels[target]?.label);
    expect(notice).toContain(reason);
  }
  await page.locator('aside.panel [data-action="initiation.prepare"]').click();
  const form = page.locator('[data-form="initiation.prepare"]');
  await form.locator('[data-returned]').waitFor();
  expect(await form.locator('[data-asked]').evaluateAll((all) => all.map((one) => one.dataset['asked']))).toEqual(
    Object.keys(applicationFields).filter((key) => ticked.some(({ target }) => target === key)),
  );
  const top = form.locator('[data-field]:not([data-field*="."])');
  expect(await top.count()).toBe(ticked.length);
  for (const { reason } of ticked) expect(await form.innerText()).toContain(reason);
};

/** The bureau sees what is different from what it had returned, and only that. */
const difference =
  (rows: number, ...words: readonly string[]): Turn =>
  async (player, life) => {
    const page = await player.project(life, 'zhengshu.intake', '申报材料');
    const facts = await player.factsOf(page, player.idOf(life));
    const before = facts.versions.at(-2)?.submittedOn;
    const section = page
      .locator('section', { hasText: `与上次报送（${before === undefined ? '' : dayText(before)}）的不同` })
      .last();
    for (const word of words) expect(await section.innerText()).toContain(word);
    expect(await section.locator('tbody tr.ant-table-row').count()).toBe(rows);
  };

export const returnedTurns: Turns = {
  refused: { 'intake.accept': says('已退回单位') },
  after: {
    'intake.return 1': onlyTicked,
    'intake.return 2': onlyTicked,
    'initiation.submit 1': difference(1, '校园安全隐患排查。', '共 28 项功能'),
    'initiation.submit 2': difference(2, '共享周期', '实时'),
  },
};

export const rectifiedTurns: Turns = {
  refused: {
    'acceptance.issueReport': says('要求整改', '不能出具验收报告'),
    'acceptance.reinspect': says('尚未报告整改完成'),
    // A balance is not for picking before the acceptance: it stands there greyed, with the article that holds it back.
    'payment.make': async (_tried, player, life, step) => {
      const greyed = await player.greyed(life, step);
      expect(greyed.length).toBeGreaterThan(0);
      for (const one of greyed) for (const word of ['余款', '不予拨付', '第二十四条']) expect(one).toContain(word);
    },
    'delivery.putIntoUse': says('项目尚未通过验收，不得交付使用'),
  },
  after: {
    'acceptance.giveOpinion 5': async (player, life) => {
      const text = await content(await player.project(life, 'zhengshu.review', '验收'));
      expect(text).toContain('已出具意见 5 / 5');
      expect(text).toContain('统计报表导出超时。');
    },
    'acceptance.orderRectification 1': async (player, life) => {
      const text = await content(await player.project(life, 'zhujian.clerk', '验收'));
      expect(text).toContain('整改清单（到位 0 / 1，整改中，期限 2023年11月6日');
      expect(text).toContain('优化后 10 秒内完成导出。');
    },
    'acceptance.reinspect 1': async (player, life) => {
      const text = await content(await player.project(life, 'zhujian.clerk', '验收'));
      expect(text).toContain('未到位');
      expect(text).toContain('仍需 25 秒。');
    },
    'acceptance.reinspect 2': async (player, life) => {
      expect(await content(await player.project(life, 'zhujian.clerk', '验收'))).toContain('到位 1 / 1，复核通过');
    },
    'payment.make 6': async (player, life) => {
      const page = await player.project(life, 'zhujian.clerk');
      const facts = await player.factsOf(page, player.idOf(life));
      expect(paidTotal(facts)).toBe(contractTotal(facts));
      expect(await page.locator('.amounts').innerText()).toContain('100.0%');
    },
  },
};
