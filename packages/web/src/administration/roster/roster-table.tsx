import { rosterColumns, type RosterColumn, type RosterLine, type RosterRow } from '@zhengxiang/application/contract';
import { Input, Switch } from 'antd';
import { useState, type ReactElement } from 'react';
import { columns } from './sheet.ts';

const heavy = ['wrong', 'doubtful', 'proposed'] as const;

interface TableProps {
  readonly lines: readonly RosterLine[];
  readonly put: (at: number, row: RosterRow) => void;
}

const asks = ({ notes }: RosterLine): boolean => notes.some(({ weight }) => weight !== 'proposed');

/** The list as it would be entered: what is wrong, doubtful or proposed stands in its cell, where it can be changed. */
export const RosterTable = ({ lines, put }: TableProps): ReactElement => {
  const [only, setOnly] = useState(false);
  const used = columns.filter((column) =>
    lines.some((line) => line.row[column] !== '' || line.notes.some((note) => note.column === column)),
  );
  const shown = lines.map((line, at) => ({ line, at })).filter(({ line }) => !only || asks(line));
  return (
    <>
      <label>
        <Switch size="small" checked={only} onChange={setOnly} /> 只看要改的和要核对的
      </label>
      <div
        className="read-table"
        style={{ maxHeight: '52vh', overflow: 'auto', marginTop: 8, marginBottom: 8 }}
        tabIndex={0}
        role="region"
        aria-label="要导入的名单"
      >
        <table>
          <thead>
            <tr>
              <th scope="col">行</th>
              {used.map((column) => (
                <th scope="col" key={column}>
                  {rosterColumns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, at }) => (
              <tr key={at} data-line={at} data-does={line.does}>
                <td>{at + 1}</td>
                {used.map((column) => (
                  <Cell key={column} line={line} at={at} column={column} put={put} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

interface CellProps {
  readonly line: RosterLine;
  readonly at: number;
  readonly column: RosterColumn;
  readonly put: TableProps['put'];
}

const Cell = ({ line, at, column, put }: CellProps): ReactElement => {
  const notes = line.notes.filter((note) => note.column === column);
  const weight = heavy.find((one) => notes.some((note) => note.weight === one));
  return (
    <td>
      <div className="roster-cell" data-weight={weight}>
        {weight === undefined ? (
          line.row[column]
        ) : (
          <Input
            size="small"
            aria-label={`第 ${String(at + 1)} 行${rosterColumns[column]}`}
            status={weight === 'wrong' ? 'error' : weight === 'doubtful' ? 'warning' : ''}
            value={line.row[column]}
            onChange={(event) => put(at, { ...line.row, [column]: event.target.value })}
          />
        )}
        {notes.map(({ message, weight: own }) => (
          <div
            key={message}
            className={`roster-note ${own === 'wrong' ? 'field-error' : own === 'doubtful' ? 'field-warning' : 'muted'}`}
          >
            {message}
          </div>
        ))}
      </div>
    </td>
  );
};
