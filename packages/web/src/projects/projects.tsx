import { DownloadOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { filterWords, type ListViewEntry, type ListViews, type ProjectPage } from '@zhengxiang/application/contract';
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
import { exportAddress, readAddress, tidy, type ListAddress, type Search } from './list-address.ts';
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
  const shown = useWhole(page.data, address);
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
    <div className="page wide-page">
      <div className="list-head">
        <h1 className="page-title">项目库</h1>
        <ListButtons address={address} views={views} search={search} page={shown} put={put} show={show} />
      </div>
      <ListFilters
        query={address.query}
        organisations={organisations}
        thisYear={Number(me.today.slice(0, 4))}
        put={put}
        clear={() => go({ plain: true })}
      />
      <InsightChips query={address.query} put={put} />
      <p className="only-print">{`范围：${filterWords(me.names, address.query, unitName)}；金额单位：${address.unit === 'wan' ? '万元' : '元'}；${me.today} ${me.name} 打印`}</p>
      <Loaded query={page}>
        {(data) => <ListTable address={address} page={shown ?? data} busy={page.isPlaceholderData} put={put} />}
      </Loaded>
    </div>
  );
};

/** The page, and count and sums to the last row as soon as they are known: many rows are counted after their first page is shown. */
const useWhole = (page: ProjectPage | undefined, { query }: ListAddress): ProjectPage | undefined => {
  const { page: _page, size: _size, after: _after, ...filter } = query;
  const whole = useRead('projectTotals', { query: filter }, { enabled: page?.exact === false }).data;
  return page && whole && !page.exact ? { ...page, ...whole } : page;
};

interface ListButtonsProps {
  readonly address: ListAddress;
  readonly views: ListViews | undefined;
  readonly search: Search;
  readonly page: ProjectPage | undefined;
  readonly put: (part: Search) => void;
  readonly show: (view: ListViewEntry) => void;
}

const ListButtons = ({ address, views, search, page, put, show }: ListButtonsProps): ReactElement => {
  const me = useMe();
  return (
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
      <Button icon={<DownloadOutlined />} href={exportAddress(address)} disabled={page?.total === 0}>
        {/* A workbook is always in 万元, as its headings say; where the list shows 元, the button says so before. */}
        {`导出 xlsx（${address.unit === 'yuan' ? '以万元计，' : ''}${page?.exact ? `全部 ${page.total.toLocaleString('zh-CN')} 行` : '全部'}）`}
      </Button>
      {oversees(me) && <CaseFilesButton query={address.query} total={page?.exact ? page.total : undefined} />}
      {views?.mayImport && (
        <Link className="button-link" to="/ledger-import">
          导入旧台账
        </Link>
      )}
    </div>
  );
};
