import type { VerifiedPaper } from '@zhengxiang/application/contract';
import { describe, expect, it } from 'vitest';
import { compareWords } from './compare-words.ts';

type Told = NonNullable<VerifiedPaper['paper']>;
const paper = {
  number: '东政数〔2026〕12号',
  contents: {
    project: '社会救助一体化信息平台',
    addressee: '东源县民政局',
    amounts: [{ label: '评审核定金额', amount: 116_000_000, unit: '万元' }],
    points: [],
  },
} as unknown as Told;
const genuine = [
  '东政数',
  '〔2026〕12 号',
  '东源县民政局：',
  '同意社会救助一体化',
  '信息平台立项。评审核定金额为',
  '116.00',
  '万元。',
];
const changed = (from: string, to: string): readonly string[] => genuine.map((one) => one.replace(from, to));
const missing = (runs: readonly string[]): readonly string[] =>
  compareWords(paper, runs).flatMap(({ label, verdict }) => (verdict === 'missing' ? [label] : []));

describe('改过的文件，改了哪一项说得出', () => {
  it.each([
    ['金额加一个零', changed('116.00', '1160.00'), ['评审核定金额']],
    ['金额前面加一位', changed('116.00', '1116.00'), ['评审核定金额']],
    ['金额后面加一位', changed('116.00', '116.005'), ['评审核定金额']],
    ['金额改成别的数', changed('116.00', '216.00'), ['评审核定金额']],
    ['换了主送单位', changed('东源县民政局', '东源县财政局'), ['主送或报送单位']],
    ['换了项目', changed('社会救助', '智慧交通'), ['项目名称']],
    ['换了文号', changed('12 号', '13 号'), ['发文字号']],
  ])('%s', (_name, runs, labels) => {
    expect(missing(runs)).toEqual(labels);
  });
});

describe('没有改的，也不说一致：看到的和文字可以是两回事', () => {
  it.each([
    ['另存过的原文', genuine],
    ['字与字之间断开的', genuine.flatMap((one) => [...one])],
    ['全角数字的', changed('116.00', '１１６.００')],
    ['扫描件，没有文字', []],
    ['照片，只认出几个字', ['民政', '12']],
  ])('%s：逐项未核对', (_name, runs) => {
    const items = compareWords(paper, runs);
    expect(items).toHaveLength(4);
    expect(items.every(({ verdict }) => verdict === 'unchecked')).toBe(true);
  });

  it('没有可信内容的，什么也不比', () => {
    expect(compareWords({ ...paper, number: null, contents: null }, genuine)).toEqual([]);
  });
});
