import type { Paper } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { annexForms } from '../../../law-dongyuan-2020/src/annexes/index.ts';
import { renderDocx, renderXlsx } from '../index.ts';
import { asIssued, eachKind } from '../testing/issued-papers.ts';
import { partOf, partsOf } from '../testing/readers.ts';

const notice = '可编辑副本，不作为凭证；以系统出具的 PDF 为准';
const address = 'https://zx.example.gov.cn/verify/A1B2CD3E4FG5H6JK7M8NP9Q0R';
const kinds = eachKind().flatMap(([kind, [paper]]) => (paper ? [[kind, asIssued(paper, address)] as const] : []));

/** Everything that is written in a package. */
const wholeOf = async (packed: Uint8Array): Promise<string> => {
  const names = (await partsOf(packed)).filter((name) => /\.(?:xml|rels)$/u.test(name));
  return (await Promise.all(names.map((name) => partOf(packed, name)))).join('');
};

const marks = async (packed: Uint8Array): Promise<readonly string[]> => {
  const whole = await wholeOf(packed);
  const written = ['3f9c1a7be2d04586', '核验码', 'A1B2C', '全过程记录第'].filter((mark) => whole.includes(mark));
  return [...written, ...(await partsOf(packed)).filter((name) => name.includes('media/'))];
};

describe.each(kinds)('%s 的可编辑副本', (_kind, paper: Paper) => {
  it('Word：没有二维码、哈希、核验码，每一页的页眉页脚写明是副本', async () => {
    const docx = await renderDocx(paper);
    expect(await marks(docx)).toEqual([]);
    const edges = (await partsOf(docx)).filter((name) => /word\/(?:header|footer)\d+\.xml$/u.test(name));
    expect(edges).toHaveLength(4);
    const saying = await Promise.all(edges.map(async (name) => (await partOf(docx, name)).includes(notice)));
    expect(saying).toEqual([true, true, true, true]);
  });

  it('Excel：没有二维码、哈希、核验码，屏幕上和每一页都写明是副本', async () => {
    const xlsx = await renderXlsx(paper);
    expect(await marks(xlsx)).toEqual([]);
    const sheet = await partOf(xlsx, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain(`<oddHeader>&amp;C${notice}</oddHeader>`);
    expect(sheet).toContain(`<oddFooter>&amp;C${notice}</oddFooter>`);
    expect((await partOf(xlsx, 'xl/sharedStrings.xml')).indexOf(notice)).toBeGreaterThan(0);
  });
});

describe.each(Object.values(annexForms))('$id 空白表和草稿', ({ layout }) => {
  it.each([
    ['空白表', {}],
    ['填写用的表', { forFilling: true }],
    ['草稿', { watermark: '草稿' }],
  ])('%s：没有二维码，也不写副本', async (_name, issue) => {
    const paper = layout({}, issue);
    for (const packed of [await renderDocx(paper), await renderXlsx(paper)]) {
      expect(await marks(packed)).toEqual([]);
      expect(await wholeOf(packed)).not.toContain('副本');
    }
  });
});
