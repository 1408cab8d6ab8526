import { fenFromWan, parsePlainDate, type Field, type Fields } from '@zhengxiang/core';
import { computed } from './computed.ts';
import { readNumber } from './read-number.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** The cells of a piece of a spreadsheet: tabs between cells, line ends between rows, quotes around cells with either. */
export const cellsOf = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const plain = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '');
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at);
    if (quoted && character === '"' && plain.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"' && (quoted || cell === '')) {
      quoted = !quoted;
    } else if (!quoted && (character === '\t' || character === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (character === '\n') rows.push([]);
    } else cell += character;
  }
  rows.at(-1)?.push(cell);
  return rows;
};

/** What a cell cannot be read as stays as it was pasted and is told at its cell: nothing vanishes. */
const readers: Readonly<Partial<Record<Field['type'], (text: string, field: Field) => unknown>>> = {
  money: (text) => {
    const amount = fenFromWan(text);
    return amount.ok ? amount.value : text;
  },
  quantity: (text) => readNumber(text) ?? text,
  integer: (text) => readNumber(text) ?? text,
  choice: (text, field) => optionOf(text, field) ?? text,
  yesNo: (text) => (/^(是|√|✓|Y)$/iu.test(text) ? true : /^(否|×|N)$/iu.test(text) ? false : text),
  date: (text) => {
    const day = parsePlainDate(text);
    return day.ok ? day.value : text;
  },
  text: (text) => text.replace(/\s*\n\s*/gu, ' '),
  longText: (text) => text,
};

/** A choice by its words, or by their beginning: 运维 is 运维服务. */
const optionOf = (text: string, field: Field): string | undefined => {
  const options = Object.entries(field.options ?? {});
  const exact = options.find(([key, label]) => label === text || key === text);
  return (exact ?? options.find(([, label]) => label.startsWith(text)))?.[0];
};

/**
 * The rows of a table after spreadsheet cells were pasted at a cell: what is there is overwritten, rows that are missing are
 * added. Undefined for a single cell, which belongs into the input itself.
 */
export const pasteCells = (
  text: string,
  fields: Fields,
  rows: readonly Row[],
  start: { readonly row: number; readonly key: string },
  newId: () => string,
): readonly Row[] | undefined => {
  const cells = cellsOf(text);
  if (cells.length === 1 && cells[0]?.length === 1) return undefined;
  const keys = Object.keys(fields);
  const first = Math.max(0, keys.indexOf(start.key));
  const filled = cells.map((line, offset): Row => {
    const before = rows[start.row + offset] ?? { id: newId() };
    return line.reduce<Row>((row, content, column) => {
      const key = keys[first + column];
      const field = key === undefined ? undefined : fields[key];
      const read = field && readers[field.type];
      const plain = content.trim();
      if (key === undefined || !field || !read || plain === '') return row;
      return { ...computed(fields, { ...row, [key]: read(plain, field) }, key), id: row.id };
    }, before);
  });
  return [...rows.slice(0, start.row), ...filled, ...rows.slice(start.row + filled.length)];
};
