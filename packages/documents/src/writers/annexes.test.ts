import type { Paper } from '@zhengxiang/core';
import type { AnnexSource, PaperIssue } from '@zhengxiang/procedure';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { annexForms } from '../../../law-dongyuan-2020/src/annexes/index.ts';
import {
  awkward,
  changeLine,
  dataItem,
  sampleApplication,
  sampleFacts,
} from '../../../law-dongyuan-2020/src/annexes/testing/sample.ts';
import { createPaperRenderer, renderDocx, renderXlsx } from '../index.ts';
import { expectedDocx, expectedPieces } from '../testing/expected.ts';
import { dense, docxText, docxXml, pdfFonts, pdfPageCount, pdfPages, pdfText } from '../testing/readers.ts';

type AnnexId = keyof typeof annexForms;
const ids = Object.keys(annexForms) as readonly AnnexId[];
const issue: PaperIssue = { projectNumber: 'DYXM-2026-0001' };
const paperOf = (id: AnnexId, source: AnnexSource = { facts: sampleFacts() }, of = issue): Paper =>
  annexForms[id].layout(source, of);

const renderer = createPaperRenderer();
afterAll(renderer.close);

describe.each(ids)('%s', (id) => {
  it('PDF 中的文字与数据一致，字体全部嵌入', async () => {
    const paper = paperOf(id);
    const pdf = await renderer.pdf(paper);
    const text = pdfText(pdf);
    expect(expectedPieces(paper).filter((piece) => !text.includes(piece))).toEqual([]);
    const fonts = pdfFonts(pdf).trim().split('\n').slice(2);
    expect(fonts.filter((line) => !/ yes yes yes /u.test(line))).toEqual([]);
  });

  it('同样的内容得到同样的字节：换一个进程、换一天', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    onTestFinished(() => void vi.useRealTimers());
    const paper = annexForms[id].layout({ facts: sampleFacts() }, { forFilling: true });
    const other = id === 'annex1' ? createPaperRenderer() : renderer;
    const [pdf, docx, xlsx] = await Promise.all([other.pdf(paper), renderer.docx(paper), renderer.xlsx(paper)]);
    if (other !== renderer) other.close();
    // Whatever was drawn before leaves no trace.
    await renderDocx(paper);
    const again = [await renderer.pdf(paper), await renderDocx(paper), await renderXlsx(paper)];
    const equal = again.map((bytes, at) => Buffer.from(bytes).equals([pdf, docx, xlsx][at] ?? Buffer.alloc(0)));
    expect(equal).toEqual([true, true, true]);
  });

  it('Word 文件中的文字与数据一致', async () => {
    const paper = paperOf(id);
    expect(await docxText(await renderDocx(paper))).toBe(expectedDocx(paper));
  });

  it('空白表可以打印', async () => {
    const paper = paperOf(id, {}, {});
    const text = pdfText(await renderer.pdf(paper));
    expect(expectedPieces(paper).filter((piece) => !text.includes(piece))).toEqual([]);
    expect(await docxText(await renderDocx(paper))).toBe(expectedDocx(paper));
  });
});

describe('特殊字符和生僻字', () => {
  const facts = sampleFacts({
    name: awkward,
    content: `#panic("x") ${awkward}\n第二段`,
    annex1: { ...sampleApplication.annex1, place: awkward, contactName: '堃龑㛃' },
  });

  it('PDF 原样打印，不当作排版命令', async () => {
    const text = pdfText(await renderer.pdf(paperOf('annex1', { facts })));
    expect(text.split(dense(awkward)).length - 1).toBe(3);
    expect(text).toContain('#panic("x")');
    expect(text).toContain('堃龑㛃');
  });

  it('Word 原样打印', async () => {
    const docx = await renderDocx(paperOf('annex1', { facts }));
    expect((await docxText(docx)).split(dense(awkward)).length - 1).toBe(3);
  });

  it('粘贴带来的控制字符不会毁坏文件', async () => {
    const paper = paperOf('annex1', { facts: sampleFacts({ name: '水利\u0000\u0007平台\ud800' }) });
    expect(pdfText(await renderer.pdf(paper))).toContain('水利平台');
    expect(await docxText(await renderDocx(paper))).toContain('水利平台');
  });
});

describe('篇幅', () => {
  it('附件1 内容不长时正好一页，两万字时接排多页', async () => {
    expect(pdfPageCount(await renderer.pdf(paperOf('annex1')))).toBe(1);
    const long = '建设内容逐项列明。'.repeat(2222);
    const paper = paperOf('annex1', { facts: sampleFacts({ content: long }) });
    const pages = pdfPages(await renderer.pdf(paper));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.join('').split('建设内容逐项列明。').length - 1).toBeGreaterThan(2100);
    expect(pages.at(-1)).toContain('517500');
  });

  it('附件4 三十页，每页都有三方签章、表头和页码', async () => {
    // So many that the note alone comes to stand on the last page.
    const lines = Array.from({ length: 400 }, (_, index) => changeLine(index + 1));
    const paper = paperOf('annex4', { facts: sampleFacts({}, lines) });
    const pages = pdfPages(await renderer.pdf(paper));
    expect(pages.length).toBeGreaterThanOrEqual(30);
    pages.forEach((page, index) => {
      for (const part of ['建设单位（盖章）：东源县水务局', '项目负责人（签名）：', '时间：', '序号', '现小计'])
        expect(page).toContain(part);
      expect(page).toContain(`第${String(index + 1)}页共${String(pages.length)}页`);
    });
    expect(pages.join('')).toContain('雨量计400');
    const xml = await docxXml(await renderDocx(paper));
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(4);
  });

  it('附件2 六十个功能、一百八十个数据名称', async () => {
    const dataItems = Array.from({ length: 180 }, (_, index) =>
      dataItem(index + 1, { systemFunction: `业务功能${String(Math.floor(index / 3) + 1)}` }),
    );
    const paper = paperOf('annex2', { facts: sampleFacts({ dataItems }) });
    const text = pdfText(await renderer.pdf(paper));
    for (const item of dataItems) expect(text).toContain(item.name);
    for (let part = 1; part <= 60; part += 1) expect(text).toContain(`业务功能${String(part)}`);
    expect(await docxText(await renderDocx(paper))).toBe(expectedDocx(paper));
  });
});

describe('标记', () => {
  it('草稿标明草稿，印发的印上账本摘要', async () => {
    const draft = { ...issue, watermark: '草稿' };
    // The mark lies askew over the lines, so a reader may meet one of its characters after the other.
    const marked = pdfText(await renderer.pdf(paperOf('annex3', {}, draft)));
    expect([marked.includes('草'), marked.includes('稿')]).toEqual([true, true]);
    const smallPrint = {
      lines: ['账本摘要 3f9c1a', '第 12 号'],
      qr: Array.from({ length: 25 }, (_, row) => '10'.repeat(13).slice(row % 2, 25 + (row % 2))),
    };
    const text = pdfText(await renderer.pdf(paperOf('annex3', {}, { ...issue, smallPrint })));
    expect(text).toContain('账本摘要3f9c1a');
    expect(text).not.toMatch(/[草稿]/u);
  });
});
