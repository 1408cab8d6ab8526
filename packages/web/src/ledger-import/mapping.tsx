import {
  ledgerFieldNames,
  type LedgerColumn,
  type LedgerField,
  type LedgerPreview,
} from '@zhengxiang/application/contract';
import { Select } from 'antd';
import type { ReactElement } from 'react';

const fields = Object.entries(ledgerFieldNames).map(([value, label]) => ({ value: value as LedgerField, label }));
const money: ReadonlySet<LedgerField> = new Set(['total', 'approved', 'contract', 'paid']);

/** What each column of the file means: guessed from the headings, changed here. */
export const ColumnMapping = ({
  preview,
  change,
}: {
  readonly preview: LedgerPreview;
  readonly change: (columns: LedgerColumn[]) => void;
}): ReactElement => {
  const put = (at: number, column: LedgerColumn): void =>
    change(
      preview.columns.map((one, index) => {
        if (index === at) return column;
        // A field stands in one column only.
        return column.field !== null && one.field === column.field ? { ...one, field: null } : one;
      }),
    );
  return (
    <div className="ledger-columns">
      {preview.columns.map((column, index) => {
        const heading = preview.headings[index] ?? '';
        const name = heading === '' ? `第 ${String(index + 1)} 列` : heading;
        return (
          <div key={`${String(index)}${heading}`} className="ledger-column">
            <strong>{name}</strong>
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
            {column.field !== null && money.has(column.field) && (
              <Select
                aria-label={`“${name}”的金额单位`}
                value={column.unit}
                options={[
                  { value: 'wan', label: '单位：万元' },
                  { value: 'yuan', label: '单位：元' },
                ]}
                onChange={(unit: LedgerColumn['unit']) => put(index, { ...column, unit })}
                style={{ width: '100%', marginTop: 4 }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
};
