import { describe, expect, it } from 'vitest';
import { cellsOf, readCells } from './sheet.ts';

const rowsOf = (text: string) => readCells(cellsOf(text)).rows;

describe('从 Excel 粘贴的单位和人员', () => {
  it('有表头的，按表头对应，次序不限；认不得的列说出来', () => {
    const { rows, leftOut } = readCells(cellsOf('姓名\t单位\t岗位\t电话\n吴建国\t东源县档案馆\t经办岗\t123\n'));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ name: '吴建国', unit: '东源县档案馆', posts: '经办岗', login: '' });
    expect(leftOut).toEqual(['电话']);
  });
  it('没有表头的，按固定的次序', () => {
    expect(rowsOf('东源县档案馆\t档案馆\t\t\t\t吴建国\t经办岗')[0]).toMatchObject({
      shortName: '档案馆',
      name: '吴建国',
    });
  });
  it('合并单元格：下面几行沿用上面的单位', () => {
    const rows = rowsOf('单位名称\t姓名\t岗位\n东源县档案馆\t甲\t经办岗\n\t乙\t领导岗\n');
    expect(rows.map(({ unit }) => unit)).toEqual(['东源县档案馆', '东源县档案馆']);
  });
  it('格子里有换行和引号的、空行、回车换行', () => {
    const rows = rowsOf('单位名称\t姓名\r\n"东源县""老""\n档案馆"\t甲\r\n\t\r\n东源县图书馆\t乙');
    expect(rows.map(({ unit, name }) => `${unit} ${name}`)).toEqual(['东源县"老" 档案馆 甲', '东源县图书馆 乙']);
  });
  it('什么都没有', () => expect(rowsOf('  \n')).toEqual([]));
});
