import { rowOfMark } from '../../row-marks.ts';
import { placeIn, quoted, type ReadCell, type ReadFile, type ReadLine, type ReadRemark } from '../lines.ts';
import { elementsIn, firstIn, type XmlElement } from '../xml.ts';
import type { CellStyle } from './cell-styles.ts';
import { cellWords, type CellWords, type RichString } from './cell-words.ts';

/** Beyond these nobody fills in a form; a lone cell in the last corner must not make a sheet of a milliard cells. */
const mostRows = 20_000;
const mostColumns = 200;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const placeOf = (ref: string): readonly [row: number, column: number] | undefined => {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(ref);
  return match ? [Number(match[2]) - 1, columnOf(match[1] ?? '')] : undefined;
};

/** What a sheet is read with. */
export interface SheetSource {
  readonly strings: readonly RichString[];
  readonly styles: (index: string | undefined) => CellStyle;
  readonly since1904: boolean;
}

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

/** Columns that are not shown, counted from 0. */
const hiddenColumns = (sheet: XmlElement): ReadonlySet<number> => {
  const list = firstIn(sheet, 'cols');
  const hidden = (list ? elementsIn(list, 'col') : []).filter(({ attributes }) => isTrue(attributes['hidden']));
  return new Set(
    hidden.flatMap(({ attributes }) => {
      const [from, to] = [Number(attributes['min']), Math.min(Number(attributes['max']), mostColumns)];
      return Array.from({ length: Math.max(0, to - from + 1) }, (_one, index) => from - 1 + index);
    }),
  );
};

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

interface Typed {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, CellWords>>;
  readonly hidden: ReadonlySet<number>;
  /** Cells with content so far out that they are not read. */
  readonly beyond: readonly ReadRemark[];
}

/** So many cells far away are told one by one. */
const mostBeyond = 5;

/** What was typed, row by row and column by column. */
const typedCells = (sheet: XmlElement, { strings, styles, since1904 }: SheetSource): Typed => {
  const rows = new Map<number, Map<number, CellWords>>();
  const hidden = new Set<number>();
  const beyond: ReadRemark[] = [];
  const data = firstIn(sheet, 'sheetData');
  const wordsIn = (cell: XmlElement): CellWords => cellWords(cell, strings, styles(cell.attributes['s']), since1904);
  const leaveOut = (row: number, column: number, cell: XmlElement): void => {
    if (beyond.length > mostBeyond || cell.children.length === 0) return;
    const { text } = wordsIn(cell);
    const where = placeIn({ at: row + 1 }, column);
    const more = beyond.length === mostBeyond ? '；更远处还有内容，也没有读取' : '';
    if (text.trim() !== '') beyond.push({ where, reason: `写的是${quoted(text)}，离表格太远，没有读取${more}` });
  };
  let next = 0;
  for (const row of data ? elementsIn(data, 'row') : []) {
    const index = row.attributes['r'] === undefined ? next : Number(row.attributes['r']) - 1;
    next = index + 1;
    if (!Number.isInteger(index) || index >= mostRows || rows.size >= mostRows) {
      for (const cell of elementsIn(row, 'c')) leaveOut(index, placeOf(cell.attributes['r'] ?? '')?.[1] ?? 0, cell);
      continue;
    }
    if (isTrue(row.attributes['hidden'])) hidden.add(index);
    const cells = rows.get(index) ?? new Map<number, CellWords>();
    let column = 0;
    for (const cell of elementsIn(row, 'c')) {
      column = placeOf(cell.attributes['r'] ?? '')?.[1] ?? column;
      if (column < mostColumns) cells.set(column, wordsIn(cell));
      else leaveOut(index, column, cell);
      column += 1;
    }
    rows.set(index, cells);
  }
  return { rows, hidden, beyond };
};

/** Unseen words are no answer: they are told. */
const unseen = (words: CellWords, what: '行' | '列' | undefined): CellWords =>
  what === undefined || words.text === ''
    ? words
    : { ...words, doubt: `写的是${quoted(words.text)}，这一${what}在文件里是隐藏的，没有采用；请取消隐藏后重新导入` };

/** The rows of a sheet with their merged cells made whole. A row of one cell merged across is a paragraph. */
export const xlsxLines = (sheet: XmlElement, source: SheetSource): Omit<ReadFile, 'kind'> => {
  const { rows, hidden, beyond } = typedCells(sheet, source);
  const remarks: ReadRemark[] = [...beyond];
  const columnsHidden = hiddenColumns(sheet);
  const covering = new Map<number, Merge[]>();
  for (const merge of mergesOf(sheet))
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + mostRows); row += 1)
      covering.set(row, [...(covering.get(row) ?? []), merge]);
  const seen = new Set<string>();
  const lines = [...rows.keys()]
    .sort((a, b) => a - b)
    .map((index): ReadLine => {
      const own = rows.get(index) ?? new Map<number, CellWords>();
      const merges = covering.get(index) ?? [];
      const rowId = [...own.values()].map(({ text }) => rowOfMark(text)).find((id) => id !== undefined);
      const fresh = rowId !== undefined && !seen.has(rowId);
      if (rowId !== undefined) seen.add(rowId);
      const columns = new Set([...own.keys(), ...merges.map(({ left }) => left)]);
      const cells = [...columns]
        .sort((a, b) => a - b)
        .flatMap((column): readonly ReadCell[] => {
          const merge = merges.find(({ left, right }) => column >= left && column <= right);
          const covered = merge && (column > merge.left || index > merge.top) ? (own.get(column)?.text ?? '') : '';
          if (covered !== '')
            remarks.push({
              where: placeIn({ at: index + 1 }, column),
              reason: `写的是${quoted(covered)}，被合并的单元格盖住了，没有读取`,
            });
          if (merge && column > merge.left) return [];
          const found = (merge ? rows.get(merge.top)?.get(merge.left) : own.get(column)) ?? { text: '' };
          if (rowOfMark(found.text) !== undefined) return [];
          const words = unseen(found, hidden.has(index) ? '行' : columnsHidden.has(column) ? '列' : undefined);
          const span = merge ? merge.right - merge.left + 1 : 1;
          return [{ column, span, ...words, continued: merge !== undefined && merge.top < index }];
        });
      return {
        kind: cells.length === 1 && (cells[0]?.span ?? 1) > 1 ? 'paragraph' : 'row',
        cells,
        ...(fresh ? { rowId } : {}),
        at: index + 1,
        ...(hidden.has(index) ? { hidden: true as const } : {}),
      };
    });
  return { lines, remarks };
};
