import type { MoneyUnit } from '@zhengxiang/core';

/** Cells made one, counted from 0, the last row and column included. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of an uploaded file: every cell as text, without the blanks around it. A formula without a result stands as `=A1*2`. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges?: readonly MergedCells[];
  /** Numbers whose format shows a unit of money: row and column from 0, and the unit of the stored number. */
  readonly units?: readonly (readonly [row: number, column: number, unit: MoneyUnit])[];
  readonly hidden?: boolean;
  /** Counted from 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** A cell with content so far out that nothing was read there. */
  readonly beyond?: string;
}

/** A file as it was read. */
export interface RawFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly sheets: readonly RawSheet[];
}

/** The most rows that one import looks at. */
export const mostRows = 20_000;

const lettersOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${lettersOf(Math.floor(column / 26) - 1)}${lettersOf(column % 26)}`;

/** A cell as a spreadsheet names it: row counted from 1, column from 0. */
export const cellAt = (row: number, column: number): string => `${lettersOf(column)}${String(row)}`;
