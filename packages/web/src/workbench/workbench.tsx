import type { Workbench } from '@zhengxiang/application/contract';
import { Link, Navigate } from '@tanstack/react-router';
import { lazy, Suspense, type ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { dayOf } from '../ui/dates.ts';
import { beginsCases } from '../shell/desks.ts';
import { administrators, useMe } from '../ui/session.ts';
import { Loaded } from '../ui/states.tsx';
import { Unattended } from '../ui/unattended.tsx';
import { pathOf } from '../ui/workplace.ts';
import { Heeded } from './heeded.tsx';
import { isLate, TodoTable } from './todo-table.tsx';

const FirstTour = lazy(() => import('../help/tour.tsx'));
const Lent = lazy(() => import('./lent.tsx'));

const hour = (): string => {
  const now = new Date().getHours();
  return now < 12 ? '上午好' : now < 18 ? '下午好' : '晚上好';
};

export const WorkbenchScreen = (): ReactElement => {
  const me = useMe();
  const keeper = administrators.includes(me.acting.post);
  const workbench = useRead('workbench', {}, { enabled: !keeper });
  // Who keeps the system has no cases: their first page is what they keep.
  if (keeper) return <Navigate to="/administration" replace />;
  return (
    <div className="page">
      <Suspense>
        <FirstTour me={me} />
      </Suspense>
      <Loaded query={workbench}>
        {(data) => (
          <>
            <div className="title-row">
              <h1 className="page-title">{`${hour()}，${me.name}，${todoWords(data)}`}</h1>
              {beginsCases(me) && (
                <Link to="/projects/new" className="button-link primary" data-link="new-project">
                  新建项目
                </Link>
              )}
            </div>
            <div className="two-columns">
              <div className="card bench">
                <h2 data-tour="todos">{me.acting.delegation ? `代${me.acting.delegation.name}的待办` : '我的待办'}</h2>
                <TodoTable todos={data.todos} canBegin={beginsCases(me)} onBehalfOf={me.acting.delegation?.name} />
                {data.lent.length > 0 && (
                  <Suspense>
                    <Lent lent={data.lent} />
                  </Suspense>
                )}
                <Waiting waiting={data.waiting} />
                <News news={data.news} />
              </div>
              <aside className="card panel" aria-label="草稿和提示">
                <Unattended posts={data.unattended} />
                <Drafts drafts={data.drafts} />
                <Heeded warnings={data.warnings} />
              </aside>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
};

const todoWords = ({ todos }: Workbench): string => {
  if (todos.length === 0) return '现在没有待办';
  const late = todos.filter(isLate).length;
  return `有 ${String(todos.length)} 件待办${late === 0 ? '' : `，${String(late)} 件超过内部时限`}`;
};

const Waiting = ({ waiting }: Pick<Workbench, 'waiting'>): ReactElement => (
  <>
    <h2>等别人办的</h2>
    {waiting.length === 0 ? (
      <p className="muted">没有在等的事项。</p>
    ) : (
      <div className="read-table">
        <table>
          <thead>
            <tr>
              <th scope="col">事项</th>
              <th scope="col">项目</th>
              <th scope="col">等谁</th>
              <th scope="col">从哪天起</th>
            </tr>
          </thead>
          <tbody>
            {waiting.map((one) => (
              <tr key={`${one.caseId}${one.title}${one.holder}`}>
                <td>{one.title}</td>
                <td>
                  <Link to={pathOf(one.caseKind, one.caseId)}>{one.project}</Link>
                </td>
                <td>
                  {one.holder}
                  {one.unheld !== null && <div className="late">⚠ {one.unheld}</div>}
                </td>
                <td className="day">{one.since}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </>
);

/** How many happenings are shown: what one look takes in. */
const newsShown = 8;

const News = ({ news }: Pick<Workbench, 'news'>): ReactElement => (
  <>
    <h2>最近动态</h2>
    {news.length === 0 ? (
      <p className="muted">还没有动态。</p>
    ) : (
      <div className="read-table">
        <table>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">项目</th>
              <th scope="col">办了什么</th>
              <th scope="col">谁办的</th>
            </tr>
          </thead>
          <tbody>
            {news.slice(0, newsShown).map((one, index) => (
              <tr key={`${one.caseId}${String(index)}`}>
                <td className="day">{one.on}</td>
                <td>
                  <Link to="/projects/$id" params={{ id: one.caseId }}>
                    {one.project}
                  </Link>
                </td>
                <td>{one.title}</td>
                <td className="muted">{one.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </>
);

const Drafts = ({ drafts }: Pick<Workbench, 'drafts'>): ReactElement => (
  <>
    <h3>草稿</h3>
    {drafts.length === 0 && <p className="muted">没有草稿。填表时会自动保存。</p>}
    {drafts.map((draft) => (
      <div className="act" key={draft.id}>
        <Link to="/drafts/$id" params={{ id: draft.id }}>
          {draft.name}
        </Link>
        <div className="muted">{`${draft.title} · 保存于 ${dayOf(draft.updatedAt)}`}</div>
      </div>
    ))}
  </>
);
