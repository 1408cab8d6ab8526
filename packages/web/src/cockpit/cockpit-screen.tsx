import type { CockpitView } from '@zhengxiang/application/contract';
import { serviceKinds } from '@zhengxiang/procedure';
import { useNavigate } from '@tanstack/react-router';
import { PrinterOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { useRouteSearch } from '../ui/route.ts';
import { useMe } from '../ui/session.ts';
import { Loaded } from '../ui/states.tsx';
import { amountOption, countOption, cutOption, stageOption, waitingOption } from './chart-options.ts';
import { Alerts } from './alerts.tsx';
import { FigureCard } from './figure-card.tsx';
import { countRow, cutRow, leftOut, moneyColumns, moneyRow, stageRow } from './figure-rows.ts';
import { Headline } from './headline.tsx';
import './cockpit.css';

type Filter = Readonly<Record<'year' | 'owner' | 'kind', string[] | undefined>>;

const asStrings = (value: unknown): string[] | undefined =>
  value === undefined ? undefined : (Array.isArray(value) ? value : [value]).map(String);

/** The year in pictures: everything that this desk may see, and every figure opens the projects behind it. */
export const CockpitScreen = (): ReactElement => {
  const search = useRouteSearch();
  const filter: Filter = {
    year: asStrings(search['year']),
    owner: asStrings(search['owner']),
    kind: asStrings(search['kind']),
  };
  const view = useRead('cockpit', { query: { ...filter } });
  return (
    <div className="page cockpit">
      <Loaded query={view}>
        {(data) => (
          <>
            <Head view={data} filter={filter} />
            <Headline view={data} />
            <Pictures view={data} />
          </>
        )}
      </Loaded>
    </div>
  );
};

const Head = ({ view, filter }: { readonly view: CockpitView; readonly filter: Filter }): ReactElement => {
  const navigate = useNavigate();
  const me = useMe();
  const put = (part: Partial<Filter>): void => {
    const next = Object.entries({ ...filter, ...part }).filter(([, value]) => value && value.length > 0);
    void navigate({ to: '/cockpit', search: Object.fromEntries(next) });
  };
  const chosen = [
    ...(filter.year ?? []).map((year) => `${year} 年`),
    ...(filter.owner ?? []).map((id) => view.choices.owners.find((one) => one.id === id)?.name ?? ''),
    ...(filter.kind ?? []).map((kind) => serviceKinds[kind as keyof typeof serviceKinds]),
  ];
  const select = (
    label: string,
    key: keyof Filter,
    options: readonly { readonly value: string; readonly label: string }[],
  ): ReactElement => (
    <Select
      mode="multiple"
      allowClear
      aria-label={label}
      placeholder={`全部${label}`}
      value={filter[key] ?? []}
      options={[...options]}
      onChange={(value: string[]) => put({ [key]: value })}
      maxTagCount={1}
      showSearch
      optionFilterProp="label"
      style={{ minWidth: 150 }}
    />
  );
  return (
    <div className="title-row cockpit-head">
      <div>
        <h1 className="page-title">驾驶舱</h1>
        <div className="muted cockpit-scope">
          {`${me.acting.organisationName}可查看的项目 · 截至 ${view.on}${chosen.length > 0 ? ` · ${chosen.join('、')}` : ''}`}
        </div>
      </div>
      <div className="buttons no-print">
        {select(
          '年度',
          'year',
          view.choices.years.map((year) => ({ value: String(year), label: `${String(year)} 年` })),
        )}
        {view.choices.owners.length > 1 &&
          select(
            '单位',
            'owner',
            view.choices.owners.map(({ id, name }) => ({ value: id, label: name })),
          )}
        {select(
          '类别',
          'kind',
          Object.entries(serviceKinds).map(([value, label]) => ({ value, label })),
        )}
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
      </div>
    </div>
  );
};

/** Bars that still can be told apart; the table holds every unit. */
const DRAWN_OWNERS = 6;

const Pictures = ({ view }: { readonly view: CockpitView }): ReactElement => {
  const cuts = [...view.cuts.years, ...view.cuts.kinds];
  const organisations = useRead('organisations', {});
  const shortNames = new Map(organisations.data?.map(({ id, shortName }) => [id, shortName]));
  const owners = view.owners
    .slice(0, DRAWN_OWNERS)
    .map((one) => ({ ...one, label: shortNames.get(one.key) ?? one.label }));
  const rest = view.owners.length - owners.length;
  const note = leftOut(view.total);
  const noted = note === undefined ? {} : { note };
  return (
    <div className="figure-grid">
      <FigureCard
        title="各阶段项目和总投资（项、万元）"
        columns={['阶段', '项数', '总投资']}
        rows={view.stages.map(stageRow)}
        option={stageOption(view.stages)}
        empty="还没有项目。单位新建项目后，这里按阶段显示。"
      />
      <FigureCard
        title="各年度资金（万元）"
        {...noted}
        columns={['年度', ...moneyColumns]}
        rows={view.years.map(moneyRow)}
        option={amountOption(view.years)}
        empty="还没有项目。"
      />
      <FigureCard
        title="各类别资金（万元）"
        {...noted}
        columns={['类别', ...moneyColumns]}
        rows={view.kinds.map(moneyRow)}
        option={amountOption(view.kinds)}
        empty="还没有项目。"
      />
      <FigureCard
        title="各单位资金（万元）"
        {...(rest > 0
          ? { note: `图中为已批复项目、总投资最多的 ${String(DRAWN_OWNERS)} 个单位，其余 ${String(rest)} 个见表。` }
          : noted)}
        columns={['单位', ...moneyColumns]}
        rows={view.owners.map(moneyRow)}
        option={amountOption(owners, true)}
        empty="还没有项目。"
      />
      <FigureCard
        title="造价核减率（%，按年度、类别）"
        columns={['范围', '项数', '申报（万元）', '核定', '核减率']}
        rows={cuts.map(cutRow)}
        option={cutOption(cuts)}
        empty="还没有完成造价评审的项目。"
      />
      <FigureCard
        title="造价核减分布（项目数）"
        columns={['核减幅度', '项目数']}
        rows={view.cuts.bands.map(countRow)}
        option={countOption(view.cuts.bands)}
        empty="还没有完成造价评审的项目。"
      />
      <FigureCard
        title="项目在等谁、等了多久（项目数）"
        {...(view.provisional && { note: '部分年度放假安排未公布，工作日为暂定。' })}
        columns={['等待', '项目数', ...(view.waiting[0]?.bands ?? []).map(({ label }) => label), '最长（工作日）']}
        rows={view.waiting.map((one) => ({
          key: one.organ,
          label: one.label,
          list: one.list,
          cells: [String(one.projects), ...one.bands.map(({ projects }) => String(projects)), String(one.longest)],
        }))}
        option={waitingOption(view.waiting)}
        listOf={(series, bar) => view.waiting[bar]?.bands[series]?.list}
        empty="没有等待办理的项目。"
      />
      <FigureCard
        title="原则性例外（按条款，项目数）"
        columns={['条款', '项目数']}
        rows={view.waivers.map(countRow)}
        option={countOption(view.waivers, true)}
        empty="没有获准的原则性例外。"
      />
      <Alerts view={view} />
    </div>
  );
};
