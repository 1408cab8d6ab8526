import type { AvailabilityView, ProjectView } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Cite } from '../ui/cite.tsx';
import { dayText, momentText } from '../ui/dates.ts';
import { workplaceOf } from '../ui/workplace.ts';
import { BlockedActs, StuckActs } from './blocked-acts.tsx';
import { Readiness } from './readiness.tsx';
import { awaitedOf, isAwaited, sinceOf } from './turn.ts';
import { Marked } from '../ui/marked.tsx';

/**
 * 现在可以做什么: open acts, acts that wait for others, acts that are not possible yet, each with reason, article and way out. What ends
 * the project for good stands last and folded, begun forms too: nobody should come upon it first.
 */
export const NowPanel = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const open = view.availability.filter((one) => one.state === 'open');
  const tasks = open.filter((one) => one.urgency === 'task');
  const options = open.filter((one) => one.urgency === 'option' && one.ends !== true);
  const endings = open.filter((one) => one.urgency === 'option' && one.ends === true);
  const isEnding = (draft: Draft): boolean => endings.some(({ action }) => action === draft.action);
  const waiting = view.availability.filter(isAwaited);
  return (
    <aside className="card panel" aria-label="现在可以做什么">
      <h2 className="panel-title">现在可以做什么</h2>
      {view.drafts
        .filter((draft) => !isEnding(draft))
        .map((draft) => (
          <Begun key={draft.id} view={view} draft={draft} />
        ))}
      <StuckActs view={view} />
      {open.length === 0 && <p className="muted">您现在没有要办的事项。</p>}
      {[...tasks, ...options].map((one) => (
        <Open key={one.action} caseId={view.caseId} one={one} />
      ))}
      {waiting.length > 0 && <h3 style={{ marginTop: 14 }}>等别人办的</h3>}
      {waiting.map((one) => (
        <div className="act" key={one.action}>
          <div>
            <Marked text={`◷ ${one.title}`} />
            {one.obstacles !== undefined && `（有 ${String(one.obstacles)} 处要先解决）`}
          </div>
          <div className="muted" data-awaits={one.action}>
            等{awaitedOf(one)}
            {sinceOf(view, one)}
          </div>
          {one.unheld !== undefined && (
            <div className="late" data-unheld={one.action}>
              <Marked text={`⚠ ${one.unheld}`} />
            </div>
          )}
        </div>
      ))}
      <BlockedActs view={view} />
      <Duties view={view} />
      <Readiness view={view} />
      {endings.length > 0 && (
        <details className="more-acts">
          <summary>更多</summary>
          {endings.map((one) => (
            <Open key={one.action} caseId={view.caseId} one={one} />
          ))}
          {view.drafts.filter(isEnding).map((draft) => (
            <Begun key={draft.id} view={view} draft={draft} />
          ))}
        </details>
      )}
    </aside>
  );
};

type Draft = ProjectView['drafts'][number];

/** What was begun and not sent yet. */
const Begun = ({ view, draft }: { readonly view: ProjectView; readonly draft: Draft }): ReactElement => (
  <div className="act">
    <Marked text="✎" />{' '}
    <Link to="/drafts/$id" params={{ id: draft.id }}>
      继续填写：{view.availability.find(({ action }) => action === draft.action)?.title ?? draft.action}
    </Link>
    <div className="muted">草稿保存于 {momentText(draft.updatedAt)}</div>
  </div>
);

const Open = ({ caseId, one }: { readonly caseId: string; readonly one: AvailabilityView }): ReactElement => (
  <div className="act act-head">
    <span title={one.says}>{one.title}</span>
    <Link
      {...workplaceOf('project', caseId, one)}
      className={`button-link${one.urgency === 'task' ? ' primary' : ''}`}
      data-action={one.action}
      aria-label={`办理${one.title}`}
    >
      办理
    </Link>
  </div>
);

const Duties = ({ view }: { readonly view: ProjectView }): ReactElement | null =>
  view.duties.length === 0 ? null : (
    <>
      <h3 style={{ marginTop: 14 }}>应办事项</h3>
      {view.duties.map((duty, index) => (
        <div className="act" key={`${duty.provision}${String(index)}`}>
          {duty.late && <Marked text="⚠" />}
          {duty.ofName}：{duty.text}
          <div className="muted">
            {`${dayText(duty.since)}起${duty.dueOn === undefined ? '' : `，${dayText(duty.dueOn)}前`}${duty.late ? '，已逾期' : ''}`}{' '}
            <Cite cite={duty.provision.split('/')[0] ?? ''} text={duty.citeText} />
          </div>
        </div>
      ))}
    </>
  );
