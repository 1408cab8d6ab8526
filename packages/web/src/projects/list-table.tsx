import { Link } from '@tanstack/react-router';
import {
  columnNames,
  originNames,
  paymentStateNames,
  type ListColumn,
  type ProjectPage,
  type ProjectQuery,
  type ProjectRow,
} from '@zhengxiang/application/contract';
import { yuanText, type Fen } from '@zhengxiang/core';
import { serviceKinds, type ServiceKind } from '@zhengxiang/procedure';
import { Empty, Table, Tag, type TableColumnType } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { wanGrouped } from '../ui/money.tsx';
import type { ListAddress, Search } from './list-address.ts';
import { Marked } from '../ui/marked.tsx';

type Sums = ProjectPage['sums'];

interface Shape {
  readonly sort?: ProjectQuery['sort'];
  readonly width?: number;
  readonly cell: (row: ProjectRow, money: (amount: number | null) => string) => ReactNode;
  readonly sum?: (sums: Sums) => number;
}

const mark = (row: ProjectRow): ReactNode => row.origin === 'historical' && <Tag>历史台账</Tag>;

const NameLink = ({ row }: { readonly row: ProjectRow }): ReactElement => (
  <>
    <Link to={row.origin === 'project' ? '/projects/$id' : '/historical-projects/$id'} params={{ id: row.caseId }}>
      {row.name === '' ? '（未命名）' : row.name}
    </Link>{' '}
    {mark(row)}
  </>
);

const shapes: Readonly<Record<ListColumn, Shape>> = {
  number: {
    sort: 'number',
    width: 150,
    cell: (row) =>
      row.number === null ? <span className="muted">未编号</span> : <span className="nowrap">{row.number}</span>,
  },
  name: { sort: 'name', cell: (row) => <NameLink row={row} /> },
  owner: { sort: 'owner', width: 126, cell: (row) => row.ownerName },
  kind: { width: 96, cell: (row) => (serviceKinds[row.mainKind as ServiceKind] ?? row.mainKind).replace(/服务$/u, '') },
  origin: { width: 110, cell: (row) => originNames[row.origin] },
  track: { width: 90, cell: (row) => (row.track === null ? '—' : row.track === 'full' ? '完整流程' : '备案') },
  year: { sort: 'year', width: 80, cell: (row) => row.year ?? '—' },
  stage: {
    width: 108,
    cell: (row) => (
      <>
        {row.stageName}
        {row.step !== '' && row.step !== row.stageName && <div className="muted">{row.step}</div>}
      </>
    ),
  },
  total: {
    sort: 'total',
    width: 100,
    cell: (row, money) => money(row.totalInvestment),
    sum: (sums) => sums.totalInvestment,
  },
  approved: {
    sort: 'approved',
    width: 96,
    cell: (row, money) => money(row.approvedAmount),
    sum: (sums) => sums.approvedAmount,
  },
  ceiling: { sort: 'ceiling', width: 116, cell: (row, money) => money(row.ceiling), sum: (sums) => sums.ceiling },
  contract: {
    sort: 'contract',
    width: 96,
    cell: (row, money) => money(row.contractPrice),
    sum: (sums) => sums.contractPrice,
  },
  paid: { sort: 'paid', width: 96, cell: (row, money) => money(row.paid), sum: (sums) => sums.paid },
  payment: { width: 120, cell: (row) => paymentStateNames[row.paymentState] },
  updated: { sort: 'updated', width: 112, cell: (row) => <span className="nowrap">{row.updatedOn}</span> },
  warnings: {
    width: 84,
    cell: (row) =>
      row.warnings.length > 0 && (
        <Tag color="warning" title={row.warnings.join('\n')}>
          <Marked text={`⚠ ${String(row.warnings.length)} 条`} />
        </Tag>
      ),
  },
};

const sortOf = (field: unknown): ProjectQuery['sort'] | undefined =>
  typeof field === 'string' ? shapes[field as ListColumn].sort : undefined;

/** Amounts in the unit that was chosen, a dash where none is known. */
const moneyIn =
  (unit: ListAddress['unit']) =>
  (amount: number | null): string => {
    if (amount === null) return '—';
    return unit === 'wan' ? wanGrouped(amount) : yuanText(amount as Fen).replace(' 元', '');
  };

interface ListTableProps {
  readonly address: ListAddress;
  readonly page: ProjectPage;
  readonly busy: boolean;
  /** Changes the address; the page goes back to the first unless it is named. */
  readonly put: (part: Search) => void;
}

/** The columns that were chosen, as the table wants them. */
const columnsOf = ({ query, columns, unit }: ListAddress): TableColumnType<ProjectRow>[] => {
  const money = moneyIn(unit);
  return columns.map((column): TableColumnType<ProjectRow> => {
    const { sort, width, cell, sum } = shapes[column];
    return {
      key: column,
      title: columnNames[column],
      ...(width === undefined ? {} : { width: sum && unit === 'yuan' ? width + 30 : width }),
      ...(sum ? { align: 'right' as const } : {}),
      sorter: sort !== undefined,
      sortOrder: sort === query.sort ? (query.direction === 'asc' ? 'ascend' : 'descend') : null,
      render: (_value, row) => cell(row, money),
    };
  });
};

/** The list itself: sortable columns, totals over all rows, pages. */
export const ListTable = ({ address, page, busy, put }: ListTableProps): ReactElement => {
  const { query, columns } = address;
  const width = columns.reduce((sum, column) => sum + (shapes[column].width ?? 220), 0);
  return (
    <Table<ProjectRow>
      size="middle"
      rowKey="caseId"
      className="project-list"
      loading={busy}
      dataSource={page.rows}
      scroll={{ x: width }}
      locale={{
        emptyText: (
          <Empty description="没有符合条件的项目。可以清除条件再看；新的项目由项目建设单位从“新建项目”开始。" />
        ),
      }}
      onChange={(pagination, _filters, sorter, { action }) => {
        if (action === 'sort') {
          const one = Array.isArray(sorter) ? sorter[0] : sorter;
          const sort = one?.order ? sortOf(one.columnKey) : undefined;
          put({ sort, direction: sort && (one?.order === 'ascend' ? 'asc' : 'desc') });
          return;
        }
        const goal = pagination.current ?? 1;
        const follows = goal === query.page + 1 && pagination.pageSize === query.size && page.next !== null;
        const sized = pagination.pageSize === query.size ? goal : 1;
        put({ page: sized, size: pagination.pageSize, after: follows ? page.next : undefined });
      }}
      pagination={{
        current: query.page,
        pageSize: query.size,
        total: page.total,
        showTotal: () => (page.exact ? `共 ${countOf(page)} 个项目` : `个数${counting}`),
        showSizeChanger: true,
        pageSizeOptions: [20, 50, 100, 200],
        showQuickJumper: page.total > query.size * 8,
      }}
      columns={columnsOf(address)}
      summary={() => <Sums address={address} page={page} />}
    />
  );
};

/** Said instead of figures: a page is shown before many rows are counted. */
const counting = '正在统计…';

const countOf = ({ total }: ProjectPage): string => total.toLocaleString('zh-CN');

/** What stands below the columns: sums over all rows, and how many there are. */
const Sums = ({ address: { columns, unit }, page }: Pick<ListTableProps, 'address' | 'page'>): ReactElement => {
  const money = moneyIn(unit);
  const unitName = unit === 'wan' ? '万元' : '元';
  const label = columns.findIndex((column) => !shapes[column].sum);
  return (
    <Table.Summary.Row>
      {columns.map((column, index) => {
        const { sum } = shapes[column];
        return (
          <Table.Summary.Cell key={column} index={index} {...(sum ? { align: 'right' as const } : {})}>
            <strong className="nowrap">
              {sum
                ? page.exact
                  ? money(sum(page.sums))
                  : counting
                : index === label
                  ? `合计${page.exact ? ` ${countOf(page)} 个` : ''}（${unitName}）`
                  : ''}
            </strong>
          </Table.Summary.Cell>
        );
      })}
    </Table.Summary.Row>
  );
};
