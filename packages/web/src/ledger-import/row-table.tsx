import type { LedgerPreview, LedgerRow } from '@zhengxiang/application/contract';
import { wanText, type Fen } from '@zhengxiang/core';
import { Button, Segmented, Table, Tag, type TableColumnType, type TableProps } from 'antd';
import { useState, type ReactElement } from 'react';
import { Marked } from '../ui/marked.tsx';

/** How a row stands: with an error, with a warning, good, or known already. */
export type RowState = 'faulty' | 'doubtful' | 'good' | 'unchanged';

export const stateOfRow = (row: LedgerRow): RowState => {
  if (row.issues.some(({ level }) => level === 'error')) return 'faulty';
  if (row.standing === 'unchanged') return 'unchanged';
  return row.issues.length > 0 ? 'doubtful' : 'good';
};

const tags: Readonly<Record<RowState, ReactElement>> = {
  faulty: (
    <Tag color="error">
      <Marked text="✗ 有错误，不能导入" />
    </Tag>
  ),
  doubtful: <Tag color="warning">? 有疑问，勾选后导入</Tag>,
  good: (
    <Tag color="success">
      <Marked text="✓ 可以导入" />
    </Tag>
  ),
  unchanged: <Tag>= 已导入，没有变化</Tag>,
};

const amountFields = ['total', 'approved', 'contract', 'paid'] as const;

/** What a cell says as it is written, and under it the amount that was understood. */
const CellWords = ({
  preview,
  row,
  column,
}: {
  readonly preview: LedgerPreview;
  readonly row: LedgerRow;
  readonly column: number;
}): ReactElement => {
  const field = amountFields.find((one) => one === preview.columns[column]?.field);
  const amount = field === undefined ? null : row.reading[field];
  return (
    <>
      {row.written[column] ?? ''}
      {amount !== null && <div className="ledger-understood">{`= ${wanText(amount as Fen)}`}</div>}
    </>
  );
};

/** The columns of the file, with what is wrong or doubtful marked at its cell. */
const headingColumns = (preview: LedgerPreview): TableColumnType<LedgerRow>[] =>
  preview.headings.map((heading, index) => ({
    title: heading === '' ? `第 ${String(index + 1)} 列` : heading,
    width: 150,
    onCell: (row: LedgerRow) => {
      const field = preview.columns[index]?.field;
      const levels = row.issues.filter((issue) => issue.field !== null && issue.field === field);
      if (levels.length === 0) return {};
      return {
        className: levels.some(({ level }) => level === 'error') ? 'ledger-cell-error' : 'ledger-cell-doubt',
        title: levels.map(({ text }) => text).join('\n'),
      };
    },
    render: (_value: unknown, row: LedgerRow) => <CellWords preview={preview} row={row} column={index} />,
  }));

interface LedgerRowsProps {
  readonly preview: LedgerPreview;
  readonly ticked: readonly number[];
  readonly tick: (rows: readonly number[]) => void;
  /** Good rows that the person leaves out. */
  readonly dropped: readonly number[];
  readonly drop: (rows: readonly number[]) => void;
  /** Rows that look like sums and that the person knows to be projects. */
  readonly projects: readonly number[];
  readonly sayProject: (row: number, is: boolean) => void;
}

/** Good rows are taken, doubtful ones when somebody ticks them; what is not on the screen stays as it was ticked. */
const selectionOf = (
  { preview, ticked, tick, dropped, drop }: Pick<LedgerRowsProps, 'preview' | 'ticked' | 'tick' | 'dropped' | 'drop'>,
  states: ReadonlyMap<number, RowState>,
  rows: readonly LedgerRow[],
): NonNullable<TableProps<LedgerRow>['rowSelection']> => ({
  columnTitle: '导入',
  columnWidth: 56,
  selectedRowKeys: preview.rows
    .filter(({ row }) => (states.get(row) === 'good' && !dropped.includes(row)) || ticked.includes(row))
    .map(({ row }) => row),
  onChange: (keys) => {
    const here = new Set(rows.map(({ row }) => row));
    const kept = ticked.filter((row) => !here.has(row));
    const chosen = keys.map(Number).filter((row) => here.has(row) && states.get(row) === 'doubtful');
    tick([...kept, ...chosen]);
    const taken = new Set(keys.map(Number));
    const left = [...here].filter((row) => states.get(row) === 'good' && !taken.has(row));
    drop([...dropped.filter((row) => !here.has(row)), ...left]);
  },
  getCheckboxProps: (row) => ({
    disabled: !['doubtful', 'good'].includes(states.get(row.row) ?? ''),
    'aria-label': `导入第 ${String(row.row)} 行`,
  }),
});

/** Every row of the file as it is written, with what is wrong or doubtful at its cell. */
export const LedgerRows = (props: LedgerRowsProps): ReactElement => {
  const { preview, ticked, tick, dropped, drop, projects, sayProject } = props;
  const [shown, setShown] = useState<RowState | 'all'>('all');
  const states = new Map(preview.rows.map((row) => [row.row, stateOfRow(row)]));
  const rows = preview.rows.filter((row) => shown === 'all' || states.get(row.row) === shown);
  return (
    <>
      <WhichRows shown={shown} setShown={setShown} states={states} />
      <Table<LedgerRow>
        size="small"
        rowKey="row"
        dataSource={rows}
        scroll={{ x: 460 + preview.headings.length * 150 }}
        pagination={{ defaultPageSize: 50, showSizeChanger: true, showTotal: (total) => `${String(total)} 行` }}
        rowSelection={selectionOf({ preview, ticked, tick, dropped, drop }, states, rows)}
        columns={[
          { title: '行', dataIndex: 'row', width: 56, align: 'right', fixed: 'left' },
          {
            title: '结果',
            width: 320,
            fixed: 'left',
            render: (_value, row) => (
              <RowResult
                row={row}
                state={states.get(row.row) ?? 'good'}
                isDropped={dropped.includes(row.row)}
                isProject={projects.includes(row.row)}
                sayProject={sayProject}
              />
            ),
          },
          ...headingColumns(preview),
        ]}
      />
    </>
  );
};

interface RowResultProps {
  readonly row: LedgerRow;
  readonly state: RowState;
  readonly isDropped: boolean;
  readonly isProject: boolean;
  readonly sayProject: (row: number, is: boolean) => void;
}

/** How a row stands, what is wrong with it, and what can be said about it. */
const RowResult = ({ row, state, isDropped, isProject, sayProject }: RowResultProps): ReactElement => (
  <>
    {tags[state]}
    {isDropped && <Tag>您选了不导入</Tag>}
    {row.standing === 'changed' && <Tag color="processing">更新已有记录</Tag>}
    {row.issues.map((issue) => (
      <div key={issue.text} className={issue.level === 'error' ? 'missing' : 'ledger-doubt'}>
        {issue.text}{' '}
        {issue.ask === 'is-project' && (
          <Button size="small" onClick={() => sayProject(row.row, true)}>
            这是项目
          </Button>
        )}
      </div>
    ))}
    {isProject && (
      <div className="muted">
        您确认过这是项目{' '}
        <Button size="small" type="link" onClick={() => sayProject(row.row, false)}>
          撤销
        </Button>
      </div>
    )}
  </>
);

const WhichRows = ({
  shown,
  setShown,
  states,
}: {
  readonly shown: RowState | 'all';
  readonly setShown: (shown: RowState | 'all') => void;
  readonly states: ReadonlyMap<number, RowState>;
}): ReactElement => {
  const count = (state: RowState): number => [...states.values()].filter((one) => one === state).length;
  return (
    <Segmented<RowState | 'all'>
      aria-label="显示哪些行"
      value={shown}
      onChange={setShown}
      options={[
        { value: 'all', label: `全部 ${String(states.size)}` },
        { value: 'faulty', label: <Marked text={`✗ 有错误 ${String(count('faulty'))}`} /> },
        { value: 'doubtful', label: `? 有疑问 ${String(count('doubtful'))}` },
        { value: 'good', label: <Marked text={`✓ 可以导入 ${String(count('good'))}`} /> },
        { value: 'unchanged', label: `= 没有变化 ${String(count('unchanged'))}` },
      ]}
      style={{ marginBottom: 8 }}
    />
  );
};
