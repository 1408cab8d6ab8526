import type { ListSearch } from '@zhengxiang/application/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { Empty, Segmented } from 'antd';
import { useState, type ReactElement } from 'react';
import { Chart, type ChartOption } from './chart.tsx';

export interface FigureRow {
  readonly key: string;
  readonly label: string;
  readonly list: ListSearch;
  readonly cells: readonly string[];
}

interface FigureCardProps {
  readonly title: string;
  /** What the figures mean, where that is not plain. */
  readonly note?: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly empty: string;
  readonly option: ChartOption;
  /** The list behind a bar; the bar's own row where a series has no list of its own. */
  readonly listOf?: (series: number, bar: number) => ListSearch | undefined;
}

/** One picture of the cockpit. Its table says the same in words and figures, and every figure opens its projects. */
export const FigureCard = (card: FigureCardProps): ReactElement => {
  const { title, note, columns, rows, option, empty, listOf } = card;
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const navigate = useNavigate();
  const open = (series: number, bar: number): void => {
    const list = listOf ? listOf(series, bar) : rows[bar]?.list;
    if (list) void navigate({ to: '/projects', search: list });
  };
  return (
    <section className="card figure-card" aria-label={title}>
      <div className="figure-head">
        <h2>{title}</h2>
        {rows.length > 0 && (
          <Segmented
            className="no-print"
            size="small"
            aria-label={`${title}的显示方式`}
            value={view}
            onChange={setView}
            options={[
              { value: 'chart', label: '图' },
              { value: 'table', label: '表' },
            ]}
          />
        )}
      </div>
      {note !== undefined && <div className="muted figure-note">{note}</div>}
      {rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />}
      {rows.length > 0 && view === 'chart' && (
        <Chart label={`${title}：${summaryOf(card)}`} option={option} onPick={open} />
      )}
      {rows.length > 0 && view === 'table' && <FigureTable columns={columns} rows={rows} title={title} />}
    </section>
  );
};

const summaryOf = ({ columns, rows }: FigureCardProps): string =>
  rows
    .map(({ label, cells }) => `${label}${cells.map((cell, index) => `${columns[index + 1] ?? ''}${cell}`).join('，')}`)
    .join('；');

const FigureTable = ({ columns, rows, title }: Pick<FigureCardProps, 'columns' | 'rows' | 'title'>): ReactElement => (
  <div className="read-table figure-table" tabIndex={0} role="region" aria-label={`${title}的数据表`}>
    <table>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column} scope="col" className={index === 0 ? undefined : 'money'}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <Link to="/projects" search={row.list as never}>
                {row.label}
              </Link>
            </th>
            {row.cells.map((cell, index) => (
              <td key={String(index)} className="money">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
