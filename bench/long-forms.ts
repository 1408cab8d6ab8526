import { fen, plainDate } from '@zhengxiang/core';
import type { ApplicationData, BudgetLine } from '@zhengxiang/procedure';
import { demoPassword, lives, socialAssistance, type Life, type Step } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import { HttpPlayer } from '../packages/server/src/testing/http-player.ts';
import type { TestServer } from '../packages/server/src/testing/test-server.ts';

/** A form with a table of so many rows, and how a person gets to a cell of it. */
export interface LongForm {
  readonly name: string;
  readonly session: { readonly login: string; readonly password: string };
  readonly path: string;
  readonly paper?: boolean;
  /** The sheet of the paper view. */
  readonly tab?: string;
  /** The cell that is typed into. */
  readonly cell: string;
  /** Rows of a spreadsheet that are pasted at that cell. */
  readonly paste?: string;
}

const numbered = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** The application with its first line split, so that the table has `count` lines; the sum stays. */
const withLines = (data: ApplicationData, count: number): ApplicationData => {
  const [first, ...rest] = data.lines;
  if (!first) throw new Error('an application without lines');
  const parts = Math.max(1, count - rest.length);
  const each = Math.floor(first.amount / parts);
  const split = numbered(parts, (index): BudgetLine => {
    const amount = fen(index === 0 ? first.amount - each * (parts - 1) : each);
    return { ...first, id: `P${String(index + 1)}`, name: `功能模块${String(index + 1)}`, unitPrice: amount, amount };
  });
  return { ...data, lines: [...split, ...rest] };
};

const withDataItems = (data: ApplicationData, count: number): ApplicationData => {
  const [first] = data.dataItems;
  if (!first) throw new Error('an application without data items');
  return {
    ...data,
    dataItems: numbered(count, (index) => ({ ...first, id: `E${String(index)}`, name: `数据${String(index)}` })),
  };
};

const changeLines = (count: number): readonly object[] =>
  numbered(count, (index) => ({
    id: `C${String(index)}`,
    item: `分项${String(index)}`,
    modelBefore: '甲型',
    quantityBefore: 2,
    unitPriceBefore: 100_000,
    amountBefore: 200_000,
    modelAfter: '乙型',
    quantityAfter: 2,
    unitPriceAfter: 90_000,
    amountAfter: 180_000,
  }));

/** What somebody copies out of Excel: full-width digits, thousands separators, a cell with a line break. */
export const copiedLines = (count: number): string =>
  numbered(
    count,
    (index) =>
      `软件开发服务\t专业软件开发\t粘贴模块${String(index + 1)}\t"第一行，功能点 12 个\n第二行"\t项\t２\t1,000.5\t2,001\t一般建设内容`,
  ).join('\r\n');

const played = async (player: HttpPlayer, life: Life, action: Step['action'], lines?: number): Promise<string> => {
  const end = life.steps.findIndex((step) => step.action === action);
  for (const step of life.steps.slice(0, end)) {
    const isApplication = step.action === 'initiation.prepare' && step.expect.kind === 'accepted';
    const input: Step['input'] =
      isApplication && lines !== undefined
        ? (facts, today) => withLines(step.input(facts, today) as ApplicationData, lines)
        : step.input;
    const surprise = await player.play(life, { ...step, input });
    if (surprise !== undefined) throw new Error(surprise);
  }
  return life.cases['main']?.id ?? '';
};

const lifeOf = (id: string): Life => {
  const found = lives.find((life) => life.id === id);
  if (!found) throw new Error(`no life ${id}`);
  return found;
};

/** Every form with a long table, with `rows` rows in it. */
export const formsOf = async (app: TestServer, rows: number): Promise<readonly LongForm[]> => {
  const player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
  const begun = async (login: string, action: string, data: object, caseId: string = randomUUID()): Promise<string> => {
    const id = randomUUID();
    const reply = await player.send(login, 'PUT', `/api/drafts/${id}`, { caseId, action, data, version: 0 });
    if (reply.statusCode !== 200) throw new Error(reply.body);
    return `/drafts/${id}`;
  };
  const as = (login: string): LongForm['session'] => ({ login, password: demoPassword });
  const prepare = socialAssistance.steps.find(
    ({ action, expect }) => action === 'initiation.prepare' && expect.kind === 'accepted',
  );
  const toChange = lifeOf('changed-twice');
  const owner = toChange.steps.find(({ action }) => action === 'change.request')?.by ?? '';
  const changed = await played(player, toChange, 'change.request');
  const change = { reason: '标准修订', content: '核减接口', lines: changeLines(rows) };
  const reviewed = await played(player, socialAssistance, 'review.recordCost', rows);
  if (!prepare) throw new Error('a life without an application');
  // The later of both days: neither life may lie ahead.
  app.clock.setDay(plainDate('2024-06-03'));
  const data = prepare.input({ seq: 0 } as never, prepare.on) as ApplicationData;
  const clerk = 'minzheng.clerk';
  const { annualLine: _line, projectPlan: _plan, necessity: _necessity, ...written } = withLines(data, rows);
  const { lines: _lines, ...items } = withDataItems(data, rows);
  return [
    {
      name: '申报·预算明细（列表）',
      session: as(clerk),
      path: await begun(clerk, 'initiation.prepare', written),
      cell: '[data-field="lines.1.name"] input',
      paste: copiedLines(rows),
    },
    {
      name: '申报·项目名称（列表）',
      session: as(clerk),
      path: await begun(clerk, 'initiation.prepare', written),
      cell: '[data-field="name"] input',
    },
    {
      name: '申报·预算明细（纸面以外）',
      session: as(clerk),
      path: await begun(clerk, 'initiation.prepare', written),
      paper: true,
      tab: '纸面以外',
      cell: '[data-field="lines.1.name"] input',
      paste: copiedLines(rows),
    },
    {
      name: '申报·附件1（纸面）',
      session: as(clerk),
      path: await begun(clerk, 'initiation.prepare', written),
      paper: true,
      cell: '.sheet [data-field="userUnit"] input',
    },
    {
      name: '申报·附件2 数据项（纸面）',
      session: as(clerk),
      path: await begun(clerk, 'initiation.prepare', { ...items, lines: data.lines }),
      paper: true,
      tab: '附件2',
      cell: '.sheet [data-field="dataItems.1.name"] input',
    },
    {
      name: '变更·附件4（列表）',
      session: as(owner),
      path: await begun(owner, 'change.request', change, changed),
      cell: '[data-field="lines.1.item"] input',
    },
    {
      name: '变更·附件4（纸面）',
      session: as(owner),
      path: await begun(owner, 'change.request', change, changed),
      paper: true,
      tab: '附件4',
      cell: '.sheet [data-field="lines.1.item"] input',
    },
    {
      name: '造价审核表',
      session: as('zhengshu.review'),
      path: `/projects/${reviewed}/review`,
      cell: 'td[data-cell="note"][data-at="1"] :is(input, textarea)',
    },
  ];
};
