import { rowOfMark } from '../../row-marks.ts';
import type { ReadCell, ReadLine } from '../lines.ts';
import { elementsIn, firstIn, textIn, type XmlElement } from '../xml.ts';
import { inSymbolFont, isSymbolFont } from '../symbols.ts';
import { withoutCuts } from './calc-lines.ts';

/** Beyond these nobody fills in a form; a lone cell in the last corner must not make a sheet of a milliard cells. */
const mostRows = 20_000;
const mostColumns = 200;

/** The shared strings of a workbook; phonetic helps are no part of the words. */
export const sharedStrings = (table: XmlElement | undefined, byCalc = false): readonly string[] => {
  const strings = table ? elementsIn(table, 'si').map(stringIn) : [];
  return byCalc ? strings.map(withoutCuts) : strings;
};

const stringIn = (item: XmlElement): string =>
  elementsIn(item)
    .map((child) => {
      if (child.name === 't') return textIn(child);
      if (child.name !== 'r') return '';
      const font = firstIn(firstIn(child, 'rPr'), 'rFont')?.attributes['val'] ?? '';
      const text = elementsIn(child, 't').map(textIn).join('');
      return isSymbolFont(font) ? inSymbolFont(font, text) : text;
    })
    .join('')
    .replaceAll(/_x([0-9A-F]{4})_/gu, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/gu, '\n');

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const placeOf = (ref: string): readonly [row: number, column: number] | undefined => {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(ref);
  return match ? [Number(match[2]) - 1, columnOf(match[1] ?? '')] : undefined;
};

/** A number as it was typed: spreadsheets keep fifteen digits and no more. */
const plainNumber = (text: string): string => {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  const short = Number(value.toPrecision(15));
  return Math.abs(short) < 1e-6 && short !== 0 ? short.toFixed(10) : String(short);
};

const wordsOf = (cell: XmlElement, strings: readonly string[]): string => {
  const value = firstIn(cell, 'v');
  const text = value ? textIn(value) : '';
  switch (cell.attributes['t']) {
    case 's':
      return strings[Number(text)] ?? '';
    case 'inlineStr': {
      const inline = firstIn(cell, 'is');
      return inline ? stringIn(inline) : '';
    }
    case 'b':
      return text === '1' ? '是' : '否';
    case 'e':
      return text;
    case 'str':
      return text.replaceAll(/\r\n?/gu, '\n');
    default:
      return text === '' ? '' : plainNumber(text);
  }
};

interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const mergesOf = (sheet: XmlElement): readonly Merge[] => {
  const merged = firstIn(sheet, 'mergeCells');
  return (merged ? elementsIn(merged, 'mergeCell') : []).flatMap(({ attributes }) => {
    const [from, to] = (attributes['ref'] ?? '').split(':').map(placeOf);
    return from && to ? [{ top: from[0], left: from[1], bottom: to[0], right: to[1] }] : [];
  });
};

/** What was typed, row by row and column by column. */
const typedCells = (
  sheet: XmlElement,
  strings: readonly string[],
): ReadonlyMap<number, ReadonlyMap<number, string>> => {
  const rows = new Map<number, Map<number, string>>();
  const data = firstIn(sheet, 'sheetData');
  let next = 0;
  for (const row of data ? elementsIn(data, 'row') : []) {
    const index = row.attributes['r'] === undefined ? next : Number(row.attributes['r']) - 1;
    next = index + 1;
    if (!Number.isInteger(index) || index >= mostRows || rows.size >= mostRows) continue;
    const cells = rows.get(index) ?? new Map<number, string>();
    let column = 0;
    for (const cell of elementsIn(row, 'c')) {
      column = placeOf(cell.attributes['r'] ?? '')?.[1] ?? column;
      if (column < mostColumns) cells.set(column, wordsOf(cell, strings).trim());
      column += 1;
    }
    rows.set(index, cells);
  }
  return rows;
};

/** The rows of a sheet with their merged cells made whole. A row of one cell merged across is a paragraph. */
export const xlsxLines = (sheet: XmlElement, strings: readonly string[]): readonly ReadLine[] => {
  const rows = typedCells(sheet, strings);
  const covering = new Map<number, Merge[]>();
  for (const merge of mergesOf(sheet))
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + mostRows); row += 1)
      covering.set(row, [...(covering.get(row) ?? []), merge]);
  const seen = new Set<string>();
  return [...rows.keys()]
    .sort((a, b) => a - b)
    .map((index): ReadLine => {
      const own = rows.get(index) ?? new Map<number, string>();
      const merges = covering.get(index) ?? [];
      const rowId = [...own.values()].map(rowOfMark).find((id) => id !== undefined);
      const fresh = rowId !== undefined && !seen.has(rowId);
      if (rowId !== undefined) seen.add(rowId);
      const columns = new Set([...own.keys(), ...merges.map(({ left }) => left)]);
      const cells = [...columns]
        .sort((a, b) => a - b)
        .flatMap((column): readonly ReadCell[] => {
          const merge = merges.find(({ left, right }) => column >= left && column <= right);
          if (merge && column > merge.left) return [];
          const text = merge ? (rows.get(merge.top)?.get(merge.left) ?? '') : (own.get(column) ?? '');
          if (rowOfMark(text) !== undefined) return [];
          const span = merge ? merge.right - merge.left + 1 : 1;
          return [{ column, span, text, continued: merge !== undefined && merge.top < index }];
        });
      return {
        kind: cells.length === 1 && (cells[0]?.span ?? 1) > 1 ? 'paragraph' : 'row',
        cells,
        ...(fresh ? { rowId } : {}),
        at: index + 1,
      };
    });
};
