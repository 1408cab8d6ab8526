import type { MoneyUnit } from '@zhengxiang/core';
import { isOn } from '../docx/beside.ts';
import { quoted } from '../lines.ts';
import { inSymbolFont, isSymbolFont } from '../symbols.ts';
import { elementsIn, firstIn, textIn, type XmlElement } from '../xml.ts';
import { withoutCuts } from './calc-lines.ts';
import type { CellStyle } from './cell-styles.ts';

/** What a cell shows, and what is to be said of it. */
export interface CellWords {
  readonly text: string;
  readonly doubt?: string;
  readonly unit?: MoneyUnit;
}

/** A shared or inline string. */
export interface RichString {
  readonly text: string;
  readonly struck: boolean;
}

const isStruck = (run: XmlElement): boolean =>
  isOn(firstIn(firstIn(run, 'rPr'), 'strike')) && textIn(run).trim() !== '';

const stringIn = (item: XmlElement): RichString => ({
  text: elementsIn(item)
    .map((child) => {
      if (child.name === 't') return textIn(child);
      // Phonetic helps are no part of the words.
      if (child.name !== 'r') return '';
      const font = firstIn(firstIn(child, 'rPr'), 'rFont')?.attributes['val'] ?? '';
      const text = elementsIn(child, 't').map(textIn).join('');
      return isSymbolFont(font) ? inSymbolFont(font, text) : text;
    })
    .join('')
    .replaceAll(/_x([0-9A-F]{4})_/gu, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\u200b-\u200d\u2060\ufeff]/gu, ''),
  struck: elementsIn(item, 'r').some(isStruck),
});

/** The shared strings of a workbook. */
export const sharedStrings = (table: XmlElement | undefined, byCalc = false): readonly RichString[] =>
  (table ? elementsIn(table, 'si').map(stringIn) : []).map((one) =>
    byCalc ? { ...one, text: withoutCuts(one.text) } : one,
  );

/** Spreadsheets keep fifteen digits and no more. */
const mostExact = 1e15;

const plainNumber = (value: number): string => {
  const short = Number(value.toPrecision(15));
  return Math.abs(short) < 1e-6 && short !== 0 ? short.toFixed(10) : String(short);
};

/** The first day of either system of counting days, and the day that the older one has too many. */
const dayText = (value: number, since1904: boolean): string => {
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + Math.floor(value) * 86_400_000).toISOString().slice(0, 10);
};

const numberWords = (text: string, style: CellStyle, since1904: boolean): CellWords => {
  const value = Number(text);
  if (!Number.isFinite(value)) return { text };
  if (style.isDay && value >= 1 && value < 2_958_466) return { text: dayText(value, since1904) };
  if (Math.abs(value) >= mostExact)
    return {
      text,
      doubt: '是超过 15 位的数字，电子表格只保留 15 位，后面的位已经丢失；请把这一格设为文本，照原件重填',
    };
  const words = plainNumber(value);
  if (style.isPercent) return { text: words, doubt: `显示为百分数（存的是 ${words}），没有采用；请写成数` };
  return { text: words, ...(style.unit === undefined ? {} : { unit: style.unit }) };
};

const rawWords = (
  cell: XmlElement,
  strings: readonly RichString[],
  style: CellStyle,
  since1904: boolean,
): CellWords => {
  const value = firstIn(cell, 'v');
  const text = value ? textIn(value) : '';
  const rich = (one: RichString | undefined): CellWords => ({
    text: one?.text ?? '',
    ...(one?.struck === true ? { doubt: '有加了删除线的文字，看不准算不算' } : {}),
  });
  switch (cell.attributes['t']) {
    case 's':
      return rich(strings[Number(text)]);
    case 'inlineStr': {
      const inline = firstIn(cell, 'is');
      return inline ? rich(stringIn(inline)) : { text: '' };
    }
    case 'b':
      return { text: text === '1' ? '是' : '否' };
    case 'e':
      return { text };
    case 'd':
      return { text: text.slice(0, 10) };
    case 'str':
      return { text: text.replaceAll(/\r\n?/gu, '\n') };
    default:
      if (text === '' && firstIn(cell, 'f'))
        return {
          text: `=${textIn(firstIn(cell, 'f') ?? cell)}`,
          doubt: '是公式，文件里没有保存计算结果；请用 Excel 打开并保存后重新导入',
        };
      return text === '' ? { text } : numberWords(text, style, since1904);
  }
};

/** The words of a cell as a person sees them. */
export const cellWords = (
  cell: XmlElement,
  strings: readonly RichString[],
  style: CellStyle,
  since1904: boolean,
): CellWords => {
  const read = rawWords(cell, strings, style, since1904);
  const text = (style.symbolFont === undefined ? read.text : inSymbolFont(style.symbolFont, read.text)).trim();
  const doubt = read.doubt ?? style.doubt;
  return {
    ...read,
    text,
    ...(doubt === undefined || text === '' ? {} : { doubt: `写的是${quoted(text)}，${doubt}，没有采用` }),
  };
};
