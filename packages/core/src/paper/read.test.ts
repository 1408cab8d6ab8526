import { describe, expect, it } from 'vitest';
import { fen } from '../values/fen.ts';
import {
  blank,
  cell,
  choice,
  grid,
  label,
  labelCell,
  money,
  paragraph,
  row,
  value,
  valueCell,
  yesOrNo,
} from './build.ts';
import type { Paper } from './model.ts';
import { fieldsOf, labelsOf, moneyText, paperText } from './read.ts';

const paper: Paper = {
  title: '样表',
  page: {
    orientation: 'portrait',
    margins: { top: 22, right: 22, bottom: 18, left: 24 },
    pageNumbers: 'none',
    cellSize: 11,
  },
  body: [
    paragraph('title', '样表'),
    grid(
      [1, 2],
      [
        row(labelCell('资金\n安排'), valueCell('form.name', '甲〔1〕')),
        row(labelCell('总额'), cell([money('form.total', fen(4_352_880_00)), label('万元')])),
        row(labelCell('性质'), cell(choice('form.nature', { new: '新建', other: '其他' }, 'other'))),
        row(labelCell('同意'), cell([yesOrNo('form.agreed', undefined), blank(4)])),
      ],
    ),
  ],
};

describe('reading a paper', () => {
  it('gives labels and fields in reading order', () => {
    expect(labelsOf(paper)).toEqual(['资金安排', '总额', '万元', '性质', '新建', '其他', '同意', '是', '否']);
    expect(fieldsOf(paper)).toEqual(['form.name', 'form.total', 'form.nature', 'form.agreed']);
  });

  it('reads as text', () => {
    expect(paperText(paper)).toBe('样表\n资金\n安排\n甲〔1〕\n总额\n435.288万元\n性质\n□新建 ☑其他\n同意\n□是 □否 ');
  });

  it('prints an amount in the unit of its cell', () => {
    expect(moneyText(money('a', fen(123_456_789), '元'))).toBe('1,234,567.89');
    expect(moneyText(money('a', fen(123_456_789)))).toBe('123.456789');
    expect(moneyText(money('a', undefined))).toBe('');
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(paper))).toEqual(paper);
    expect(value('a', undefined)).toEqual({ kind: 'value', field: 'a', text: '' });
  });
});
