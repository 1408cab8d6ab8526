import { paper as p, type Paper } from '@zhengxiang/core';
import { afterAll, describe, expect, it } from 'vitest';
import { annexForms } from '../../../law-dongyuan-2020/src/annexes/index.ts';
import { changeLine, sampleFacts } from '../../../law-dongyuan-2020/src/annexes/testing/sample.ts';
import { createPaperRenderer, issuedSmallPrint } from '../index.ts';
import { asIssued, eachKind } from '../testing/issued-papers.ts';
import { codesOn, isQuietAround, mm, printedFeet, printedWords, withoutEdges, worn } from '../testing/printed-page.ts';

const address = 'https://zx.example.gov.cn/verify/A1B2CD3E4FG5H6JK7M8NP9Q0R';
/** As long as addresses of a county's portal come to be. */
const longAddress = 'https://zhengwu.dongyuan.heyuan.gov.cn/zhengxiangtong/verify/A1B2CD3E4FG5H6JK7M8NP9Q0R';
const kinds = eachKind();

const renderer = createPaperRenderer();
afterAll(renderer.close);

/** Pages that were looked at, by kind of paper. */
const pages = new Map<string, number>();

/** What is wrong with the code, the small print or the page number of any page. */
const faultsOf = async (paper: Paper, expected: string, kind = ''): Promise<readonly string[]> => {
  const pdf = await renderer.pdf(paper);
  const words = printedWords(pdf);
  pages.set(kind, (pages.get(kind) ?? 0) + words.length);
  const faults: string[] = [];
  for (const [index, page] of printedFeet(pdf).entries()) {
    const tell = (what: string): void => void faults.push(`page ${String(index + 1)}: ${what}`);
    const [code, ...more] = await codesOn(page);
    if (!code || code.text !== expected || more.length > 0) {
      tell('no code');
      continue;
    }
    const { box } = code;
    const [width, height] = [mm(page.width), page.above + mm(page.height)];
    const edges = [box.left, box.top, width - box.right, height - box.bottom];
    if (edges.some((one) => one < 8)) tell(`${Math.min(...edges).toFixed(1)} mm from the edge`);
    const modules = paper.smallPrint?.qr?.length ?? 0;
    if (!isQuietAround(page, box, (4 * (box.right - box.left)) / modules)) tell('no quiet zone');
    for (const copy of [withoutEdges(page, 5), worn(page), worn(withoutEdges(page, 5))])
      if ((await codesOn(copy))[0]?.text !== expected) tell('not readable on a copy');
    const foot = (words[index] ?? []).filter((word) => word.box.top > height - paper.page.margins.bottom);
    for (const word of foot) {
      const outside = word.box.left < 5 || word.box.right > width - 5 || word.box.bottom > height - 5;
      if (outside) tell(`${word.text} in the printer's margin`);
      for (const other of foot)
        // A letter's box reaches a little over its ink.
        if (
          other !== word &&
          word.box.left < other.box.right - 0.3 &&
          other.box.left < word.box.right - 0.3 &&
          word.box.top < other.box.bottom - 1 &&
          other.box.top < word.box.bottom - 1
        )
          tell(`${word.text} over ${other.text}`);
    }
  }
  return faults;
};

it('所有印发的文书和附件都查到了', () => {
  expect(kinds.map(([kind]) => kind).sort()).toEqual(
    [
      ...['acceptance-report', 'annex1', 'annex2', 'annex3', 'annex4', 'annex5', 'annex6', 'annex7', 'approval'],
      ...['change-decision', 'criticism', 'filing-receipt', 'funding-opinion', 'intake-acceptance', 'intake-refusal'],
      ...['intake-return', 'preliminary-record', 'rectification-notice', 'review-opinion'],
    ].sort(),
  );
});

describe.each(kinds)('%s 的二维码', (kind, papers) => {
  it.each([
    ['短地址', address],
    ['长地址', longAddress],
  ])('每一页都印得出、复印后扫得到（%s）', async (_name, opens) => {
    for (const one of papers)
      expect([one.life, await faultsOf(asIssued(one, opens), opens, kind)]).toEqual([one.life, []]);
  });
});

it('附件查过的不少于二十七页次，两种地址各一次', () => {
  const annexes = [...pages].filter(([kind]) => /^annex\d$/u.test(kind));
  console.log(`二维码查过的页数：${JSON.stringify(Object.fromEntries(pages))}`);
  expect(annexes).toHaveLength(7);
  expect(annexes.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThanOrEqual(27);
});

describe('篇幅长的', () => {
  it('附件4 多页横排，每一页都印得出', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => changeLine(index + 1));
    const smallPrint = issuedSmallPrint({
      documentNumber: undefined,
      projectNumber: 'DYXM-2026-0001',
      seq: 1234,
      hash: 'a'.repeat(64),
      code: 'A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R',
      address,
    });
    const paper = annexForms.annex4.layout({ facts: sampleFacts({}, lines) }, { smallPrint });
    expect(await faultsOf(paper, address)).toEqual([]);
  });
});

describe('没有地方印二维码的页面', () => {
  const marks = { documentNumber: undefined, projectNumber: undefined, seq: 1, hash: 'a'.repeat(64), code: 'A1B2C' };
  const withMargins = (margins: Paper['page']['margins'], opens: string | undefined): Paper => ({
    title: '样张',
    page: { orientation: 'portrait', margins, pageNumbers: 'none', cellSize: 11 },
    body: [p.paragraph('body', '样张')],
    smallPrint: issuedSmallPrint({ ...marks, address: opens }),
  });
  const room = { top: 20, right: 20, bottom: 26, left: 20 };

  it.each([
    ['页脚太矮', { ...room, bottom: 20 }],
    ['右边太窄', { ...room, right: 6 }],
    ['左边太窄', { ...room, left: 6 }],
  ])('%s：不出具扫不了的文书', async (_name, margins) => {
    const drawn = renderer.pdf(withMargins(margins, address)).then(() => 'drawn');
    await expect(drawn).rejects.toThrow('no room for its code');
  });

  it('没有二维码的，核验码用文字印出', async () => {
    const pdf = await renderer.pdf(withMargins(room, undefined));
    const [foot] = printedFeet(pdf);
    expect(foot && (await codesOn(foot))).toEqual([]);
    const text = printedWords(pdf)
      .flat()
      .map((word) => word.text);
    expect(text.join('')).toContain('核验码A1B2C');
  });
});
