import { CheckBox, TextRun, type ParagraphChild } from 'docx';
import type { Inline } from '@zhengxiang/core';
import type { DrawnStyle, Typeface } from '../styles.ts';

/** Font names as Chinese Word and WPS know them; where one is missing the office program takes its own substitute. */
const eastAsian: Readonly<Record<Typeface, string>> = {
  fangsong: '仿宋_GB2312',
  song: '宋体',
  hei: '黑体',
  kai: '楷体_GB2312',
  display: '方正小标宋简体',
};

const font = (style: DrawnStyle) => ({
  eastAsia: eastAsian[style.typeface],
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
});

const textRuns = (text: string, style: DrawnStyle, bold: boolean): readonly TextRun[] =>
  text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index > 0 ? { break: 1 } : {}),
        font: font(style),
        size: style.size * 2,
        ...(style.tracking === 0 ? {} : { characterSpacing: Math.round(style.tracking * 20) }),
        bold,
        color: style.colour === 'red' ? 'D7000F' : '000000',
      }),
  );

/** Word's own tick boxes, so that the form can be ticked where it is filled in. */
const box = (checked: boolean): CheckBox =>
  new CheckBox({
    checked,
    checkedState: { value: '2611', font: 'MS Gothic' },
    uncheckedState: { value: '2610', font: 'MS Gothic' },
  });

/** The runs of one inline part. */
export const runsOf = (inline: Inline, style: DrawnStyle): readonly ParagraphChild[] => {
  const strong = style.weight === 'outlined';
  switch (inline.kind) {
    case 'label':
    case 'value':
      return textRuns(inline.text, style, strong);
    case 'text':
      return textRuns(inline.text, style, strong || inline.bold === true);
    case 'choice':
      return inline.options.flatMap(({ label, checked }) => [box(checked), ...textRuns(` ${label}　`, style, strong)]);
    case 'blank':
      // No-break spaces, because office programs drop ordinary blanks at the end of a right-aligned line.
      return textRuns('\u00a0'.repeat(Math.round(inline.width * 4)), style, strong);
    case 'money':
      throw new Error('Amounts are text once a paper is prepared');
  }
};
