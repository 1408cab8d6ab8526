import type { FundsRow } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import { Empty, Segmented, Table } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { wanOrDash } from '../ui/money.tsx';
import { Loaded } from '../ui/states.tsx';
import { Many, SearchBox, type Search } from './address-filter.tsx';

const amounts = [
  ['approvedAmount', '核定（万元）'],
  ['ceiling', '变更后上限'],
  ['contractPrice', '合同'],
  ['filingContract', '备案合同'],
  ['plannedPayments', '计划付款'],
  ['paid', '已付'],
] as const;

/** How much of what was contracted is paid. */
const share = ({ contractPrice, paid }: Pick<FundsRow, 'contractPrice' | 'paid'>): string =>
  contractPrice === null || contractPrice === 0 ? '—' : `${String(Math.round((paid / contractPrice) * 100))}%`;

interface FundsTableProps {
  readonly search: Search;
  readonly put: (part: Search) => void;
}

/** Article 26: what was approved, contracted, planned and paid, by project or by unit. */
export const FundsTable = ({ search, put }: FundsTableProps): ReactElement => {
  const { tab: _tab, ...query } = search;
  const page = useRead('funds', { query: query });
  const organisations = useRead('organisations', {});
  const by = search['by'] === 'owner' ? 'owner' : 'project';
  return (
    <>
      <div className="filter-bar">
        <Segmented
          aria-label="汇总方式"
          value={by}
          onChange={(value) => put({ by: value === 'owner' ? value : undefined })}
          options={[
            { value: 'project', label: '按项目' },
            { value: 'owner', label: '按单位' },
          ]}
        />
        <SearchBox label="项目、编号、单位" value={search['search']} onSearch={(text) => put({ search: text })} />
        <Many
          label="单位"
          value={search['owner']}
          options={(organisations.data ?? []).map((one) => ({ value: one.id, label: one.shortName }))}
          onChange={(owner) => put({ owner })}
        />
      </div>
      <Loaded query={page}>
        {(data) => (
          <Table<FundsRow>
            size="middle"
            rowKey="id"
            dataSource={[...data.rows]}
            scroll={{ x: 1020 }}
            locale={{ emptyText: <Empty description="还没有核定、签约或付款的项目。" /> }}
            onChange={({ current, pageSize }) => put({ page: current, size: pageSize })}
            pagination={{
              current: Number(search['page'] ?? 1),
              pageSize: Number(search['size'] ?? 50),
              total: data.total,
              showTotal: (total) => `共 ${String(total)} ${by === 'owner' ? '个单位' : '个项目'}`,
              showSizeChanger: true,
              pageSizeOptions: [20, 50, 100, 200],
            }}
            columns={[
              {
                title: by === 'owner' ? '单位' : '项目',
                render: (_value, row) =>
                  by === 'owner' ? (
                    <Link to="/projects" search={{ origin: ['project'], owner: [row.ownerId] }}>
                      {row.name}
                    </Link>
                  ) : (
                    <>
                      <Link to="/projects/$id" params={{ id: row.id }} search={{ tab: 'money' }}>
                        {row.name}
                      </Link>
                      <div className="muted">{`${row.ownerName}　${row.number ?? '未编号'}`}</div>
                    </>
                  ),
              },
              ...(by === 'owner' ? [{ title: '项目数', dataIndex: 'projects', align: 'right' as const }] : []),
              ...amounts.map(([key, title]) => ({ title, dataIndex: key, align: 'right' as const, render: wanOrDash })),
              { title: '付款进度', align: 'right', render: (_value, row) => share(row) },
            ]}
            summary={() => (
              <Table.Summary.Row>
                <Table.Summary.Cell index={0} colSpan={by === 'owner' ? 2 : 1}>
                  <strong>{`合计 ${String(data.sums.projects)} 个项目`}</strong>
                </Table.Summary.Cell>
                {amounts.map(([key], index) => (
                  <Table.Summary.Cell key={key} index={index + 2} align="right">
                    <strong>{wanOrDash(data.sums[key])}</strong>
                  </Table.Summary.Cell>
                ))}
                <Table.Summary.Cell index={amounts.length + 2} align="right">
                  <strong>{share(data.sums)}</strong>
                </Table.Summary.Cell>
              </Table.Summary.Row>
            )}
          />
        )}
      </Loaded>
    </>
  );
};
