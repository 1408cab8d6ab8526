import type { ProjectView } from '@zhengxiang/application/contract';
import { currentApplication, serviceKinds } from '@zhengxiang/procedure';
import { Link, useNavigate } from '@tanstack/react-router';
import { Skeleton, Tabs, Tag } from 'antd';
import { useRouteParams, useRouteSearch } from '../ui/route.ts';
import { lazy, Suspense, type ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { CaseFileButton } from '../casefile/case-file-button.tsx';
import { Cite } from '../ui/cite.tsx';
import { PageLaw } from '../ui/page-law.ts';
import { Loaded } from '../ui/states.tsx';
import { Amounts } from './amounts.tsx';
import { AcceptanceTab } from './acceptance-tab.tsx';
import { ApplicationTab } from './application-tab.tsx';
import { DeliveryTab } from './delivery-tab.tsx';
import { FilingSteps } from './filing-steps.tsx';
import { HistoryTab } from './history-tab.tsx';
import { MoneyTab } from './money-tab.tsx';
import { NextStep } from './next-step.tsx';
import { NowPanel } from './now-panel.tsx';
import { OversightTab } from './oversight-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { ReviewTab } from './review-tab.tsx';
import { SharingTab } from './sharing-tab.tsx';
import { Stepper } from './stepper.tsx';
import { Marked } from '../ui/marked.tsx';

const PapersTab = lazy(async () => ({ default: (await import('../papers/papers-tab.tsx')).PapersTab }));

export const ProjectScreen = (): ReactElement => {
  const { id } = useRouteParams();
  const project = useRead('project', { params: { id } });
  return (
    <Loaded query={project}>
      {(view) => (
        <PageLaw value={view.pack.id}>
          <Project view={view} />
        </PageLaw>
      )}
    </Loaded>
  );
};

const tabs: readonly {
  readonly key: string;
  readonly label: string;
  readonly content: (view: ProjectView) => ReactElement;
}[] = [
  { key: 'overview', label: '概况', content: (view) => <Overview view={view} /> },
  { key: 'application', label: '申报材料', content: (view) => <ApplicationTab view={view} /> },
  { key: 'review', label: '评审与造价', content: (view) => <ReviewTab view={view} /> },
  { key: 'money', label: '资金与采购', content: (view) => <MoneyTab view={view} /> },
  { key: 'delivery', label: '实施与变更', content: (view) => <DeliveryTab view={view} /> },
  { key: 'acceptance', label: '验收', content: (view) => <AcceptanceTab view={view} /> },
  { key: 'sharing', label: '数据资源', content: (view) => <SharingTab view={view} /> },
  { key: 'oversight', label: '监督评价', content: (view) => <OversightTab view={view} /> },
  {
    key: 'papers',
    label: '文书',
    content: (view) => (
      <Suspense fallback={<Skeleton active />}>
        <PapersTab caseId={view.caseId} seq={view.seq} />
      </Suspense>
    ),
  },
  { key: 'history', label: '全过程记录', content: (view) => <HistoryTab caseId={view.caseId} seq={view.seq} /> },
];

/** What a small project never has: it is filed, not reviewed, and changed by correcting the filing (article 2). */
const notOfFilings: ReadonlySet<string> = new Set(['review', 'delivery']);

/** A small project has its four papers on this page, and hands them in here. */
const Overview = ({ view }: { readonly view: ProjectView }): ReactElement => (
  <>
    {view.track === 'filing' && view.facts.versions.length > 0 && <FilingSteps view={view} />}
    <OverviewTab view={view} />
  </>
);

const Project = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { facts } = view;
  const data = currentApplication(facts);
  const navigate = useNavigate();
  const { tab } = useRouteSearch();
  const shown = tabs.filter(({ key }) => view.track !== 'filing' || !notOfFilings.has(key));
  return (
    <div className="page case-page">
      <nav className="muted" aria-label="位置">
        <Link to="/projects">项目库</Link> / {view.number ?? '未编号'}
      </nav>
      <div className="title-row">
        <h1 className="page-title" style={{ marginBottom: 4 }}>
          {data?.name}
        </h1>
        <CaseFileButton caseId={view.caseId} />
      </div>
      <div style={{ marginBottom: 12 }}>
        {data && <Tag color="blue">{serviceKinds[data.mainKind]}</Tag>}
        <Tag>{view.track === 'filing' ? '备案' : '完整流程'}</Tag>
        <span className="muted">{`${facts.origin.owner.name}　编号 ${view.number ?? '报送后生成'}　适用 ${view.pack.documentNumber}`}</span>
      </div>
      <NextStep view={view} />
      <Amounts view={view} />
      <Stepper view={view} />
      <Warnings view={view} />
      <Hints view={view} />
      <div className="two-columns">
        <div className="card" style={{ paddingTop: 4 }}>
          <Tabs
            tabBarGutter={22}
            activeKey={shown.find(({ key }) => key === tab)?.key ?? 'overview'}
            onChange={(key) =>
              void navigate({
                to: '/projects/$id',
                params: { id: view.caseId },
                search: { tab: key },
                replace: true,
              })
            }
            items={shown.map(({ key, label, content }) => ({ key, label, children: content(view) }))}
          />
        </div>
        <NowPanel view={view} />
      </div>
    </div>
  );
};

/** What the law makes of the project as it stands: warnings on top, the rest stands in the overview. */
const Warnings = ({ view }: { readonly view: ProjectView }): ReactElement | null => {
  const warnings = view.consequences.filter((one) => one.tone !== 'info');
  const [first, rest] = [warnings.slice(0, atOnce), warnings.slice(atOnce)];
  if (warnings.length === 0) return null;
  return (
    <div className="card warnings">
      {first.map(warningLine)}
      {rest.length > 0 && (
        <details>
          <summary>{`另有 ${String(rest.length)} 条提示`}</summary>
          {rest.map(warningLine)}
        </details>
      )}
    </div>
  );
};

/** Remarks of the trade, apart from what the regulation says, each with where it comes from. */
const Hints = ({ view }: { readonly view: ProjectView }): ReactElement | null =>
  view.hints.length === 0 ? null : (
    <details className="card hints">
      <summary>{`行业提示 ${String(view.hints.length)} 条（不是本办法的规定，供参考）`}</summary>
      {view.hints.map(({ id, text, source }) => (
        <div key={`${id}${text}`} data-hint={id}>
          {`› ${text} `}
          <span className="muted">{`出处：${source}`}</span>
        </div>
      ))}
      <Link to="/hints">本局的提示设定</Link>
    </details>
  );

/** So many warnings stand open above the page; more would push the work off the screen. */
const atOnce = 4;

const warningLine = (one: ProjectView['consequences'][number]): ReactElement => (
  <div key={`${one.provision}${one.text}`} data-tone={one.tone}>
    <Marked text={`${one.tone === 'danger' ? '⊘' : '⚠'} ${one.text}`} /> <Cite cite={one.cite} text={one.citeText} />
  </div>
);
