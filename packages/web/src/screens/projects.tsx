import type { ProjectQuery, ProjectRow } from '@zhengxiang/application/contract';
import { serviceKinds, stageNames, type ServiceKind } from '@zhengxiang/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Empty, Input, Select, Table, Tag } from 'antd';
import { useRouteSearch } from '../design/route.ts';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { wanOrDash } from '../design/money.tsx';
import { Loaded } from '../design/states.tsx';

type Search = Partial<Record<keyof ProjectQuery, unknown>>;

const sortable: Readonly<Record<string, ProjectQuery['sort']>> = {
  number: 'number',
  name: 'name',
  ownerName: 'owner',
  totalInvestment: 'total',
  approvedAmount: 'approved',
  contractPrice: 'contract',
  updatedOn: 'updated',
};

const options = (entries: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(entries).map(([value, label]) => ({ value, label }));

export const ProjectsScreen = (): ReactElement => {
  const search: Search = useRouteSearch();
  const navigate = useNavigate();
  const put = (part: Search): void =>
    void navigate({ to: '/projects', search: clean({ ...search, page: 1, ...part }) });
  const projects = useRead('projects', { query: search as never });
  const organisations = useRead('organisations', {});
  const years = Array.from({ length: 8 }, (_one, index) => new Date().getFullYear() - index);
  return (
    <div className="page">
      <h1 className="page-title">项目库</h1>
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', marginBottom: 12 }}>
        <Input.Search
          key={typeof search.search === 'string' ? search.search : ''}
          aria-label="在项目库中搜索"
          placeholder="名称、内容、编号、单位、拼音首字母"
          defaultValue={typeof search.search === 'string' ? search.search : ''}
          allowClear
          style={{ width: 300 }}
          onSearch={(text) => put({ search: text })}
        />
        <Filter label="阶段" value={search.stage} options={options(stageNames)} onChange={(stage) => put({ stage })} />
        <Filter
          label="流程"
          value={search.track}
          options={options({ full: '完整流程', filing: '备案' })}
          onChange={(track) => put({ track })}
        />
        <Filter label="类别" value={search.kind} options={options(serviceKinds)} onChange={(kind) => put({ kind })} />
        <Filter
          label="单位"
          value={search.owner}
          options={(organisations.data ?? []).map((one) => ({ value: one.id, label: one.shortName }))}
          onChange={(owner) => put({ owner })}
        />
        <Filter
          label="年度"
          value={asStrings(search.year)}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(year) => put({ year })}
        />
        <Button
          aria-pressed={search.warning !== undefined}
          type={search.warning === undefined ? 'default' : 'primary'}
          onClick={() => put({ warning: search.warning === undefined ? ['any'] : undefined })}
        >
          只看有提示的
        </Button>
        <Button onClick={() => void navigate({ to: '/projects', search: {} })}>清除条件</Button>
      </div>
      <Loaded query={projects}>
        {(page) => (
          <Table<ProjectRow>
            size="middle"
            rowKey="caseId"
            dataSource={[...page.rows]}
            scroll={{ x: 1080 }}
            locale={{ emptyText: <Empty description="没有符合条件的项目。可以放宽条件，或由项目建设单位新建项目。" /> }}
            onChange={(pagination, _filters, sorter) => {
              const one = Array.isArray(sorter) ? sorter[0] : sorter;
              const sort = sortable[String(one?.field ?? '')];
              put({
                page: pagination.current,
                size: pagination.pageSize,
                ...(one?.order && sort
                  ? { sort, direction: one.order === 'ascend' ? 'asc' : 'desc' }
                  : { sort: undefined, direction: undefined }),
              });
            }}
            pagination={{
              current: Number(search.page ?? 1),
              pageSize: Number(search.size ?? 20),
              total: page.total,
              showTotal: (total) => `共 ${String(total)} 个项目`,
              showSizeChanger: true,
              pageSizeOptions: [20, 50, 100, 200],
            }}
            columns={[
              {
                title: '编号',
                dataIndex: 'number',
                sorter: true,
                width: 150,
                render: (number: string | null) => number ?? <span className="muted">未编号</span>,
              },
              {
                title: '项目',
                dataIndex: 'name',
                sorter: true,
                render: (name: string, row) => (
                  <Link to="/projects/$id" params={{ id: row.caseId }}>
                    {name}
                  </Link>
                ),
              },
              { title: '单位', dataIndex: 'ownerName', sorter: true },
              { title: '类别', dataIndex: 'mainKind', render: (kind: ServiceKind) => serviceKinds[kind] },
              {
                title: '阶段',
                dataIndex: 'stageName',
                render: (stage: string, row) => (
                  <>
                    {stage}
                    <div className="muted">{row.step}</div>
                  </>
                ),
              },
              {
                title: '总投资（万元）',
                dataIndex: 'totalInvestment',
                sorter: true,
                align: 'right',
                render: wanOrDash,
              },
              { title: '核定', dataIndex: 'approvedAmount', sorter: true, align: 'right', render: wanOrDash },
              { title: '合同', dataIndex: 'contractPrice', sorter: true, align: 'right', render: wanOrDash },
              { title: '已付', dataIndex: 'paid', align: 'right', render: wanOrDash },
              {
                title: '提示',
                dataIndex: 'warnings',
                width: 90,
                render: (warnings: readonly string[]) =>
                  warnings.length === 0 ? (
                    ''
                  ) : (
                    <Tag color="warning" title={warnings.join('\n')}>{`⚠ ${String(warnings.length)} 条`}</Tag>
                  ),
              },
            ]}
            summary={() => (
              <Table.Summary.Row>
                <Table.Summary.Cell index={0} colSpan={5}>
                  <strong>{`合计 ${String(page.total)} 个项目`}</strong>
                </Table.Summary.Cell>
                {[page.sums.totalInvestment, page.sums.approvedAmount, page.sums.contractPrice, page.sums.paid].map(
                  (amount, index) => (
                    <Table.Summary.Cell key={index} index={index + 5} align="right">
                      <strong>{wanOrDash(amount)}</strong>
                    </Table.Summary.Cell>
                  ),
                )}
                <Table.Summary.Cell index={9} />
              </Table.Summary.Row>
            )}
          />
        )}
      </Loaded>
    </div>
  );
};

const clean = (search: Search): Search =>
  Object.fromEntries(
    Object.entries(search).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
const asStrings = (value: unknown): string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);

const Filter = ({
  label,
  value,
  options: choices,
  onChange,
}: {
  readonly label: string;
  readonly value: unknown;
  readonly options: { value: string; label: string }[];
  readonly onChange: (value: string[]) => void;
}): ReactElement => (
  <Select
    mode="multiple"
    aria-label={label}
    placeholder={`全部${label}`}
    value={asStrings(value)}
    options={choices}
    onChange={onChange}
    maxTagCount={1}
    showSearch
    optionFilterProp="label"
    style={{ minWidth: 128 }}
  />
);
