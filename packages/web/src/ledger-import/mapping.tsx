import {
  ledgerFieldNames,
  type LedgerColumn,
  type LedgerField,
  type LedgerPreview,
} from '@zhengxiang/application/contract';
import { Select, Tag } from 'antd';
import type { ReactElement } from 'react';

const fields = Object.entries(ledgerFieldNames).map(([value, label]) => ({ value: value as LedgerField, label }));

/** The columns with one of them changed; a field stands in one column only. */
export const columnsWith = (columns: readonly LedgerColumn[], at: number, column: LedgerColumn): LedgerColumn[] =>
  columns.map((one, index) => {
    if (index === at) return column;
    return column.field !== null && one.field === column.field ? { ...one, field: null } : one;
  });

/** What each column of the file means: guessed from the headings, changed here. */
export const ColumnMapping = ({
  preview,
  change,
}: {
  readonly preview: LedgerPreview;
  readonly change: (columns: LedgerColumn[]) => void;
}): ReactElement => {
  const put = (at: number, column: LedgerColumn): void => change(columnsWith(preview.columns, at, column));
  return (
    <div className="ledger-columns">
      {preview.columns.map((column, index) => {
        const heading = preview.headings[index] ?? '';
        const name = heading === '' ? `第 ${String(index + 1)} 列` : heading;
        return (
          <div key={`${String(index)}${heading}`} className="ledger-column">
            <strong>{name}</strong>
            {preview.hiddenColumns.includes(index) && <Tag>隐藏的列</Tag>}
            <div className="muted ledger-sample">
              例：{preview.rows.find(({ written }) => (written[index] ?? '') !== '')?.written[index] ?? '（全空）'}
            </div>
            <Select
              aria-label={`“${name}”这一列是什么`}
              value={column.field ?? ''}
              options={[{ value: '' as const, label: '不导入这一列' }, ...fields]}
              onChange={(field: LedgerField | '') => put(index, { ...column, field: field === '' ? null : field })}
              style={{ width: '100%' }}
            />
          </div>
        );
      })}
    </div>
  );
};
