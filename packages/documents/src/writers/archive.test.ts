import { plainDate, type Paper } from '@zhengxiang/core';
import { afterAll, describe, expect, it } from 'vitest';
import { createPaperRenderer } from '../index.ts';
import { brokenClauses, clauseCount } from '../testing/archive-clauses.ts';
import { asIssued, eachKind } from '../testing/issued-papers.ts';
import { pdfFonts, pdfText } from '../testing/readers.ts';

const address = 'https://zx.example.gov.cn/verify/A1B2CD3E4FG5H6JK7M8NP9Q0R';
const renderer = createPaperRenderer();
afterAll(renderer.close);

const issuedOn = plainDate('2024-06-03');
const kinds = eachKind().flatMap(([kind, papers]) =>
  papers
    .slice(-1)
    .map((one): readonly [string, Paper] => [
      kind,
      { ...asIssued(one, address), issuedOn, author: '东源县政务服务数据管理局' },
    ]),
);

describe.each(kinds)('%s 可以归档（PDF/A-2u），读屏软件读得出（PDF/UA-1）', (_kind, paper) => {
  it(`查 ${String(clauseCount)} 条`, async () => {
    expect(await brokenClauses(await renderer.pdf(paper))).toEqual([]);
  });

  it('字体全部嵌入，用的是随系统的字体', async () => {
    const fonts = pdfFonts(await renderer.pdf(paper))
      .trim()
      .split('\n')
      .slice(2);
    expect(fonts.filter((line) => !/ yes yes yes /u.test(line))).toEqual([]);
    expect(fonts.filter((line) => !/Fandol|NotoS(?:erif|ans)SC/u.test(line))).toEqual([]);
  });
});

it('勾选是文字：选中的有√，没选的是□', async () => {
  const [, annex1] = kinds.find(([kind]) => kind === 'annex1') ?? [];
  if (!annex1) throw new Error('no annex 1');
  const text = pdfText(await renderer.pdf(annex1));
  expect(text).toContain('√新建□扩建□迁建□改建□其他');
});

describe('查得出不合格的', () => {
  it.each([['没有日期的草稿不声称可以归档', { ...kinds[0]?.[1], issuedOn: undefined } as unknown as Paper, '6.6.4']])(
    '%s',
    async (_name, paper, clause) => {
      const broken = await brokenClauses(await renderer.pdf(paper));
      expect(broken.some((one) => one.includes(clause))).toBe(true);
    },
  );
});
