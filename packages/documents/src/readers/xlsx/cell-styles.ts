import { unitInFormat, type MoneyUnit } from '@zhengxiang/core';
import { isSymbolFont } from '../symbols.ts';
import { elementsIn, firstIn, type XmlElement } from '../xml.ts';
import { isOn } from '../docx/beside.ts';

/** What the style of a cell says about its content. */
export interface CellStyle {
  /** Numbers are shown as days. */
  readonly isDay: boolean;
  readonly isPercent: boolean;
  /** The unit of the stored number. */
  readonly unit?: MoneyUnit;
  /** A font whose letters are signs. */
  readonly symbolFont?: string;
  /** Why its words are not certain. */
  readonly doubt?: string;
}

const plainStyle: CellStyle = { isDay: false, isPercent: false };

/** Formats that every workbook has without naming them: days, and percentages. */
const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const builtInPercents = new Set([9, 10]);

/** The signs of a format, without what it prints as it stands. */
const signsOf = (format: string): string => format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '');

const hides = (format: string): boolean => /^;;;?$/u.test(format.trim());

const fontDoubt = (font: XmlElement | undefined): string | undefined => {
  if (isOn(firstIn(font, 'strike'))) return '加了删除线，看不准算不算';
  return /^(?:FF)?F{6}$/iu.test(firstIn(font, 'color')?.attributes['rgb'] ?? '') ? '是白色的文字，看不见' : undefined;
};

/** The styles of a workbook by their number. */
export const cellStyles = (styles: XmlElement | undefined): ((index: string | undefined) => CellStyle) => {
  const inside = (name: string, of: string): readonly XmlElement[] => {
    const list = firstIn(styles, name);
    return list ? elementsIn(list, of) : [];
  };
  const formats = new Map(
    inside('numFmts', 'numFmt').map(({ attributes }) => [attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '']),
  );
  const fonts = inside('fonts', 'font');
  const made = inside('cellXfs', 'xf').map(({ attributes }): CellStyle => {
    const id = attributes['numFmtId'] ?? '0';
    const format = formats.get(id) ?? '';
    const signs = signsOf(format);
    const font = fonts[Number(attributes['fontId'] ?? 0)];
    const name = firstIn(font, 'name')?.attributes['val'] ?? '';
    const unit = unitInFormat(format);
    const doubt = hides(format) ? '单元格的格式不显示内容' : fontDoubt(font);
    return {
      isDay: format === '' ? builtInDays.has(Number(id)) : /[yd]/iu.test(signs) || /m{3,}/iu.test(signs),
      isPercent: format === '' ? builtInPercents.has(Number(id)) : signs.includes('%'),
      ...(unit === undefined ? {} : { unit }),
      ...(isSymbolFont(name) ? { symbolFont: name } : {}),
      ...(doubt === undefined ? {} : { doubt }),
    };
  });
  return (index) => made[Number(index ?? 0)] ?? plainStyle;
};
