import type { DataResourceRow, ReplyOf } from '@zhengxiang/application/contract';
import { sharingCycles, sharingTypes, sharingWays } from '@zhengxiang/procedure';
import { Link } from '@tanstack/react-router';
import { Button, Drawer, Empty, Table, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { Loaded } from '../ui/states.tsx';
import { Facts } from '../ui/parts.tsx';
import { choicesOf, chosenOf, Many, SearchBox, useAddress, type Search } from './address-filter.tsx';
import {
  confirmedWords,
  promisedWords,
  resultColors,
  resultMarks,
  resultNames,
  sharingWord,
  stateNames,
} from './data-words.ts';
import { SummaryStrip } from './summary-strip.tsx';
import './insights.css';
import { Marked } from '../ui/marked.tsx';

interface FilterProps {
  readonly search: Search;
  readonly put: (part: Search) => void;
}

/** The county's data catalogue: what every project promised to share (annex 2), confirmed (annexes 6, 7) and delivered. */
export const DataResourcesScreen = (): ReactElement => {
  const { search, put } = useAddress('/data-resources');
  const page = useRead('dataResources', { query: search });
  const [shown, setShown] = useState<DataResourceRow>();
  const only = (key: string, value: string): void => {
    const chosen = chosenOf(search[key]) === value;
    put({ [key]: chosen ? undefined : [value] });
  };
  return (
    <div className="page wide-page">
      <h1 className="page-title">数据资源</h1>
      <p className="muted">各项目核查表（附件2）承诺、共享确认书（附件6、附件7）确认的数据，逐项对照。</p>
      <Filters search={search} put={put} />
      <Loaded query={page}>
        {(data) => (
          <>
            <SummaryStrip
              label="数据资源合计"
              parts={[
                { key: 'all', label: '数据', figure: `${String(data.total)} 项`, active: false },
                { key: 'projects', label: '涉及项目', figure: `${String(data.projects)} 个`, active: false },
                ...choicesOf(stateNames).map(({ value, label }) => ({
                  key: value,
                  label,
                  figure: String(data.byState[value] ?? 0),
                  active: chosenOf(search['state']) === value,
                  onChoose: () => only('state', value),
                })),
                ...(['changed', 'missing'] as const).map((result) => ({
                  key: result,
                  label: resultNames[result],
                  figure: String(data.byResult[result] ?? 0),
                  active: chosenOf(search['result']) === result,
                  onChoose: () => only('result', result),
                })),
              ]}
            />
            <ResourceTable data={data} search={search} put={put} show={setShown} />
          </>
        )}
      </Loaded>
      <Drawer open={shown !== undefined} onClose={() => setShown(undefined)} title={shown?.name} size="large">
        {shown && <Detail row={shown} />}
      </Drawer>
    </div>
  );
};

const Result = ({ row }: { readonly row: DataResourceRow }): ReactElement => (
  <Tag color={resultColors[row.result]}>
    <Marked text={`${resultMarks[row.result]} ${resultNames[row.result]}`} />
  </Tag>
);

const Detail = ({ row }: { readonly row: DataResourceRow }): ReactElement => (
  <>
    <Facts
      items={[
        ['项目', <ProjectLink key="p" row={row} />],
        ['编号', row.number ?? '未编号'],
        ['单位', row.ownerName],
        ['系统功能', row.systemFunction],
        ['共享类型', sharingWord(row)],
        ['共享条件', row.condition],
        ['不予共享的依据', row.legalBasis],
        ['承诺（附件2）', promisedWords(row)],
        ['表名（附件7）', row.table],
        ['共享内容', row.content],
        ['确认（附件7）', confirmedWords(row)],
        ['状态', stateNames[row.state]],
        ['对照', <Result key="r" row={row} />],
      ]}
    />
  </>
);

const ProjectLink = ({ row }: { readonly row: DataResourceRow }): ReactElement => (
  <Link to="/projects/$id" params={{ id: row.caseId }} search={{ tab: 'sharing' }}>
    {row.project}
  </Link>
);

const Filters = ({ search, put }: FilterProps): ReactElement => {
  const organisations = useRead('organisations', {});
  return (
    <div className="filter-bar">
      <SearchBox
        label="数据、功能、表名、项目、单位"
        value={search['search']}
        onSearch={(text) => put({ search: text })}
      />
      <Many
        label="单位"
        value={search['owner']}
        options={(organisations.data ?? []).map((one) => ({ value: one.id, label: one.shortName }))}
        onChange={(owner) => put({ owner })}
      />
      <Many
        label="共享类型"
        value={search['sharing']}
        options={choicesOf(sharingTypes)}
        onChange={(sharing) => put({ sharing })}
      />
      <Many
        label="周期"
        value={search['cycle']}
        options={choicesOf(sharingCycles)}
        onChange={(cycle) => put({ cycle })}
      />
      <Many label="方式" value={search['way']} options={choicesOf(sharingWays)} onChange={(way) => put({ way })} />
      <Many
        label="对照结果"
        value={search['result']}
        options={choicesOf(resultNames)}
        onChange={(result) => put({ result })}
      />
      <Button onClick={() => put(Object.fromEntries(Object.keys(search).map((key) => [key, undefined])))}>
        清除条件
      </Button>
    </div>
  );
};

const ResourceTable = ({
  data,
  search,
  put,
  show,
}: FilterProps & {
  readonly data: ReplyOf<'dataResources'>;
  readonly show: (row: DataResourceRow) => void;
}): ReactElement => (
  <Table<DataResourceRow>
    size="middle"
    rowKey={(row) => `${row.caseId}${row.id}`}
    dataSource={[...data.rows]}
    scroll={{ x: 1000 }}
    locale={{
      emptyText: <Empty description="没有符合条件的数据。单位在申报材料的数据资源表中填报后，会出现在这里。" />,
    }}
    onChange={({ current, pageSize }) => put({ page: current, size: pageSize })}
    pagination={{
      current: Number(search['page'] ?? 1),
      pageSize: Number(search['size'] ?? 50),
      total: data.total,
      showTotal: (total) => `共 ${String(total)} 项数据`,
      showSizeChanger: true,
      pageSizeOptions: [20, 50, 100, 200],
    }}
    columns={[
      {
        title: '数据',
        render: (_value, row) => (
          <>
            <Button type="link" className="link-cell" onClick={() => show(row)}>
              {row.name}
            </Button>
            <div className="muted">{row.systemFunction ?? `表 ${row.table ?? ''}`}</div>
          </>
        ),
      },
      {
        title: '项目',
        render: (_value, row) => (
          <>
            <Link to="/projects/$id" params={{ id: row.caseId }} search={{ tab: 'sharing' }}>
              {row.project}
            </Link>
            <div className="muted">{row.ownerName}</div>
          </>
        ),
      },
      { title: '共享类型', width: 110, render: (_value, row) => sharingWord(row) },
      { title: '承诺', render: (_value, row) => promisedWords(row) },
      { title: '确认', render: (_value, row) => confirmedWords(row) },
      { title: '状态', width: 84, render: (_value, row) => stateNames[row.state] },
      { title: '对照', width: 130, render: (_value, row) => <Result row={row} /> },
    ]}
  />
);
