import { keysOf, unitsInHead, unitsInLine, type MoneyUnit } from '@zhengxiang/core';
import { ledgerUnitNames, type LedgerUnit } from '../contract/index.ts';
import type { Heading } from './guess-columns.ts';
import type { Head } from './head.ts';
import type { RawSheet } from './sheet.ts';

/** The unit of a column of amounts, and how the file says it. */
export interface ColumnUnit {
  readonly unit: LedgerUnit | null;
  readonly from: string | null;
  readonly conflict: string | null;
}

/** A place of the file that states a unit. */
interface Stated {
  readonly unit: MoneyUnit;
  readonly where: string;
}

export const ledgerUnitOf = (unit: MoneyUnit): LedgerUnit =>
  keysOf(ledgerUnitNames).find((key) => ledgerUnitNames[key] === unit) ?? 'yuan';

const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

/** A line that is a note and no row of the table: words in one cell, 注 or 说明 or 单位 at their beginning. */
const isNote = (texts: readonly string[]): boolean => {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '');
  return filled.length === 1 && /^[（(【[]?(?:备?注|说明|(?:金额|计量|货币)?单位)/u.test(filled[0] ?? '');
};

/** What the lines above the heading, the notes below the table and the name of the sheet state for the whole table. */
export const unitsOfSheet = (sheet: RawSheet, head: Head): readonly Stated[] => {
  const lines = sheet.rows.flatMap((texts, index) =>
    index < head.row - 1 || (index >= head.row - 1 + head.rows && isNote(texts))
      ? texts.flatMap((text) =>
          unitsInLine(text).map((unit): Stated => ({ unit, where: `第 ${String(index + 1)} 行“${shortened(text)}”` })),
        )
      : [],
  );
  const name = unitsInLine(sheet.name).map((unit): Stated => ({ unit, where: `工作表名称“${sheet.name}”` }));
  return [...lines, ...name];
};

const inHeading = ({ text, readings }: Heading): readonly Stated[] =>
  [...new Set([text, ...readings].flatMap(unitsInHead))].map((unit) => ({
    unit,
    where: `标题“${shortened(text)}”`,
  }));

/** The unit that all numbers of a column are shown with. */
const inFormats = (sheet: RawSheet, head: Head, column: number): readonly Stated[] => {
  const first = head.row - 1 + head.rows;
  const formats = (sheet.units ?? []).filter(([row, at]) => at === column && row >= first);
  const [one] = new Set(formats.map(([, , unit]) => unit));
  const shown = new Set(formats.map(([row]) => row));
  const numbers = sheet.rows.flatMap((texts, row) =>
    row >= first && /^-?[\d.,]+$/u.test(texts[column] ?? '') ? [row] : [],
  );
  return one !== undefined &&
    new Set(formats.map(([, , unit]) => unit)).size === 1 &&
    numbers.every((row) => shown.has(row))
    ? [{ unit: one, where: '单元格格式' }]
    : [];
};

/** The unit that the file states for a column; none where it is silent or contradicts itself. A number format is the weakest word. */
export const unitOfColumn = (
  sheet: RawSheet,
  head: Head,
  column: number,
  ofSheet: readonly Stated[] = unitsOfSheet(sheet, head),
): ColumnUnit => {
  const heading = head.headings[column];
  const said = [...(heading ? inHeading(heading) : []), ...ofSheet];
  const stated = said.length > 0 ? said : inFormats(sheet, head, column);
  const [first] = stated;
  if (first === undefined) return { unit: null, from: null, conflict: null };
  if (new Set(stated.map(({ unit }) => unit)).size === 1)
    return { unit: ledgerUnitOf(first.unit), from: `${first.where}：${first.unit}`, conflict: null };
  const places = stated.map(({ unit, where }) => `${where}写的是${unit}`).join('，');
  return { unit: null, from: null, conflict: `${places}，不一致` };
};
