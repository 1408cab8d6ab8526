import type { FormFile } from './form-file.ts';
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
  setAttribute,
  textOf,
  type Node,
} from './markup.ts';
import { zipped, type Parts } from './package.ts';

export const lettersOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${lettersOf(Math.floor(column / 26) - 1)}${lettersOf(column % 26)}`;
export const columnOf = (place: string): number =>
  [...place.replaceAll(/\d/gu, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Rows from this one on move by so many; columns alike. */
export const moved = (top: Node, from: { row?: number; column?: number }, by: number): void => {
  const place = (ref: string): string => {
    const [column, row] = [columnOf(ref), Number(ref.replaceAll(/\D/gu, ''))];
    return `${lettersOf(from.column !== undefined && column >= from.column ? column + by : column)}${String(from.row !== undefined && row >= from.row ? row + by : row)}`;
  };
  for (const cell of all(top, 'c')) setAttribute(cell, 'r', place(attribute(cell, 'r') ?? 'A1'));
  for (const row of all(top, 'row')) {
    const at = Number(attribute(row, 'r'));
    if (from.row !== undefined && at >= from.row) setAttribute(row, 'r', String(at + by));
  }
  for (const merge of all(top, 'mergeCell'))
    setAttribute(merge, 'ref', (attribute(merge, 'ref') ?? '').split(':').map(place).join(':'));
};

export const openXlsx = (parts: Parts): FormFile & { readonly top: Node; readonly data: Node } => {
  const top = parse(parts.get('xl/worksheets/sheet1.xml') ?? '');
  const strings = inside(parse(parts.get('xl/sharedStrings.xml') ?? '<sst></sst>'), 'si').map((item) =>
    all(item, 't')
      .map((one) => plain(textOf(one)))
      .join(''),
  );
  const data = inside(top, 'sheetData')[0] as Node;
  const merges = (): readonly (readonly [number, number, number, number])[] =>
    all(top, 'mergeCell').map((one) => {
      const [from = '', to = ''] = (attribute(one, 'ref') ?? '').split(':');
      return [Number(from.replaceAll(/\D/gu, '')), columnOf(from), Number(to.replaceAll(/\D/gu, '')), columnOf(to)];
    });
  const rows = (): readonly Node[] => inside(data, 'row');
  const text = (cell: Node): string => {
    const value = textOf(inside(cell, 'v')[0] ?? { name: '', attributes: '', children: [] });
    if (attribute(cell, 't') === 's') return strings[Number(value)] ?? '';
    return attribute(cell, 't') === 'inlineStr'
      ? all(cell, 't')
          .map((one) => plain(textOf(one)))
          .join('')
      : value;
  };
  const cells = (row: Node): readonly Node[] => {
    const at = Number(attribute(row, 'r'));
    const across = merges().filter(([top_, , bottom]) => at >= top_ && at <= bottom);
    return inside(row, 'c').filter((cell) => {
      const column = columnOf(attribute(cell, 'r') ?? 'A');
      if (text(cell).startsWith('zxrow_')) return false;
      return !across.some(([, left, , right]) => column > left && column <= right);
    });
  };
  const setText = (cell: Node, words: string): void => {
    setAttribute(cell, 't', words === '' ? undefined : /^\d+(\.\d+)?$/u.test(words) ? undefined : 'inlineStr');
    cell.children =
      words === ''
        ? []
        : /^\d+(\.\d+)?$/u.test(words)
          ? nodes(`<v>${words}</v>`)
          : nodes(`<is><t xml:space="preserve">${escaped(words)}</t></is>`);
  };
  const insertRow = (after: Node, made: Node): Node => {
    const at = Number(attribute(after, 'r'));
    moved(top, { row: at + 1 }, 1);
    setAttribute(made, 'r', String(at + 1));
    for (const cell of inside(made, 'c'))
      setAttribute(cell, 'r', `${lettersOf(columnOf(attribute(cell, 'r') ?? 'A'))}${String(at + 1)}`);
    put(data, after, 1, made);
    return made;
  };
  return {
    format: 'xlsx',
    parts,
    top,
    data,
    rows,
    rowsOf: () => data,
    cells,
    text,
    setText,
    paragraphs: () =>
      rows().flatMap((row) => {
        const [only, ...more] = cells(row);
        return only && more.length === 0 ? [{ node: only, row }] : [];
      }),
    addRow: (after, words) => {
      const kept = cells(after).slice(0, words.length).map(copyOfNode);
      const made = insertRow(after, { name: 'row', attributes: ` r="${attribute(after, 'r') ?? ''}"`, children: kept });
      kept.forEach((cell, index) => {
        setText(cell, words[index] ?? '');
      });
      // What was merged across in the row above is so in the new one.
      const at = Number(attribute(made, 'r'));
      const list = inside(top, 'mergeCells')[0];
      for (const [first, left, last, right] of merges())
        if (first === at - 1 && last === at - 1 && list)
          list.children.push(
            ...nodes(`<mergeCell ref="${lettersOf(left)}${String(at)}:${lettersOf(right)}${String(at)}"/>`),
          );
    },
    copyRow: (row) => {
      const made = insertRow(row, copyOfNode(row));
      const at = Number(attribute(made, 'r'));
      const list = inside(top, 'mergeCells')[0];
      for (const [first, left, last, right] of merges())
        if (first === at - 1 && last === at - 1 && list)
          list.children.push(
            ...nodes(`<mergeCell ref="${lettersOf(left)}${String(at)}:${lettersOf(right)}${String(at)}"/>`),
          );
      return made;
    },
    dropRow: (row) => {
      const at = Number(attribute(row, 'r'));
      remove(data, row);
      for (const list of inside(top, 'mergeCells'))
        list.children = list.children.filter(
          (one) =>
            typeof one === 'string' ||
            !new RegExp(`^[A-Z]+${String(at)}:[A-Z]+${String(at)}$`, 'u').test(attribute(one, 'ref') ?? ''),
        );
      for (const merge of all(top, 'mergeCell'))
        setAttribute(
          merge,
          'ref',
          (attribute(merge, 'ref') ?? '')
            .split(':')
            .map((ref, index) => {
              const row_ = Number(ref.replaceAll(/\D/gu, ''));
              return `${ref.replaceAll(/\d/gu, '')}${String(row_ > at || (index === 1 && row_ === at) ? row_ - 1 : row_)}`;
            })
            .join(':'),
        );
      for (const one of rows()) {
        const own = Number(attribute(one, 'r'));
        if (own <= at) continue;
        setAttribute(one, 'r', String(own - 1));
        for (const cell of inside(one, 'c'))
          setAttribute(cell, 'r', `${(attribute(cell, 'r') ?? '').replaceAll(/\d/gu, '')}${String(own - 1)}`);
      }
    },
    bytes: () => zipped(new Map([...parts, ['xl/worksheets/sheet1.xml', document(top)]])),
  };
};
