import { DownloadOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { filterWords, type ListViewEntry } from '@zhengxiang/application/contract';
import { Button, Segmented } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { useKeptRead, useRead } from '../api/hooks.ts';
import { CaseFilesButton } from '../casefile/case-files-button.tsx';
import { oversees } from '../shell/desks.ts';
import { useRouteSearch } from '../ui/route.ts';
import { useMe } from '../ui/session.ts';
import { Loaded } from '../ui/states.tsx';
import { InsightChips } from '../insights/insight-chips.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { exportAddress, readAddress, tidy, type Search } from './list-address.ts';
import { ListFilters } from './list-filters.tsx';
import { ListTable } from './list-table.tsx';
import { ListViewMenu } from './list-views.tsx';
import './list.css';

/** 项目库: one list of everything this desk may see; the address holds its whole state. */
export const ProjectsScreen = (): ReactElement => {
  const search = useRouteSearch();
  const navigate = useNavigate();
  const me = useMe();
  const address = readAddress(search);
  const page = useKeptRead('projects', { query: address.query });
  const organisations = useRead('organisations', {}).data ?? [];
  const views = useRead('listViews', {}).data;

  const go = (next: Search, replace = false): void => void navigate({ to: '/projects', search: tidy(next), replace });
  /** A change of the conditions begins again at the first page. `plain` keeps an emptied list from turning into the default view. */
  const put = (part: Search): void => {
    const { page: _page, after: _after, plain: _plain, ...rest } = search;
    const next = tidy({ ...rest, ...part });
    go(Object.keys(next).length === 0 ? { plain: true } : next);
  };
  const show = (view: ListViewEntry, replace = false): void =>
    go(Object.keys(tidy(view.state)).length === 0 ? { plain: true } : view.state, replace);

  const untouched = Object.keys(search).length === 0;
  const first = views?.own.find((view) => view.isDefault);
  useEffect(() => {
    if (untouched && first) show(first, true);
  });

  const unitName = (id: string): string => organisations.find((one) => one.id === id)?.name ?? '未知单位';
  return (
    <div className="page">
      <div className="list-head">
        <h1 className="page-title">项目库</h1>
        <div className="buttons no-print">
          {views && <ListViewMenu views={views} search={search} show={show} />}
          <Segmented
            aria-label="金额单位"
            value={address.unit}
            options={[
              { value: 'wan', label: '万元' },
              { value: 'yuan', label: '元' },
            ]}
            onChange={(unit) => put({ unit: unit === 'yuan' ? unit : undefined, page: address.query.page })}
          />
          <ColumnChoice columns={address.columns} choose={(columns) => put({ columns, page: address.query.page })} />
          <Button icon={<DownloadOutlined />} href={exportAddress(address)} disabled={page.data?.total === 0}>
            {/* A workbook is always in 万元, as its headings say; where the list shows 元, the button says so before. */}
            {`导出 xlsx（${address.unit === 'yuan' ? '以万元计，' : ''}${page.data ? `全部 ${page.data.total.toLocaleString('zh-CN')} 行` : '全部'}）`}
          </Button>
          {oversees(me) && <CaseFilesButton query={address.query} total={page.data?.total} />}
          {views?.mayImport && (
            <Link className="button-link" to="/ledger-import">
              导入旧台账
            </Link>
          )}
        </div>
      </div>
      <ListFilters
        query={address.query}
        organisations={organisations}
        thisYear={Number(me.today.slice(0, 4))}
        put={put}
        clear={() => go({ plain: true })}
      />
      <InsightChips query={address.query} put={put} />
      <p className="only-print">{`范围：${filterWords(address.query, unitName)}；金额单位：${address.unit === 'wan' ? '万元' : '元'}；${me.today} ${me.name} 打印`}</p>
      <Loaded query={page}>
        {(data) => <ListTable address={address} page={data} busy={page.isPlaceholderData} put={put} />}
      </Loaded>
    </div>
  );
};
