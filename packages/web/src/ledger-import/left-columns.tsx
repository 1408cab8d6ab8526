import { ledgerFieldNames, type LedgerField, type LedgerPreview } from '@zhengxiang/application/contract';
import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';

type Put = (column: number, field: LedgerField) => void;

const headingOf = ({ headings }: LedgerPreview, column: number): string => {
  const heading = (headings[column] ?? '').trim();
  return heading === '' ? `第 ${String(column + 1)} 列` : heading;
};

const samplesOf = ({ rows }: LedgerPreview, column: number): string =>
  rows
    .map(({ written }) => written[column] ?? '')
    .filter((text) => text !== '')
    .slice(0, 2)
    .join('、');

/** Columns that mean the same as far as their headings tell: a person says which. */
const Rivals = ({ preview, put }: { readonly preview: LedgerPreview; readonly put: Put }): ReactElement => (
  <>
    {preview.rivals.map(({ field, columns }) => (
      <Alert
        key={field}
        type="warning"
        showIcon
        className="spaced"
        title={`有 ${String(columns.length)} 列都像是“${ledgerFieldNames[field]}”，请选一列`}
        description={
          <div className="buttons">
            {columns.map((column) => (
              <Button key={column} size="small" onClick={() => put(column, field)}>
                {`${headingOf(preview, column)}（例：${samplesOf(preview, column)}）`}
              </Button>
            ))}
          </div>
        }
      />
    ))}
  </>
);

/** What of the file is not taken in: columns, cells far out. Nothing is left out unseen. */
export const LeftColumns = ({ preview, put }: { readonly preview: LedgerPreview; readonly put: Put }): ReactElement => {
  const taken = new Set(preview.columns.map(({ field }) => field));
  const numbers = preview.left.filter((one) => one.numbers);
  const words = preview.left.filter(
    (one) => !one.numbers && !preview.rivals.some(({ columns }) => columns.includes(one.column)),
  );
  return (
    <>
      <Rivals preview={preview} put={put} />
      {numbers.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="spaced"
          data-left="numbers"
          title={`有 ${String(numbers.length)} 列数字没有导入，是金额的请选择它的含义`}
          description={
            <ul className="ledger-left">
              {numbers.map(({ column, maybe }) => (
                <li key={column}>
                  {`${headingOf(preview, column)}（例：${samplesOf(preview, column)}）`}{' '}
                  {maybe !== null && (
                    <Button size="small" onClick={() => put(column, maybe)}>
                      {taken.has(maybe) ? `改用它作“${ledgerFieldNames[maybe]}”` : `就是“${ledgerFieldNames[maybe]}”`}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {words.length > 0 && (
        <p className="muted" data-left="words">
          {`没有导入的列：${words.map(({ column }) => headingOf(preview, column)).join('、')}。要导入的，在下面为它选择含义。`}
        </p>
      )}
      {preview.beyond !== null && (
        <p className="ledger-doubt">{`表格以外很远的单元格 ${preview.beyond} 还有内容，没有读取。`}</p>
      )}
    </>
  );
};
