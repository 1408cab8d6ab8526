import { rowOfMark } from '../../row-marks.ts';
import type { ReadCell, ReadLine } from '../lines.ts';
import { inSymbolFont, isSymbolFont, symbolOf } from '../symbols.ts';
import { elementsIn, firstIn, type XmlElement } from '../xml.ts';

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off', 'none'].includes(element.attributes['val'] ?? '1');

/** Deleted and moved-away text, field codes, and what only old programs read. */
const skipped = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'pPr',
  'rPr',
  'tcPr',
  'trPr',
  'sdtPr',
  'tblPr',
  'pict',
  'drawing',
]);

const tickBoxOf = (element: XmlElement): string | undefined => {
  const box = firstIn(firstIn(element, 'sdtPr'), 'checkbox');
  return box && (isOn(firstIn(box, 'checked')) ? '☑' : '□');
};

/** The box of an old form field. */
const fieldBoxOf = (element: XmlElement): string => {
  const box = firstIn(firstIn(element, 'ffData'), 'checkBox');
  return box ? (isOn(firstIn(box, 'checked') ?? firstIn(box, 'default')) ? '☑' : '□') : '';
};

/** The words of a run as they look: none where they are hidden, symbols where its font has them. */
const wordsOfRun = (run: XmlElement): string => {
  const properties = firstIn(run, 'rPr');
  if (isOn(firstIn(properties, 'vanish'))) return '';
  const fonts = firstIn(properties, 'rFonts')?.attributes;
  const font = fonts?.['ascii'] ?? fonts?.['hAnsi'] ?? '';
  // A symbol that was put in by its code brings its own font.
  return elementsIn(run)
    .map((child) => {
      const words = wordsIn({ name: 'r', attributes: {}, children: [child] });
      return child.name === 't' && isSymbolFont(font) ? inSymbolFont(font, words) : words;
    })
    .join('');
};

/** The words of a run, a paragraph or anything that holds them. */
const wordsIn = (element: XmlElement): string =>
  elementsIn(element)
    .map((child): string => {
      if (skipped.has(child.name)) return '';
      switch (child.name) {
        case 't':
          return child.children.filter((one) => typeof one === 'string').join('');
        case 'br':
        case 'cr':
          return '\n';
        case 'tab':
          return ' ';
        case 'noBreakHyphen':
          return '-';
        case 'sym':
          return symbolOf(child.attributes['font'] ?? '', child.attributes['char'] ?? '');
        case 'r':
          return wordsOfRun(child);
        case 'fldChar':
          return fieldBoxOf(child);
        case 'sdt': {
          const box = tickBoxOf(child);
          if (box !== undefined) return box;
          // The grey words that ask for an answer are none.
          if (firstIn(firstIn(child, 'sdtPr'), 'showingPlcHdr')) return '';
          return wordsIn(child);
        }
        case 'p':
          return `${wordsIn(child)}\n`;
        case 'tbl':
          return elementsIn(child, 'tr').map(wordsIn).join('');
        default:
          return wordsIn(child);
      }
    })
    .join('');

const cleaned = (text: string): string =>
  text
    .replaceAll(/\u00a0/gu, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');

/** What wraps rows, cells and paragraphs without being one. */
const unwrapped = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsIn(element).flatMap((child) => {
    if (child.name === name) return [child];
    const wraps = ['sdt', 'sdtContent', 'customXml', 'ins', 'smartTag', 'moveTo'].includes(child.name);
    return wraps ? unwrapped(child, name) : [];
  });

const marksIn = (element: XmlElement): readonly string[] =>
  elementsIn(element).flatMap((child) => {
    if (child.name === 'bookmarkStart') return [child.attributes['name'] ?? ''];
    return child.name === 'tbl' ? [] : marksIn(child);
  });

const numberIn = (element: XmlElement | undefined, name: string): number | undefined => {
  const value = Number(firstIn(element, name)?.attributes['val']);
  return Number.isInteger(value) ? value : undefined;
};

/** Rows of a table; cells know the columns they stand on. `seen`: marks that were met already: a copied row is a new row. */
const rowsOf = (table: XmlElement, number: number, seen: Set<string>): readonly ReadLine[] => {
  const above = new Map<number, string>();
  return unwrapped(table, 'tr').map((row, index): ReadLine => {
    let column = numberIn(firstIn(row, 'trPr'), 'gridBefore') ?? 0;
    const cells = unwrapped(row, 'tc').map((cell): ReadCell => {
      const properties = firstIn(cell, 'tcPr');
      const span = Math.max(1, Math.min(64, numberIn(properties, 'gridSpan') ?? 1));
      const merge = firstIn(properties, 'vMerge');
      const continued = merge !== undefined && merge.attributes['val'] !== 'restart';
      const text = continued ? (above.get(column) ?? '') : cleaned(wordsIn(cell));
      above.set(column, text);
      const read = { column, span, text, continued };
      column += span;
      return read;
    });
    const rowId = marksIn(row)
      .map(rowOfMark)
      .find((id): id is string => id !== undefined && !seen.has(id));
    if (rowId !== undefined) seen.add(rowId);
    return {
      kind: 'row',
      cells,
      ...(rowId === undefined ? {} : { rowId }),
      at: `${number > 1 ? `第 ${String(number)} 个表格` : '表格'}第 ${String(index + 1)} 行`,
    };
  });
};

/** The paragraphs and table rows of a Word document, from top to bottom. */
export const docxLines = (document: XmlElement): readonly ReadLine[] => {
  const seen = new Set<string>();
  let [tables, paragraphs] = [0, 0];
  const read = (parent: XmlElement): readonly ReadLine[] =>
    elementsIn(parent).flatMap((child): readonly ReadLine[] => {
      if (child.name === 'tbl') {
        tables += 1;
        return rowsOf(child, tables, seen);
      }
      if (child.name !== 'p') return ['sdt', 'sdtContent', 'customXml', 'ins'].includes(child.name) ? read(child) : [];
      paragraphs += 1;
      const number = paragraphs;
      return [
        {
          kind: 'paragraph',
          cells: [{ column: 0, span: 1, text: cleaned(wordsIn(child)), continued: false }],
          at: `第 ${String(number)} 段`,
        },
      ];
    });
  const body = firstIn(document, 'body');
  return body ? read(body) : [];
};
