import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actOf, type budgetLineFields as inCatalogue } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { cellsOf, pasteCells } from './paste.ts';

const ids = (): (() => string) => {
  let next = 0;
  return () => `N${String((next += 1))}`;
};
/** As the law words them. */
const budgetLineFields = actOf(dongyuan2020, 'initiation.prepare').fields['lines']?.fields as typeof inCatalogue;
const at = (row: number, key: string) => ({ row, key });

describe('从 Excel 粘贴', () => {
  it('按制表符和换行分格，引号里的换行留在格里', () => {
    expect(cellsOf('甲\t乙\r\n丙\t"丁\n戊""己"\r\n')).toEqual([
      ['甲', '乙'],
      ['丙', '丁\n戊"己'],
    ]);
  });

  it('只有一格时交给输入框自己处理', () => {
    expect(pasteCells('山洪预警', budgetLineFields, [], at(0, 'name'), ids())).toBeUndefined();
  });

  it('一行一行读成预算明细，类别认名称，金额认万元', () => {
    const text =
      '软件开发服务\t专业软件开发\t山洪预警子系统\t功能点 120 个\t套\t2\t93.5\t187\t一般建设内容\n第三方服务\t监理\t工程监理\t\t项\t1\t12.000001\t12.000001\t工程质量监理（第十六条）';
    const rows = pasteCells(text, budgetLineFields, [], at(0, 'kind'), ids());
    expect(rows).toEqual([
      {
        id: 'N1',
        kind: 'software-development',
        subKind: 'professional-software',
        name: '山洪预警子系统',
        spec: '功能点 120 个',
        unit: '套',
        quantity: 2,
        unitPrice: 93_500_000,
        amount: 187_000_000,
        purpose: 'general',
      },
      {
        id: 'N2',
        kind: 'third-party',
        subKind: 'supervision',
        name: '工程监理',
        unit: '项',
        quantity: 1,
        unitPrice: 12_000_001,
        amount: 12_000_001,
        purpose: 'supervision',
      },
    ]);
  });

  it('从光标所在的格开始，原有的行保留编号，不够的行添加', () => {
    const before = [
      { id: 'L1', name: '甲', unitPrice: 1 },
      { id: 'L2', name: '乙', unit: '套' },
    ];
    const rows = pasteCells('3\t1.5\n4\t2\n', budgetLineFields, before, at(1, 'quantity'), ids());
    expect(rows).toEqual([
      { id: 'L1', name: '甲', unitPrice: 1 },
      { id: 'L2', name: '乙', unit: '套', quantity: 3, unitPrice: 1_500_000, amount: 4_500_000 },
      { id: 'N1', quantity: 4, unitPrice: 2_000_000, amount: 8_000_000 },
    ]);
  });

  it('看不懂的金额原样留在格里，由检查指出；空格不覆盖已有内容', () => {
    const rows = pasteCells('待定\t\n', budgetLineFields, [{ id: 'L1', amount: 5 }], at(0, 'unitPrice'), ids());
    expect(rows).toEqual([{ id: 'L1', unitPrice: '待定', amount: 5 }]);
  });

  it('全角数字和千位逗号读成数字', () => {
    const rows = pasteCells('１,２００\t３.５', budgetLineFields, [], at(0, 'quantity'), ids());
    expect(rows).toEqual([{ id: 'N1', quantity: 1200, unitPrice: 3_500_000, amount: 4_200_000_000 }]);
  });

  it('看不懂的类别和数量也原样留在格里，不会不见', () => {
    const rows = pasteCells(
      '软件\t约十二个',
      { kind: budgetLineFields.kind, quantity: budgetLineFields.quantity },
      [],
      at(0, 'kind'),
      ids(),
    );
    expect(rows).toEqual([{ id: 'N1', kind: 'software-development', quantity: '约十二个' }]);
    const strange = pasteCells(
      '其他\t１２',
      { kind: budgetLineFields.kind, quantity: budgetLineFields.quantity },
      [],
      at(0, 'kind'),
      ids(),
    );
    expect(strange).toEqual([{ id: 'N1', kind: '其他', quantity: 12 }]);
  });

  it('超出表格右边的格不要', () => {
    expect(pasteCells('监理\t多出来', { note: budgetLineFields.name }, [], at(0, 'note'), ids())).toEqual([
      { id: 'N1', note: '监理' },
    ]);
  });
});
