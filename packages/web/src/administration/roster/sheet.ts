import { rosterColumns, rosterHeads, type RosterColumn, type RosterRow } from '@zhengxiang/application/contract';

export const columns = Object.keys(rosterColumns) as RosterColumn[];

export const emptyRow = (): RosterRow =>
  Object.fromEntries(columns.map((column) => [column, ''])) as unknown as RosterRow; // `columns` are its keys

/** Heads as offices write them, beside those that the list itself has. */
const otherHeads: Readonly<Record<string, RosterColumn>> = {
  单位: 'unit',
  单位全称: 'unit',
  单位简称: 'shortName',
  信用代码: 'uscc',
  社会信用代码: 'uscc',
  性质: 'role',
  主管单位: 'department',
  人员: 'name',
  人员姓名: 'name',
  职务: 'posts',
  账号名: 'login',
  登录名: 'login',
};

const columnOf = (head: string): RosterColumn | undefined => {
  const word = head.replaceAll(/\s|（.*?）|\(.*?\)|\*/gu, '');
  return rosterHeads[word] ?? otherHeads[word];
};

export interface ReadSheet {
  readonly rows: readonly RosterRow[];
  /** Heads that are none of the list's columns; what stands under them is left out. */
  readonly leftOut: readonly string[];
}

/**
 * The cells of a sheet as lines of the list. With heads in its first line by name, in any order; without, in the order of the
 * list. A unit that stands only in the first of its lines, as in merged cells, holds for those below.
 */
export const readCells = (cells: readonly (readonly string[])[]): ReadSheet => {
  const filled = cells
    .map((line) => line.map((cell) => cell.trim()))
    .filter((line) => line.some((cell) => cell !== ''));
  const heads = filled[0]?.map(columnOf) ?? [];
  const named = heads.filter((head) => head !== undefined).length >= 2;
  const order = named ? heads : columns;
  let unit = '';
  const rows = filled.slice(named ? 1 : 0).map((line) => {
    const row = emptyRow();
    for (const [index, column] of order.entries()) if (column !== undefined) row[column] = line[index] ?? '';
    if (row.unit === '') row.unit = unit;
    unit = row.unit;
    return row;
  });
  const leftOut = named ? (filled[0] ?? []).filter((head, index) => head !== '' && heads[index] === undefined) : [];
  return { rows, leftOut };
};

/** What is copied from a spreadsheet: tabs between cells, quotes around those that hold line breaks. */
export const cellsOf = (text: string): string[][] => {
  const lines: string[][] = [[]];
  for (const match of text.replaceAll('\r\n', '\n').matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gu)) {
    const [, quoted, plain = '', end] = match;
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replaceAll('\n', ' '));
    if (end === '\n') lines.push([]);
    else if (end === '') break;
  }
  return lines;
};
