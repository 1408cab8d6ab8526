import { rowOfMark } from '../../row-marks.ts';
import { quoted, type ReadCell, type ReadFile, type ReadLine, type ReadRemark } from '../lines.ts';
import { elementsIn, firstIn, textIn, type XmlElement } from '../xml.ts';
import { isOn, nothingBeside, type Beside } from './beside.ts';
import { wordsOf } from './words.ts';

/** What wraps rows, cells and paragraphs without being one. */
const wraps = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'smartTag', 'moveTo']);

const unwrapped = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsIn(element).flatMap((child) => {
    if (child.name === name) return [child];
    return wraps.has(child.name) ? unwrapped(child, name) : [];
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

/** Reads a document from top to bottom and keeps what is to be said of its places. */
class LineReader {
  readonly remarks: ReadRemark[] = [];
  readonly #beside: Beside;
  /** Marks of rows that were met already: a copied row is a new row. */
  readonly #seen = new Set<string>();
  #tables = 0;
  #paragraphs = 0;
  constructor(beside: Beside) {
    this.#beside = beside;
  }

  /** `told`: whether the words are an answer of a cell, whose unread things are told beside it. */
  #words(element: XmlElement, at: string): { readonly text: string; readonly doubt?: string } {
    const { text, doubts, unread } = wordsOf(element, this.#beside);
    const where = text === '' ? at : `${at}${quoted(text.slice(0, 20))}`;
    if (unread.length > 0) this.remarks.push({ where, reason: `${unread.join('；')}，没有读取，请核对` });
    return doubts.length > 0
      ? { text, doubt: `写的是${quoted(text)}，${doubts.join('；')}，没有采用；请改正后重新导入` }
      : { text };
  }

  #row(row: XmlElement, at: string, above: Map<number, { text: string; doubt?: string }>): ReadLine {
    const properties = firstIn(row, 'trPr');
    let column = numberIn(properties, 'gridBefore') ?? 0;
    const cells = unwrapped(row, 'tc').map((cell): ReadCell => {
      const own = firstIn(cell, 'tcPr');
      const span = Math.max(1, Math.min(64, numberIn(own, 'gridSpan') ?? 1));
      const merge = firstIn(own, 'vMerge');
      const continued = merge !== undefined && merge.attributes['val'] !== 'restart';
      const words = continued ? (above.get(column) ?? { text: '' }) : this.#words(cell, at);
      above.set(column, words);
      const read = { column, span, ...words, continued };
      column += span;
      return read;
    });
    const rowId = marksIn(row)
      .map(rowOfMark)
      .find((id): id is string => id !== undefined && !this.#seen.has(id));
    if (rowId !== undefined) this.#seen.add(rowId);
    const gone = firstIn(properties, 'del') !== undefined;
    if (gone || firstIn(properties, 'ins') !== undefined)
      this.remarks.push({ where: at, reason: `有未接受的修订：${gone ? '删除' : '插入'}了一行，请先接受或拒绝修订` });
    return {
      kind: 'row',
      cells,
      ...(rowId === undefined ? {} : { rowId }),
      at,
      table: this.#tables,
      ...(gone || isOn(firstIn(properties, 'hidden')) ? { hidden: true as const } : {}),
    };
  }

  /** Rows of a table; cells know the columns they stand on. */
  #table(table: XmlElement): readonly ReadLine[] {
    this.#tables += 1;
    const name = this.#tables > 1 ? `第 ${String(this.#tables)} 个表格` : '表格';
    const above = new Map<number, { text: string; doubt?: string }>();
    return unwrapped(table, 'tr').map((row, index) => this.#row(row, `${name}第 ${String(index + 1)} 行`, above));
  }

  read(parent: XmlElement): readonly ReadLine[] {
    return elementsIn(parent).flatMap((child): readonly ReadLine[] => {
      if (child.name === 'tbl') return this.#table(child);
      if (child.name === 'altChunk') this.remarks.push({ where: '文件', reason: '嵌入了另一个文件，没有读取' });
      if (child.name === 'del' || child.name === 'moveFrom') {
        if (textIn(child).trim() !== '')
          this.remarks.push({ where: '文件', reason: '有修订中删除的段落，没有读取，请核对' });
        return [];
      }
      if (child.name !== 'p') return wraps.has(child.name) ? this.read(child) : [];
      this.#paragraphs += 1;
      const at = `第 ${String(this.#paragraphs)} 段`;
      return [{ kind: 'paragraph', cells: [{ column: 0, span: 1, ...this.#words(child, at), continued: false }], at }];
    });
  }
}

/** The paragraphs and table rows of a Word document, from top to bottom, and what stands beside them. */
export const docxLines = (document: XmlElement, beside: Beside = nothingBeside): Omit<ReadFile, 'kind'> => {
  const reader = new LineReader(beside);
  const body = firstIn(document, 'body');
  const lines = body ? reader.read(body) : [];
  return { lines, remarks: reader.remarks };
};
