import type { Cell, FormFile } from './form-file.ts';
import {
  all,
  attribute,
  copyOfNode,
  document,
  escaped,
  inside,
  nodes,
  parse,
  plain,
  put,
  remove,
  type Node,
} from './markup.ts';
import { zipped, type Parts } from './package.ts';

export const run = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${words
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`;

export const wordParagraph = (words: string, properties = ''): Node =>
  nodes(`<w:p>${words === '' ? '' : run(words, properties)}</w:p>`)[0] as Node;

/** What is read of a paragraph or cell that this file made or a writer made. */
const textOf = (node: Node): string =>
  node.children
    .map((one) => {
      if (typeof one === 'string') return '';
      if (one.name === 'w:t') return plain(one.children.filter((text) => typeof text === 'string').join(''));
      if (one.name === 'w:br') return '\n';
      if (one.name === 'w:sym') return attribute(one, 'w:char') === '2611' ? '☑' : '□';
      if (one.name === 'w:p') return `${textOf(one)}\n`;
      return /Pr$/u.test(one.name) ? '' : textOf(one);
    })
    .join('')
    .replace(node.name === 'w:tc' ? /\n+$/u : /$^/u, '');

export const openDocx = (parts: Parts): FormFile & { readonly body: Node; readonly top: Node } => {
  const top = parse(parts.get('word/document.xml') ?? '');
  const body = inside(top, 'w:body')[0] as Node;
  const tables = (): readonly Node[] => inside(body, 'w:tbl');
  const rows = (): readonly Node[] => tables().flatMap((table) => inside(table, 'w:tr'));
  const rowsOf = (row: Node): Node => tables().find((table) => table.children.includes(row)) as Node;
  // The lower part of a merged cell is none of its own: rows of a table keep their number of cells all the same.
  const cells = (row: Node): readonly Node[] => inside(row, 'w:tc');
  const setText = (cell: Node, words: string): void => {
    const paragraph = copyOfNode(inside(cell, 'w:p')[0] ?? wordParagraph(''));
    paragraph.children = [...inside(paragraph, 'w:pPr'), ...(words === '' ? [] : nodes(run(words)))];
    const properties = inside(cell, 'w:tcPr');
    cell.children = cell.name === 'w:tc' ? [...properties, paragraph] : paragraph.children;
  };
  return {
    format: 'docx',
    parts,
    top,
    body,
    rows,
    rowsOf,
    cells,
    text: textOf,
    setText: (cell, words) => {
      if (cell.name === 'w:p') cell.children = [...inside(cell, 'w:pPr'), ...nodes(run(words))];
      else setText(cell, words);
    },
    paragraphs: () => inside(body, 'w:p').map((node): Cell => ({ node, row: node })),
    addRow: (after, words) => {
      const made = copyOfNode(after);
      const kept = inside(made, 'w:tc').slice(0, words.length);
      kept.forEach((cell, index) => {
        all(cell, 'w:vMerge').forEach((merge) => (merge.name = 'w:none'));
        setText(cell, words[index] ?? '');
      });
      made.children = [...inside(made, 'w:trPr'), ...kept];
      put(rowsOf(after), after, 1, made);
    },
    copyRow: (row) => {
      const made = copyOfNode(row);
      put(rowsOf(row), row, 1, made);
      return made;
    },
    dropRow: (row) => {
      remove(rowsOf(row), row);
    },
    bytes: () => zipped(new Map([...parts, ['word/document.xml', document(top)]])),
  };
};
