import { columnNames, defaultColumns, listColumns, type ListColumn } from '@zhengxiang/application/contract';
import { Button, Checkbox, Popover } from 'antd';
import type { ReactElement } from 'react';

/** Which columns are shown. The name of the project always is. */
export const ColumnChoice = ({
  columns,
  choose,
}: {
  readonly columns: readonly ListColumn[];
  readonly choose: (columns: readonly ListColumn[] | undefined) => void;
}): ReactElement => (
  <Popover
    trigger="click"
    placement="bottomRight"
    content={
      <div className="column-choice" role="group" aria-label="显示的列">
        {listColumns.map((column) => (
          <Checkbox
            key={column}
            checked={columns.includes(column)}
            disabled={column === 'name'}
            onChange={({ target }) =>
              choose(listColumns.filter((one) => (one === column ? target.checked : columns.includes(one))))
            }
          >
            {columnNames[column]}
          </Checkbox>
        ))}
        <Button size="small" onClick={() => choose(undefined)} disabled={sameColumns(columns)}>
          恢复默认列
        </Button>
      </div>
    }
  >
    <Button>{`列（${String(columns.length)}）`}</Button>
  </Popover>
);

const sameColumns = (columns: readonly ListColumn[]): boolean => columns.join() === defaultColumns.join();
