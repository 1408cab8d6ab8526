import { wan } from '@zhengxiang/core';
import { afterAll, describe, expect, it } from 'vitest';
import { createPaperRenderer, renderDocx } from '../index.ts';
import { expectedDocx, expectedPieces } from '../testing/expected.ts';
import { after, bureauPapers, changed, issue } from '../testing/bureau-papers.ts';
import { dense, docxText, pdfPages } from '../testing/readers.ts';
import { acceptanceReport, approvalLetter, changeDecision, reviewOpinion } from './index.ts';
import { officialPaper, text } from './official-paper.ts';
import { titleLines } from './title-lines.ts';

const renderer = createPaperRenderer();
afterAll(renderer.close);

describe.each(bureauPapers)('%s', (title, paper, parts) => {
  it('PDF 中的文字与数据一致', async () => {
    const pages = pdfPages(await renderer.pdf(paper));
    // A paragraph that runs over a page has the page number in its middle.
    const text = pages.map((page) => page.replace(/—\d+—/u, '')).join('');
    expect(expectedPieces(paper).filter((piece) => !text.includes(piece))).toEqual([]);
    for (const part of parts) expect(text).toContain(dense(part));
    if (title !== '材料清单' && title !== '初步验收记录') expect(pages.at(-1)).toContain('印发');
  });

  it('Word 文件中的文字与数据一致', async () => {
    expect(await docxText(await renderDocx(paper))).toBe(expectedDocx(paper));
  });
});

describe('公文的金额', () => {
  it('评审意见的合计等于各行之和，批复写评审核定金额', () => {
    const facts = after('cut-71-percent');
    const cost = facts.review.rounds.at(-1)?.cost;
    if (!cost || !facts.approval) throw new Error('the life has changed');
    const pieces = expectedPieces(reviewOpinion(facts, issue));
    const total = pieces.indexOf('合计');
    expect(pieces.slice(total + 1, total + 4)).toEqual([cost.declared, cost.reduced, cost.approved].map(wan));
    expect(expectedPieces(approvalLetter(facts, issue)).join('')).toContain(
      `评审核定金额为${wan(facts.approval.amount)}万元`,
    );
  });
});

describe('还没有走到的一步', () => {
  it('不出文书', () => {
    const fresh = after('crossing-up');
    expect(() => approvalLetter(fresh, issue)).toThrow('no approval yet');
    expect(() => acceptanceReport(fresh, issue)).toThrow('no acceptance report yet');
    expect(() => changeDecision(changed, issue, 'C9')).toThrow('no change C9 yet');
  });
});

describe('GB/T 9704 的版式', () => {
  it('每面排 22 行，每行排 28 个字', async () => {
    const letter = officialPaper(issue, {
      title: '关于版式的通知',
      body: [text('字'.repeat(3000))],
      attachments: ['附表'],
    });
    const [first = '', second = ''] = pdfPages(await renderer.pdf(letter));
    expect(second.split('字').length - 1).toBe(22 * 28);
    expect(second).toContain('—2—');
    // 35 mm above the name, two lines each below it and above the title.
    expect(first.split('字').length - 1).toBe(28 * 10 - 2);
  });

  it('版记整块在末页，不拆开', async () => {
    for (const [name, paper] of bureauPapers) {
      const last = pdfPages(await renderer.pdf(paper)).at(-1) ?? '';
      if (last.includes('印发')) expect([name, /抄送：.*印发/u.test(last)]).toEqual([name, true]);
    }
  });

  it('标题回行词意完整、长短相近', () => {
    expect(titleLines('关于社会救助一体化信息平台项目立项的批复')).not.toContain('\n');
    for (const title of [
      '关于智慧水利综合管理平台项目变更申请的批复',
      '关于社会救助一体化信息平台项目的资金安排意见',
      '关于智慧住建工地监管平台项目验收整改的通知',
      '关于东源县县级政务信息化服务项目〔2026〕年度绩效评价情况和存在问题整改要求的通报',
    ]) {
      const lines = titleLines(title).split('\n');
      expect(lines.join('')).toBe(title);
      const lengths = lines.map((line) => [...line].length);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(5);
      expect(lines.at(-1)).toMatch(/(?:的批复|安排意见|的通知|的通报)$/u);
    }
  });
});
