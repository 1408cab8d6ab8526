import { paper, type Fen, type Grid, type GridCell, type GridRow } from '@zhengxiang/core';

const { cell, grid, money, printed, row, value } = paper;

/** The head of a table, one caption a column. */
export const headRow = (...captions: readonly string[]): GridRow =>
  row(...captions.map((caption) => cell(printed(caption, true), { align: 'center' })));

export const wordCell = (words: string, align: 'left' | 'center' = 'left'): GridCell =>
  cell(value('', words), { align });
export const numberCell = (index: number): GridCell => wordCell(String(index + 1), 'center');
/** An amount in 万元. */
export const amountCell = (amount: Fen): GridCell => cell(money('', amount), { align: 'right' });

/** A table whose head is repeated on every page. */
export const table = (columns: readonly number[], head: readonly string[], rows: readonly GridRow[]): Grid =>
  grid(columns, [headRow(...head), ...rows], 1);
