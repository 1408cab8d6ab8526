import { currentApplication, serviceKinds, wan, type Fen, type Fields } from '@zhengxiang/core';
import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent, type ReactElement } from 'react';
import { FieldBox } from '../fields/field-box.tsx';
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
import { newId } from '../api/new-id.ts';

const words = (value: unknown): string =>
  typeof value === 'number' && Number.isSafeInteger(value) ? wan(value as Fen) : '—';

/** The typed cell that an event came from. */
const cellOf = (target: EventTarget): { readonly row: number; readonly key: TypedColumn } | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-cell]') : null;
  const key = typedColumns.find((one) => one === cell?.dataset['cell']);
  return cell && key ? { row: Number(cell.dataset['at']), key } : undefined;
};

/** 造价审核表: every line of the application with its cut; arrows and Enter move between rows, Excel cells are pasted. */
export const CostFields = ({ fields, values, onChange }: FieldsProps): ReactElement => {
  const { facts } = useWorld();
  const lines = (facts && currentApplication(facts)?.lines) ?? [];
  const rows = Array.isArray(values['lines']) ? (values['lines'] as CostRow[]) : [];
  const columns: Fields = fields['lines']?.fields ?? {};
  const table = useRef<HTMLTableElement>(null);
  const put = (next: readonly CostRow[]): void => onChange({ ...values, lines: next });
  const isComplete = lines.every((line, index) => rows[index]?.['line'] === line.id) && rows.length === lines.length;
  useEffect(() => {
    if (!isComplete) put(completeRows(lines, rows, () => newId()));
  });
  const totals = costTotals(rows);

  const move = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    const { target } = event;
    const cell = cellOf(target);
    const plain = target instanceof HTMLInputElement && target.getAttribute('role') !== 'combobox';
    if (step === undefined || !cell || !plain || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const next = table.current?.querySelector<HTMLInputElement>(
      `td[data-cell="${cell.key}"][data-at="${String(cell.row + step)}"] input`,
    );
    next?.focus();
    next?.select();
  };
  const paste = (event: ClipboardEvent): void => {
    const cell = cellOf(event.target);
    const pasted = cell && pasteCost(event.clipboardData.getData('text/plain'), columns, rows, cell);
    if (!pasted) return;
    event.preventDefault();
    put(pasted);
  };

  return (
    <div className="sheet" data-field="lines" onKeyDown={move} onPaste={paste}>
      <table ref={table}>
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
        <tbody>
          {lines.map((line, index) => {
            const row = rows[index];
            if (row?.['line'] !== line.id) return null;
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
                      put(rows.map((one) => (one.id === row.id ? settled({ ...one, [key]: next }) : one)))
                    }
                  />
                </td>
              ) : null;
            };
            return (
              <tr key={line.id} data-changed={row['reduced'] !== 0}>
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
          })}
        </tbody>
        <tfoot aria-live="polite">
          <tr data-cost-totals>
            <td colSpan={4}>合计</td>
            <td className="num">{wan(totals.declared)}</td>
            <td className={totals.reduced === 0 ? 'num' : 'num cut'}>
              {totals.reduced === 0 ? '—' : `−${wan(totals.reduced)}`}
            </td>
            <td className="num">{wan(totals.approved)}</td>
            <td colSpan={2}>{`核减率 ${totals.rate}`}</td>
          </tr>
        </tfoot>
      </table>
      <p className="muted">上下箭头、回车换行；可从 Excel 复制“核减、理由、说明”几列，在起始格粘贴。</p>
    </div>
  );
};
