import { citeText } from '@zhengxiang/core';
import { serviceKinds, type ServiceKind, openingActOf } from '@zhengxiang/procedure';
import { byteAddress, annualListStates, quarterNames, type AnnualListView } from '@zhengxiang/application/contract';
import { DownloadOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Empty, Select, Table } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { Cite } from '../ui/cite.tsx';
import { beginsCases } from '../shell/desks.ts';
import { wanOrDash } from '../ui/money.tsx';
import { useMe } from '../ui/session.ts';
import { Loaded } from '../ui/states.tsx';
import { newId } from '../api/new-id.ts';

export const AnnualListsScreen = (): ReactElement => {
  const me = useMe();
  const lists = useRead('annualLists', { query: {} });
  const navigate = useNavigate();
  const begin = async (): Promise<void> => {
    const id = newId();
    const data = { year: Number(me.today.slice(0, 4)) + 1, lines: [{ id: newId() }] };
    await call('saveDraft', {
      params: { id },
      body: { caseId: newId(), action: openingActOf('annual-list'), data, version: 0 },
    });
    await navigate({ to: '/drafts/$id', params: { id } });
  };
  return (
    <div className="page">
      <div className="title-row">
        <h1 className="page-title">年度清单</h1>
        {beginsCases(me) && (
          <Button type="primary" onClick={() => void begin()} data-begin="annual-list">
            报送下一年度清单
          </Button>
        )}
      </div>
      <p className="muted">
        各单位报送下一年度项目，汇总采用；申请立项时与清单条目关联。{' '}
        <Cite cite="art10.p1" text={citeText('art10.p1')} />
      </p>
      <Loaded query={lists}>{(rows) => <Lists lists={rows} />}</Loaded>
    </div>
  );
};

const budgetOf = (list: AnnualListView): number => list.lines.reduce((total, line) => total + line.budgetAmount, 0);

const Lists = ({ lists }: { readonly lists: readonly AnnualListView[] }): ReactElement => {
  const years = [...new Set(lists.map(({ year }) => year))].sort((a, b) => b - a);
  const [year, setYear] = useState<number>();
  const shown = lists.filter((list) => year === undefined || list.year === year);
  return (
    <div className="card">
      <div className="buttons" style={{ marginBottom: 10 }}>
        <Select
          aria-label="年度"
          style={{ width: 140 }}
          value={year ?? 'all'}
          onChange={(next: number | 'all') => setYear(next === 'all' ? undefined : next)}
          options={[
            { value: 'all' as const, label: '全部年度' },
            ...years.map((one) => ({ value: one, label: `${String(one)} 年度` })),
          ]}
        />
        <Button
          icon={<DownloadOutlined />}
          href={byteAddress('exportAnnualLists', {}, { year })}
          disabled={shown.length === 0}
          data-export
        >
          {`导出 xlsx（${String(shown.length)} 份清单）`}
        </Button>
      </div>
      <ListTable shown={shown} />
    </div>
  );
};

export const Lines = ({ list }: { readonly list: AnnualListView }): ReactElement => (
  <Table
    size="small"
    rowKey="id"
    pagination={false}
    dataSource={[...list.lines]}
    columns={[
      { title: '项目', dataIndex: 'name' },
      { title: '类别', dataIndex: 'kind', render: (kind: string) => serviceKinds[kind as ServiceKind] },
      { title: '预算（万元）', dataIndex: 'budgetAmount', align: 'right', render: wanOrDash },
      { title: '主要内容', dataIndex: 'content' },
      { title: '计划申报时间', dataIndex: 'quarter', render: (quarter?: string) => quarterNames[quarter ?? ''] ?? '—' },
    ]}
  />
);

/** The lists with their sums; the projects of each below it. */
const ListTable = ({ shown }: { readonly shown: readonly AnnualListView[] }): ReactElement => (
  <Table<AnnualListView>
    rowKey="caseId"
    dataSource={shown}
    pagination={shown.length > 50 ? { pageSize: 50 } : false}
    locale={{ emptyText: <Empty description="还没有年度清单。由各单位经办人报送。" /> }}
    expandable={{
      columnTitle: <span className="sr-only">展开</span>,
      expandedRowRender: (list) => <Lines list={list} />,
    }}
    columns={[
      { title: '年度', dataIndex: 'year' },
      {
        title: '单位',
        dataIndex: 'ownerName',
        render: (name: string, list) => (
          <Link to="/annual-lists/$id" params={{ id: list.caseId }}>
            {name}
          </Link>
        ),
      },
      { title: '项目数', render: (_value, list) => list.lines.length, align: 'right' },
      {
        title: '预算合计（万元）',
        align: 'right',
        render: (_value, list) => wanOrDash(budgetOf(list)),
      },
      { title: '状态', dataIndex: 'state', render: (state: AnnualListView['state']) => annualListStates[state] },
      { title: '报送日期', dataIndex: 'reportedOn', className: 'day', render: (day: string | null) => day ?? '—' },
    ]}
    {...(shown.length > 0 && {
      summary: () => (
        <Table.Summary.Row className="totals">
          <Table.Summary.Cell index={0} />
          <Table.Summary.Cell index={1}>合计</Table.Summary.Cell>
          <Table.Summary.Cell index={2}>{`${String(shown.length)} 份清单`}</Table.Summary.Cell>
          <Table.Summary.Cell index={3} align="right">
            {shown.reduce((total, list) => total + list.lines.length, 0)}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={4} align="right">
            {wanOrDash(shown.reduce((total, list) => total + budgetOf(list), 0))}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={5} colSpan={2} />
        </Table.Summary.Row>
      ),
    })}
  />
);
