import type { OversightRow, ReplyOf } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import { Button, Empty, Table, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { Cite } from '../ui/cite.tsx';
import { useMe } from '../ui/session.ts';
import { Loaded } from '../ui/states.tsx';
import { choicesOf, chosenOf, Many, SearchBox, type Search } from './address-filter.tsx';
import { gradeNames, kindNames, recipientsOf, stateOf } from './oversight-words.ts';
import { SummaryStrip } from './summary-strip.tsx';
import { Marked } from '../ui/marked.tsx';

interface TableProps {
  readonly search: Search;
  readonly put: (part: Search) => void;
}

export const RecordsTable = ({ search, put }: TableProps): ReactElement => {
  const { tab: _tab, ...query } = search;
  const page = useRead('oversight', { query: query });
  const kind = chosenOf(search['kind']);
  return (
    <>
      <Filters search={search} put={put} />
      <Loaded query={page}>
        {(data) => (
          <>
            <SummaryStrip
              label="监督记录合计"
              parts={[
                ...choicesOf(kindNames).map(({ value, label }) => ({
                  key: value,
                  label,
                  figure: String(data.byKind[value] ?? 0),
                  active: kind === value,
                  onChoose: () => put({ kind: kind === value ? undefined : [value] }),
                })),
                ...(
                  [
                    ['open', '未办结', data.open],
                    ['overdue', '已逾期', data.overdue],
                  ] as const
                ).map(([state, label, figure]) => ({
                  key: state,
                  label,
                  figure: String(figure),
                  active: search['state'] === state,
                  onChoose: () => put({ state: search['state'] === state ? undefined : state }),
                })),
              ]}
            />
            <RecordRows data={data} search={search} put={put} />
          </>
        )}
      </Loaded>
    </>
  );
};

const Content = ({ row }: { readonly row: OversightRow }): ReactElement => {
  const { names } = useMe();
  return (
    <>
      <div className="clamp" title={row.text}>
        {row.text}
      </div>
      {row.cite !== null && (
        <div>
          违反 <Cite cite={row.cite} text={row.citeText ?? row.cite} />
        </div>
      )}
      {row.recipients.length > 0 && <div className="muted">{`报送：${recipientsOf(row, names)}`}</div>}
      {row.note !== null && row.note !== '' && <div className="muted">{row.note}</div>}
    </>
  );
};

const Filters = ({ search, put }: TableProps): ReactElement => {
  const organisations = useRead('organisations', {});
  return (
    <div className="filter-bar">
      <SearchBox label="内容、项目、编号、单位" value={search['search']} onSearch={(text) => put({ search: text })} />
      <Many
        label="单位"
        value={search['owner']}
        options={(organisations.data ?? []).map((one) => ({ value: one.id, label: one.shortName }))}
        onChange={(owner) => put({ owner })}
      />
      <Many label="结果" value={search['grade']} options={choicesOf(gradeNames)} onChange={(grade) => put({ grade })} />
      <Button onClick={() => put(Object.fromEntries(Object.keys(search).map((key) => [key, undefined])))}>
        清除条件
      </Button>
    </div>
  );
};

const RecordRows = ({ data, search, put }: TableProps & { readonly data: ReplyOf<'oversight'> }): ReactElement => (
  <Table<OversightRow>
    size="middle"
    rowKey={(row) => `${row.caseId}${row.id}`}
    dataSource={[...data.rows]}
    scroll={{ x: 1000 }}
    locale={{
      emptyText: <Empty description="没有符合条件的记录。评价、违规、审计要求在项目页登记后，会出现在这里。" />,
    }}
    onChange={({ current, pageSize }) => put({ page: current, size: pageSize })}
    pagination={{
      current: Number(search['page'] ?? 1),
      pageSize: Number(search['size'] ?? 50),
      total: data.total,
      showTotal: (total) => `共 ${String(total)} 条`,
      showSizeChanger: true,
      pageSizeOptions: [20, 50, 100, 200],
    }}
    columns={[
      { title: '类别', width: 116, render: (_value, row) => kindNames[row.kind] },
      {
        title: '项目',
        width: 250,
        render: (_value, row) => (
          <>
            <Link to="/projects/$id" params={{ id: row.caseId }} search={{ tab: 'oversight' }}>
              {row.project}
            </Link>
            <div className="muted">{row.ownerName}</div>
          </>
        ),
      },
      {
        title: '结果',
        width: 76,
        render: (_value, row) => (row.grade === null ? '—' : (gradeNames[row.grade] ?? row.grade)),
      },
      { title: '内容', render: (_value, row) => <Content row={row} /> },
      { title: '日期', dataIndex: 'on', width: 108 },
      { title: '期限', width: 108, render: (_value, row) => row.dueOn ?? '—' },
      {
        title: '状态',
        width: 170,
        render: (_value, row) => {
          const state = stateOf(row);
          return state ? (
            <Tag color={state.color}>
              <Marked text={state.text} />
            </Tag>
          ) : (
            '—'
          );
        },
      },
    ]}
  />
);
