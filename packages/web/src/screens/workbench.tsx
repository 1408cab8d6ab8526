import type { Workbench } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, type ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { Cite } from '../design/cite.tsx';
import { beginsCases } from '../design/desks.ts';
import { useMe } from '../design/shell.tsx';
import { Loaded } from '../design/states.tsx';
import { isLate, pathOf, TodoTable } from './todo-table.tsx';

const FirstTour = lazy(() => import('../help/tour.tsx'));

const hour = (): string => {
  const now = new Date().getHours();
  return now < 12 ? '上午好' : now < 18 ? '下午好' : '晚上好';
};

export const WorkbenchScreen = (): ReactElement => {
  const me = useMe();
  const workbench = useRead('workbench', {});
  return (
    <div className="page">
      <Suspense>
        <FirstTour me={me} />
      </Suspense>
      <Loaded query={workbench}>
        {(data) => (
          <>
            <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
              <h1 className="page-title">{`${hour()}，${me.name}，有 ${String(data.todos.length)} 件待办${lateWords(data)}`}</h1>
              {beginsCases(me) && (
                <Link to="/projects/new" className="button-link primary" data-link="new-project">
                  新建项目
                </Link>
              )}
            </div>
            <div className="two-columns">
              <div className="card">
                <h2 style={{ fontSize: '1.1em' }} data-tour="todos">
                  我的待办
                </h2>
                <TodoTable todos={data.todos} />
                <Waiting data={data} />
              </div>
              <aside className="card panel">
                <Side data={data} />
              </aside>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
};

const lateWords = (data: Workbench): string => {
  const late = data.todos.filter(isLate).length;
  return late === 0 ? '' : `，${String(late)} 件超过内部时限`;
};

const Waiting = ({ data }: { readonly data: Workbench }): ReactElement => (
  <>
    <h2 style={{ fontSize: '1.1em' }}>等别人办的</h2>
    {data.waiting.length === 0 ? (
      <p className="muted">没有在等的事项。</p>
    ) : (
      <ul style={{ paddingLeft: 18 }}>
        {data.waiting.map((one) => (
          <li key={`${one.caseId}${one.title}${one.holder}`}>
            <Link to={pathOf(one.caseKind, one.caseId)}>{one.project}</Link>：等{one.holder}
            {one.title}
            <span className="muted">（{one.since} 起）</span>
          </li>
        ))}
      </ul>
    )}
  </>
);

const Side = ({ data }: { readonly data: Workbench }): ReactElement => (
  <>
    <h3>草稿</h3>
    {data.drafts.length === 0 && <p className="muted">没有草稿。填表时会自动保存。</p>}
    {data.drafts.map((draft) => (
      <div className="act" key={draft.id}>
        <Link to="/drafts/$id" params={{ id: draft.id }}>
          {draft.name}
        </Link>
        <div className="muted">{`${draft.title} · ${draft.updatedAt.slice(0, 10)}`}</div>
      </div>
    ))}
    <h3 style={{ marginTop: 14 }}>需要留意</h3>
    {data.warnings.length === 0 && <p className="muted">没有需要留意的情况。</p>}
    {data.warnings.slice(0, 6).map((warning, index) => (
      <div className="act" key={`${warning.caseId}${String(index)}`}>
        <Link to="/projects/$id" params={{ id: warning.caseId }}>
          {warning.project}
        </Link>
        <div className="reason">
          {warning.text} <Cite cite={warning.cite} text={warning.citeText} />
        </div>
      </div>
    ))}
    <h3 style={{ marginTop: 14 }}>最近动态</h3>
    {data.news.length === 0 && <p className="muted">还没有动态。</p>}
    {data.news.slice(0, 8).map((one, index) => (
      <div className="act" key={`${one.caseId}${String(index)}`}>
        <Link to="/projects/$id" params={{ id: one.caseId }}>
          {one.project}
        </Link>
        <div className="muted">{`${one.title} · ${one.by} · ${one.on}`}</div>
      </div>
    ))}
  </>
);
