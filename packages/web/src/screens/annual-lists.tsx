import type { AnnualListView } from '@zhengxiang/application/contract';
import { serviceKinds, type ServiceKind } from '@zhengxiang/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Empty, Table } from 'antd';
import type { ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { beginsCases } from '../design/desks.ts';
import { wanOrDash } from '../design/money.tsx';
import { useMe } from '../design/shell.tsx';
import { Loaded } from '../design/states.tsx';
import { newId } from '../api/new-id.ts';

export const listStates = { open: '编制中', reported: '待汇总', returned: '已退回', adopted: '已采用' } as const;

export const AnnualListsScreen = (): ReactElement => {
  const me = useMe();
  const lists = useRead('annualLists', { query: {} });
  const navigate = useNavigate();
  const begin = async (): Promise<void> => {
    const id = newId();
    const data = { year: Number(me.today.slice(0, 4)) + 1, lines: [{ id: newId() }] };
    await call('saveDraft', {
      params: { id },
      body: { caseId: newId(), action: 'annualList.report', data, version: 0 },
    });
    await navigate({ to: '/drafts/$id', params: { id } });
  };
  return (
    <div className="page">
      <div style={{ display: 'flex', justifyContent: 'space-between' }}>
        <h1 className="page-title">年度清单</h1>
        {beginsCases(me) && (
          <Button type="primary" onClick={() => void begin()} data-begin="annual-list">
            报送下一年度清单
          </Button>
        )}
      </div>
      <p className="muted">各单位报送下一年度项目，政数局汇总采用；申请立项时与清单条目关联（第十条）。</p>
      <Loaded query={lists}>
        {(rows) => (
          <Table<AnnualListView>
            rowKey="caseId"
            dataSource={[...rows]}
            locale={{ emptyText: <Empty description="还没有年度清单。由各单位经办人报送。" /> }}
            expandable={{ expandedRowRender: (list) => <Lines list={list} /> }}
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
                render: (_value, list) => wanOrDash(list.lines.reduce((total, line) => total + line.budgetAmount, 0)),
              },
              { title: '状态', dataIndex: 'state', render: (state: AnnualListView['state']) => listStates[state] },
              { title: '报送', dataIndex: 'reportedOn' },
            ]}
          />
        )}
      </Loaded>
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
    ]}
  />
);
