import { paperText, type Paper } from '@zhengxiang/core';
import { afterAll, describe, expect, it } from 'vitest';
import { createPaperRenderer } from '../index.ts';
import { hostile, withHostile } from '../testing/hostile.ts';
import { asIssued, eachKind } from '../testing/issued-papers.ts';
import { pdfText } from '../testing/readers.ts';
import { preparePaper } from './prepare.ts';
import { faultsOfPages } from '../testing/page-faults.ts';

const address = 'https://zx.example.gov.cn/verify/A1B2CD3E4FG5H6JK7M8NP9Q0R';
const kinds = eachKind().flatMap(([kind, papers]) => papers.slice(-1).map((one) => [kind, one] as const));

const renderer = createPaperRenderer();
afterAll(renderer.close);

/** How often each character is there. */
const counted = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const one of text.normalize('NFKC').replaceAll(/\s/gu, '')) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

/** Characters of the paper that its pages do not show as often as it holds them. */
const lost = (paper: Paper, pdf: Uint8Array): readonly string[] => {
  const shown = counted(pdfText(pdf));
  const held = [paper, ...(paper.attached ?? [])].map((one) => paperText(preparePaper(one))).join('');
  return [...counted(held.replaceAll('☑', '√'))].flatMap(([one, times]) =>
    (shown.get(one) ?? 0) < times ? [one] : [],
  );
};

const faultsOf = async (paper: Paper): Promise<readonly string[]> => {
  const pdf = await renderer.pdf(paper);
  return [...faultsOfPages(paper, pdf), ...lost(paper, pdf).map((one) => `缺字 ${one}`)].slice(0, 6);
};

describe.each(kinds)('%s', (_kind, one) => {
  it('照原样时，没有一个字压在别的字上、出版心、丢失', async () => {
    const paper = asIssued(one, address);
    expect(await faultsOf(paper)).toEqual([]);
  });

  it.each(hostile)('填的是%s、十二位金额时，也没有', async (_name, text) => {
    const source = { ...one.source, facts: withHostile(one.source.facts, text) };
    const paper = asIssued({ ...one, source }, address);
    expect(await faultsOf(paper)).toEqual([]);
  });
});
