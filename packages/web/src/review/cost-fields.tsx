import { wan, type Fen, type Fields } from '@zhengxiang/core';
import { currentApplication, serviceKinds, type BudgetLine } from '@zhengxiang/procedure';
import { Pagination } from 'antd';
import {
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { newId } from '../api/new-id.ts';
import { FieldBox } from '../fields/field-box.tsx';
import { onReveal } from '../fields/reveal.ts';
import { useWorld } from '../fields/world.ts';
import type { FieldsProps } from '../forms/action-form.tsx';
import {
  completeRows,
  costTotals,
  pasteCost,
  settled,
  typedColumns,
  type CostRow,
  type TypedColumn,
} from './cost-rows.ts';

const words = (value: unknown): string =>
  typeof value === 'number' && Number.isSafeInteger(value) ? wan(value as Fen) : '—';

/** The typed cell that an event came from. */
const cellOf = (target: EventTarget): { readonly row: number; readonly key: TypedColumn } | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-cell]') : null;
  const key = typedColumns.find((one) => one === cell?.dataset['cell']);
  return cell && key ? { row: Number(cell.dataset['at']), key } : undefined;
};

/** Rows on the screen at a time; the totals are of all. */
const pageSize = 50;
const noLines: readonly BudgetLine[] = [];
const noRows: readonly CostRow[] = [];

/** 造价审核表: every line of the application with its cut; arrows and Enter move between rows, Excel cells are pasted. */
export const CostFields = ({ fields, values, onChange }: FieldsProps): ReactElement => {
  const { facts } = useWorld();
  const lines = (facts && currentApplication(facts)?.lines) ?? noLines;
  const rows = Array.isArray(values['lines']) ? (values['lines'] as readonly CostRow[]) : noRows;
  const columns: Fields = fields['lines']?.fields ?? {};
  const table = useRef<HTMLTableElement>(null);
  const [page, setPage] = useState(0);
  /** The cell that gets the cursor once its page is drawn. */
  const [next, setNext] = useState<{ readonly row: number; readonly key: TypedColumn }>();
  const latest = useRef({ rows, values, onChange });
  latest.current = { rows, values, onChange };
  const put = useCallback((change: (rows: readonly CostRow[]) => readonly CostRow[]): void => {
    const now = latest.current;
    now.onChange({ ...now.values, lines: change(now.rows) });
  }, []);
  const isComplete = rows.length === lines.length && lines.every((line, index) => rows[index]?.['line'] === line.id);
  useEffect(() => {
    if (!isComplete) put((before) => completeRows(lines, before, () => newId()));
  }, [isComplete, lines, put]);
  useEffect(
    () =>
      onReveal((path) => {
        const row = Number(/^lines\.(\d+)/u.exec(path)?.[1] ?? Number.NaN);
        if (Number.isInteger(row)) setPage(Math.floor(row / pageSize));
      }),
    [],
  );
  useEffect(() => {
    if (!next) return;
    const cell = `td[data-cell="${next.key}"][data-at="${String(next.row)}"] :is(input, textarea)`;
    const input = table.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(cell);
    input?.focus();
    input?.select();
  }, [next]);
  const totals = useMemo(() => costTotals(rows), [rows]);

  const move = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    const { target } = event;
    const cell = cellOf(target);
    const plain = target instanceof HTMLInputElement && target.getAttribute('role') !== 'combobox';
    if (step === undefined || !cell || !plain || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const row = cell.row + step;
    if (row < 0 || row >= lines.length) return;
    setPage(Math.floor(row / pageSize));
    setNext({ row, key: cell.key });
  };
  const paste = (event: ClipboardEvent): void => {
    const cell = cellOf(event.target);
    const pasted = cell && pasteCost(event.clipboardData.getData('text/plain'), columns, rows, cell);
    if (!pasted) return;
    event.preventDefault();
    put(() => pasted);
  };
  const start = page * pageSize;

  return (
    <div className="line-sheet" data-field="lines" onKeyDown={move} onPaste={paste}>
      <table ref={table}>
        <Head />
        <tbody>
          {lines.slice(start, start + pageSize).map((line, offset) => {
            const row = rows[start + offset];
            return row?.['line'] === line.id ? (
              <CostLine key={line.id} line={line} row={row} index={start + offset} columns={columns} put={put} />
            ) : null;
          })}
        </tbody>
        <tfoot aria-live="polite">
          <tr data-cost-totals>
            <td colSpan={4}>{totals.open > 0 ? `合计（${String(totals.open)} 行还没有填）` : '合计'}</td>
            <td className="num">{wan(totals.declared)}</td>
            <td className={totals.reduced === 0 ? 'num' : 'num cut'}>
              {totals.reduced === 0 ? '—' : `−${wan(totals.reduced)}`}
            </td>
            <td className="num">{wan(totals.approved)}</td>
            <td colSpan={2}>{`核减率 ${totals.rate}`}</td>
          </tr>
        </tfoot>
      </table>
      {lines.length > pageSize && (
        <Pagination
          size="small"
          current={page + 1}
          pageSize={pageSize}
          total={lines.length}
          showSizeChanger={false}
          showTotal={(total) => `共 ${String(total)} 行，合计是全部行的`}
          onChange={(chosen) => setPage(chosen - 1)}
        />
      )}
      <p className="muted">上下箭头、回车换行；可从 Excel 复制“核减、理由、说明”几列，在起始格粘贴。</p>
    </div>
  );
};

const Head = (): ReactElement => (
  <thead>
    <tr>
      <th scope="col">序</th>
      <th scope="col">类别</th>
      <th scope="col">名称</th>
      <th scope="col" className="num">
        数量
      </th>
      <th scope="col" className="num">
        申报（万元）
      </th>
      <th scope="col">核减（万元）</th>
      <th scope="col" className="num">
        核定（万元）
      </th>
      <th scope="col">核减理由</th>
      <th scope="col">依据和说明</th>
    </tr>
  </thead>
);

interface CostLineProps {
  readonly line: BudgetLine;
  readonly row: CostRow;
  readonly index: number;
  readonly columns: Fields;
  readonly put: (change: (rows: readonly CostRow[]) => readonly CostRow[]) => void;
}

/** One line; drawn again only when it changes, so that long tables stay quick. */
const CostLine = memo(({ line, row, index, columns, put }: CostLineProps): ReactElement => {
  const cell = (key: TypedColumn): ReactElement | null => {
    const field = columns[key];
    return field ? (
      <td data-cell={key} data-at={index} style={{ minWidth: key === 'reduced' ? 120 : 150 }}>
        <FieldBox
          bare
          field={field}
          path={`lines.${String(index)}.${key}`}
          value={row[key]}
          onChange={(next) =>
            put((rows) => rows.map((one) => (one.id === row.id ? settled({ ...one, [key]: next }) : one)))
          }
        />
      </td>
    ) : null;
  };
  return (
    <tr data-changed={row['reduced'] !== 0}>
      <td>{index + 1}</td>
      <td>{serviceKinds[line.kind]}</td>
      <td>
        {line.name}
        {line.spec !== undefined && <div className="muted">{line.spec}</div>}
      </td>
      <td className="num">{`${String(line.quantity)} ${line.unit}`}</td>
      <td className="num">{words(row['declared'])}</td>
      {cell('reduced')}
      <td className="num">
        <strong>{words(row['approved'])}</strong>
      </td>
      {cell('reasonCode')}
      {cell('note')}
    </tr>
  );
});
CostLine.displayName = 'CostLine';
