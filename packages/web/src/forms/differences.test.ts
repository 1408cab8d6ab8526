import { fen } from '@zhengxiang/core';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { describe, expect, it } from 'vitest';
import { annexesOf } from './use-checks.ts';
import { differences } from './differences.ts';

const annexes = annexesOf(dongyuan2020);
const before = {
  name: '平台',
  content: '旧内容',
  lines: [
    { id: 'A', name: '软件', amount: fen(1_000_000) },
    { id: 'B', name: '监理', amount: fen(2_000_000) },
  ],
  annex1: { place: '政务云', fundingByYear: { year1: fen(3_000_000) } },
};

describe('与上次报送的不同', () => {
  it('没有上次报送、没有改动都没有话说', () => {
    expect(differences(undefined, before, annexes)).toEqual([]);
    expect(differences(before, { ...before, otherFiles: undefined }, annexes)).toEqual([]);
  });

  it('说到每一栏、每一格，附件里的也说', () => {
    const after = {
      ...before,
      content: '新内容',
      lines: [{ ...before.lines[0], amount: fen(1_500_000) }, before.lines[1]],
      annex1: { ...before.annex1, fundingByYear: { year1: fen(3_000_000), year2: fen(500_000) } },
    };
    expect(differences(before, after, annexes)).toEqual([
      { path: 'content', label: '建设内容', before: '旧内容', after: '新内容' },
      { path: 'lines.0.amount', label: '预算明细第 1 行“软件” › 金额', before: '1.00 万元', after: '1.50 万元' },
      {
        path: 'annex1.fundingByYear.year2',
        label: '附件1 立项申请表 › 资金安排计划 › 第二年',
        before: '（空）',
        after: '0.50 万元',
      },
    ]);
  });

  it('增加和删除的行整行说明', () => {
    const after = { ...before, lines: [before.lines[1], { id: 'C', name: '测评', amount: fen(100) }] };
    expect(differences(before, after, annexes).map((one) => [one.label, one.before, one.after])).toEqual([
      ['预算明细第 2 行“测评”', '（没有这一行）', '名称 测评；金额 0.0001 万元'],
      ['预算明细“软件”', '名称 软件；金额 1.00 万元', '（删除）'],
    ]);
  });
});
