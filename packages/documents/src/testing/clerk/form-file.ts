import type { AnnexReturn, ReturnedColumn } from '@zhengxiang/procedure';
import { plainLabel } from '../../readers/lines.ts';
import { labelWithoutUnit } from '../../readers/stated-units.ts';
import type { Slot } from '../../readers/slots.ts';
import type { Node } from './markup.ts';
import type { Parts } from './package.ts';

/** A cell of a form under the hands of a clerk. */
export interface Cell {
  readonly node: Node;
  readonly row: Node;
}

/** What a clerk does in either program. */
export interface FormFile {
  readonly format: 'docx' | 'xlsx';
  readonly parts: Parts;
  /** What holds the rows: sheetData, or the table a row stands in. */
  readonly rowsOf: (row: Node) => Node;
  readonly rows: () => readonly Node[];
  readonly cells: (row: Node) => readonly Node[];
  readonly text: (cell: Node) => string;
  readonly setText: (cell: Node, words: string) => void;
  /** Paragraphs of a Word file that stand outside of tables; rows of one merged cell in a workbook. */
  readonly paragraphs: () => readonly Cell[];
  /** A row of these cells after another one. */
  readonly addRow: (after: Node, words: readonly string[]) => void;
  readonly copyRow: (row: Node) => Node;
  readonly dropRow: (row: Node) => void;
  readonly bytes: () => Uint8Array;
}

export interface SlotPlace {
  readonly slot: Slot;
  readonly label: Cell;
  readonly value: Cell;
}

/** A row of a returned table; cells by the caption of their column. */
export interface RowPlace {
  readonly row: Node;
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface TablePlace {
  readonly head: Node;
  readonly heads: ReadonlyMap<string, Cell>;
  readonly columns: readonly ReturnedColumn[];
  readonly rows: readonly RowPlace[];
  readonly free: readonly RowPlace[];
}

const nextWith = (file: FormFile, row: Node, cell: Node): Node | undefined => {
  const cells = file.cells(row);
  return cells[cells.indexOf(cell) + 1];
};

/** Where every answer of the form stands in an unspoilt file. */
export const slotPlaces = (file: FormFile, slots: readonly Slot[]): readonly SlotPlace[] => {
  const rows = file.rows();
  let from = 0;
  return slots.flatMap((slot): readonly SlotPlace[] => {
    for (let index = from; index < rows.length; index += 1) {
      const row = rows[index];
      const label =
        row && file.cells(row).find((cell) => labelWithoutUnit(file.text(cell)) === labelWithoutUnit(slot.label));
      const value = row && label && nextWith(file, row, label);
      if (!row || !label || !value) continue;
      from = index;
      return [{ slot, label: { node: label, row }, value: { node: value, row } }];
    }
    return [];
  });
};

export const tablePlace = (
  file: FormFile,
  table: AnnexReturn['tables'][number] | undefined,
): TablePlace | undefined => {
  if (!table) return undefined;
  const rows = file.rows();
  const at = rows.findIndex((row) => {
    const texts = new Set(file.cells(row).map((cell) => labelWithoutUnit(file.text(cell))));
    return table.columns.every(({ caption }) => texts.has(labelWithoutUnit(caption)));
  });
  const head = rows[at];
  if (!head) return undefined;
  const cells = file.cells(head);
  const heads = new Map(
    table.columns.flatMap(({ caption }) => {
      const node = cells.find((cell) => labelWithoutUnit(file.text(cell)) === labelWithoutUnit(caption));
      return node ? [[caption, { node, row: head }] as const] : [];
    }),
  );
  const width = cells.length;
  const last =
    table.end === undefined
      ? rows.length
      : rows.findIndex(
          (row, index) => index > at && file.cells(row).some((cell) => plainLabel(file.text(cell)) === table.end),
        );
  const places = rows.slice(at + 1, last).flatMap((row): readonly RowPlace[] => {
    const own = file.cells(row);
    if (own.length < width) return [];
    return [
      {
        row,
        cells: new Map(
          [...heads].flatMap(([caption, cell]) => {
            const node = own[cells.indexOf(cell.node)];
            return node ? [[caption, { node, row }] as const] : [];
          }),
        ),
      },
    ];
  });
  const isFilled = ({ cells: own }: RowPlace): boolean =>
    [...own].some(([, { node }]) => !/^0?$/u.test(file.text(node).trim()));
  return {
    head,
    heads,
    columns: table.columns,
    rows: places.filter(isFilled),
    free: places.filter((one) => !isFilled(one)),
  };
};
