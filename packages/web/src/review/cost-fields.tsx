import type { Fields } from '@zhengxiang/core';
import { currentApplication, type BudgetLine } from '@zhengxiang/procedure';
import { Button, Pagination } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { useWorld } from '../fields/world.ts';
import type { FieldsProps } from '../forms/action-form.tsx';
import { CostLine } from './cost-line.tsx';
import { costTotals, restUncut, type CostRow } from './cost-rows.ts';
import { pageSize, useCostRows, useCostSheet } from './use-cost-sheet.ts';
import { wanGrouped } from '../ui/money.tsx';

const noLines: readonly BudgetLine[] = [];

/** 造价审核表: every line of the application with its cut; arrows and Enter move between rows, Excel cells are pasted. */
export const CostFields = (props: FieldsProps): ReactElement => {
  const { facts } = useWorld();
  const lines = (facts && currentApplication(facts)?.lines) ?? noLines;
  const columns: Fields = props.fields['lines']?.fields ?? {};
  const { rows, put } = useCostRows(lines, props);
  const { table, page, turn, onKeyDown, onPaste } = useCostSheet(lines.length, columns, rows, put);
  const open = rows.filter((row) => row['reduced'] === undefined).length;
  const start = page * pageSize;
  return (
    <div className="line-sheet" data-field="lines" onKeyDown={onKeyDown} onPaste={onPaste}>
      {/* Above the rows: what they have to say when the cursor leaves them must not push it away from under the pointer. */}
      {open > 0 && (
        <Button size="small" data-rest-uncut onClick={() => put(restUncut)}>
          {`其余 ${String(open)} 行不核减`}
        </Button>
      )}
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
        <Totals rows={rows} />
      </table>
      {lines.length > pageSize && (
        <Pagination
          size="small"
          current={page + 1}
          pageSize={pageSize}
          total={lines.length}
          showSizeChanger={false}
          showTotal={(total) => `共 ${String(total)} 行，合计是全部行的`}
          onChange={(chosen) => turn(chosen - 1)}
        />
      )}
      <p className="muted">
        每行填核减，不核减的填 0；上下箭头、回车换行；可从 Excel 复制“核减、理由、说明”几列，在起始格粘贴。
      </p>
    </div>
  );
};

const Totals = ({ rows }: { readonly rows: readonly CostRow[] }): ReactElement => {
  const totals = useMemo(() => costTotals(rows), [rows]);
  return (
    <tfoot aria-live="polite">
      <tr data-cost-totals>
        <td colSpan={4}>{totals.open > 0 ? `合计（${String(totals.open)} 行还没有填）` : '合计'}</td>
        <td className="num">{wanGrouped(totals.declared)}</td>
        <td className={totals.reduced === 0 ? 'num' : 'num cut'}>
          {totals.reduced === 0 ? '—' : `−${wanGrouped(totals.reduced)}`}
        </td>
        <td className="num">{wanGrouped(totals.approved)}</td>
        <td colSpan={2}>{`核减率 ${totals.rate}`}</td>
      </tr>
    </tfoot>
  );
};

const headings = [
  ['序', ''],
  ['类别', ''],
  ['名称', ''],
  ['数量', 'num'],
  ['申报（万元）', 'num'],
  ['核减（万元）', ''],
  ['核定（万元）', 'num'],
  ['核减理由', ''],
  ['依据和说明', ''],
] as const;

const Head = (): ReactElement => (
  <thead>
    <tr>
      {headings.map(([text, className]) => (
        <th scope="col" key={text} className={className}>
          {text}
        </th>
      ))}
    </tr>
  </thead>
);
