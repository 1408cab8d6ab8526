import type { Fields } from '@zhengxiang/core';
import type { BudgetLine } from '@zhengxiang/procedure';
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { newId } from '../api/new-id.ts';
import { onReveal } from '../fields/reveal.ts';
import type { FieldsProps } from '../forms/action-form.tsx';
import { completeRows, pasteCost, typedColumns, type CostRow, type TypedColumn } from './cost-rows.ts';

/** Rows on the screen at a time; the totals are of all. */
export const pageSize = 50;
const noRows: readonly CostRow[] = [];

interface Cell {
  readonly row: number;
  readonly key: TypedColumn;
}

/** The typed cell that an event came from. */
const cellOf = (target: EventTarget): Cell | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-cell]') : null;
  const key = typedColumns.find((one) => one === cell?.dataset['cell']);
  return cell && key ? { row: Number(cell.dataset['at']), key } : undefined;
};

type Put = (change: (rows: readonly CostRow[]) => readonly CostRow[]) => void;

/** The rows of the sheet, one for every line of the application, and the way to change them. */
export const useCostRows = (
  lines: readonly BudgetLine[],
  { values, onChange }: FieldsProps,
): { readonly rows: readonly CostRow[]; readonly put: Put } => {
  const rows = Array.isArray(values['lines']) ? (values['lines'] as readonly CostRow[]) : noRows;
  const latest = useRef({ rows, values, onChange });
  latest.current = { rows, values, onChange };
  const put = useCallback<Put>((change) => {
    const now = latest.current;
    now.onChange({ ...now.values, lines: change(now.rows) });
  }, []);
  const isComplete = rows.length === lines.length && lines.every((line, index) => rows[index]?.['line'] === line.id);
  useEffect(() => {
    if (!isComplete) put((before) => completeRows(lines, before, () => newId()));
  }, [isComplete, lines, put]);
  return { rows, put };
};

/** Which page is on the screen: the one that somebody turned to, or on which something is to be shown. */
const usePage = (): readonly [number, (page: number) => void] => {
  const [page, setPage] = useState(0);
  useEffect(
    () =>
      onReveal((path) => {
        const row = Number(/^lines\.(\d+)/u.exec(path)?.[1] ?? Number.NaN);
        if (Number.isInteger(row)) setPage(Math.floor(row / pageSize));
      }),
    [],
  );
  return [page, setPage];
};

/** Puts the cursor into a cell once its page is drawn. */
const useCursor = (table: RefObject<HTMLTableElement | null>): ((cell: Cell) => void) => {
  const [next, setNext] = useState<Cell>();
  useEffect(() => {
    if (!next) return;
    const cell = `td[data-cell="${next.key}"][data-at="${String(next.row)}"] :is(input, textarea)`;
    const input = table.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(cell);
    input?.focus();
    input?.select();
  }, [next, table]);
  return setNext;
};

interface Sheet {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly page: number;
  readonly turn: (page: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** Moving and pasting as in a spreadsheet: arrows and Enter go from row to row, over pages too. */
export const useCostSheet = (count: number, columns: Fields, rows: readonly CostRow[], put: Put): Sheet => {
  const table = useRef<HTMLTableElement>(null);
  const [page, turn] = usePage();
  const goTo = useCursor(table);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    const { target } = event;
    const cell = cellOf(target);
    const plain = target instanceof HTMLInputElement && target.getAttribute('role') !== 'combobox';
    if (step === undefined || !cell || !plain || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const row = cell.row + step;
    if (row < 0 || row >= count) return;
    turn(Math.floor(row / pageSize));
    goTo({ row, key: cell.key });
  };
  const onPaste = (event: ClipboardEvent): void => {
    const cell = cellOf(event.target);
    const pasted = cell && pasteCost(event.clipboardData.getData('text/plain'), columns, rows, cell);
    if (!pasted) return;
    event.preventDefault();
    put(() => pasted);
  };
  return { table, page, turn, onKeyDown, onPaste };
};
