import { plainDate, type PaperBlock } from '@zhengxiang/core';
import { afterAll, describe, expect, it } from 'vitest';
import { createPaperRenderer } from '../index.ts';
import { after, bureauPapers, changed, issue } from '../testing/bureau-papers.ts';
import { lifePapers, asIssued } from '../testing/issued-papers.ts';
import { printedWords } from '../testing/printed-page.ts';
import { pdfPageCount, pdfPages } from '../testing/readers.ts';
import { intakeAcceptance, intakeRefusal } from './index.ts';
import { officialPaper, said, text } from './official-paper.ts';
import { titleLines } from './title-lines.ts';

const renderer = createPaperRenderer();
afterAll(renderer.close);

const decisive = { project: '样张', amounts: [], points: [] };
const attachments = [{ name: '项目工程变更单' }, { name: '项目变更清单' }];

/** Every running line of the samples is made of this word. */
const WORD = '测';

const letterOf = (body: readonly PaperBlock[], rest: object = {}) =>
  officialPaper(issue, { title: '关于样张的通知', addressee: '东源县水务局', decisive, body, ...rest });

/** How many lines of text stand on the page with the signature, and how many pages there are. */
const withSignature = async (body: readonly PaperBlock[], rest: object = {}) => {
  const pages = printedWords(await renderer.pdf(letterOf(body, rest)));
  const [year] = [`${String(Number(issue.issuedOn.slice(0, 4)))}`];
  const at = pages.findLastIndex((words) => words.some((one) => one.text === issue.organ));
  const page = pages[at] ?? [];
  // The signature is the one above the imprint.
  const signature =
    page
      .filter((one) => one.text === issue.organ)
      .sort((a, b) => a.box.top - b.box.top)
      .at(-2) ?? page.find((one) => one.text === issue.organ);
  const lines = new Set(
    page
      .filter((one) => one.text.includes(WORD) && one.box.top < (signature?.box.top ?? 0))
      .map((one) => Math.round(one.box.top)),
  );
  const dated = page.filter((one) => one.text.includes(year));
  return { lines: lines.size, pages: pages.length, dated: dated.length > 0 };
};

describe('署名和印章不单独成页：同一面上至少有两行正文', () => {
  const lengths = Array.from({ length: 30 }, (_one, at) => 28 + at * 31);
  it.each(lengths)('最后一段 %i 个字', async (length) => {
    const { lines, dated } = await withSignature([text(WORD.repeat(length))]);
    expect(dated).toBe(true);
    expect(lines).toBeGreaterThanOrEqual(Math.min(2, Math.ceil((length + 2) / 28)));
  });

  it.each(lengths.filter((_one, at) => at % 3 === 0))('%i 个字之后还有“特此通知。”', async (length) => {
    const { lines } = await withSignature([text(WORD.repeat(length)), text(`${WORD}特此通知。`)]);
    expect(lines).toBeGreaterThanOrEqual(2);
  });

  it.each([3, 7, 11, 12, 13, 14, 15, 20])('%i 段短的', async (count) => {
    const { lines } = await withSignature(Array.from({ length: count }, () => text(WORD.repeat(12))));
    expect(lines).toBeGreaterThanOrEqual(2);
  });

  it.each([100, 190, 250, 330, 420, 610])('有附件说明、最后一段 %i 个字', async (length) => {
    const { lines } = await withSignature([said('x', WORD.repeat(length))], { attachments });
    expect(lines).toBeGreaterThanOrEqual(2);
  });

  it('最后一段夹着型号和金额的，数字不从中间断开', async () => {
    const words = `${WORD.repeat(9)}DS-2CD3T46WDV3-L，1234567.89 万元；`.repeat(14);
    const pages = printedWords(await renderer.pdf(letterOf([text(words)])));
    const shown = pages
      .flat()
      .map((one) => one.text)
      .join('');
    expect(shown.split('1234567.89').length - 1).toBe(14);
  });

  it.each(bureauPapers.filter(([name]) => name !== '材料清单' && name !== '初步验收记录'))(
    '%s：署名前有正文，首页也有正文',
    async (_name, paper) => {
      const pages = printedWords(await renderer.pdf(paper));
      const at = pages.findLastIndex(
        (words) =>
          words.filter((one) => /^东源县(?:政务服务数据管理局|财政局)$/u.test(one.text)).length > 1 ||
          words.some((one) => one.text.includes('年')),
      );
      expect(at).toBeGreaterThanOrEqual(0);
      // Under the title, its addressee and at least a line of text.
      const first = (pages[0] ?? []).filter((one) => one.box.bottom - one.box.top > 4 && one.box.top > 125);
      expect(new Set(first.map((one) => Math.round(one.box.top))).size).toBeGreaterThanOrEqual(2);
    },
  );
});

describe('短的文书一页印完', () => {
  it.each([
    ['受理通知', intakeAcceptance(after('social-assistance-136'), issue)],
    ['受理通知，名称长', intakeAcceptance(after('changed-twice'), { ...issue, copies: [] })],
    [
      '不予受理通知',
      intakeRefusal(
        {
          ...after('returned-twice'),
          closed: { how: 'intake-refused', on: plainDate('2024-06-03'), note: '不属于政务信息化服务项目。' },
        },
        issue,
      ),
    ],
    ['三行的通知', letterOf([text(WORD.repeat(70)), text('特此通知。')])],
  ])('%s', async (_name, paper) => {
    const pdf = await renderer.pdf(paper);
    expect(pdfPageCount(pdf)).toBe(1);
    const [words = []] = printedWords(pdf);
    // The letterhead stays where the standard has it, whatever moves closer below it.
    const head = words.find((one) => one.text === issue.organ);
    expect(head?.box.top).toBeGreaterThan(68);
    expect(head?.box.top).toBeLessThan(75);
  });

  it('长的按标准行距排，不挤', async () => {
    const pages = printedWords(await renderer.pdf(letterOf([text(WORD.repeat(900))])));
    const tops = [...new Set((pages[1] ?? []).filter((one) => one.text.includes(WORD)).map((one) => one.box.top))].sort(
      (a, b) => a - b,
    );
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeCloseTo(225 / 22, 0);
  });
});

describe('标题', () => {
  const organ = '东源县政务服务数据管理局';
  it.each([
    ['医院预约挂号小程序', '小程序'],
    ['不动产统一登记基础平台', '基础'],
    ['不动产登记数据治理平台', '治理'],
    ['控规整合数据入库', '入库'],
    ['智慧交通数据整合软件', '软件'],
    ['婚姻登记智能导办系统', '智能'],
    ['生态环境监测执法指挥调度中心', '调度'],
  ])('%s：词不拆开，含发文机关', (name, word) => {
    const lines = titleLines(organ, `关于东源县${name}项目立项的批复`).split('\n');
    expect(lines.join('')).toBe(`${organ}关于东源县${name}项目立项的批复`);
    expect(lines.some((one) => one.includes(word))).toBe(true);
    expect(lines.some((one) => one.includes('立项的批复'))).toBe(true);
    expect(lines.every((one) => [...one].length <= 20)).toBe(true);
    expect(lines.some((one) => /^[的，。》）]|(?:关于|《|（|和)$/u.test(one))).toBe(false);
    expect(lines[0]?.startsWith(organ)).toBe(true);
  });

  it.each(bureauPapers.filter(([name]) => name !== '材料清单' && name !== '初步验收记录'))(
    '%s：发文机关、事由、文种俱全',
    (_name, paper) => {
      const title = paper.body.find((block) => block.kind === 'paragraph' && block.style === 'title');
      const words =
        title?.kind === 'paragraph'
          ? title.content
              .map((one) => ('text' in one ? one.text : ''))
              .join('')
              .replaceAll('\n', '')
          : '';
      expect(words).toMatch(/^东源县(?:政务服务数据管理局|财政局)关于.+(?:通知|批复|意见|报告|回执|通报)$/u);
    },
  );
});

describe('附件随文装订', () => {
  const decisions = lifePapers().filter(({ definition }) => definition.kind === 'change-decision');
  const approved = decisions.map((one) => asIssued(one, undefined)).filter(({ attached }) => attached !== undefined);

  it('变更批复后面就是所附的两张表，版记在最后，页码连续', async () => {
    expect(approved.length).toBeGreaterThan(1);
    expect(changed.changes.length).toBeGreaterThan(0);
    for (const paper of approved.slice(0, 3)) {
      const pages = pdfPages(await renderer.pdf(paper));
      const of = (what: string): number => pages.findIndex((page) => page.includes(what));
      expect(of('附件1项目工程变更单')).toBeGreaterThan(of('此复。'));
      expect(of('附件2项目变更清单')).toBeGreaterThan(of('附件1项目工程变更单'));
      expect(pages.at(-1)).toContain('印发');
      expect(pages.slice(0, -1).some((page) => page.includes('印发'))).toBe(false);
      pages.forEach((page, index) => expect(page).toContain(`—${String(index + 1)}—`));
    }
  });

  it('要办理的机关列在抄送', async () => {
    for (const paper of approved.slice(0, 1))
      expect(pdfPages(await renderer.pdf(paper)).at(-1)).toContain('抄送：县财政局。');
    const approvals = lifePapers()
      .filter(({ definition }) => definition.kind === 'approval')
      .slice(0, 3);
    for (const one of approvals)
      expect(pdfPages(await renderer.pdf(asIssued(one, undefined))).at(-1)).toContain('抄送：县财政局。');
    const funding = lifePapers()
      .filter(({ definition }) => definition.kind === 'funding-opinion')
      .slice(0, 2);
    for (const one of funding)
      expect(pdfPages(await renderer.pdf(asIssued(one, undefined))).at(-1)).toContain('抄送：县政务服务数据管理局。');
  });
});
